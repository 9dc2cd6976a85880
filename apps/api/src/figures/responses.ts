/** The calls of a round as they are counted: folded from what was heard, with the circumstances stored at the time. */
import {
  type Answer,
  type AnswerEvent,
  type Answers,
  countedAnswers,
  fold,
  isAbsent,
  isAnswered,
  type Protocol,
  type Response,
} from '@gib/protocol'
import { and, asc, eq, sql } from 'drizzle-orm'
import { answerFrom, type StoredAnswer } from '../calls/events'
import type { Db } from '../db/client'
import { answerEvents, calls } from '../db/schema'
import { coreQuestionsOf, protocolOf } from '../protocols/registry'
import type { Round } from '../rounds/store'

/** Every call in which at least one core question was answered; a call that broke off counts for what was said. */
export async function responsesOf(db: Db, round: Round): Promise<Response[]> {
  const events = await answersOf(db, round)
  const numbers = new Map<string, number>()
  return (await callsOf(db, round)).flatMap((row) => {
    const protocol = protocolOf(row)
    const { answers } = fold(events.get(row.id) ?? [])
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

/** What was answered in each call, packed: thirteen thousand answers as so many rows take four times as long. */
async function answersOf(db: Db, round: Round): Promise<Map<string, AnswerEvent[]>> {
  const { id, question, childId, value, replaces, callId, kind } = answerEvents
  const rows = await db
    .select({
      callId,
      packed: sql<Packed[]>`json_agg(json_build_array(${id}, ${question}, ${childId}, ${value}, ${replaces}))`,
    })
    .from(answerEvents)
    .innerJoin(calls, and(eq(calls.orgId, answerEvents.orgId), eq(calls.id, callId)))
    .where(and(eq(calls.roundId, round.id), eq(kind, 'answer')))
    .groupBy(callId)
  return new Map(rows.map((row) => [row.callId, row.packed.map(eventIn)]))
}

type Packed = [string, string, string | null, StoredAnswer['value'], string[]]

const eventIn = ([id, question, childId, value, replaces]: Packed) =>
  answerFrom({ id, question, childId, value, replaces })
