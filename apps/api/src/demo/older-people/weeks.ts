/** Three weeks of calls to the same people: two that were made, and the one that is going on. */
import { type IsoWeek, isoWeek, type Protocol, type Situation } from '@gib/protocol'
import { addDays, addMinutes, addSeconds, min, subDays } from 'date-fns'
import { dayIn, momentIn } from '../../calendar'
import type { actions, answerEvents, appointments, attempts, calls, rounds } from '../../db/schema'
import type { Chance } from '../chance'
import { type Talk, talkWith } from './conversation'
import { lookAhead, quotes } from './likely'
import { type Belmaatje, belmaatjes, type OlderPerson } from './people'

export interface WeeksSetting {
  readonly chance: Chance
  readonly orgId: string
  readonly now: Date
  readonly timeZone: string
  readonly protocol: Protocol
  readonly persons: readonly OlderPerson[]
  /** Ids of who works here, by their key. */
  readonly people: Readonly<Record<string, string>>
}

export interface StoredWeeks {
  rounds: (typeof rounds.$inferInsert)[]
  calls: (typeof calls.$inferInsert)[]
  events: (typeof answerEvents.$inferInsert)[]
  actions: (typeof actions.$inferInsert)[]
  attempts: (typeof attempts.$inferInsert)[]
  appointments: (typeof appointments.$inferInsert)[]
}

interface Week {
  readonly id: string
  readonly code: string
  /** ISO date of its Monday. */
  readonly monday: string
}

/** How many weeks were called before this one. */
const before = 2

export function weeksOfCalls(setting: WeeksSetting): StoredWeeks {
  const stored: StoredWeeks = { rounds: [], calls: [], events: [], actions: [], attempts: [], appointments: [] }
  const weeks = Array.from({ length: before + 1 }, (_, index) => weekOf(setting, index))
  stored.rounds.push(...weeks.map((week) => roundOf(setting, week)))
  for (const [place, person] of setting.persons.entries()) {
    let previous: Situation['previous']
    for (const [index, week] of weeks.slice(0, before).entries()) {
      // Now and then somebody is not reached in a week.
      if (setting.chance.happens(`${person.key}/${index}/away`, 0.06)) continue
      previous = storeCall(stored, setting, { person, place, index, week, previous })
    }
  }
  waiting(stored, setting, weeks[before]!)
  return stored
}

function weekOf({ now, timeZone, chance }: WeeksSetting, index: number): Week {
  const today = dayIn(timeZone, now)
  const noon = new Date(`${today}T12:00:00Z`)
  const fromMonday = (noon.getUTCDay() + 6) % 7
  const monday = dayIn('UTC', subDays(noon, fromMonday + 7 * (before - index)))
  const week: IsoWeek = isoWeek(monday)
  return { id: chance.id(`round/${index}`), code: `week-${week.toLowerCase()}`, monday }
}

function roundOf({ orgId, protocol }: WeeksSetting, { id, code, monday }: Week): StoredWeeks['rounds'][number] {
  const week = isoWeek(monday)
  return {
    orgId,
    id,
    code,
    title: `Week ${Number(week.slice(-2))}, ${week.slice(0, 4)}`,
    protocolId: protocol.id,
    protocolVersion: protocol.version,
    startsOn: monday,
    endsOn: dayAfter(monday, 6),
  }
}

const dayAfter = (day: string, days: number) => dayIn('UTC', addDays(new Date(`${day}T12:00:00Z`), days))

interface Spoken {
  readonly person: OlderPerson
  readonly place: number
  readonly index: number
  readonly week: Week
  readonly previous: Situation['previous']
}

/** A fixed day and hour for each person, and a quarter of an hour each. */
function startOf({ timeZone }: WeeksSetting, { place, week }: Pick<Spoken, 'place' | 'week'>): Date {
  const turn = Math.floor(place / belmaatjes.length)
  return addMinutes(momentIn(timeZone, dayAfter(week.monday, turn % 5), 10, 0), Math.floor(turn / 5) * 25)
}

