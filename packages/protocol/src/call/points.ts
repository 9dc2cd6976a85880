/** How many points does one indicator give? In whole hundredths, so that no rounding of binary fractions decides anything. */
import { isAnswered, type Value } from '../document/answer'
import { hundredths } from '../document/hundredths'
import type { Place } from '../document/place'
import type { Question } from '../document/question'
import type { ScoreItem } from '../document/rules'
import { type Heard, noChild } from './heard'
import type { NamedQuestion, Names } from './names'
import { type Weigher, weigherOf } from './weigh'

/** An answer with the place it was given. */
export interface Evidence {
  readonly place: Place
  readonly answer: Value
}

/** An indicator, ready to be counted. */
export interface Indicator {
  readonly rule: ScoreItem
  readonly id: string
  /** The most it can give. */
  readonly maximum: number
  readonly weight: number
  /** `null` when nothing it looks at was answered. */
  points(heard: Heard): number | null
  /** The answers it rests on. */
  evidence(heard: Heard): Evidence[]
}

export function indicatorOf(
  rule: ScoreItem,
  names: Names,
  questionOf: (id: string) => Question | undefined,
): Indicator {
  return 'points' in rule ? byAnswer(rule, names, questionOf) : byLevel(rule, names)
}

export type ByAnswer = Extract<ScoreItem, { readonly points: unknown }>
export type ByLevel = Exclude<ScoreItem, ByAnswer>

/** Of a question that is asked per child, the child who has it hardest counts, or all of them together. */
function byAnswer(rule: ByAnswer, names: Names, questionOf: (id: string) => Question | undefined): Indicator {
  const question = names.questions.get(rule.question)
  const table = tableOf(rule)
  const pointsFor = (value: Value) => pointsIn(table, value)
  const maximum = mostPoints(table, questionOf(rule.question)?.type)
  const together = rule.children === 'sum'
  const points = (heard: Heard): number | null => {
    if (question === undefined) return null
    if (!question.perChild) {
      const value = countedAt(heard, question, noChild)
      return value === undefined ? null : pointsFor(value)
    }
    let total: number | null = null
    for (let child = 0; child < (heard.children ?? 0); child++) {
      const value = countedAt(heard, question, child)
      if (value === undefined) continue
      const own = pointsFor(value)
      total = total === null ? own : together ? total + own : Math.max(total, own)
    }
    return total
  }
  return {
    rule,
    id: rule.id ?? rule.question,
    maximum,
    weight: maximum / 100,
    points,
    evidence(heard) {
      const all = evidenceAt(heard, rule.question, question)
      if (together || !question?.perChild) return all
      const most = points(heard)
      return all.filter(({ answer }) => pointsFor(answer) === most)
    },
  }
}

function byLevel(rule: ByLevel, names: Names): Indicator {
  const levels = rule.levels.map(({ level, when }): [points: number, when: Weigher] => [
    hundredths(level * rule.weight),
    weigherOf(when, names),
  ])
  const questions = rule.questions.map((id) => names.questions.get(id))
  return {
    rule,
    id: rule.id,
    maximum: hundredths(Math.max(0, ...rule.levels.map(({ level }) => level)) * rule.weight),
    weight: rule.weight,
    points(heard) {
      for (const [points, when] of levels) if (when(heard, noChild) === true) return points
      return rule.questions.some((id, index) => evidenceAt(heard, id, questions[index]).length > 0) ? 0 : null
    },
    evidence: (heard) => rule.questions.flatMap((id, index) => evidenceAt(heard, id, questions[index])),
  }
}

/** Points by code, turned round where the statement is. */
export function tableOf({ points, reverse = false }: ByAnswer): ReadonlyMap<string, number> {
  const given = Object.entries(points).map(([code, one]): [string, number] => [code, hundredths(one)])
  if (!reverse) return new Map(given)
  const all = given.map(([, one]) => one)
  const turned = Math.min(...all) + Math.max(...all)
  return new Map(given.map(([code, one]) => [code, turned - one]))
}

/** An answer that the list does not name gives no points. Of several codes the points are added. */
function pointsIn(table: ReadonlyMap<string, number>, value: Value): number {
  if (!Array.isArray(value)) return table.get(String(value)) ?? 0
  return value.reduce((sum: number, code: string) => sum + (table.get(code) ?? 0), 0)
}

function mostPoints(table: ReadonlyMap<string, number>, type: Question['type'] | undefined): number {
  const each = [...table.values()].filter((one) => one > 0)
  return type === 'choices' ? each.reduce((sum, one) => sum + one, 0) : Math.max(0, ...each)
}

/** The value that was given and counts. */
function countedAt(heard: Heard, { number, conditional }: NamedQuestion, child: number): Value | undefined {
  const answer = heard.answer(number, child)
  if (!isAnswered(answer)) return undefined
  return conditional && heard.isEnabled(number, child) === false ? undefined : answer
}

/** The values that were given and count: one, or one of each child. */
function evidenceAt(heard: Heard, id: string, question: NamedQuestion | undefined): Evidence[] {
  if (question === undefined) return []
  if (!question.perChild) {
    const answer = countedAt(heard, question, noChild)
    return answer === undefined ? [] : [{ place: { question: id }, answer }]
  }
  const found: Evidence[] = []
  for (let index = 0; index < (heard.children ?? 0); index++) {
    const answer = countedAt(heard, question, index)
    if (answer !== undefined) found.push({ place: { question: id, child: heard.childIds[index]! }, answer })
  }
  return found
}
