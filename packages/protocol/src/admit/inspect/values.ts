/** The values that are worth trying to find out whether a comparison can hold: at, between and beyond everything it is compared with. */
import { check } from '../../call/check-answer'
import { notApplicable, type Reading } from '../../call/heard'
import type { Test } from '../../document/condition'
import type { Option, Question } from '../../document/question'
import { type Inspected, isConditional } from './inspected'
import { anything, type Range, rangeOf, scaleNamed } from './reach'
import { questionsIn } from './references'

/**
 * Values of what these tests look at (all look at the same), such that any value that can occur gives the same truths as one of
 * them. Too many rather than too few: what is thought possible without being so does no harm. `undefined` when they are too many.
 */
export function valuesFor(tests: readonly Test[], document: Inspected): readonly Reading[] | undefined {
  const values = known(tests, document)
  const test = tests[0]
  if (values === undefined) return undefined
  const silence: readonly Reading[] = test && mayNotApply(test, document) ? [undefined, notApplicable] : [undefined]
  return [...silence, ...values]
}

/**
 * Answers to the question that these tests look at, some at what was chosen and some at how many, such that any answer gives the same
 * truths as one of them. `undefined` when they are too many, or when it is no question of several.
 */
export function choicesFor(tests: readonly Test[], document: Inspected): readonly Reading[] | undefined {
  const question = document.byId.get(questionsIn(tests[0]!, [])[0]!.value)?.question
  const codes = question && codesOf(question, tests)
  if (codes === undefined) return undefined
  const named = new Set(tests.flatMap((test) => ('question' in test ? comparedWith(test) : [])))
  const left = tests.flatMap((test) => ('chosen' in test && test.except ? [test.except] : []))
  // Of options that nothing tells apart it only matters how many were chosen.
  const alike = new Map<string, string[]>()
  for (const code of codes.together) {
    const name = named.has(code) ? `=${code}` : left.map((except) => except.includes(code)).join()
    alike.set(name, [...(alike.get(name) ?? []), code])
  }
  let sets: string[][] = [[]]
  for (const same of alike.values()) {
    if (sets.length * (same.length + 1) > mostSets) return undefined
    sets = sets.flatMap((set) => [set, ...same.map((_, index) => [...set, ...same.slice(0, index + 1)])])
  }
  const silence: readonly Reading[] = mayNotApply(tests[0]!, document) ? [undefined, notApplicable] : [undefined]
  return [...silence, ...sets.filter((set) => set.length > 0), ...codes.alone.map((code) => [code])]
}

const mostSets = 1024

/** What can be chosen, together or only alone. Of languages there are always more than are spoken of. */
function codesOf(question: Question, tests: readonly Test[]): { together: string[]; alone: string[] } | undefined {
  if (question.type === 'choices') {
    const [alone, together] = splitAlone(question.options)
    return { alone, together }
  }
  if (question.type !== 'language' || !question.several) return undefined
  const mentioned = tests.flatMap(comparedWith)
  const most = Math.max(1, ...mentioned.filter((one) => typeof one === 'number')) + 1
  if (most > mostSets) return undefined
  const others = Array.from({ length: most }, (_, index) => `${unheard(mentioned)}${index}`)
  const left = tests.flatMap((test) => ('chosen' in test ? (test.except ?? []) : []))
  return { together: [...fitting([...mentioned, ...left], question), ...others], alone: [] }
}

/** A question that is always asked always applies. What was not asked in the previous call we do not know. */
function mayNotApply(test: Test, { byId }: Inspected): boolean {
  if ('previous' in test || 'change' in test) return true
  return questionsIn(test, []).some(({ value }) => {
    const asked = byId.get(value)
    return asked === undefined || isConditional(asked)
  })
}

function known(tests: readonly Test[], document: Inspected): readonly Reading[] | undefined {
  const [test] = tests
  const mentioned = tests.flatMap(comparedWith)
  const asked = (id: string) => document.byId.get(id)?.question
  if (test === undefined) return []
  if ('question' in test) return answersTo(asked(test.question), mentioned)
  if ('previous' in test) return earlierAnswersTo(asked(test.previous), mentioned)
  if ('change' in test) {
    const graded = asked(test.change)?.type === 'grade'
    return numbersIn(graded ? { minimum: -10, maximum: 10 } : anything, mentioned)
  }
  if ('difference' in test) {
    const [left, right] = test.difference.map(asked)
    if (left === undefined || right === undefined) return undefined
    if (left === right) return numbersIn({ minimum: 0, maximum: 0 }, mentioned)
    const [a, b] = [rangeOf(left) ?? anything, rangeOf(right) ?? anything]
    return numbersIn({ minimum: a.minimum - b.maximum, maximum: a.maximum - b.minimum }, mentioned)
  }
  if ('chosen' in test) return numbersIn(chosenOf(asked(test.chosen), test.except ?? []), mentioned)
  if ('length' in test) return numbersIn({ ...lengthOf(asked(test.length)), step: 1 }, mentioned)
  if ('score' in test || 'points' in test) return numbersIn(scaleOf(test, document), mentioned)
  return factsOf(test, mentioned, document)
}

/** How many subsets of the codes we are willing to try: two to the power of this. */
const mostCodes = 8

function answersTo(question: Question | undefined, mentioned: readonly unknown[]): readonly Reading[] | undefined {
  if (question === undefined) return undefined
  const range = rangeOf(question)
  if (range !== undefined) return numbersIn(range, mentioned)
  if (question.type === 'boolean') return [true, false]
  if (question.type === 'choice') return question.options.map(({ code }) => code)
  if (question.type === 'choices') {
    const [alone, others] = splitAlone(question.options)
    const sets = subsetsOf(others, mentioned)
    return sets && [...sets.filter((set) => set.length > 0), ...alone.map((code) => [code])]
  }
  const answers = fitting(mentioned, question)
  if (question.type === 'language' && question.several) {
    return subsetsOf([...answers, unheard(mentioned)], mentioned)?.filter((set) => set.length > 0)
  }
  return [...answers, unheard(mentioned)]
}

