/** Finds every sentence and every condition in a protocol, wherever it stands. */
import type { Condition, Test } from './condition'
import type { Pointer } from './pointer'
import type { Protocol } from './protocol'
import type { Text } from './text'

/** Something in a document, with where it stands. */
export interface Found<T> {
  readonly value: T
  readonly pointer: Pointer
}

/** All sentences in all languages. */
export function textsIn(protocol: Protocol): Found<Text>[] {
  return [...walk(protocol, [])].filter((found): found is Found<Text> => isText(found))
}

/** All conditions; of one that is made of others only the whole. */
export function conditionsIn(protocol: Protocol): Found<Condition>[] {
  return [...walk(protocol, [])].filter((found): found is Found<Condition> => isCondition(found))
}

/** All single tests that a condition is made of. */
export function testsIn({ value, pointer }: Found<Condition>): Found<Test>[] {
  if ('all' in value)
    return value.all.flatMap((part, index) => testsIn({ value: part, pointer: [...pointer, 'all', index] }))
  if ('any' in value)
    return value.any.flatMap((part, index) => testsIn({ value: part, pointer: [...pointer, 'any', index] }))
  if ('not' in value) return testsIn({ value: value.not, pointer: [...pointer, 'not'] })
  if ('someChild' in value) return testsIn({ value: value.someChild, pointer: [...pointer, 'someChild'] })
  if ('everyChild' in value) return testsIn({ value: value.everyChild, pointer: [...pointer, 'everyChild'] })
  return [{ value, pointer }]
}

const textKeys = new Set<unknown>([
  'title',
  'text',
  'leadIn',
  'hint',
  'keywords',
  'unit',
  'article',
  'remark',
  'conditions',
])
const conditionKeys = new Set<unknown>(['enableWhen', 'when', 'among', 'share', 'consentWhen'])

function isText({ pointer }: Found<unknown>): boolean {
  // Migrations have ids of questions as keys, which may be any word.
  if (pointer[0] === 'migrations') return false
  return textKeys.has(pointer[pointer.length - 1]) || (pointer[0] === 'generalProbes' && pointer.length === 2)
}

function isCondition({ pointer }: Found<unknown>): boolean {
  return conditionKeys.has(pointer[pointer.length - 1])
}

/** Every object in the document. */
function* walk(value: unknown, pointer: Pointer): Generator<Found<unknown>> {
  if (typeof value !== 'object' || value === null) return
  yield { value, pointer }
  const isList = Array.isArray(value)
  for (const [key, part] of Object.entries(value)) yield* walk(part, [...pointer, isList ? Number(key) : key])
}
