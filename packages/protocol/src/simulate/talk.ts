/** Holds an invented call: asks what the protocol lets ask, in its order, and hears an answer. */

import { type Compiled, compiled } from '../call/compile'
import { type OpenCall, openCall } from '../call/open-call'
import type { Outcome } from '../count/outcome'
import { type Answer, type Answers, isAnswered } from '../document/answer'
import { type Place, placeKey, questionOf } from '../document/place'
import { type Voice, voiceOf } from '../document/question'
import type { Fact, Situation } from '../document/situation'
import type { Chance } from './chance'
import type { Answering, Mood } from './invent-answer'

/** What a call is about. */
export interface TalkSetting {
  readonly answering: Answering
  readonly chance: Chance
  readonly mood: Mood
  readonly day: string
  readonly situation: Situation
}

/** How often a question is passed over, by how much it wants an answer. */
const passedOver = { core: 0.02, additional: 0.35 }

/** Of an answer after which most of the call would not be asked, this share is taken back: nearly all families let the call go on. */
const goesOn = 0.95

/**
 * The answers of one call. Only what may be asked of this family is asked; a call that is not complete ends somewhere, and what makes
 * up the call and was not reached yet is marked as broken off.
 */
export function talk(setting: TalkSetting, outcome: Outcome): Answers {
  const { chance } = setting
  const isWhole = outcome === 'complete'
  const talk = new Talk(setting, isWhole ? Number.POSITIVE_INFINITY : chance.between(3, 15))
  // First the talk with the parent, then what an older child says for itself, then what the caller writes.
  for (const voice of ['parent', 'child', 'caller'] as const) talk.goThrough(voice)
  return isWhole ? estimated(talk.call, chance).answers : brokenOff(talk.call).answers
}

class Talk {
  call: OpenCall
  readonly #compiled: Compiled
  readonly #passed = new Set<string>()

  constructor(
    readonly setting: TalkSetting,
    /** How many questions will still be asked. */
    public left: number,
  ) {
    this.#compiled = compiled(setting.answering.protocol)
    this.call = openCall(setting.answering.protocol, setting.situation)
  }

  /** Until nothing is left that may be asked. After an answer on which questions hang, it is looked at again what may be. */
  goThrough(voice: Voice): void {
    for (let open = this.#open(voice); open.length > 0 && this.left > 0; open = this.#open(voice)) {
      for (const place of open) {
        this.#ask(place)
        if (this.left === 0 || this.#decides(place)) break
      }
    }
  }

  #open(voice: Voice): Place[] {
    const { byId } = this.#compiled
    return this.call.visible.filter(
      (place) => voiceOf(byId.get(place.question)!.section) === voice && !this.#passed.has(placeKey(place)),
    )
  }

  #ask(place: Place): void {
    this.left--
    this.#passed.add(placeKey(place))
    const { level = 'core' } = this.#compiled.byId.get(place.question)!.question
    if (!this.setting.chance.happens(passedOver[level])) this.call = heard(this.call, place, this.setting)
  }

  /** Does any question hang on this one? */
  #decides({ question }: Place): boolean {
    const { byId, after, family } = this.#compiled
    return after[byId.get(question)!.number]!.some(({ node }) => node < family)
  }
}

function heard(call: OpenCall, place: Place, setting: TalkSetting): OpenCall {
  const { chance } = setting
  const before = call.progress.of
  let next = call.hear(place, answerTo(place, setting))
  for (let again = 0; again < 3 && next.progress.of < before * 0.75 && chance.happens(goesOn); again++)
    next = call.hear(place, answerTo(place, setting))
  return next
}

/** Who is asked for what stands in the record nearly always says the same. */
function answerTo({ question, child }: Place, setting: TalkSetting): Answer {
  const { answering, chance, mood, day, situation } = setting
  const drawn = answering.answer(question, chance, mood, day)
  const fact = factAbout(question, child, answering, situation)
  return fact !== undefined && isAnswered(drawn) && chance.happens(0.97) ? fact : drawn
}

function factAbout(question: string, child: string | undefined, { protocol }: Answering, situation: Situation) {
  const rule = protocol.attributes?.find(({ askedBy }) => askedBy === question)
  if (rule === undefined) return undefined
  const facts = rule.of === 'family' ? situation.family : situation.children?.find(({ id }) => id === child)?.facts
  return facts?.[rule.id] satisfies Fact | undefined
}

/** The caller's own estimate is often what the rules say. */
function estimated(call: OpenCall, chance: Chance): OpenCall {
  const question = call.protocol.balance?.estimate?.balance
  const own = question === undefined ? undefined : call.answers[question]
  const asked = question === undefined ? undefined : questionOf(call.protocol, question)?.question
  if (question === undefined || asked?.type !== 'choice' || typeof own !== 'string' || !chance.happens(0.8)) return call
  const computed = call.balance?.class
  return asked.options.some(({ code }) => code === computed) ? call.hear({ question }, computed) : call
}

function brokenOff(call: OpenCall): OpenCall {
  const open = call.topics.flatMap(({ section, open }) => (voiceOf(section) === 'parent' ? open : []))
  return open.reduce((cut, place) => cut.hear(place, { absent: 'broken-off' }), call)
}
