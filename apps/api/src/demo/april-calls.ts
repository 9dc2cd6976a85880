/** The 219 calls of April 2020 as they would have been stored: calls, what was heard, balances, promises. */
import { type Answer, type Answers, answerAt, type Situation } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { addDays, addMinutes, addSeconds, format } from 'date-fns'
import { momentIn } from '../calendar'
import type { actions, answerEvents, attempts, balances, calls } from '../db/schema'
import type { AprilCall } from './april-file'
import type { DemoCaller } from './callers'
import type { Chance } from './chance'
import { type Conversation, inventConversation } from './conversation'
import type { Household } from './households'
import { actionLines, forNextCaller, gradeNotes, heavyQuotes, lightQuotes } from './sentences'

export interface DemoSetting {
  readonly chance: Chance
  readonly orgId: string
  readonly now: Date
  readonly timeZone: string
  readonly households: readonly Household[]
  readonly callerOf: ReadonlyMap<string, DemoCaller>
  /** Ids of the people, by their key. */
  readonly people: Record<string, string>
}

export interface StoredCalls {
  calls: (typeof calls.$inferInsert)[]
  events: (typeof answerEvents.$inferInsert)[]
  balances: (typeof balances.$inferInsert)[]
  actions: (typeof actions.$inferInsert)[]
  attempts: (typeof attempts.$inferInsert)[]
}

export function aprilCalls(setting: DemoSetting, april: readonly AprilCall[], roundId: string): StoredCalls {
  const stored: StoredCalls = { calls: [], events: [], balances: [], actions: [], attempts: [] }
  const households = new Map(setting.households.map((household) => [household.key, household]))
  const previous = new Map<string, NonNullable<Situation['previous']>>()
  const slots = new Map<string, number>()
  for (const row of april) {
    const household = households.get(row.family)!
    const conversation = inventConversation(setting.chance, household, row, previous.get(row.family))
    previous.set(row.family, { date: row.date, answers: conversation.answers })
    const caller = setting.callerOf.get(household.id)!
    const slot = slots.get(`${row.date}/${caller}`) ?? 0
    slots.set(`${row.date}/${caller}`, slot + 1)
    const startedAt = addMinutes(momentIn(setting.timeZone, row.date, 9, caller === 'samira' ? 30 : 33), slot * 22)
    store(stored, setting, { row, household, conversation, caller, startedAt, roundId })
  }
  return stored
}

interface Spoken {
  row: AprilCall
  household: Household
  conversation: Conversation
  caller: DemoCaller
  startedAt: Date
  roundId: string
}

function store(stored: StoredCalls, setting: DemoSetting, spoken: Spoken): void {
  const { chance, orgId, people } = setting
  const { row, household, conversation, startedAt, roundId } = spoken
  const callerId = people[spoken.caller]!
  const callId = chance.id(`call/${row.call}`)
  const events = eventsOf(setting, spoken, callId)
  const endedAt = addSeconds(startedAt, events.length * 18 + 60)
  const estimate = conversation.answers['na.balans'] === undefined ? null : estimateOf(conversation.answers)
  const whole = { orgId, familyId: household.id, roundId }

  stored.events.push(...events)
  stored.attempts.push({
    ...whole,
    id: chance.id(`attempt/${row.call}`),
    personId: callerId,
    outcome: 'reached',
    at: startedAt,
  })
  stored.calls.push({
    ...whole,
    id: callId,
    callerId,
    protocolId: gezinInBeeld.id,
    protocolVersion: gezinInBeeld.version,
    situation: conversation.situation as (typeof calls.$inferInsert)['situation'],
    startedAt,
    endedAt,
    ending: 'complete',
    forNextCaller: chance.happens(`${row.call}/has next`, 0.6) ? chance.pick(`${row.call}/next`, forNextCaller) : null,
    balanceShownAt: estimate ? addSeconds(endedAt, 60) : null,
    estimate,
    finishedAt: addSeconds(endedAt, 120),
    onDate: row.date,
  })
  if (conversation.balance) {
    const at = addSeconds(endedAt, 120)
    const { rules } = conversation.balance
    stored.balances.push({
      orgId,
      id: chance.id(`balance/${row.call}`),
      callId,
      rules,
      result: conversation.balance,
      at,
    })
  }
  stored.actions.push(...promisesOf(setting, spoken, callId, endedAt))
}

