/**
 * The rules of a protocol read aloud, one after another, as slowly as they are written. It shares nothing with the engine but the types,
 * so that both can only agree where both are right. Circular conditions are not its business: a document that has them is refused.
 */
import type { Answer, Answers } from '../src/document/answer'
import type { Condition, Operand } from '../src/document/condition'
import type { Protocol } from '../src/document/protocol'
import type { Question, Section } from '../src/document/question'
import type { ScoreItem } from '../src/document/rules'
import type { Situation } from '../src/document/situation'

export interface Case {
  protocol: Protocol
  answers: Answers
  situation: Situation
}

type Truth = true | false | 'unknown'
type Found = { value: unknown } | 'unknown' | 'does not apply'

/** Every place that is not definitely left out, as `question` or `question@child`, in the order in which it is asked. */
export function visible(one: Case): string[] {
  const places: string[] = []
  const children = (one.situation.children ?? []).map(({ id }) => id)
  for (const section of one.protocol.sections) {
    if (section.each === 'children') {
      for (const child of children)
        for (const question of section.questions)
          if (asked(one, section, question, child) !== false) places.push(`${question.id}@${child}`)
      continue
    }
    for (const question of section.questions) {
      if (question.each === 'children') {
        for (const child of children)
          if (asked(one, section, question, child) !== false) places.push(`${question.id}@${child}`)
      } else if (asked(one, section, question, null) !== false) places.push(question.id)
    }
  }
  return places
}

function asked(one: Case, section: Section, question: Question, child: string | null): Truth {
  if (one.situation.asked?.includes(question.id)) return true
  const isPerChild = section.each === 'children' || question.each === 'children'
  const truths: Truth[] = []
  if (question.rounds)
    truths.push(one.situation.round === undefined ? 'unknown' : question.rounds.includes(one.situation.round))
  if (section.enableWhen) truths.push(truthOf(section.enableWhen, one, section.each === 'children' ? child : null))
  if (question.enableWhen) truths.push(truthOf(question.enableWhen, one, isPerChild ? child : null))
  return and(truths)
}

export function truthOf(condition: Condition, one: Case, child: string | null): Truth {
  if ('all' in condition) return and(condition.all.map((part) => truthOf(part, one, child)))
  if ('any' in condition) return or(condition.any.map((part) => truthOf(part, one, child)))
  if ('not' in condition) return turned(truthOf(condition.not, one, child))
  if ('someChild' in condition || 'everyChild' in condition) {
    const inner = 'someChild' in condition ? condition.someChild : condition.everyChild
    if (child !== null) return truthOf(inner, one, child)
    if (one.situation.children === undefined) return 'unknown'
    const truths = one.situation.children.map(({ id }) => truthOf(inner, one, id))
    return 'someChild' in condition ? or(truths) : and(truths)
  }
  const found = lookUp(condition, one, child)
  if (condition.operator === 'exists') return (typeof found === 'object') === condition.answer
  if (found === 'does not apply') return false
  if (found === 'unknown') return 'unknown'
  const values: unknown[] = Array.isArray(found.value) ? found.value : [found.value]
  if (condition.operator === '=') return values.includes(condition.answer)
  if (condition.operator === '!=') return !values.includes(condition.answer)
  if (condition.operator === 'in')
    return values.some((value) => (condition.answer as readonly unknown[]).includes(value))
  if (typeof found.value !== 'number') return 'unknown'
  const [left, right] = [found.value, Number(condition.answer)]
  if (condition.operator === '<') return left < right
  if (condition.operator === '<=') return left <= right
  return condition.operator === '>' ? left > right : left >= right
}

function lookUp(operand: Operand, one: Case, child: string | null): Found {
  if ('question' in operand) return now(operand.question, one, child)
  if ('previous' in operand) return before(operand.previous, one, child)
  if ('change' in operand) return difference(now(operand.change, one, child), before(operand.change, one, child))
  if ('difference' in operand)
    return difference(now(operand.difference[0], one, child), now(operand.difference[1], one, child))
  if ('chosen' in operand) {
    const found = now(operand.chosen, one, child)
    if (typeof found !== 'object') return found
    const codes = typeof found.value === 'string' ? [found.value] : found.value
    if (!Array.isArray(codes)) return 'unknown'
    return { value: codes.filter((code) => !(operand.except ?? []).includes(code)).length }
  }
  if ('length' in operand) {
    const found = now(operand.length, one, child)
    if (typeof found !== 'object') return found
    return typeof found.value === 'string' ? { value: Array.from(found.value).length } : 'unknown'
  }
  if ('family' in operand) return familyFact(operand.family, one, child)
  if ('child' in operand) return childFact(operand.child, one, child)
  if ('points' in operand) {
    const { points } = scaleOf(one, operand.points)
    return points === null ? 'unknown' : { value: points }
  }
  const { points, outOf } = scaleOf(one, operand.score)
  return points === null || outOf <= 0 ? 'unknown' : { value: (points * 100) / outOf }
}

function where(
  id: string,
  protocol: Protocol,
): { section: Section; question: Question; perChild: boolean } | undefined {
  let last: { section: Section; question: Question; perChild: boolean } | undefined
  for (const section of protocol.sections)
    for (const question of section.questions)
      if (question.id === id)
        last = { section, question, perChild: section.each === 'children' || question.each === 'children' }
  return last
}

function now(id: string, one: Case, child: string | null): Found {
  const place = where(id, one.protocol)
  if (place === undefined || (place.perChild && child === null)) return 'unknown'
  if (asked(one, place.section, place.question, place.perChild ? child : null) === false) return 'does not apply'
  return found(recorded(one.answers, id, place.perChild ? child : null))
}

