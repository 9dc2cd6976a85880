/**
 * What do the facts of a family leave open of a figure? "Debts, or four children or more" is settled for a large family, whatever it
 * says, and of the others it is "debts". Who knows how large the families are hears that figure, of those families only. What was said
 * in an earlier call counts as a fact here.
 */
import type { Compiled } from '../call/compile'
import { type Heard, noChild } from '../call/heard'
import { judgeOf } from '../count/verdict'
import type { Condition, Test } from '../document/condition'
import type { AskedQuestion } from '../document/place'
import type { FigureRule, ScoreRule } from '../document/rules'
import { testsIn } from '../document/walk'

/**
 * Settled by the facts, never to be known (`null`), not asked (`undefined`), or what is left to be asked of the answers: the same words
 * where it is the same.
 */
export type Open = boolean | null | undefined | string

/** What is left open for one call: whether it is counted, and what is counted. */
export interface LeftOpen {
  readonly among: Open
  /** The same of whether it is asked, where one answer is counted. */
  readonly asked: Open
  readonly counted: Open
  /** Was it among those the figure is about? `null` when nobody can say. */
  readonly inside: boolean | null
}

/** Seen from a child, or from none. */
type Weighing = (heard: Heard, child: number) => Open

/** What a figure asks of the answers. */
export interface Asking {
  /** Does it look at facts and at answers so, that the facts part the families in two sorts? */
  readonly mixes: boolean
  /** Is who it is about a matter of what they said? */
  readonly ofSome: boolean
  of(heard: Heard): LeftOpen
}

export function askingOf(rule: FigureRule, compiled: Compiled): Asking {
  const walk: Walk = { compiled, seen: [] }
  const asked = 'mean' in rule ? compiled.byId.get(rule.mean) : onlyQuestionIn(rule.share, compiled)
  const counted: Weighing =
    'mean' in rule ? ofAnswer(`mean ${rule.mean}`, [rule.mean], undefined, walk) : weighingOf(rule.share, walk)
  const route = asked === undefined || asked.perChild ? always : routeOf(asked, walk)
  const among = rule.among === undefined ? always : weighingOf(rule.among, walk)
  const isAmong = rule.among === undefined ? () => true : judgeOf(rule.among, compiled)
  return {
    mixes: isMixed(rule, walk),
    ofSome: isOfSome(rule, asked, walk),
    of: (heard) => {
      const said = isAmong(heard, noChild)
      const isAsked = asked === undefined || asked.perChild || heard.isEnabled(asked.number, noChild)
      return {
        among: among(heard, noChild),
        asked: route(heard, noChild),
        counted: counted(heard, noChild),
        inside: said === false || isAsked === false ? false : said === true && isAsked === true ? true : null,
      }
    },
  }
}

interface Walk {
  readonly compiled: Compiled
  /** Questions and scores that are being looked into: a document that was not inspected can go round in a circle. */
  readonly seen: readonly string[]
}

interface Looked {
  readonly facts: boolean
  readonly answers: boolean
}

/** A figure of some families by what they said is none of these: nor is one of facts only. */
function isMixed(rule: FigureRule, walk: Walk): boolean {
  const among = rule.among === undefined ? nothing : lookedAt(rule.among, walk)
  const counted =
    'mean' in rule ? { facts: lookedAtFirst(rule.mean, walk).facts, answers: true } : lookedAt(rule.share, walk)
  if (!counted.facts && !among.answers) return false
  return (counted.facts || among.facts) && (counted.answers || among.answers)
}

function isOfSome({ among }: FigureRule, asked: AskedQuestion | undefined, walk: Walk): boolean {
  const first = asked === undefined || asked.perChild ? nothing : lookedAtFirst(asked.question.id, walk)
  return first.answers || (among !== undefined && lookedAt(among, walk).answers)
}

const nothing: Looked = { facts: false, answers: false }
const bothOf = (...parts: readonly Looked[]): Looked => ({
  facts: parts.some(({ facts }) => facts),
  answers: parts.some(({ answers }) => answers),
})

function lookedAt(condition: Condition, walk: Walk): Looked {
  return bothOf(
    ...testsIn({ value: condition, pointer: [] }).map(({ value }) => {
      if (isOfFact(value)) return { facts: true, answers: false }
      const score = scoreIn(value, walk)
      if (score === undefined)
        return bothOf({ facts: false, answers: true }, ...askedIn(value).map((id) => lookedAtFirst(id, walk)))
      const inner = { ...walk, seen: [...walk.seen, score.id] }
      const parts = conditionsOf(score).map((one) => lookedAt(one, inner))
      return bothOf(
        { facts: false, answers: true },
        ...parts,
        ...questionsOf(score).map((id) => lookedAtFirst(id, inner)),
      )
    }),
  )
}

/** What decides whether a question is asked at all. */
function lookedAtFirst(id: string, walk: Walk): Looked {
  const asked = walk.compiled.byId.get(id)
  if (asked === undefined || walk.seen.includes(id)) return nothing
  const inner = { ...walk, seen: [...walk.seen, id] }
  return bothOf(...routesOf(asked).map((when) => lookedAt(when, inner)))
}

export function isOfFact(test: Test): boolean {
  return 'family' in test || 'child' in test || 'previous' in test
}

function askedIn(test: Test): readonly string[] {
  if ('question' in test) return [test.question]
  if ('change' in test) return [test.change]
  if ('difference' in test) return test.difference
  if ('chosen' in test) return [test.chosen]
  return 'length' in test ? [test.length] : []
}

