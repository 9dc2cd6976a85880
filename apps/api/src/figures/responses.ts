/** The calls of a round as they are counted: folded from what was heard, with the circumstances stored at the time. */
import {
  type Answer,
  type Answers,
  countedAnswers,
  fold,
  isAbsent,
  isAnswered,
  type Protocol,
  type Response,
} from '@gib/protocol'
import { and, asc, eq } from 'drizzle-orm'
import { answerFrom } from '../calls/events'
import type { Db } from '../db/client'
import { answerEvents, calls } from '../db/schema'
import { grouped } from '../grouped'
import { coreQuestionsOf, protocolOf } from '../protocols/registry'
import type { Round } from '../rounds/store'

/** Every call in which at least one core question was answered; a call that broke off counts for what was said. */
export async function responsesOf(db: Db, round: Round): Promise<Response[]> {
  const rows = await callsOf(db, round)
  const events = grouped(await answersIn(db, round), (row) => row.callId)
  const numbers = new Map<string, number>()
  return rows.flatMap((row) => {
    const protocol = protocolOf(row)
    const { answers } = fold((events.get(row.id) ?? []).map(answerFrom))
    const situation = row.situation as Response['situation']
    if (!hasCoreAnswer(protocol, countedAnswers(protocol, answers, situation))) return []
    const number = (numbers.get(row.familyId) ?? 0) + 1
    numbers.set(row.familyId, number)
    return [{ id: row.id, family: row.familyId, date: row.onDate, number, round: round.code, situation, answers }]
  })
}

function hasCoreAnswer(protocol: Protocol, counted: Answers): boolean {
  return coreQuestionsOf(protocol).some((question) => answersAt(counted[question]).some(isAnswered))
}

/** One answer, or one for each child. */
function answersAt(answer: Answers[string]): (Answer | undefined)[] {
  const byChild = typeof answer === 'object' && !Array.isArray(answer) && !isAbsent(answer)
  return byChild ? Object.values(answer) : [answer as Answer | undefined]
}

/** In the order in which they were made. */
function callsOf(db: Db, round: Round) {
  return db
    .select({
      id: calls.id,
      familyId: calls.familyId,
      onDate: calls.onDate,
      situation: calls.situation,
      protocolId: calls.protocolId,
      protocolVersion: calls.protocolVersion,
    })
    .from(calls)
    .where(eq(calls.roundId, round.id))
    .orderBy(asc(calls.startedAt), asc(calls.id))
}

function answersIn(db: Db, round: Round) {
  return db
    .select({
      id: answerEvents.id,
      callId: answerEvents.callId,
      question: answerEvents.question,
      childId: answerEvents.childId,
      value: answerEvents.value,
      replaces: answerEvents.replaces,
    })
    .from(answerEvents)
    .innerJoin(calls, and(eq(calls.orgId, answerEvents.orgId), eq(calls.id, answerEvents.callId)))
    .where(and(eq(calls.roundId, round.id), eq(answerEvents.kind, 'answer')))
}
