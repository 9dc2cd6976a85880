/** Can a condition come out true, or false? Says no only when it is certain. */
import { notApplicable, type Reading } from '../../call/heard'
import { chosenIn } from '../../call/operand'
import { comparisonWith } from '../../call/weigh'
import type { Condition, Test } from '../../document/condition'
import type { Inspected } from './inspected'
import { questionsIn } from './references'
import { choicesFor, valuesFor } from './values'

/** How a condition should come out. Where nobody answered it is neither true nor false. */
export type Outcome = 'true' | 'false' | 'not true' | 'not false'

/** Can all of these come out so together, weighed for one child (`inChild`) or for the family? */
export function canBe(
  wanted: readonly { readonly condition: Condition; readonly outcome: Outcome }[],
  inChild: boolean,
  document: Inspected,
): boolean {
  const next = { number: 0, conditions: new Map<Condition, number>() }
  const scope: Scope = { child: inChild ? 'this child' : undefined, next }
  const ways = together(
    wanted.map(({ condition, outcome }) => waysFor(condition, outcome, scope, document)),
    document,
  )
  return ways.some((way) => isPossible(way, document) && canHappen(way, next, document))
}

/** One test that has to come out so, and what it looks at: `key` is the same when it is the same thing. */
interface Need {
  readonly test: Test
  readonly outcome: Outcome
  readonly key: string
  readonly child: string | undefined
}

/** What has to be so together: of one thing or child, and of every child that there is. */
interface Way {
  readonly needs: readonly Need[]
  readonly every: readonly { readonly condition: Condition; readonly outcome: Outcome }[]
}

interface Scope {
  readonly child: string | undefined
  /** Two times "some child" may be two children. */
  readonly next: { number: number; readonly conditions: Map<Condition, number> }
}

/** More than this many ways are not tried: then what there are too many of is called possible. */
const mostWays = 200

const opposite = { true: 'false', false: 'true', 'not true': 'not false', 'not false': 'not true' } as const

function waysFor(condition: Condition, outcome: Outcome, scope: Scope, document: Inspected): Way[] | undefined {
  const each = (parts: readonly Condition[]) => parts.map((part) => waysFor(part, outcome, scope, document))
  const positive = outcome === 'true' || outcome === 'not false'
  if ('all' in condition) return positive ? together(each(condition.all), document) : either(each(condition.all))
  if ('any' in condition) return positive ? either(each(condition.any)) : together(each(condition.any), document)
  if ('not' in condition) return waysFor(condition.not, opposite[outcome], scope, document)
  if ('someChild' in condition) return ofChildren(condition.someChild, outcome, 'true', scope, document)
  if ('everyChild' in condition) return ofChildren(condition.everyChild, outcome, 'false', scope, document)
  const need = { test: condition, outcome, key: keyOf(condition, scope, document), child: scope.child }
  return [{ needs: [need], every: [] }]
}

/**
 * One child decides when some child has to be so, or not every child is. The other way round each child there is has to keep to it.
 * For the outcomes between it is enough that nobody said how many children there are.
 */
function ofChildren(
  condition: Condition,
  outcome: Outcome,
  decidedBy: Outcome,
  scope: Scope,
  document: Inspected,
): Way[] | undefined {
  if (scope.child !== undefined) return waysFor(condition, outcome, scope, document)
  if (outcome === opposite[decidedBy as 'true' | 'false']) return [{ needs: [], every: [{ condition, outcome }] }]
  if (outcome !== decidedBy) return [anyWay]
  return waysFor(condition, outcome, { ...scope, child: nextChild(scope.next) }, document)
}

const anyWay: Way = { needs: [], every: [] }

function nextChild(next: Scope['next']): string {
  next.number += 1
  return `child ${next.number}`
}

/**
 * Also when each child that is spoken of keeps to what has to be so of every child, and each question that needs an answer is asked?
 * A question whose own condition is false is not, and then what was heard of it does not count.
 *
 * @param done what of this has been asked before, of the first `looked` needs
 */
function canHappen(
  way: Way,
  next: Scope['next'],
  document: Inspected,
  done: ReadonlySet<string> = new Set(),
  looked = 0,
): boolean {
  const asked = ofQuestions(way.needs.slice(looked), document)
  const also = new Map([...ofEveryChild(way), ...asked].map((one) => [keyOfAlso(one, next), one] as const))
  const still = [...also].filter(([key]) => !done.has(key))
  // So far back it is not looked; then it is called possible.
  if (still.length === 0 || done.size > mostConditions) return true
  const ways = together(
    [
      [way],
      ...still.map(([, { condition, outcome, child }]) => waysFor(condition, outcome, { child, next }, document)),
    ],
    document,
  )
  const seen = new Set([...done, ...also.keys()])
  return ways.some((one) => isPossible(one, document) && canHappen(one, next, document, seen, way.needs.length))
}

const mostConditions = 12

interface Also {
  readonly condition: Condition
  readonly outcome: Outcome
  readonly child: string | undefined
}

/** The same condition of the document, for the same child. */
function keyOfAlso({ condition, outcome, child }: Also, { conditions }: Scope['next']): string {
  const number = conditions.get(condition) ?? conditions.size
  conditions.set(condition, number)
  return `${number} ${outcome} ${child}`
}

function ofEveryChild({ needs, every }: Way): Also[] {
  const children = [...new Set(needs.flatMap(({ child }) => child ?? []))]
  return every.flatMap((one) => children.map((child) => ({ ...one, child })))
}