/** Of a score or of a part of it; `undefined` when the test looks at something else, or at a score that is being looked into. */
function scoreIn(test: Test, { compiled, seen }: Walk): ScoreRule | undefined {
  const id = 'score' in test ? test.score : 'points' in test ? test.points : undefined
  const scale = id === undefined ? undefined : compiled.scales[compiled.scaleById.get(id) ?? -1]
  return scale === undefined || seen.includes(scale.score.id) ? undefined : scale.score
}

function conditionsOf({ items }: ScoreRule): Condition[] {
  return items.flatMap((item) => ('levels' in item ? item.levels.map(({ when }) => when) : []))
}

function questionsOf({ items }: ScoreRule): string[] {
  return items.flatMap((item) => ('points' in item ? [item.question] : item.questions))
}

function routesOf({ question, section }: AskedQuestion): Condition[] {
  return [section.enableWhen, question.enableWhen].filter((when) => when !== undefined)
}

/** Where the share is one answer, whether it is asked decides who is counted. */
function onlyQuestionIn(share: Condition, { byId }: Compiled) {
  return 'question' in share ? byId.get(share.question) : undefined
}

function weighingOf(condition: Condition, walk: Walk): Weighing {
  if ('all' in condition) return allOf(condition.all.map((part) => weighingOf(part, walk)))
  if ('any' in condition) return opposite(allOf(condition.any.map((part) => opposite(weighingOf(part, walk)))))
  if ('not' in condition) return opposite(weighingOf(condition.not, walk))
  if ('someChild' in condition) return opposite(everyChild(opposite(weighingOf(condition.someChild, walk))))
  if ('everyChild' in condition) return everyChild(weighingOf(condition.everyChild, walk))
  if (isOfFact(condition)) return ofFact(condition, walk)
  const name = JSON.stringify(Object.entries(condition).sort())
  const score = scoreIn(condition, walk)
  if (score !== undefined) return ofScore(name, score, walk)
  return ofAnswer(name, askedIn(condition), condition.operator === 'exists' ? !condition.answer : undefined, walk)
}

function ofFact(test: Test, { compiled }: Walk): Weighing {
  const judge = judgeOf(test, compiled)
  return (heard, child) => {
    const said = judge(heard, child)
    if (typeof said === 'boolean') return said
    return said?.absent === 'not-applicable' ? undefined : null
  }
}

/** An answer is open, where its question is asked at all. */
function ofAnswer(name: string, questions: readonly string[], notAsked: Open, walk: Walk): Weighing {
  const routes = questions.flatMap((id) => {
    const asked = walk.compiled.byId.get(id)
    return asked === undefined ? [] : [routeOf(asked, walk)]
  })
  const route = allOf(routes)
  return (heard, child) => {
    const open = route(heard, child)
    if (open === false) return notAsked
    // Where nobody can say whether it is asked, an answer is one like any other.
    return typeof open === 'string' ? `(${name} where ${open})` : name
  }
}

function routeOf(asked: AskedQuestion, walk: Walk): Weighing {
  const { id } = asked.question
  if (walk.seen.includes(id)) return always
  const inner = { ...walk, seen: [...walk.seen, id] }
  return allOf(routesOf(asked).map((when) => weighingOf(when, inner)))
}

/** A score is open in as many ways as the facts that it looks at can lie: of each it is a figure of its own. */
function ofScore(name: string, score: ScoreRule, walk: Walk): Weighing {
  const inner = { ...walk, seen: [...walk.seen, score.id] }
  const routes = questionsOf(score).flatMap((id) => {
    const asked = walk.compiled.byId.get(id)
    return asked === undefined ? [] : [routeOf(asked, inner)]
  })
  const parts = [...conditionsOf(score).map((when) => weighingOf(when, inner)), ...routes]
  return (heard) => {
    const places = [noChild, ...heard.childIds.keys()]
    const ways = places.map((child) => parts.map((part) => part(heard, child)).join())
    return `${name} by ${[...new Set(ways)].sort().join(' and ')}`
  }
}

const always: Weighing = () => true

/** No as soon as one says no; else what is left open together. */
function allOf(parts: readonly Weighing[]): Weighing {
  if (parts.length === 0) return always
  if (parts.length === 1) return parts[0]!
  return (heard, child) => together(parts.map((part) => part(heard, child)))
}

/** All of these. */
export function together(parts: readonly Open[]): Open {
  if (parts.includes(false)) return false
  const open = [...new Set(parts.filter((part) => typeof part === 'string'))].sort()
  const isUnknown = parts.some((part) => part === null || part === undefined)
  if (open.length === 0) return isUnknown ? null : true
  return open.length === 1 && !isUnknown ? open[0]! : `(${[...open, ...(isUnknown ? ['?'] : [])].join(' and ')})`
}

function opposite(weighing: Weighing): Weighing {
  return (heard, child) => {
    const open = weighing(heard, child)
    if (typeof open !== 'string') return typeof open === 'boolean' ? !open : open
    return open.startsWith('not ') ? open.slice(4) : `not ${open}`
  }
}

/** Children of whom the same is open are alike: how many they are does not part the families. Who is not asked is passed over. */
function everyChild(weighing: Weighing): Weighing {
  return (heard, child) => {
    if (child !== noChild) return weighing(heard, child)
    if (heard.children === null) return null
    const each = Array.from({ length: heard.children }, (_, one) => weighing(heard, one))
    const asked = each.filter((open) => open !== undefined)
    if (each.length > 0 && asked.length === 0) return undefined
    const open = together(asked)
    return typeof open === 'string' ? `every child ${open}` : open
  }
}
