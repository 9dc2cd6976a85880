/** What is thrown where only a programmer can be wrong. */
import { kindOf } from './kind'
import type { Pointer } from './pointer'
import type { Problem } from './problem'

/** Thrown where only a programmer can be wrong, with the same problems. Its message tells them in English, a line each. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(inEnglish).join('\n'))
  }
}

/** A problem with its place. */
export function problemAt(pointer: Pointer, fault: Omit<Problem, 'path' | 'pointer'>): Problem {
  return { path: pointer.join(' > '), pointer, ...fault }
}

/** What can be wrong where somebody calls a function. The other sentences are not brought along with an error, for they are many. */
export const englishSentences = {
  GIB101: 'Expected {expected} here; found {kind}.',
  GIB103: '‘{key}’ is not known here. Known are: {known}.',
  GIB104: '{found} cannot stand here. Choose from: {options}.',
  GIB301: 'There is no question ‘{id}’.',
  GIB302: 'This question is asked per child: name the child.',
  GIB303: 'This question is asked once, not for each child.',
  GIB402: 'This call knows no child ‘{child}’. Put it under ‘situation.children’.',
  GIB403: 'The child ‘{child}’ is there twice. Give each child an id of its own.',
} as const

export const englishMeant = 'Did you mean'

function inEnglish(problem: Problem): string {
  const { code, facts, sentence } = problem
  const known: { readonly [code: string]: string | undefined } = englishSentences
  return told(
    problem,
    sentence?.en ?? known[code] ?? `${code} ${Object.keys(facts).map((name) => `${name}: {${name}}`)}`,
    englishMeant,
    asIs,
  )
}

/** Where, what, and what was meant; `say` puts a fact in words. */
export function told(
  { path, facts, nearest }: Problem,
  sentence: string,
  meant: string,
  say: (fact: unknown, name: string) => string,
): string {
  const what = sentence.replace(/\{(\w+)\}/g, (slot, name: string) => (name in facts ? say(facts[name], name) : slot))
  return (path && `${path}: `) + what + (nearest ? ` ${meant} ‘${nearest}’?` : '')
}

/** As it stands in the document; of a whole object, what kind of thing it is. */
export function asIs(fact: unknown): string {
  if (Array.isArray(fact)) return fact.map(asIs).join(', ') || '–'
  return fact && typeof fact === 'object' ? kindOf(fact) : String(fact)
}
