/** How many points does one indicator give? */
import { type Answer, isAnswered, type Value } from '../document/answer'
import { hundredths } from '../document/hundredths'
import { type AskedQuestion, answerAt, type Place, questionOf } from '../document/place'
import type { ScoreItem } from '../document/rules'
import { weigh } from './weigh'
import type { Weighing } from './weighing'

/** An answer with the place it was given. */
export interface Evidence {
  readonly place: Place
  readonly answer: Answer
}

export interface ItemPoints {
  readonly id: string
  /** `null` when nothing it looks at was answered. */
  readonly points: number | null
  /** The most it can give. */
  readonly maximum: number
  readonly weight: number
  readonly from: readonly Evidence[]
}

/** Points to the hundredth. */
export function pointsOf(item: ScoreItem, weighing: Weighing): ItemPoints {
  return 'points' in item ? pointsByCode(item, weighing) : pointsByLevel(item, weighing)
}

/** A sum without dust, in whatever order. */
export function totalOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + hundredths(one), 0) / 100
}

type ByCode = Extract<ScoreItem, { readonly points: unknown }>
type ByLevel = Exclude<ScoreItem, ByCode>

/** Of a question that is asked per child, the answer with the most points counts: the child who has it hardest. */
function pointsByCode(item: ByCode, weighing: Weighing): ItemPoints {
  const asked = questionOf(weighing.protocol, item.question)
  const maximum = asked ? mostPoints(item, asked) : 0
  const scored = answersTo(item.question, weighing).map((one) => ({
    ...one,
    points: pointsFor(item, one.answer as Value),
  }))
  const points = scored.length === 0 ? null : Math.max(...scored.map((one) => one.points))
  const from = scored.filter((one) => one.points === points).map(({ place, answer }) => ({ place, answer }))
  return { id: item.id ?? item.question, points, maximum, weight: maximum, from }
}

function pointsByLevel(item: ByLevel, weighing: Weighing): ItemPoints {
  const from = item.questions.flatMap((question) => answersTo(question, weighing))
  const level = item.levels.find(({ when }) => weigh(when, weighing) === true)?.level ?? (from.length > 0 ? 0 : null)
  const maximum = toHundredth(Math.max(0, ...item.levels.map((one) => one.level)) * item.weight)
  const points = level === null ? null : toHundredth(level * item.weight)
  return { id: item.id, points, maximum, weight: item.weight, from }
}

/** An answer that the list does not name gives no points. Of several codes the points are added. */
function pointsFor({ points }: ByCode, answer: Value): number {
  const codes = Array.isArray(answer) ? answer : [String(answer)]
  return totalOf(codes.map((code) => (Object.hasOwn(points, code) ? (points[code] ?? 0) : 0)))
}

function mostPoints({ points }: ByCode, { question }: AskedQuestion): number {
  const each = Object.values(points).filter((one) => one > 0)
  return question.type === 'choices' ? totalOf(each) : toHundredth(Math.max(0, ...each))
}

/** The values that were given and count: one, or one of each child. */
function answersTo(id: string, weighing: Weighing): Evidence[] {
  const asked = questionOf(weighing.protocol, id)
  if (asked === undefined) return []
  const children = asked.perChild ? (weighing.situation.children ?? []).map((child) => child.id) : [undefined]
  return children.flatMap((child) => {
    const place = child === undefined ? { question: id } : { question: id, child }
    const answer = answerAt(weighing.answers, place)
    return isAnswered(answer) && weighing.enabled(asked, child) !== false ? [{ place, answer }] : []
  })
}

function toHundredth(points: number): number {
  return hundredths(points) / 100
}