/** The conditions of the questions, and of their topics, that have to be asked. */
function ofQuestions(needs: readonly Need[], { byId }: Inspected): Also[] {
  return needs.flatMap(({ test, outcome, child }) =>
    (needsAnswer(test, outcome) ? questionsIn(test, []) : []).flatMap(({ value }): Also[] => {
      const asked = byId.get(value)
      // Of a child that nobody speaks of, nothing is certain.
      if (asked === undefined || (asked.perChild && child === undefined)) return []
      const { question, section, perChild } = asked
      return [
        { condition: section.enableWhen, child: section.each === 'children' ? child : undefined },
        { condition: question.enableWhen, child: perChild ? child : undefined },
      ].flatMap((one) =>
        one.condition === undefined ? [] : { ...one, condition: one.condition, outcome: 'not false' },
      )
    }),
  )
}

/** Of a question that is not asked every comparison is false. */
function needsAnswer(test: Test, outcome: Outcome): boolean {
  if ('previous' in test || (test.operator === 'exists' && !test.answer)) return false
  return outcome === 'true' || (outcome === 'not false' && !('change' in test) && !('difference' in test))
}

function keyOf({ operator: _, answer: __, ...operand }: Test, { child }: Scope, { byId }: Inspected): string {
  const ofChild = 'child' in operand || questionsIn(operand, []).some(({ value }) => byId.get(value)?.perChild)
  return `${JSON.stringify(operand)} ${ofChild ? child : ''}`
}

/**
 * What is certain comes first, so that where the ways become many those that contradict it are gone. A part that makes too many of them
 * is left out: without it more is possible, never less.
 */
function together(parts: readonly (readonly Way[] | undefined)[], document: Inspected): Way[] {
  let ways: Way[] = [anyWay]
  for (const part of parts.filter((one) => one !== undefined).sort((a, b) => a.length - b.length)) {
    if (ways.length * part.length > mostWays) ways = ways.filter((way) => isPossible(way, document))
    if (ways.length * part.length > mostWays) continue
    ways = ways.flatMap((way) =>
      part.map((more) => ({ needs: [...way.needs, ...more.needs], every: [...way.every, ...more.every] })),
    )
  }
  return ways
}

function either(parts: readonly (Way[] | undefined)[]): Way[] | undefined {
  const known = parts.filter((part) => part !== undefined)
  const ways = known.flat()
  return known.length < parts.length || ways.length > mostWays ? undefined : ways
}

function isPossible({ needs }: Way, document: Inspected): boolean {
  const apart = grouped(needs, ({ key }) => key)
  const together = grouped(needs, (need) => keyOfChoices(need, document)).filter(([first, ...others]) =>
    others.some(({ key }) => key !== first!.key),
  )
  return (
    apart.every((group) => isFound(group, document)) &&
    together.every((group) => isFoundIn(choicesFor(testsOf(group), document), group))
  )
}

/** Those with the same name together; one without a name with none. */
function grouped(needs: readonly Need[], nameOf: (need: Need) => string | undefined): Need[][] {
  const groups = new Map<string, Need[]>()
  for (const need of needs) {
    const name = nameOf(need)
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), need])
  }
  return [...groups.values()]
}

/** What was chosen and how many were chosen is one answer: of two options that were chosen, there are two. */
function keyOfChoices({ test, child }: Need, { byId }: Inspected): string | undefined {
  const id = 'chosen' in test ? test.chosen : 'question' in test ? test.question : undefined
  return id && `${id} ${byId.get(id)?.perChild ? child : ''}`
}

const allFound = new WeakMap<Inspected, WeakMap<Test, { [outcomes: string]: boolean }>>()

/**
 * Is there one value with which all of these come out so? A question far on in a chain of conditions asks it of all that came before, and so
 * does the next: of one test the answer is remembered.
 */
function isFound(needs: readonly Need[], document: Inspected): boolean {
  const [{ test }] = needs as [Need]
  if (needs.some((need) => need.test !== test)) return isFoundAmong(needs, document)
  const ofDocument = allFound.get(document) ?? new WeakMap<Test, { [outcomes: string]: boolean }>()
  allFound.set(document, ofDocument)
  const ofTest = ofDocument.get(test) ?? {}
  ofDocument.set(test, ofTest)
  const outcomes = needs.map(({ outcome }) => outcome).join()
  ofTest[outcomes] ??= isFoundAmong(needs, document)
  return ofTest[outcomes]
}

function isFoundAmong(needs: readonly Need[], document: Inspected): boolean {
  return isFoundIn(valuesFor(testsOf(needs), document), needs)
}

function testsOf(needs: readonly Need[]): Test[] {
  return needs.map(({ test }) => test)
}

/** Where there are too many values to try it is called possible. */
function isFoundIn(values: readonly Reading[] | undefined, needs: readonly Need[]): boolean {
  return values === undefined || values.some((value) => needs.every((need) => comesOut(need, value)))
}

function comesOut({ test, outcome }: Need, reading: Reading): boolean {
  const truth = truthOf(test, reading)
  if (outcome === 'true' || outcome === 'not false')
    return truth === true || (outcome === 'not false' && truth === null)
  return truth === false || (outcome === 'not true' && truth === null)
}

/** As the conversation weighs it. Of what was chosen it can also be asked how many they are. */
function truthOf(test: Test, reading: Reading): boolean | null {
  if (test.operator === 'exists') return (reading !== undefined && reading !== notApplicable) === test.answer
  if (reading === undefined) return null
  if (reading === notApplicable) return false
  const isCounted = 'chosen' in test && Array.isArray(reading)
  return comparisonWith(test)(isCounted ? chosenIn(reading, test.except ?? [])! : reading)
}
