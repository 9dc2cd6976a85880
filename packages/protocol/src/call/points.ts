/** How many points does one indicator give? In whole hundredths, so that no rounding of binary fractions decides anything. */
import { isAnswered, type Value } from '../document/answer'
import { hundredths } from '../document/hundredths'
import type { Place } from '../document/place'
import type { Question } from '../document/question'
import type { ScoreItem } from '../document/rules'
import { type Heard, noChild, placeAt } from './heard'
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
  /** The answers on which these points rest. */
  evidence(heard: Heard, points: number | null): Evidence[]
}

export function indicatorOf(rule: ScoreItem, names: Names): Indicator {
  return 'points' in rule ? byAnswer(rule, names) : byLevel(rule, names)
}

/** An indicator without a name of its own is called after its question. */
export function nameOf(rule: ScoreItem): string {
  return 'points' in rule ? (rule.id ?? rule.question) : rule.id
}

export type ByAnswer = Extract<ScoreItem, { readonly points: unknown }>
export type ByLevel = Exclude<ScoreItem, ByAnswer>

/** Of a question that is asked per child, the child who has it hardest counts, or all of them together. */
function byAnswer(rule: ByAnswer, names: Names): Indicator {
  const question = questionFor(rule.question, names)
  const table = tableOf(rule)
  const maximum = mostPoints(table, question?.question.type)
  const together = rule.children === 'sum'
  return {
    rule,
    id: nameOf(rule),
    maximum,
    weight: maximum / 100,
    points(heard) {
      if (question === undefined) return null
      if (!question.perChild) {
        const value = countedAt(heard, question, noChild)
        return value === undefined ? null : pointsIn(table, value)
      }
      let total: number | null = null
      for (let child = 0; child < (heard.children ?? 0); child++) {
        const value = countedAt(heard, question, child)
        if (value === undefined) continue
        const own = pointsIn(table, value)
        total = total === null ? own : together ? total + own : Math.max(total, own)
      }
      return total
    },
    evidence(heard, points) {
      if (question === undefined) return []
      const all = evidenceAt(heard, rule.question, question)
      return together || !question.perChild ? all : all.filter(({ answer }) => pointsIn(table, answer) === points)
    },
  }
}

function byLevel(rule: ByLevel, names: Names): Indicator {
  const levels = rule.levels.map(({ level, when }): [points: number, when: Weigher] => [
    hundredths(level * rule.weight),
    weigherOf(when, names),
  ])
  const asked = rule.questions.flatMap((id) => questionFor(id, names) ?? [])
  const evidence = (heard: Heard) => asked.flatMap((one) => evidenceAt(heard, one.question.id, one))
  return {
    rule,
    id: nameOf(rule),
    maximum: hundredths(Math.max(0, ...rule.levels.map(({ level }) => level)) * rule.weight),
    weight: rule.weight,
    points(heard) {
      for (const [points, when] of levels) if (when(heard, noChild) === true) return points
      return evidence(heard).length > 0 ? 0 : null
    },
    evidence,
  }
}

/** What is asked per child is looked at for all children. */
function questionFor(id: string, names: Names): NamedQuestion | undefined {
  const asked = names.questions.get(id)
  if (asked?.perChild) names.situation?.()
  return asked
}

/** Points by code, turned round where the statement is. */
export function tableOf({ points, reverse }: ByAnswer): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (const code of Object.keys(points)) table.set(code, hundredths(points[code]!))
  if (reverse) {
    const turned = Math.min(...table.values()) + Math.max(...table.values())
    for (const [code, one] of table) table.set(code, turned - one)
  }
  return table
}

/** An answer that the list does not name gives no points. Of several codes the points are added. */
function pointsIn(table: ReadonlyMap<string, number>, value: Value): number {
  if (!Array.isArray(value)) return table.get(String(value)) ?? 0
  return value.reduce((sum: number, code: string) => sum + (table.get(code) ?? 0), 0)
}

function mostPoints(table: ReadonlyMap<string, number>, type: Question['type'] | undefined): number {
  let most = 0
  let all = 0
  for (const one of table.values()) {
    most = Math.max(most, one)
    all += Math.max(0, one)
  }
  return type === 'choices' ? all : most
}

/** The value that was given and counts. */
function countedAt(heard: Heard, { number, conditional }: NamedQuestion, child: number): Value | undefined {
  const answer = heard.answer(number, child)
  if (!isAnswered(answer)) return undefined
  return conditional && heard.isEnabled(number, child) === false ? undefined : answer
}

/** The values that were given and count: one, or one of each child. */
function evidenceAt(heard: Heard, id: string, question: NamedQuestion): Evidence[] {
  if (!question.perChild) {
    const answer = countedAt(heard, question, noChild)
    return answer === undefined ? [] : [{ place: { question: id }, answer }]
  }
  const found: Evidence[] = []
  for (let child = 0; child < (heard.children ?? 0); child++) {
    const answer = countedAt(heard, question, child)
    if (answer !== undefined) found.push({ place: placeAt(id, child, heard), answer })
  }
  return found
}
