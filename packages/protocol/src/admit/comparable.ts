/** Which figures of two versions can be held beside each other? */

import type { Condition } from '../document/condition'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { FigureRule, ScoreItem } from '../document/rules'
import type { Change } from './change'
import { isSame } from './same'

/**
 * Ids of the figures that both have, are counted in the same way, and rest on nothing that got another meaning: no question, condition
 * or score, however far back.
 */
export function comparableFigures(older: Protocol, newer: Protocol, changes: readonly Change[]): string[] {
  const touched = new Set(changes.filter(({ level }) => level === 'major').map(({ path }) => path.split(' > ')[0]!))
  // A name that changed and says so does not change what was asked.
  const before = new Map((older.figures ?? []).map((figure) => [figure.id, figure]))
  return (newer.figures ?? [])
    .filter((figure) => {
      const was = before.get(figure.id)
      if (was === undefined || !isSame(countingOf(was), countingOf(figure))) return false
      return [...restsOn(older, was), ...restsOn(newer, figure)].every((id) => !touched.has(id))
    })
    .map(({ id }) => id)
}

function countingOf(figure: FigureRule): unknown {
  const { title: _, article: __, ...counting } = figure
  return counting
}

/** Ids of questions, sections, scores and facts that a figure rests on. */
export function restsOn(protocol: Protocol, figure: FigureRule): Set<string> {
  const found = new Set<string>()
  const asked = new Map(questionsOf(protocol).map((one) => [one.question.id, one]))
  const scales = new Map(
    (protocol.scores ?? []).flatMap((score) => [score, ...(score.subscales ?? [])].map(({ id }) => [id, score])),
  )
  const visitQuestion = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    const one = asked.get(id)
    if (one === undefined) return
    found.add(one.section.id)
    for (const condition of [one.section.enableWhen, one.question.enableWhen]) if (condition) visit(condition)
  }
  const visitScore = (id: string): void => {
    const score = scales.get(id)
    if (score === undefined || found.has(score.id)) return
    found.add(score.id)
    for (const item of score.items) visitItem(item)
  }
  const visitItem = (item: ScoreItem): void => {
    if ('points' in item) visitQuestion(item.question)
    else {
      for (const id of item.questions) visitQuestion(id)
      for (const { when } of item.levels) visit(when)
    }
  }
  const visitFact = (of: 'family' | 'child', id: string): void => {
    found.add(id)
    const askedBy = protocol.attributes?.find((one) => one.of === of && one.id === id)?.askedBy
    if (askedBy !== undefined) visitQuestion(askedBy)
  }
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit)
    else if ('any' in condition) condition.any.forEach(visit)
    else if ('not' in condition) visit(condition.not)
    else if ('someChild' in condition) visit(condition.someChild)
    else if ('everyChild' in condition) visit(condition.everyChild)
    else if ('score' in condition) visitScore(condition.score)
    else if ('points' in condition) visitScore(condition.points)
    else if ('family' in condition) visitFact('family', condition.family)
    else if ('child' in condition) visitFact('child', condition.child)
    else if ('difference' in condition) condition.difference.forEach(visitQuestion)
    else if ('question' in condition) visitQuestion(condition.question)
    else if ('previous' in condition) visitQuestion(condition.previous)
    else if ('change' in condition) visitQuestion(condition.change)
    else if ('chosen' in condition) visitQuestion(condition.chosen)
    else visitQuestion(condition.length)
  }
  if (figure.among) visit(figure.among)
  if ('mean' in figure) visitQuestion(figure.mean)
  else visit(figure.share)
  return found
}
