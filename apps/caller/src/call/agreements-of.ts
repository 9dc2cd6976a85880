/** What could be agreed, from what was asked for in the call, and by when it would sensibly be done. Pure. */
import type { ActionKind } from '@gib/contract'
import { type Answers, answerAt, type Protocol, questionOf } from '@gib/protocol'
import { plusDays, weekdayOf } from './typed-day'

export interface Offer {
  readonly kind: ActionKind
  /** The option that was asked for, where the kind does not say it all. */
  readonly option?: string
  readonly childId?: string
  /** The parent asked for it, and said it may be passed on where it has to be. */
  readonly consent: boolean
}

interface Agreed {
  readonly kind: ActionKind
  readonly childId?: string | undefined
  readonly what?: string | undefined
}

/** Which need leads to which action. What is not here needs a person's own words. */
const kindOf: Readonly<Record<string, ActionKind | null>> = {
  luisterend_oor: null,
  niets: null,
  laptop: 'laptop',
  mats: 'mats',
  speelgoed_boeken: 'materiaal',
  opvoedtips: 'tips',
  school: 'school',
  wijkteam: 'wijkteam',
  geld_eten: 'wijkteam',
}

const workingDays: Readonly<Record<ActionKind, number>> = {
  laptop: 3,
  wijkteam: 1,
  mats: 5,
  school: 1,
  materiaal: 5,
  tips: 1,
  anders: 5,
}

/**
 * What the parent asked for in this call and is not agreed yet.
 *
 * @example
 * offers(protocol, { 'nodig.wat': ['laptop'] }, [])   //=> [{ kind: 'laptop', consent: true }]
 */
export function offers(protocol: Protocol, answers: Answers, agreed: readonly Agreed[]): Offer[] {
  const needs = answerAt(answers, { question: 'nodig.wat' })
  const codes = Array.isArray(needs) ? (needs as readonly string[]) : []
  const mayPassOn = answerAt(answers, { question: 'nodig.doorgeven' }) === 'ja'
  const asked = codes.flatMap((code): Offer[] => {
    const kind = kindOf[code] === undefined ? 'anders' : kindOf[code]
    if (kind === null) return []
    const consent = kind === 'wijkteam' ? mayPassOn : kind !== 'school'
    return [{ kind, consent, ...(kind === 'anders' ? { option: code } : {}) }]
  })
  const forChildren = ofChildren(protocol, answers)
  const forFamily = asked.filter(({ kind }) => !forChildren.some((other) => other.kind === kind))
  return [...forFamily, ...forChildren].filter(
    (offer, index, all) =>
      all.findIndex((other) => sameOffer(other, offer)) === index &&
      !agreed.some((one) => isAgreed(offer, one, offer.option ? wordsFor(protocol, offer.option) : [])),
  )
}

/** The first working day that leaves enough time: a laptop in three days, a message to school tomorrow. */
export function dueDay(kind: ActionKind, today: string): string {
  let day = today
  for (let left = workingDays[kind]; left > 0; ) {
    day = plusDays(day, 1)
    if (weekdayOf(day) < 6) left -= 1
  }
  return day
}

/** A buddy is for one child; so is a message to its school. */
function ofChildren(protocol: Protocol, answers: Answers): Offer[] {
  const yes = (question: string) =>
    questionOf(protocol, question)?.perChild
      ? Object.entries(answers[question] ?? {}).flatMap(([child, answer]) => (answer === 'ja' ? [child] : []))
      : []
  return [
    ...yes('nodig.mats').map((childId): Offer => ({ kind: 'mats', childId, consent: true })),
    ...yes('slot.school').map((childId): Offer => ({ kind: 'school', childId, consent: true })),
  ]
}

function sameOffer(a: Offer, b: Offer): boolean {
  return a.kind === b.kind && a.option === b.option && a.childId === b.childId
}

function isAgreed(offer: Offer, one: Agreed, words: readonly string[]): boolean {
  if (one.kind !== offer.kind) return false
  if (offer.option) return one.what !== undefined && words.includes(one.what)
  return offer.childId === undefined || one.childId === offer.childId
}

/** An option of the needs in every language, because an agreement keeps the words it was made with. */
function wordsFor(protocol: Protocol, code: string): string[] {
  const question = questionOf(protocol, 'nodig.wat')?.question
  const option = question && 'options' in question ? question.options.find((one) => one.code === code) : undefined
  return Object.values(option?.text ?? {})
}
