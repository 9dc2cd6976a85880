/** A call in a test, said as people would tell it: whoever gives a 4 is asked what makes it heavy. */
import { type OpenCall, openCall } from '../call/open-call'
import { parseAnswer } from '../call/parse-answer'
import { type Answer, isAnswered, type Value } from '../document/answer'
import type { Among, AnswersOf, ClassIdOf, QuestionIdOf, ScaleIdOf, SignalIdOf } from '../document/infer'
import { nearest } from '../document/nearest'
import { type Place, placeKey, questionOf, questionsOf, samePlace } from '../document/place'
import { describeProblem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'

/** What a question can hear in a test: an answer of its own type, or a reason why there is none. */
export type Heard<P extends Protocol, Id extends string> = Id extends keyof AnswersOf<P>
  ? Exclude<AnswersOf<P>[Id], undefined> extends infer A
    ? A extends { readonly [child: string]: infer One }
      ? Exclude<One, undefined> | A
      : A
    : never
  : Answer

/**
 * A call that can be told in one breath. What does not come out as told throws, with a sentence that says what came out, of which family,
 * and how it came there. So does what cannot be told at all: a question that does not exist would else never be asked, and rightly so.
 */
export interface CallStory<P extends Protocol> {
  /** Of a question that is asked per child, name the child. */
  hears<Id extends QuestionIdOf<P>>(question: Id, answer: Answer<Value> & Heard<P, Id>, child?: string): CallStory<P>
  /** The question may be asked. */
  asks(question: QuestionIdOf<P>, child?: string): CallStory<P>
  doesNotAsk(question: QuestionIdOf<P>, child?: string): CallStory<P>
  /** The question that comes next; `null` when the call is done. */
  comesTo(question: QuestionIdOf<P> | null, child?: string): CallStory<P>
  /** `null` where there is no result. */
  scores<Id extends string>(scale: Among<Id, ScaleIdOf<P>>, points: number | null): CallStory<P>
  comesOutAs<Id extends string>(balance: Among<Id, ClassIdOf<P>>): CallStory<P>
  /** Exactly these signals, in any order. */
  signals<Id extends string>(...ids: readonly Among<Id, SignalIdOf<P>>[]): CallStory<P>
  /** The call itself, for whatever else is to be looked at. */
  readonly call: OpenCall<P>
}

/**
 * Begins a call in a test.
 *
 * @throws Error where what is told is not what happens
 *
 * @example
 * call(checkIn).hears('parentGrade', 4).asks('parentHeavy').scores('draaglast', 1).signals('insufficient')
 * call(checkIn, { children: [{ id: 'sami' }] }).hears('childMood', 'sad', 'sami').comesTo('parentGrade')
 */
export function call<const P extends Protocol>(protocol: P, situation?: Situation): CallStory<P>
export function call(protocol: Protocol, situation: Situation = {}): CallStory<Protocol> {
  return storyOf(openCall(protocol, situation))
}

function storyOf(now: OpenCall): CallStory<Protocol> {
  const story: CallStory<Protocol> = {
    call: now,
    hears(question, answer, child) {
      const place = placeIn(question, child)
      const parsed = parseAnswer(now.protocol, place, answer)
      if (!parsed.ok) throw wrong(`This cannot be heard. ${describeProblem(parsed.problem, 'en')}`)
      return storyOf(now.hear(place, parsed.answer))
    },
    asks(question, child) {
      const place = placeIn(question, child)
      return told(isAsked(now, place), () => `${placeKey(place)} should be asked`)
    },
    doesNotAsk(question, child) {
      const place = placeIn(question, child)
      return told(!isAsked(now, place), () => `${placeKey(place)} should not be asked`)
    },
    comesTo(question, child) {
      const next = now.next()
      const wanted = question === null ? null : placeIn(question, child)
      const isSo = next === null || wanted === null ? next === wanted : samePlace(next, wanted)
      const found = next === null ? 'the call is done' : `it comes to ${placeKey(next)}`
      return told(
        isSo,
        () => `The call should ${wanted === null ? 'be done' : `come to ${placeKey(wanted)}`}; ${found}`,
      )
    },
    scores(scale, points) {
      const scales = (now.protocol.scores ?? []).flatMap(({ id, subscales = [] }) => [
        id,
        ...subscales.map((sub) => sub.id),
      ])
      exists(
        'score',
        scale,
        scales.map((id) => ({ id })),
      )
      const found = now.points(scale)
      return told(found === points, () => `${scale} should be ${points}; it is ${found}`)
    },
    comesOutAs(balance) {
      const { balance: rule } = now.protocol
      if (rule !== undefined) exists('class', balance, [rule.tooLittle, ...rule.classes])
      const found = now.balance?.class ?? null
      return told(found === balance, () => `The balance should be ${balance}; it is ${found}`)
    },
    signals(...ids) {
      for (const id of ids) exists('signal', id, now.protocol.signals ?? [])
      const found = now.signals.map(({ id }) => id)
      const isSo = found.length === ids.length && ids.every((id) => found.includes(id))
      return told(isSo, () => `The signals should be ${listed(ids)}; they are ${listed(found)}`)
    },
  }
  const told = (isSo: boolean, sentence: () => string): CallStory<Protocol> => {
    if (isSo) return story
    throw wrong(`${sentence()}.`)
  }
  const wrong = (sentence: string) =>
    new Error(
      `${sentence}\nFamily: ${familyOf(now)}.\nHeard so far: ${heardSoFar(now)}.\nAsked: ${listed(now.visible.map(placeKey))}.`,
    )
  /** What does not exist would else never come out, and rightly so. */
  const exists = (kind: string, id: string, known: readonly { readonly id: string }[]) => {
    const ids = known.map((one) => one.id)
    if (!ids.includes(id)) throw wrong(`There is no ${kind} ${id}${meant(id, ids)}`)
  }
  /** The place, when it can be told of at all. */
  const placeIn = (question: string, child: string | undefined): Place => {
    const asked = questionOf(now.protocol, question)
    const children = now.situation.children?.map(({ id }) => id) ?? []
    if (asked === undefined) {
      const ids = questionsOf(now.protocol).map((one) => one.question.id)
      throw wrong(`There is no question ${question}${meant(question, ids)}`)
    }
    if (asked.perChild && child === undefined) throw wrong(`${question} is asked per child: name the child.`)
    if (!asked.perChild && child !== undefined) throw wrong(`${question} is asked of the family, not of ${child}.`)
    if (child !== undefined && !children.includes(child))
      throw wrong(`This family has no child ${child}${meant(child, children)}`)
    return child === undefined ? { question } : { question, child }
  }
  return story
}

function meant(name: string, names: readonly string[]): string {
  const found = nearest(name, names)
  return found === undefined ? '.' : `. Did you mean ${found}?`
}

function isAsked(call: OpenCall, place: Place): boolean {
  return call.visible.some((other) => samePlace(other, place))
}

/** Sami (9), Lina; housing = tight; round april-2020. */
function familyOf({ situation: { children, family = {}, round, previous } }: OpenCall): string {
  const names = children?.map(({ id, age }) => (age === undefined ? id : `${id} (${age})`))
  const known = [
    ...(names === undefined ? [] : [names.length === 0 ? 'no children' : names.join(', ')]),
    ...Object.entries(family).map(([fact, value]) => `${fact} = ${JSON.stringify(value)}`),
    ...(round === undefined ? [] : [`round ${round}`]),
    ...(previous === undefined ? [] : [`called before on ${previous.date}`]),
  ]
  return known.length === 0 ? 'nothing is known of it' : known.join('; ')
}

function heardSoFar({ answers }: OpenCall): string {
  const said = Object.entries(answers).map(([id, answer]) =>
    isAnswered(answer as Answer) ? `${id} = ${JSON.stringify(answer)}` : `${id}: ${JSON.stringify(answer)}`,
  )
  return said.length === 0 ? 'nothing' : said.join(', ')
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.join(', ')
}