/** Nobody can answer with a day that is not on the calendar, nor with what is no tag of a language. */
function fitting(mentioned: readonly unknown[], question: Question): string[] {
  return stringsIn(mentioned).filter((one) => check({ ...question, several: false } as Question, one) === null)
}

function splitAlone(options: readonly Option[]): [alone: string[], together: string[]] {
  const codes = (alone: boolean) => options.filter((one) => (one.alone === true) === alone).map(({ code }) => code)
  return [codes(true), codes(false)]
}

/** In an older version there may have been other answers, and another range; only a grade is always a grade. */
function earlierAnswersTo(question: Question | undefined, mentioned: readonly unknown[]) {
  if (question?.type === 'grade' || question?.type === 'boolean') return answersTo(question, mentioned)
  return anyFact(mentioned)
}

/** A fact from a record can be anything; how many children there are and how old they are is a number. */
function factsOf(test: Test, mentioned: readonly unknown[], { protocol, byId }: Inspected) {
  const [of, id] = 'family' in test ? ['family', test.family] : ['child', 'child' in test ? test.child : '']
  const askedBy = protocol.attributes?.find((attribute) => attribute.of === of && attribute.id === id)?.askedBy
  const heard = askedBy === undefined ? [] : answersTo(byId.get(askedBy)?.question, mentioned)
  const recorded =
    of === 'family' && id === 'childCount'
      ? numbersIn({ minimum: 0, maximum: anything.maximum, step: 1 }, mentioned)
      : of === 'child' && id === 'age'
        ? numbersIn({ minimum: 0, maximum: anything.maximum }, mentioned)
        : anyFact(mentioned)
  return heard && recorded && [...heard, ...recorded]
}

function anyFact(mentioned: readonly unknown[]): readonly Reading[] | undefined {
  const strings = [...stringsIn(mentioned), unheard(mentioned)]
  const sets = subsetsOf(strings, mentioned)
  return sets && [...sets, ...strings, true, false, ...numbersIn(anything, mentioned)]
}

/** Of the options that are not mentioned one will do. */
function subsetsOf(codes: readonly string[], mentioned: readonly unknown[]): string[][] | undefined {
  const named = codes.filter((code) => mentioned.includes(code))
  const other = codes.find((code) => !mentioned.includes(code))
  const all = other === undefined ? named : [...named, other]
  if (all.length > mostCodes) return undefined
  return Array.from({ length: 2 ** all.length }, (_, set) => all.filter((_, index) => (set >> index) % 2 === 1))
}

/** Everything that is compared with, one step or half-way beside it, and both ends. */
function numbersIn({ minimum, maximum, step }: Range, mentioned: readonly unknown[]): number[] {
  const limits = [minimum, maximum].filter(Number.isFinite)
  const named = mentioned.filter((one): one is number => typeof one === 'number' && Number.isFinite(one))
  const points = [...new Set([...limits, ...named])].sort((a, b) => a - b)
  const between = points.map((one, index) => (one + (points[index + 1] ?? one + 2)) / 2)
  const all = [(points[0] ?? 0) - 1, ...points, ...between]
  const near = step === undefined ? all : all.flatMap((one) => beside(one, step))
  return [...new Set(near)].filter((one) => one >= minimum && one <= maximum)
}

/** The nearest whole steps; a hundredth is written as it is read: 5.45, not 5.4500000000000002. */
function beside(one: number, step: number): number[] {
  const steps = step === 1 ? 1 : 100
  const near = Math.floor(one * steps)
  return [-1, 0, 1, 2].map((more) => (near + more) / steps)
}

function chosenOf(question: Question | undefined, except: readonly string[]): Range {
  const step = 1
  if (question?.type === 'choice') return { minimum: 0, maximum: 1, step }
  if (question?.type !== 'choices') return { minimum: 0, maximum: anything.maximum, step }
  const counted = question.options.filter(({ code }) => !except.includes(code))
  const together = counted.filter(({ alone }) => !alone).length
  const least = counted.length === question.options.length ? 1 : 0
  return { minimum: least, maximum: Math.max(together, Math.min(1, counted.length)), step }
}

function lengthOf(question: Question | undefined): Range {
  return { minimum: 1, maximum: question?.type === 'text' ? (question.maximum ?? 2000) : anything.maximum }
}

/** A share of what could be reached is never below 0 or above 100, unless an item can take points away or give more for more children. */
function scaleOf(test: Test, { protocol: { scores = [] }, byId }: Inspected): Range {
  const id = 'score' in test ? test.score : 'points' in test ? test.points : ''
  const range = scaleNamed(scores, id, (question) => byId.get(question)?.question.type) ?? anything
  if ('points' in test) return range
  return range.minimum < 0 || range.maximum === Number.POSITIVE_INFINITY ? anything : { minimum: 0, maximum: 100 }
}

function comparedWith(test: Test): readonly unknown[] {
  if (test.operator === 'exists') return []
  return test.operator === 'in' ? test.answer : [test.answer]
}

function stringsIn(mentioned: readonly unknown[]): string[] {
  return [...new Set(mentioned.filter((one) => typeof one === 'string'))]
}

/** A word that nothing is compared with. */
function unheard(mentioned: readonly unknown[]): string {
  return `${stringsIn(mentioned).join('-')}-`
}
