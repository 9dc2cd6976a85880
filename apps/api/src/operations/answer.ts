/** Something was heard: it becomes an event that is never changed. */
import type { OperationOf } from '@gib/contract'
import { describeProblem, type Place, type Protocol, parseAnswer, questionOf } from '@gib/protocol'
import { eq } from 'drizzle-orm'
import { eventFrom } from '../calls/events'
import type { Call } from '../calls/store'
import { answerEvents } from '../db/schema'
import { protocolOf } from '../protocols/registry'
import { ownCall } from './allowed'
import type { CarryOut, Setting } from './carry-out'
import { fingerprintOf } from './fingerprint'
import { Refusal } from './refusal'

type Event = OperationOf<'answer'>['event']

export const addAnswer: CarryOut<'answer'> = async ({ callId, event }, setting) => {
  const call = await ownCall(callId, setting)
  if (event.by !== setting.actor.personId) throw new Refusal('Dit is opgeschreven onder de naam van een ander.')
  if (event.place) checkPlace(protocolOf(call), call, event.place)
  checkValue(protocolOf(call), event)
  await add(callId, event, setting)
}

/** A question of the protocol the call was made with; and a child of this family exactly where the question is about a child. */
function checkPlace(protocol: Protocol, call: Call, { question, child }: NonNullable<Event['place']>): void {
  const asked = questionOf(protocol, question)
  if (!asked) throw new Refusal(`De vraag ${question} staat niet in ${protocol.id} ${protocol.version}.`)
  if (asked.perChild !== (child !== undefined))
    throw new Refusal(`Bij de vraag ${question} hoort ${asked.perChild ? 'een' : 'geen'} kind.`)
  if (child !== undefined && !call.situation.children?.some(({ id }) => id === child)) {
    throw new Refusal('Dit kind hoort niet bij het gezin van dit gesprek.')
  }
}

function checkValue(protocol: Protocol, { kind, place, value }: Event): void {
  if (kind !== 'note' && !place) throw new Refusal('Er staat niet bij welke vraag dit is.')
  if (value === null) return
  if (kind === 'answer') checkAnswer(protocol, place as Place, value)
  else if (typeof value !== (kind === 'later' ? 'boolean' : 'string'))
    throw new Refusal(`Dit past niet bij een ${names[kind]}.`)
}
const names = { note: 'notitie', quote: 'citaat', later: 'vraag voor later', probe: 'doorvraag' } as const

function checkAnswer(protocol: Protocol, place: Place, value: unknown): void {
  const parsed = parseAnswer(protocol, place, value)
  if (!parsed.ok) throw new Refusal(describeProblem(parsed.problem, 'nl'))
}

/** An event that arrives a second time in another operation is the same event, as long as it says the same. */
async function add(callId: string, event: Event, { db, actor, now }: Setting): Promise<void> {
  const added = await db
    .insert(answerEvents)
    .values({
      orgId: actor.organisationId,
      id: event.id,
      callId,
      kind: event.kind,
      question: event.place?.question ?? null,
      childId: event.place?.child ?? null,
      value: event.value,
      raw: event.raw ?? null,
      replaces: event.replaces,
      at: new Date(event.at),
      by: event.by,
      device: event.device,
      deviceSequence: event.sequence,
      receivedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: answerEvents.id })
  if (added.length > 0) return
  const [known] = await db.select().from(answerEvents).where(eq(answerEvents.id, event.id))
  const same =
    known?.callId === callId &&
    fingerprintOf(eventFrom(known)) === fingerprintOf({ ...event, at: new Date(event.at).toISOString() })
  if (!same) throw new Refusal('Er is al iets anders opgeschreven met dit nummer.')
}
