/** A family before the call: what was said last, what was promised, how to reach them. */
import type { ActionRecord, FamilyRecord, Outcome, Role } from '@gib/contract'
import type { routes } from '@gib/contract/routes'
import { type AnswerEvent, countedAnswers, fold, type Situation } from '@gib/protocol'
import { dayIn } from '../calendar'
import { eventsOfCalls } from '../calls/events'
import { openCallIn } from '../calls/open-call'
import { situationsOfCalls } from '../calls/store'
import { type Handler, notFound } from '../handle'
import { agreementTitle, gradesIn, protocolOf } from '../protocols/registry'
import { scoresFor } from '../protocols/scores-for'
import { currentRound, organisationOf } from '../rounds/store'
import { ageOn, dayOfAges } from './age'
import { previousCall } from './previous'
import { seesFamily } from './sight'
import { situationOf } from './situation'
import { standingAppointment } from './standing-appointment'
import * as store from './store'
import { takesBack } from './today-order'

export const family: Handler<typeof routes.family> = async ({ params, actor, db, now }) => {
  const organisation = await organisationOf(db)
  const on = dayIn(organisation.timeZone, now())
  const round = await currentRound(db, on)
  if (!(await seesFamily(db, actor, round?.id ?? null, params.id))) throw notFound()
  const which = [params.id]
  const [row] = await store.familiesBy(db, which)
  if (!row) throw notFound()
  const children = await store.childrenOf(db, which)
  const calls = await store.callsOf(db, which)
  const allAttempts = await store.attemptsOf(db, which)
  const attempts = allAttempts.filter(({ roundId }) => roundId === round?.id)
  const actions = await store.actionsOf(db, which)
  const standing = standingAppointment(await store.appointmentsOf(db, which), calls, allAttempts.filter(takesBack))
  const open = round ? openCallIn(calls, round.id) : undefined
  const ended = calls.filter((call) => call.endedAt !== null).slice(0, 3)
  const events = await eventsOfCalls(
    db,
    ended.map(({ id }) => id),
  )
  const situations = await situationsOfCalls(
    db,
    ended.map(({ id }) => id),
  )
  const agesOn = dayOfAges(organisation, round, on)
  return {
    id: row.id,
    name: row.name,
    sayName: row.sayName,
    phones: row.phones,
    language: row.language,
    interpreter: row.interpreter,
    remark: row.remark,
    stopCalling: row.stopCalling,
    children: children.map(({ id, name, born, school, group }) => ({
      id,
      name,
      age: ageOn(born, agesOn),
      school,
      group,
    })),
    situation: situationOf(
      { facts: row.facts, children },
      { date: on, agesOn, round: round?.code, previous: await previousCall(db, calls) },
    ) as FamilyRecord['situation'],
    conversations: ended.map((call) =>
      conversationOf(call, events.get(call.id) ?? [], situations.get(call.id) ?? {}, actor.role),
    ),
    actions: actions.map((one) => actionOf(one, calls)),
    appointments: standing
      ? [
          {
            id: standing.id,
            when: standing.when.toISOString(),
            withPersonId: standing.withPersonId,
            withName: standing.withName,
            note: standing.note,
          },
        ]
      : [],
    attempts: attempts.map(({ id, at, outcome, callerName, note }) => {
      return { id, at: at.toISOString(), outcome: outcome as Outcome, callerName, note }
    }),
    openCall: open
      ? {
          callId: open.id,
          startedAt: open.startedAt.toISOString(),
          endedAt: open.endedAt?.toISOString() ?? null,
          callerId: open.callerId,
          callerName: open.callerName,
        }
      : null,
  }
}

function conversationOf(
  call: store.CallOfFamily,
  events: readonly AnswerEvent[],
  situation: Situation,
  reader: Role,
): FamilyRecord['conversations'][number] {
  const { answers, quotes } = fold(events)
  const protocol = protocolOf(call)
  return {
    callId: call.id,
    on: call.onDate,
    callerName: call.callerName,
    grades: gradesIn(protocol, answers),
    scores: scoresFor(reader, protocol, countedAnswers(protocol, answers, situation), situation),
    forNextCaller: call.forNextCaller,
    quotes: Object.values(quotes),
    ending: call.ending as FamilyRecord['conversations'][number]['ending'],
  }
}

type ActionOfFamily = Awaited<ReturnType<typeof store.actionsOf>>[number]

function actionOf({ action, ownerName }: ActionOfFamily, calls: readonly store.CallOfFamily[]): ActionRecord {
  const made = calls.find(({ id }) => id === action.callId)
  const { id, kind, what, ownerId, dueOn, childId, consent, state, madeAt, settledAt } = action
  return {
    id,
    kind,
    title: made ? agreementTitle(protocolOf(made), kind) : null,
    what,
    ownerId,
    ownerName,
    dueOn,
    childId,
    consent,
    state,
    madeAt: madeAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  }
}
