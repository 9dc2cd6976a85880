/** Can the facts, groups and figures be counted as they are described? */
import type { Inspected } from './inspected'
import { rangeOf } from './reach'
import { error, type Finding, type Rule, warning } from './rule'

export const countingRules: readonly Rule[] = [
  error(
    'GIB277',
    'Een open antwoord op ‘{question}’ is geen kenmerk. Laat het kenmerk vragen met vaste antwoorden.',
    'An open answer to ‘{question}’ is no fact. Ask for the fact with fixed answers.',
    (document) => askedFacts(document, (asked) => asked.question.type === 'text'),
  ),
  error(
    'GIB278',
    '‘{question}’ past niet bij het kenmerk ‘{fact}’: het ene gaat over elk kind, het andere over het gezin. Kies een andere vraag, of een ander kenmerk.',
    '‘{question}’ does not fit the fact ‘{fact}’: one is about each child, the other about the family. Choose another question, or another fact.',
    (document) => askedFacts(document, (asked, of) => asked.perChild !== (of === 'child')),
  ),
  error(
    'GIB281',
    'Deze indeling heeft geen enkele groep. Voeg een groep toe.',
    'This division has no group at all. Add a group.',
    ({ protocol: { cohorts = [] } }) =>
      cohorts.flatMap((rule, index) =>
        'groups' in rule && rule.groups.length === 0 ? [{ pointer: ['cohorts', index, 'groups'], facts: {} }] : [],
      ),
  ),
  warning(
    'GIB282',
    'Kinderen van één gezin kunnen verschillen in ‘{fact}’, maar het gezin telt nu maar in één groep. Zet er ‘several: true’ bij.',
    'Children of one family may differ in ‘{fact}’, but the family now counts in one group only. Add ‘several: true’.',
    ({ protocol: { cohorts = [] } }) =>
      cohorts.flatMap((rule, index) =>
        'by' in rule && typeof rule.by === 'object' && 'child' in rule.by && rule.several !== true
          ? [{ pointer: ['cohorts', index, 'by'], facts: { fact: rule.by.child } }]
          : [],
      ),
  ),
  error(
    'GIB283',
    'Van ‘{question}’ bestaat geen gemiddelde: het antwoord is geen getal. Neem een vraag met een getal.',
    'There is no mean of ‘{question}’: its answer is no number. Take a question with a number.',
    ({ protocol: { figures = [] }, byId }) =>
      figures.flatMap((figure, index) => {
        const question = 'mean' in figure ? byId.get(figure.mean)?.question : undefined
        return question === undefined || rangeOf(question) !== undefined
          ? []
          : [{ pointer: ['figures', index, 'mean'], facts: { question: question.id } }]
      }),
  ),
]

function askedFacts(
  { protocol: { attributes = [] }, byId }: Inspected,
  isWrong: (asked: NonNullable<ReturnType<Inspected['byId']['get']>>, of: 'family' | 'child') => boolean,
): Finding[] {
  return attributes.flatMap(({ id, of, askedBy }, index) => {
    const asked = askedBy === undefined ? undefined : byId.get(askedBy)
    if (asked === undefined || !isWrong(asked, of)) return []
    return [{ pointer: ['attributes', index, 'askedBy'], facts: { question: asked.question.id, fact: id } }]
  })
}
