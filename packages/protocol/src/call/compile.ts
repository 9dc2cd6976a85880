/** A protocol made ready to be held: its questions and scales by number, and its conditions as functions. Made once for each document. */
import type { Condition, Operand } from '../document/condition'
import { type AskedQuestion, questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Question } from '../document/question'
import type { ScoreRule, SubscaleRule } from '../document/rules'
import { isConditional, ruleOf } from './enabled'
import { graphOf, type Step } from './graph'
import { noChild } from './heard'
import { factsOf, type NamedQuestion, type Names } from './names'
import { type Reader, readerOf } from './operand'
import { type Indicator, indicatorOf } from './points'
import { type Weigher, weigherOf } from './weigh'

/** A question with its number, and when it is asked. */
export interface CompiledQuestion extends AskedQuestion, NamedQuestion {
  /** Of a question that is asked per child: its place among those. */
  readonly row: number
  /** What kind of thing its answer is. */
  readonly kind: 'number' | 'boolean' | 'string' | 'array'
  /** Part of the talk with the parent. */
  readonly spoken: boolean
  /** Its own condition, which calls for an additional question. */
  readonly calledFor: Weigher | null
  /** All that decides whether it is asked. */
  readonly rule: Weigher
}

/** A score or one of its sub-scales, with the numbers of its indicators. */
export interface CompiledScale {
  readonly score: ScoreRule
  readonly rule: ScoreRule | SubscaleRule
  readonly indicators: readonly number[]
  /** Of a score: the numbers of its sub-scales. */
  readonly subscales: readonly number[]
  /** The most that all indicators can give, in hundredths. */
  readonly maximum: number
}

export interface Compiled {
  readonly protocol: Protocol
  readonly questions: readonly CompiledQuestion[]
  /** Those that are asked per child. */
  readonly rows: readonly CompiledQuestion[]
  /** How many questions there are in all, and how many of them are asked per child. */
  readonly family: number
  readonly perChild: number
  readonly byId: ReadonlyMap<string, CompiledQuestion>
  readonly indicators: readonly Indicator[]
  /** By the number of an indicator: the scales it is part of. */
  readonly scalesOf: readonly (readonly number[])[]
  readonly scales: readonly CompiledScale[]
  readonly scaleById: ReadonlyMap<string, number>
  /** Everything, each after what it needs. */
  readonly steps: readonly Step[]
  /** By the number of a question: what an answer to it can change. */
  readonly after: readonly (readonly Step[])[]
  /** What can change when something else turns out to be known of the family. */
  readonly afterSituation: readonly Step[]
  weigher(condition: Condition): Weigher
  reader(operand: Operand): Reader
}

const known = new WeakMap<Protocol, Compiled>()

export function compiled(protocol: Protocol): Compiled {
  const found = known.get(protocol)
  if (found !== undefined) return found
  const made = compile(protocol)
  known.set(protocol, made)
  return made
}

function compile(protocol: Protocol): Compiled {
  const asked = questionsOf(protocol)
  const named = asked.map((one, number) => ({ ...one, number, conditional: isConditional(one) }))
  const scales = scalesOf(protocol)
  const names: Names = {
    questions: new Map(named.map((one) => [one.question.id, one])),
    scales: new Map(scales.map(({ rule }, number) => [rule.id, number])),
    askedBy: factsOf(protocol),
    isOpen: () => false,
    isBusy: () => false,
  }
  const items = (protocol.scores ?? []).flatMap((score) => score.items)
  const graph = graphOf(named, items, scales, names)
  let perChild = 0
  const questions = named.map((one) => {
    const own = graph.namesFor('question', one.number)
    const { enableWhen } = one.question
    const calledFor = enableWhen === undefined ? null : weigherOf(enableWhen, own)
    return {
      ...one,
      row: one.perChild ? perChild++ : noChild,
      kind: kindOfAnswer(one.question),
      spoken: (one.section.voice ?? 'parent') === 'parent',
      calledFor,
      rule: ruleOf(one, calledFor, own),
    }
  })
  const byId = new Map(questions.map((one) => [one.question.id, one]))
  const indicators = items.map((item, number) =>
    indicatorOf(item, graph.namesFor('indicator', number), (id) => byId.get(id)?.question),
  )
  return {
    protocol,
    questions,
    rows: questions.filter(({ perChild }) => perChild),
    family: questions.length,
    perChild,
    byId,
    indicators,
    scalesOf: items.map((_, item) =>
      scales.flatMap((scale, number) => (scale.indicators.includes(item) ? [number] : [])),
    ),
    scales: scales.map((scale) => ({
      ...scale,
      maximum: scale.indicators.reduce((sum, one) => sum + indicators[one]!.maximum, 0),
    })),
    scaleById: names.scales,
    steps: graph.all,
    after: questions.map(({ number }) => graph.after(number)),
    afterSituation: graph.afterSituation,
    weigher: remembered((condition: Condition) => weigherOf(condition, names)),
    reader: remembered((operand: Operand) => readerOf(operand, names)),
  }
}

function kindOfAnswer(question: Question): CompiledQuestion['kind'] {
  if (question.type === 'grade' || question.type === 'count' || question.type === 'number') return 'number'
  if (question.type === 'boolean') return question.type
  return question.type === 'choices' || (question.type === 'language' && question.several) ? 'array' : 'string'
}

/** Where in a list of all places: first the questions for the family, then those of the first child, of the second… */
export function placeIn({ family, perChild, questions }: Compiled, number: number, child: number): number {
  return child === noChild ? number : family + child * perChild + questions[number]!.row
}

/** Scores and sub-scales. An item without an id is called after its question. */
function scalesOf({ scores = [] }: Protocol): Omit<CompiledScale, 'maximum'>[] {
  let [before, number] = [0, 0]
  return scores.flatMap((score) => {
    const own = score.items.map((item, index) => ({
      id: 'points' in item ? (item.id ?? item.question) : item.id,
      index,
    }))
    const from = before
    before += own.length
    const numbersOf = (ids?: readonly string[]) =>
      own.filter(({ id }) => ids === undefined || ids.includes(id)).map(({ index }) => from + index)
    const parts = (score.subscales ?? []).map((rule) => ({
      score,
      rule,
      indicators: numbersOf(rule.items),
      subscales: [],
    }))
    const first = number + 1
    number = first + parts.length
    return [
      { score, rule: score, indicators: numbersOf(), subscales: parts.map((_, index) => first + index) },
      ...parts,
    ]
  })
}

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    const found = made.get(key)
    if (found !== undefined) return found
    const value = make(key)
    made.set(key, value)
    return value
  }
}