function estimateOf(answers: Answers): NonNullable<(typeof calls.$inferInsert)['estimate']> {
  const code = (question: string) => {
    const answer = answers[question]
    return typeof answer === 'string' ? answer : null
  }
  return { load: code('na.draaglast'), capacity: code('na.draagkracht'), balance: code('na.balans') }
}

type Event = typeof answerEvents.$inferInsert

/** An event for each answer, and here and there a note, a probe or the parent's own words. */
function eventsOf(setting: DemoSetting, { row, conversation, startedAt, caller }: Spoken, callId: string): Event[] {
  const { chance, orgId, people } = setting
  const events: Event[] = []
  const add = (kind: Event['kind'], question: string, child: string | undefined, value: Event['value']) => {
    const sequence = events.length + 1
    const at = addSeconds(startedAt, sequence * 18)
    events.push({
      orgId,
      id: chance.id(`event/${row.call}/${sequence}`),
      callId,
      kind,
      question,
      childId: child ?? null,
      value,
      replaces: [],
      at,
      by: people[caller]!,
      device: 'demo',
      deviceSequence: sequence,
      receivedAt: at,
    })
  }
  for (const place of conversation.places) {
    add('answer', place.question, place.child, answerAt(conversation.answers, place) as Answer as Event['value'])
    if (place.question === 'ouder.cijfer') {
      if (chance.happens(`${row.call}/why`, 0.7)) add('probe', 'ouder.cijfer', undefined, 'why')
      if (chance.happens(`${row.call}/note`, 0.4)) {
        add('note', 'ouder.cijfer', undefined, chance.pick(`${row.call}/which note`, gradeNotes))
      }
    }
    if (place.question === 'kinderen.cijfer' && chance.happens(`${row.call}/quote`, 0.35)) {
      const quotes = conversation.heavy > 0.4 ? heavyQuotes : lightQuotes
      add('quote', 'kinderen.cijfer', undefined, chance.pick(`${row.call}/which quote`, quotes))
    }
  }
  return events
}

/** What was promised in April: most of it was done within three weeks, some is still open and falls due around now. */
function promisesOf(setting: DemoSetting, spoken: Spoken, callId: string, madeAt: Date) {
  const { chance, orgId, people, now } = setting
  const { row, household, conversation, caller } = spoken
  const agreed = conversation.answers['na.acties']
  const kinds = Array.isArray(agreed) ? agreed.filter((kind: string) => kind in actionLines) : []
  return kinds.map((kind: string) => {
    const name = `${row.call}/promise/${kind}`
    const done = chance.happens(`${name}/done`, 0.65)
    const due = done ? addDays(madeAt, 7) : addDays(now, chance.between(`${name}/due`, -9, 14))
    const pupil = kind === 'mats' ? household.children.find((child) => child.age >= 4) : undefined
    return {
      orgId,
      id: chance.id(name),
      familyId: household.id,
      callId,
      childId: pupil?.id ?? null,
      kind,
      what: actionLines[kind]!,
      ownerId: kind === 'laptop' || kind === 'wijkteam' ? people.sanne! : people[caller]!,
      dueOn: format(due, 'yyyy-MM-dd'),
      consent: conversation.answers['nodig.doorgeven'] !== 'nee',
      state: done ? ('done' as const) : ('open' as const),
      madeBy: people[caller]!,
      madeAt,
      settledAt: done ? addDays(madeAt, chance.between(`${name}/after`, 2, 20)) : null,
      settledBy: done ? people.sanne! : null,
    }
  })
}
