/** Which values can be reached: the points of a scale, the numbers of a question. */
import type { Question } from '../../document/question'
import type { ScoreItem, ScoreRule } from '../../document/rules'
import { nameOfItem } from './names'

/** From the lowest to the highest that is possible; `step` where only whole steps are. */
export interface Range {
  readonly minimum: number
  readonly maximum: number
  readonly step?: number
}

export const anything: Range = { minimum: -Infinity, maximum: Infinity }

/** The numbers that can be answered; `undefined` when the answer is no number. */
export function rangeOf(question: Question): Range | undefined {
  if (question.type === 'grade') return { minimum: 0, maximum: 10, step: 0.01 }
  if (question.type === 'count') return { minimum: 0, maximum: question.maximum ?? anything.maximum, step: 1 }
  if (question.type !== 'number') return undefined
  return { minimum: question.minimum ?? anything.minimum, maximum: question.maximum ?? anything.maximum }
}

/** The points that an item can give. Together the children of a family can give any number of them. */
export function pointsOf(item: ScoreItem, type: Question['type'] | undefined): Range {
  if (!('points' in item)) {
    const levels = item.levels.map(({ level }) => level * item.weight)
    return { minimum: Math.min(0, ...levels), maximum: Math.max(0, ...levels) }
  }
  const given = Object.values(item.points)
  const turned = Math.min(...given) + Math.max(...given)
  const points = item.reverse ? given.map((one) => turned - one) : given
  const [losses, gains] = [points.filter((one) => one < 0), points.filter((one) => one > 0)]
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  const together = item.children === 'sum' ? Number.POSITIVE_INFINITY : 1
  return {
    minimum: (type === 'choices' ? sum(losses) : Math.min(0, ...losses)) * (losses.length > 0 ? together : 1),
    maximum: (type === 'choices' ? sum(gains) : Math.max(0, ...gains)) * (gains.length > 0 ? together : 1),
  }
}

/** The points that some items of a score can give together; all of them, or those that are named. */
export function scaleRange(
  { items }: ScoreRule,
  typeOf: (question: string) => Question['type'] | undefined,
  named?: readonly string[],
): Range {
  const counted = named === undefined ? items : items.filter((item) => named.includes(nameOfItem(item)))
  return counted
    .map((item) => pointsOf(item, 'points' in item ? typeOf(item.question) : undefined))
    .reduce((all, one) => ({ minimum: all.minimum + one.minimum, maximum: all.maximum + one.maximum }), {
      minimum: 0,
      maximum: 0,
    })
}

/** The score or sub-scale with this name, and the points it can come to. */
export function scaleNamed(
  scores: readonly ScoreRule[],
  id: string,
  typeOf: (question: string) => Question['type'] | undefined,
): Range | undefined {
  for (const score of scores) {
    if (score.id === id) return scaleRange(score, typeOf)
    const subscale = score.subscales?.find((one) => one.id === id)
    if (subscale) return scaleRange(score, typeOf, subscale.items)
  }
  return undefined
}
