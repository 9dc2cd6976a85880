/** Which figures of two versions can be held beside each other? */

import type { Condition } from '../document/condition'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { FigureRule, ScoreItem } from '../document/rules'
import type { Change } from './change'
import { renamedCodes, underNewNames } from './renamed'
import { isSame } from './same'

/**
 * Ids of the figures that both have, are counted in the same way, and rest on nothing that got another meaning: no question, condition
 * or score, however far back.
 */
export function comparableFigures(older: Protocol, newer: Protocol, changes: readonly Change[]): string[] {
  // What a stretch of points is called decides nothing about a figure.
  const touching = changes.filter(
    ({ kind, level, facts }) =>
      level === 'major' && !isOfNames(kind) && facts.part !== 'bandSet' && facts.field !== 'bands',
  )
  const touched = new Set(touching.map(({ path }) => path.split(' > ')[0]!))
  const [renamed, recoded] = [underNewNames(older, newer, { codes: false }), underNewNames(older, newer)]
  const joined = joinedCodes(older, newer)
  return (newer.figures ?? [])
    .filter((figure) => {
      const was = recoded.figures?.find(({ id }) => id === figure.id)
      const before = renamed.figures?.find(({ id }) => id === figure.id)
      if (was === undefined || before === undefined || !isSame(countingOf(was), countingOf(figure))) return false
      const [then, now] = [restsOn(renamed, before), restsOn(newer, figure)]
      return (
        [...then.ids, ...now.ids].every((id) => !touched.has(id)) && then.tests.every((test) => !splits(test, joined))
      )
    })
    .map(({ id }) => id)
}

/** A name that changed and says so does not change what was asked; what was joined is looked at by itself. */
function isOfNames(kind: Change['kind']): boolean {
  return kind === 'renamed' || kind === 'merged'
}

interface Joined {
  readonly question: string
  readonly codes: readonly string[]
}

/** Answers that were different and are one now. */
function joinedCodes(older: Protocol, newer: Protocol): Joined[] {
  return questionsOf(underNewNames(older, newer, { codes: false })).flatMap(({ question }) => {
    if (!('options' in question)) return []
    const codes = renamedCodes(older, newer, question.id)
    const groups = new Map<string, string[]>()
    for (const { code } of question.options) {
      const next = codes.get(code) ?? code
      groups.set(next, [...(groups.get(next) ?? []), code])
    }
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((one) => ({ question: question.id, codes: one }))
  })
}

/** Did a comparison tell apart what is one answer now? Then it counted fewer before than it does today. */
function splits(test: Condition, joined: readonly Joined[]): boolean {
  return joined.some(({ question, codes }) => {
    if ('chosen' in test) return test.chosen === question
    const about = 'question' in test ? test.question : 'previous' in test ? test.previous : undefined
    if (about !== question || !('answer' in test) || test.operator === 'exists') return false
    const meant = codes.filter((code) =>
      Array.isArray(test.answer) ? test.answer.includes(code) : test.answer === code,
    )
    return meant.length > 0 && meant.length < codes.length
  })
}

function countingOf(figure: FigureRule): unknown {
  const { title: _, article: __, ...counting } = figure
  return counting
}

/** Ids of questions, sections, scores and facts that a figure rests on, and every comparison that it makes on the way. */
function restsOn(protocol: Protocol, figure: FigureRule): { ids: ReadonlySet<string>; tests: readonly Condition[] } {
  const [found, tests] = [new Set<string>(), [] as Condition[]]
  const asked = new Map(questionsOf(protocol).map((one) => [one.question.id, one]))
  const scales = new Map(
    (protocol.scores ?? []).flatMap((score) => [score, ...(score.subscales ?? [])].map(({ id }) => [id, score])),
  )
  const seen = new Set<string>()
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
    if (score === undefined) return
    found.add(id)
    if (seen.has(score.id)) return
    seen.add(score.id)
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
    if ('operator' in condition) tests.push(condition)
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
  return { ids: found, tests }
}