function before(id: string, one: Case, child: string | null): Found {
  const place = where(id, one.protocol)
  if (place === undefined || one.situation.previous === undefined || (place.perChild && child === null))
    return 'unknown'
  return found(recorded(one.situation.previous.answers, id, place.perChild ? child : null))
}

function recorded(answers: Answers, id: string, child: string | null): Answer | undefined {
  const answer = answers[id]
  const isByChild = typeof answer === 'object' && answer !== null && !Array.isArray(answer) && !('absent' in answer)
  if (isByChild) return child === null ? undefined : (answer as { [child: string]: Answer | undefined })[child]
  return child === null ? (answer as Answer | undefined) : undefined
}

function found(answer: Answer | undefined): Found {
  if (answer === undefined) return 'unknown'
  if (typeof answer === 'object' && 'absent' in answer)
    return answer.absent === 'not-applicable' ? 'does not apply' : 'unknown'
  return { value: answer }
}

function difference(first: Found, second: Found): Found {
  if (first === 'does not apply' || second === 'does not apply') return 'does not apply'
  if (first === 'unknown' || second === 'unknown') return 'unknown'
  if (typeof first.value !== 'number' || typeof second.value !== 'number') return 'unknown'
  return { value: (Math.round(first.value * 100) - Math.round(second.value * 100)) / 100 }
}

function familyFact(id: string, one: Case, child: string | null): Found {
  const askedBy = one.protocol.attributes?.find((rule) => rule.of === 'family' && rule.id === id)?.askedBy
  const heard = askedBy === undefined ? 'unknown' : now(askedBy, one, child)
  if (typeof heard === 'object') return heard
  const known = one.situation.family?.[id]
  if (known !== undefined) return { value: known }
  if (id !== 'childCount' || one.situation.children === undefined) return 'unknown'
  return { value: one.situation.children.filter(({ age }) => age === undefined || age < 18).length }
}

function childFact(id: string, one: Case, child: string | null): Found {
  if (child === null) return 'unknown'
  const askedBy = one.protocol.attributes?.find((rule) => rule.of === 'child' && rule.id === id)?.askedBy
  const heard = askedBy === undefined ? 'unknown' : now(askedBy, one, child)
  if (typeof heard === 'object') return heard
  const known = one.situation.children?.find((other) => other.id === child)
  const value = id === 'age' ? known?.age : known?.facts?.[id]
  return value === undefined ? 'unknown' : { value }
}

/** Points and the most that was possible, to the hundredth; `null` where there is no result. */
export function scaleOf(one: Case, id: string): { points: number | null; outOf: number; missing: number } {
  for (const score of one.protocol.scores ?? []) {
    for (const scale of [score, ...(score.subscales ?? [])]) {
      if (scale.id !== id) continue
      const names = 'items' in scale && scale !== score ? (scale.items as readonly string[]) : null
      const items = score.items.filter((item) => names === null || names.includes(nameOf(item)))
      const given = items.map((item) => pointsOf(item, one))
      const missing = given.filter(({ points }) => points === null).length
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + Math.round(number * 100), 0) / 100
      const points = sum(given.flatMap((item) => (item.points === null ? [] : [item.points])))
      const outOf = sum(given.flatMap((item) => (item.points === null ? [] : [item.most])))
      const tooMany = scale.missingAtMost !== undefined && missing > scale.missingAtMost
      return { points: missing === items.length || tooMany ? null : points, outOf, missing }
    }
  }
  return { points: null, outOf: 0, missing: 0 }
}

function nameOf(item: ScoreItem): string {
  return 'points' in item ? (item.id ?? item.question) : item.id
}

function pointsOf(item: ScoreItem, one: Case): { points: number | null; most: number } {
  if (!('points' in item)) {
    const levels = item.levels.map(({ level }) => level)
    const most = Math.round(Math.max(0, ...levels) * item.weight * 100) / 100
    for (const { level, when } of item.levels)
      if (truthOf(when, one, null) === true) return { points: Math.round(level * item.weight * 100) / 100, most }
    const isAnswered = item.questions.some((id) => valuesOf(id, one).length > 0)
    return { points: isAnswered ? 0 : null, most }
  }
  const table = Object.values(item.points)
  const turn = (points: number) => (item.reverse ? Math.min(...table) + Math.max(...table) - points : points)
  const named = (code: string) => (Object.hasOwn(item.points, code) ? turn(item.points[code]!) : 0)
  const worth = (value: unknown) =>
    Array.isArray(value) ? value.reduce((sum: number, code) => sum + named(String(code)), 0) : named(String(value))
  const positive = table.map(turn).filter((points) => points > 0)
  const isSeveral = where(item.question, one.protocol)?.question.type === 'choices'
  const most = isSeveral ? positive.reduce((sum, points) => sum + points, 0) : Math.max(0, ...positive)
  const values = valuesOf(item.question, one).map(worth)
  if (values.length === 0) return { points: null, most }
  const together = values.reduce((sum, points) => sum + points, 0)
  return {
    points: item.children === 'sum' && where(item.question, one.protocol)?.perChild ? together : Math.max(...values),
    most,
  }
}

/** The values that were given and count. */
function valuesOf(id: string, one: Case): unknown[] {
  const place = where(id, one.protocol)
  if (place === undefined) return []
  const children = place.perChild ? (one.situation.children ?? []).map((child) => child.id) : [null]
  return children.flatMap((child) => {
    const answer = now(id, one, child)
    return typeof answer === 'object' ? [answer.value] : []
  })
}

function and(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes('unknown') ? 'unknown' : true
}

function or(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes('unknown') ? 'unknown' : false
}

function turned(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth
}
