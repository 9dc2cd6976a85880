/** All that is known while conditions are weighed, looked up once each; a circle of conditions ends in "unknown". */
import type { Answers, ChildId } from '../document/answer'
import { type AskedQuestion, placeKey } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { isConditional, isEnabled } from './enabled'
import { pointsOf, totalOf } from './points'
import type { Truth } from './truth'

export interface Weighing {
  readonly protocol: Protocol
  readonly answers: Answers
  readonly situation: Situation
  /** Is the question for this family, or this child? */
  readonly enabled: (asked: AskedQuestion, child?: ChildId) => Truth
  /** The share of the points that could be reached on a score, 0 to 100; `null` when nothing of it was answered. */
  readonly percentage: (score: string) => number | null
  /** The points on a score; `null` when nothing of it was answered. */
  readonly points: (score: string) => number | null
}

export function weighingOf(protocol: Protocol, answers: Answers, situation: Situation): Weighing {
  const truths = new Map<string, Truth>()
  const percentages = new Map<string, number | null>()
  const points = new Map<string, number | null>()
  const weighing: Weighing = {
    protocol,
    answers,
    situation,
    enabled: (asked, child) => {
      if (!isConditional(asked)) return true
      const key = child === undefined ? asked.question.id : placeKey({ question: asked.question.id, child })
      return once(truths, key, () => isEnabled(asked, weighing, child))
    },
    percentage: (score) => once(percentages, score, () => percentageOf(score, weighing)),
    points: (score) => once(points, score, () => pointsOn(score, weighing)),
  }
  return weighing
}

/** While it is being looked up it is unknown, and so is whatever asks for it in the meantime. */
function once<T>(known: Map<string, T | null>, key: string, lookUp: () => T | null): T | null {
  const found = known.get(key)
  if (found !== undefined) return found
  known.set(key, null)
  const value = lookUp()
  known.set(key, value)
  return value
}

/** Multiplied before it is divided, so that 35 of 100 is exactly 35. */
function percentageOf(id: string, weighing: Weighing): number | null {
  const answered = answeredItems(id, weighing)
  const outOf = totalOf(answered.map((item) => item.maximum))
  return outOf <= 0 ? null : (totalOf(answered.map((item) => item.points ?? 0)) * 100) / outOf
}

function pointsOn(id: string, weighing: Weighing): number | null {
  const answered = answeredItems(id, weighing)
  return answered.length === 0 ? null : totalOf(answered.map((item) => item.points ?? 0))
}

function answeredItems(id: string, weighing: Weighing) {
  const rule = weighing.protocol.scores?.find((score) => score.id === id)
  const items = rule?.items.map((item) => pointsOf(item, weighing)) ?? []
  return items.filter((item) => item.points !== null)
}