function storeCall(stored: StoredWeeks, setting: WeeksSetting, spoken: Spoken): Situation['previous'] {
  const { chance, orgId, people, protocol } = setting
  const { person, index, week } = spoken
  const name = `${person.key}/${index}`
  const startedAt = startOf(setting, spoken)
  const onDate = dayIn(setting.timeZone, startedAt)
  const situation: Situation = {
    date: onDate,
    round: week.code,
    family: person.facts,
    children: [],
    ...(spoken.previous ? { previous: spoken.previous } : {}),
  }
  const talk = talkWith({ chance, protocol, person, name, situation })
  const callId = chance.id(`call/${name}`)
  const callerId = people[person.caller]!
  const events = eventsOf(setting, { name, callId, callerId, startedAt, talk })
  const endedAt = addSeconds(startedAt, events.length * 22 + 90)
  const whole = { orgId, familyId: person.id, roundId: week.id }
  stored.events.push(...events)
  stored.attempts.push({
    ...whole,
    id: chance.id(`attempt/${name}`),
    personId: callerId,
    outcome: 'reached',
    at: startedAt,
  })
  stored.calls.push({
    ...whole,
    id: callId,
    callerId,
    protocolId: protocol.id,
    protocolVersion: protocol.version,
    situation: situation as (typeof calls.$inferInsert)['situation'],
    startedAt,
    endedAt,
    ending: 'complete',
    forNextCaller: chance.happens(`${name}/has next`, 0.5) ? chance.pick(`${name}/next`, lookAhead) : null,
    finishedAt: addSeconds(endedAt, 120),
    onDate,
  })
  stored.actions.push(
    ...talk.promises.map(({ kind, consent, workingDays }) => {
      const done = index < before - 1 || chance.happens(`${name}/promise/${kind}/done`, 0.4)
      return {
        orgId,
        id: chance.id(`promise/${name}/${kind}`),
        familyId: person.id,
        callId,
        kind,
        what: null,
        ownerId: consent ? callerId : people.farida!,
        dueOn: dayAfter(onDate, workingDays + 2),
        consent,
        state: done ? ('done' as const) : ('open' as const),
        madeBy: callerId,
        madeAt: endedAt,
        settledAt: done ? addDays(endedAt, 2) : null,
        settledBy: done ? people.farida! : null,
      }
    }),
  )
  return { date: onDate, answers: talk.answers }
}

interface Heard {
  readonly name: string
  readonly callId: string
  readonly callerId: string
  readonly startedAt: Date
  readonly talk: Talk
}

/** An event for each answer, and here and there the person's own words. */
function eventsOf({ chance, orgId }: WeeksSetting, { name, callId, callerId, startedAt, talk }: Heard) {
  const events: StoredWeeks['events'] = []
  const add = (kind: 'answer' | 'quote', question: string, value: StoredWeeks['events'][number]['value']) => {
    const sequence = events.length + 1
    const at = addSeconds(startedAt, sequence * 22)
    events.push({
      orgId,
      id: chance.id(`event/${name}/${sequence}`),
      callId,
      kind,
      question,
      childId: null,
      value,
      replaces: [],
      at,
      by: callerId,
      device: 'demo',
      deviceSequence: sequence,
      receivedAt: at,
    })
  }
  for (const { question, answer } of talk.heard) {
    add('answer', question, answer as StoredWeeks['events'][number]['value'])
    if (question === talk.quoteAt && chance.happens(`${name}/quote`, 0.2)) {
      add('quote', question, chance.pick(`${name}/which quote`, quotes))
    }
  }
  return events
}

/** This week: a few wait at an agreed time, a few were not reached yet, the others can be phoned at any moment. */
function waiting(stored: StoredWeeks, setting: WeeksSetting, week: Week): void {
  for (const caller of belmaatjes) {
    const own = setting.persons.filter((person) => person.caller === caller)
    stored.appointments.push(...appointmentsFor(setting, caller, own.slice(0, 5), week))
    stored.attempts.push(...own.slice(5, 8).map((person) => unanswered(setting, person, week)))
  }
}

/** One in ten minutes, one later today, one missed yesterday, two on the days that come. */
function appointmentsFor(setting: WeeksSetting, caller: Belmaatje, persons: readonly OlderPerson[], week: Week) {
  const { now, timeZone, chance, orgId, people } = setting
  const at = (days: number, hour: number, minute: number) =>
    momentIn(timeZone, dayIn(timeZone, addDays(now, days)), hour, minute)
  const midnight = at(0, 23, 55)
  const later = addMinutes(now, 90)
  const moments = [addMinutes(now, 10), min([later, midnight]), at(-1, 10, 30), at(1, 10, 0), at(2, 14, 0)]
  return persons.map((person, index) => ({
    orgId,
    id: chance.id(`appointment/${person.key}`),
    familyId: person.id,
    roundId: week.id,
    when: wholeMinute(moments[index] ?? now),
    withPersonId: people[caller]!,
    note: index === 0 ? 'Zoals elke week, na de koffie.' : null,
    madeBy: people[caller]!,
    madeAt: subDays(now, 1),
  }))
}

function unanswered({ now, timeZone, chance, orgId, people }: WeeksSetting, person: OlderPerson, week: Week) {
  const day = dayIn(timeZone, subDays(now, 1))
  return {
    orgId,
    id: chance.id(`try/${person.key}`),
    familyId: person.id,
    roundId: week.id,
    personId: people[person.caller]!,
    outcome: 'no-answer' as const,
    at: momentIn(timeZone, day, chance.pick(`${person.key}/hour`, [10, 11, 14, 15]), 12),
    note: null,
  }
}

function wholeMinute(moment: Date): Date {
  return new Date(Math.round(moment.getTime() / 60_000) * 60_000)
}
