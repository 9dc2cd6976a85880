/** Can a condition come out true, or false? Says no only when it is certain. */
import { notApplicable, type Reading } from '../../call/heard'
import { comparisonWith } from '../../call/weigh'
import type { Condition, Test } from '../../document/condition'
import type { Inspected } from './inspected'
import { questionsIn } from './references'
import { valuesFor } from './values'

/** How a condition should come out. Where nobody answered it is neither true nor false. */
export type Outcome = 'true' | 'false' | 'not true' | 'not false'

/** Can all of these come out so together, weighed for one child (`inChild`) or for the family? */
export function canBe(
  wanted: readonly { readonly condition: Condition; readonly outcome: Outcome }[],
  inChild: boolean,
  document: Inspected,
): boolean {
  const next = { number: 0 }
  const scope: Scope = { child: inChild ? 'this child' : undefined, next }
  const ways = together(wanted.map(({ condition, outcome }) => waysFor(condition, outcome, scope, document)))
  return ways === undefined || ways.some((way) => isPossible(way, document))
}

/** One test that has to come out so, and what it looks at: `key` is the same when it is the same thing. */
interface Need {
  readonly test: Test
  readonly outcome: Outcome
  readonly key: string
}

/** Needs that have to be met together. */
type Way = readonly Need[]

interface Scope {
  readonly child: string | undefined
  /** Two times "some child" may be two children. */
  readonly next: { number: number }
}

/** More than this many ways are not tried: then it is called possible. */
const mostWays = 200

const opposite = { true: 'false', false: 'true', 'not true': 'not false', 'not false': 'not true' } as const

function waysFor(condition: Condition, outcome: Outcome, scope: Scope, document: Inspected): Way[] | undefined {
  const each = (parts: readonly Condition[]) => parts.map((part) => waysFor(part, outcome, scope, document))
  const positive = outcome === 'true' || outcome === 'not false'
  if ('all' in condition) return positive ? together(each(condition.all)) : either(each(condition.all))
  if ('any' in condition) return positive ? either(each(condition.any)) : together(each(condition.any))
  if ('not' in condition) return waysFor(condition.not, opposite[outcome], scope, document)
  if ('someChild' in condition) return ofChildren(condition.someChild, outcome, 'true', scope, document)
  if ('everyChild' in condition) return ofChildren(condition.everyChild, outcome, 'false', scope, document)
  return [[{ test: condition, outcome, key: keyOf(condition, scope, document) }]]
}

/**
 * One child decides when some child has to be so, or not every child is. For every other outcome it is enough that there are no
 * children, or that nobody said how many there are.
 */
function ofChildren(
  condition: Condition,
  outcome: Outcome,
  decidedBy: Outcome,
  scope: Scope,
  document: Inspected,
): Way[] | undefined {
  if (scope.child !== undefined) return waysFor(condition, outcome, scope, document)
  if (outcome !== decidedBy) return [[]]
  scope.next.number += 1
  return waysFor(condition, outcome, { ...scope, child: `child ${scope.next.number}` }, document)
}

function keyOf({ operator: _, answer: __, ...operand }: Test, { child }: Scope, { byId }: Inspected): string {
  const ofChild = 'child' in operand || questionsIn(operand, []).some(({ value }) => byId.get(value)?.perChild)
  return `${JSON.stringify(operand)} ${ofChild ? child : ''}`
}

function together(parts: readonly (Way[] | undefined)[]): Way[] | undefined {
  let ways: Way[] = [[]]
  for (const part of parts) {
    if (part === undefined || ways.length * part.length > mostWays) return undefined
    ways = ways.flatMap((way) => part.map((more) => [...way, ...more]))
  }
  return ways
}

function either(parts: readonly (Way[] | undefined)[]): Way[] | undefined {
  const known = parts.filter((part) => part !== undefined)
  const ways = known.flat()
  return known.length < parts.length || ways.length > mostWays ? undefined : ways
}

function isPossible(way: Way, document: Inspected): boolean {
  const groups = new Map<string, Need[]>()
  for (const need of way) groups.set(need.key, [...(groups.get(need.key) ?? []), need])
  return [...groups.values()].every((needs) => {
    const values = valuesFor(
      needs.map(({ test }) => test),
      document,
    )
    return values === undefined || values.some((value) => needs.every((need) => comesOut(need, value)))
  })
}

function comesOut({ test, outcome }: Need, reading: Reading): boolean {
  const truth = truthOf(test, reading)
  if (outcome === 'true' || outcome === 'not false')
    return truth === true || (outcome === 'not false' && truth === null)
  return truth === false || (outcome === 'not true' && truth === null)
}

/** As the conversation weighs it. */
function truthOf(test: Test, reading: Reading): boolean | null {
  if (test.operator === 'exists') return (reading !== undefined && reading !== notApplicable) === test.answer
  if (reading === undefined) return null
  return reading === notApplicable ? false : comparisonWith(test)(reading)
}
