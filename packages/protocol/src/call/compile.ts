/** A protocol made ready to be held: its questions and scales by number, and its conditions as functions. Made once for each document. */
import type { Condition, Operand } from '../document/condition'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import { type Question, type Voice, voiceOf } from '../document/question'
import { remembered } from '../document/remembered'
import type { ScoreRule, SubscaleRule } from '../document/rules'
import { isConditional, type Rules } from './enabled'
import { type Graph, graphOf } from './graph'
import { noChild } from './heard'
import { factsOf, type NamedQuestion, type Names } from './names'
import { type Reader, readerOf } from './operand'
import { nameOf } from './points'
import { type Weigher, weigherOf } from './weigh'

/** A question with its number, and when it is asked. */
export interface CompiledQuestion extends NamedQuestion, Rules {
  /** Of a question that is asked per child: its place among those. */
  readonly row: number
  /** What kind of thing its answer is. */
  readonly kind: 'number' | 'boolean' | 'string' | 'array'
  readonly voice: Voice
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

export interface Compiled extends Graph {
  /** How questions and scales look from anywhere but within a circle. */
  readonly names: Names
  readonly protocol: Protocol
  readonly questions: readonly CompiledQuestion[]
  /** How many questions there are in all, and how many of them are asked per child. */
  readonly family: number
  readonly perChild: number
  readonly byId: ReadonlyMap<string, CompiledQuestion>
  /** By the number of an indicator: the scales it is part of. */
  readonly scalesOf: readonly (readonly number[])[]
  readonly scales: readonly CompiledScale[]
  readonly scaleById: ReadonlyMap<string, number>
  weigher(condition: Condition): Weigher
  reader(operand: Operand): Reader
}

export const compiled = /* @__PURE__ */ remembered((protocol: Protocol): Compiled => {
  const named = questionsOf(protocol).map((one, number) => ({ ...one, number, conditional: isConditional(one) }))
  const scales = scalesOf(protocol)
  const scaleById = new Map(scales.map(({ rule }, number) => [rule.id, number]))
  const names: Names = {
    questions: new Map(named.map((one) => [one.question.id, one])),
    scales: scaleById,
    askedBy: factsOf(protocol),
    isOpen: () => false,
    isBusy: () => false,
  }
  const items = (protocol.scores ?? []).flatMap((score) => score.items)
  const graph = graphOf(named, items, scales, names)
  let perChild = 0
  const questions = named.map((one, number) => ({
    ...one,
    ...graph.rules[number]!,
    row: one.perChild ? perChild++ : noChild,
    kind: kindOfAnswer(one.question),
    voice: voiceOf(one.section),
  }))
  return {
    ...graph,
    names,
    protocol,
    questions,
    family: questions.length,
    perChild,
    byId: new Map(questions.map((one) => [one.question.id, one])),
    scalesOf: items.map((_, item) =>
      scales.flatMap((scale, number) => (scale.indicators.includes(item) ? [number] : [])),
    ),
    scales: scales.map((scale) => ({
      ...scale,
      maximum: scale.indicators.reduce((sum, one) => sum + graph.indicators[one]!.maximum, 0),
    })),
    scaleById,
    weigher: remembered((condition) => weigherOf(condition, names)),
    reader: remembered((operand) => readerOf(operand, names)),
  }
})

function kindOfAnswer(question: Question): CompiledQuestion['kind'] {
  if (question.type === 'grade' || question.type === 'count' || question.type === 'number') return 'number'
  if (question.type === 'boolean') return question.type
  return question.type === 'choices' || (question.type === 'language' && question.several) ? 'array' : 'string'
}

/** Where in a list of all places: first the questions for the family, then those of the first child, of the second… */
export function placeIn({ family, perChild, questions }: Compiled, number: number, child: number): number {
  return child === noChild ? number : family + child * perChild + questions[number]!.row
}

/** Each score with its sub-scales after it. */
function scalesOf({ scores = [] }: Protocol): Omit<CompiledScale, 'maximum'>[] {
  const scales: Omit<CompiledScale, 'maximum'>[] = []
  let first = 0
  for (const score of scores) {
    const { items, subscales = [] } = score
    const indicators = items.map((_, index) => first + index)
    first += items.length
    const part = scales.length + 1
    scales.push({ score, rule: score, indicators, subscales: subscales.map((_, index) => part + index) })
    for (const rule of subscales) {
      const own = indicators.filter((_, index) => rule.items.includes(nameOf(items[index]!)))
      scales.push({ score, rule, indicators: own, subscales: [] })
    }
  }
  return scales
}
