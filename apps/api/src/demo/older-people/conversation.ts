/** One invented conversation with an older person: what is asked by the protocol, and what such a person could answer. */
import {
  type AgreementRule,
  type Answer,
  type Answers,
  agreementsAskedFor,
  answerAt,
  holds,
  type Protocol,
  placesOf,
  type Situation,
} from '@gib/protocol'
import type { Chance } from '../chance'
import { likely, type Speaker } from './likely'
import type { OlderPerson } from './people'

export interface Talk {
  readonly answers: Answers
  /** In the order in which they were given. */
  readonly heard: readonly { readonly question: string; readonly answer: Answer }[]
  readonly promises: readonly (Pick<AgreementRule, 'workingDays'> & {
    readonly kind: string
    readonly consent: boolean
  })[]
  /** Where the person's own words belong. */
  readonly quoteAt: string | undefined
}

interface Asking {
  readonly chance: Chance
  readonly protocol: Protocol
  readonly person: OlderPerson
  /** Of this call. */
  readonly name: string
  readonly situation: Situation
}

export function talkWith({ chance, protocol, person, name, situation }: Asking): Talk {
  let answers: Answers = {}
  const heard: { question: string; answer: Answer }[] = []
  const hear = (question: string, answer: Answer) => {
    answers = { ...answers, [question]: answer }
    heard.push({ question, answer })
  }
  const lonely = Math.min(1, Math.max(0, person.lonely + chance.wobble(`${name}/week`) * 0.12))
  const speaker: Speaker = { chance, lonely, given: (question) => answerAt(answers, { question }) }
  const passed = new Set<string>()
  for (;;) {
    const open = placesOf(protocol, answers, situation).filter(
      ({ place, enabled }) => enabled === true && !passed.has(place.question),
    )
    if (open.length === 0) break
    for (const { place, state } of open) {
      passed.add(place.question)
      const draw = likely[place.question]
      const at = `${name}/${place.question}`
      if (!draw || chance.happens(`${at}/skipped`, state === 'optional' ? 0.35 : 0.02)) continue
      hear(place.question, chance.happens(`${at}/declined`, 0.02) ? { absent: 'declined' } : draw(speaker, at))
    }
  }
  const promises = agreementsAskedFor(protocol, answers, situation).flatMap(({ kind, consent }) => {
    const rule = protocol.agreements?.kinds.find(({ id }) => id === kind)
    return rule ? [{ kind, consent, workingDays: rule.workingDays }] : []
  })
  const { recordedIn, callBack } = protocol.agreements ?? {}
  if (recordedIn) {
    const again = callBack && holds(callBack.when, { protocol, answers, situation }) === true
    const codes = [...(again && callBack.recordedAs ? [callBack.recordedAs] : []), ...promises.map(({ kind }) => kind)]
    if (codes.length > 0) hear(recordedIn, codes)
  }
  return { answers, heard, promises, quoteAt: heard.find(({ question }) => question === 'oud.missen')?.question }
}
