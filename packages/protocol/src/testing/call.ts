/** A call in a test, said as people would tell it: whoever gives a 4 is asked what makes it heavy. */
import { type OpenCall, openCall } from '../call/open-call'
import { type Answer, isAnswered, type Value } from '../document/answer'
import type { AnswersOf, QuestionIdOf } from '../document/infer'
import { type Place, placeKey, samePlace } from '../document/place'
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

/** A call that can be told in one breath. What does not come out as told throws, with a sentence that says what came out. */
export interface CallStory<P extends Protocol> {
  /** Of a question that is asked per child, name the child. */
  hears<Id extends QuestionIdOf<P>>(question: Id, answer: Answer<Value> & Heard<P, Id>, child?: string): CallStory<P>
  /** The question may be asked. */
  asks(question: QuestionIdOf<P>, child?: string): CallStory<P>
  doesNotAsk(question: QuestionIdOf<P>, child?: string): CallStory<P>
  /** The question that comes next; `null` when the call is done. */
  comesTo(question: QuestionIdOf<P> | null, child?: string): CallStory<P>
  /** `null` where there is no result. */
  scores(scale: string, points: number | null): CallStory<P>
  comesOutAs(balance: string): CallStory<P>
  /** Exactly these signals, in any order. */
  signals(...ids: readonly string[]): CallStory<P>
  /** The call itself, for whatever else is to be looked at. */
  readonly call: OpenCall
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
export function call<const P extends Protocol>(protocol: P, situation: Situation = {}): CallStory<P> {
  return storyOf<P>(openCall(protocol, situation))
}

function storyOf<P extends Protocol>(now: OpenCall): CallStory<P> {
  const story: CallStory<P> = {
    call: now,
    hears: (question, answer, child) => storyOf<P>(now.hear(placeOf(question, child), answer as Answer)),
    asks(question, child) {
      return told(isAsked(now, placeOf(question, child)), () => `${nameOf(question, child)} should be asked`)
    },
    doesNotAsk(question, child) {
      return told(!isAsked(now, placeOf(question, child)), () => `${nameOf(question, child)} should not be asked`)
    },
    comesTo(question, child) {
      const next = now.next()
      const wanted = question === null ? null : placeOf(question, child)
      const isSo = next === null || wanted === null ? next === wanted : samePlace(next, wanted)
      const found = next === null ? 'the call is done' : `it comes to ${placeKey(next)}`
      return told(
        isSo,
        () => `The call should ${wanted === null ? 'be done' : `come to ${placeKey(wanted)}`}; ${found}`,
      )
    },
    scores(scale, points) {
      const found = now.points(scale)
      return told(found === points, () => `${scale} should be ${points}; it is ${found}`)
    },
    comesOutAs(balance) {
      const found = now.balance?.class ?? null
      return told(found === balance, () => `The balance should be ${balance}; it is ${found}`)
    },
    signals(...ids) {
      const found = now.signals.map(({ id }) => id)
      const isSo = found.length === ids.length && ids.every((id) => found.includes(id))
      return told(isSo, () => `The signals should be ${listed(ids)}; they are ${listed(found)}`)
    },
  }
  const told = (isSo: boolean, sentence: () => string): CallStory<P> => {
    if (isSo) return story
    throw new Error(`${sentence()}.\nHeard so far: ${heardSoFar(now)}.\nAsked: ${listed(now.visible.map(placeKey))}.`)
  }
  return story
}

function isAsked(call: OpenCall, place: Place): boolean {
  return call.visible.some((other) => samePlace(other, place))
}

function placeOf(question: string, child: string | undefined): Place {
  return child === undefined ? { question } : { question, child }
}

function nameOf(question: string, child: string | undefined): string {
  return placeKey(placeOf(question, child))
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
