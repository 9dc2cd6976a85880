/** What can be wrong with a call or a scenario from a file (GIB4..), by code, with its sentence. */
import { nearest } from '../document/nearest'
import type { Pointer } from '../document/pointer'
import type { Problem } from '../document/problem'
import { sentences } from '../document/problem-catalogue'
import type { Text } from '../document/text'

/** A slot is a fact of the problem. A code keeps its meaning for ever. */
export const callSentences = /* @__PURE__ */ (() =>
  ({
    GIB401: {
      nl: 'Het gesprek is gevoerd met ‘{document}’, en dat document is er niet bij. Wel zijn er: {known}.',
      en: 'The call was held with ‘{document}’, and that document is not here. There are: {known}.',
    },
    GIB402: sentences.GIB402,
    GIB403: sentences.GIB403,
    GIB404: {
      nl: '‘{id}’ staat in dit voorbeeldgesprek, maar bestaat niet ({kind}).',
      en: '‘{id}’ stands in this scenario, but does not exist ({kind}).',
    },
    GIB405: {
      nl: 'Dit wordt dit gezin niet gevraagd, en toch staat er een antwoord.',
      en: 'This family is not asked this, and yet there is an answer.',
    },
    GIB406: {
      nl: 'Dit is gevraagd en heeft geen antwoord, ook geen reden waarom niet.',
      en: 'This was asked and has no answer, not even a reason why not.',
    },
    GIB407: {
      nl: 'Van dit voorbeeldgesprek wordt niets verwacht. Zeg wat eruit moet komen.',
      en: 'Nothing is expected of this scenario. Say what should come of it.',
    },
  }) as const satisfies { readonly [code: `GIB4${number}`]: Text })()

/** A problem with its sentence; `meant` is the nearest to `found` among those that are known. */
export function callProblem(
  code: keyof typeof callSentences,
  path: string,
  pointer: Pointer,
  facts: Problem['facts'],
  among?: { readonly found: string; readonly known: readonly string[] },
): Problem {
  const meant = among && nearest(among.found, among.known)
  const sentence = callSentences[code]
  return { code, path, pointer, facts, sentence, ...(meant !== undefined && { nearest: meant }) }
}
