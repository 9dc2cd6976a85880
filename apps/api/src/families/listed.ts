/** The families of a round with all that today's list looks at, in a handful of queries for all of them together. */
import type { Outcome } from '@gib/contract'
import { fold } from '@gib/protocol'
import { answerFrom } from '../calls/events'
import { openCallIn } from '../calls/open-call'
import { isReachedBy } from '../calls/over'
import type { Db } from '../db/client'
import { grouped } from '../grouped'
import type { Actor } from '../handle'
import { agreementTitle, type GivenGrade, gradeQuestionsOf, gradesIn, protocolOf } from '../protocols/registry'
import type { Round } from '../rounds/store'
import { familiesInSight } from './sight'
import { standingAppointment } from './standing-appointment'
import * as store from './store'
import { takesBack } from './today-order'

export type ListedFamily = Awaited<ReturnType<typeof listedFamilies>>[number]

export async function listedFamilies(db: Db, actor: Actor, round: Round) {
  const inSight = familiesInSight(db, actor, round.id)
  const families = await store.familiesBy(db, inSight)
  const children = grouped(await store.childrenOf(db, inSight), familyOf)
  const allCalls = await store.callsOf(db, inSight)
  const calls = grouped(allCalls, familyOf)
  const appointments = grouped(await store.appointmentsOf(db, inSight), familyOf)
  const attempts = grouped(await store.attemptsOf(db, inSight), familyOf)
  const promises = grouped(await store.openActionsOf(db, inSight), familyOf)
  const gradesOf = await gradesOfCalls(db, inSight, allCalls)

  return families.sort(byName).map((family) => {
    const spoken = calls.get(family.id) ?? []
    const open = openCallIn(spoken, round.id)
    const tried = attempts.get(family.id) ?? []
    const made = appointments.get(family.id) ?? []
    return {
      id: family.id,
      name: family.name,
      language: family.language,
      interpreter: family.interpreter,
      phones: family.phones,
      children: children.get(family.id) ?? [],
      calls: spoken,
      stopCalling: family.stopCalling,
      reached: spoken.some((call) => call.roundId === round.id && isReachedBy(call)),
      appointment: standingAppointment(made, spoken, tried.filter(takesBack))?.when ?? null,
      openCallSince: open?.startedAt ?? null,
      lastSpoken: spoken.find((call) => call !== open)?.startedAt ?? null,
      ...lastGrades(spoken, open, gradesOf),
      promises: (promises.get(family.id) ?? []).map(({ kind, dueOn, callId }) => {
        const made = spoken.find(({ id }) => id === callId)
        return { title: made ? agreementTitle(protocolOf(made), kind) : null, dueOn }
      }),
      attempts: tried
        .filter(({ roundId }) => roundId === round.id)
        .map(({ at, outcome }) => ({ at, outcome: outcome as Outcome })),
    }
  })
}

const familyOf = (row: { familyId: string }) => row.familyId
const dutch = new Intl.Collator('nl')
const byName = (a: { name: string }, b: { name: string }) => dutch.compare(a.name, b.name)

/** The grades of the last conversation in which one was given, apart from the one that is still open. */
function lastGrades(
  spoken: readonly store.CallOfFamily[],
  open: store.CallOfFamily | undefined,
  gradesOf: (call: store.CallOfFamily) => GivenGrade[],
): { grades: readonly GivenGrade[]; gradesOn: string | null } {
  for (const call of spoken) {
    const grades = gradesOf(call)
    if (call !== open && grades.some(({ grade }) => grade !== null)) return { grades, gradesOn: call.onDate }
  }
  return { grades: [], gradesOn: null }
}

async function gradesOfCalls(db: Db, inSight: store.Which, calls: readonly store.CallOfFamily[]) {
  const wanted = new Set(calls.flatMap((call) => gradeQuestionsOf(protocolOf(call)).map(({ id }) => id)))
  const rows = wanted.size > 0 ? await store.answersOf(db, inSight, [...wanted]) : []
  const byCall = grouped(rows, (row) => row.callId)
  return (call: store.CallOfFamily) =>
    gradesIn(protocolOf(call), fold((byCall.get(call.id) ?? []).map(answerFrom)).answers)
}
