/** A protocol made ready to be held: its questions and scales by number, and its conditions as functions. Made once for each document. */
import type { Condition, Operand } from '../document/condition'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import { type Question, type Voice, voiceOf } from '../document/question'
import { remembered } from '../document/remembered'
import type { ScoreRule, SubscaleRule } from '../document/rules'
import type { Rules } from './enabled'
import { type Graph, graphOf } from './graph'
import { noChild } from './heard'
import type { NamedQuestion, Names } from './names'
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
}

export const compiled = /* @__PURE__ */ remembered((protocol: Protocol): Compiled => {
  const byId = new Map<string, Draft<CompiledQuestion>>()
  let perChild = 0
  const questions = questionsOf(protocol).map((asked, number) => {
    const { question, section } = asked
    // Written out, because an object that is copied and then added to is made many times slower.
    const one: Draft<CompiledQuestion> = {
      question,
      section,
      perChild: asked.perChild,
      number,
      conditional: (question.rounds ?? question.enableWhen ?? section.enableWhen) !== undefined,
      row: asked.perChild ? perChild++ : noChild,
      kind: kindOfAnswer(question),
      voice: voiceOf(section),
      calledFor: null,
      rule: () => true,
    }
    byId.set(question.id, one)
    return one
  })
  const scales = scalesOf(protocol)
  const scaleById = new Map(scales.map(({ rule }, number) => [rule.id, number]))
  const names: Names = {
    questions: byId,
    scales: scaleById,
    askedBy: (of, fact) => protocol.attributes?.findLast((one) => one.of === of && one.id === fact)?.askedBy,
    isOpen: () => false,
    isBusy: () => false,
  }
  const items = (protocol.scores ?? []).flatMap((score) => score.items)
  const graph = graphOf(questions, items, scales, names)
  const partOf: number[][] = items.map(() => [])
  for (const [number, scale] of scales.entries())
    for (const one of scale.indicators) {
      scale.maximum += graph.indicators[one]!.maximum
      partOf[one]!.push(number)
    }
  return {
    ...graph,
    names,
    protocol,
    questions,
    family: questions.length,
    perChild,
    byId,
    scalesOf: partOf,
    scales,
    scaleById,
    weigher: remembered((condition) => weigherOf(condition, names)),
  }
})

/** While it is being made. */
type Draft<T> = { -readonly [key in keyof T]: T[key] }

function kindOfAnswer(question: Question): CompiledQuestion['kind'] {
  const { type } = question
  if (type === 'grade' || type === 'count' || type === 'number') return 'number'
  if (type === 'boolean') return type
  return type === 'choices' || (type === 'language' && question.several) ? 'array' : 'string'
}

/** What reads an operand, made once for each. */
export const readersIn = /* @__PURE__ */ remembered(({ names }: Compiled) =>
  remembered((operand: Operand): Reader => readerOf(operand, names)),
)

/** Where in a list of all places: first the questions for the family, then those of the first child, of the second… */
export function placeIn({ family, perChild, questions }: Compiled, number: number, child: number): number {
  return child === noChild ? number : family + child * perChild + questions[number]!.row
}

/** Each score with its sub-scales after it. */
function scalesOf({ scores = [] }: Protocol): Draft<CompiledScale>[] {
  const scales: Draft<CompiledScale>[] = []
  let first = 0
  for (const score of scores) {
    const { items, subscales = [] } = score
    const indicators = items.map((_, index) => first + index)
    first += items.length
    const part = scales.length + 1
    scales.push({ score, rule: score, indicators, subscales: subscales.map((_, index) => part + index), maximum: 0 })
    for (const rule of subscales) {
      const own = indicators.filter((_, index) => rule.items.includes(nameOf(items[index]!)))
      scales.push({ score, rule, indicators: own, subscales: [], maximum: 0 })
    }
  }
  return scales
}
