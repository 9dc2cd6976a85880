/** What a caller's device sends while she phones: operations, each with an id of its own. */
import { randomUUID } from 'node:crypto'
import type { OperationOf } from '@gib/contract'
import type { Actor } from '../handle'

type Ending = OperationOf<'end-call'>['ending']
type Event = OperationOf<'answer'>['event']

/** A call of this person with this family, whose operations are made but not sent. */
export function phone(
  caller: Actor,
  familyId: string,
  roundId: string,
  callId: string = randomUUID(),
  protocolId = 'gezin-in-beeld',
) {
  let sequence = 0
  const operation = (at: string) => ({ id: randomUUID(), at: `2020-05-13T${at}:00Z` })
  const event = (
    at: string,
    kind: Event['kind'],
    place: Event['place'],
    value: Event['value'],
    replaces: string[] = [],
  ) => {
    sequence += 1
    const moment = operation(at)
    return {
      ...moment,
      type: 'answer' as const,
      callId,
      event: {
        id: randomUUID(),
        kind,
        ...(place ? { place } : {}),
        value,
        replaces,
        at: moment.at,
        by: caller.personId,
        device: 'laptop',
        sequence,
      },
    }
  }
  return {
    callId,
    starts: (at: string) => ({
      ...operation(at),
      type: 'start-call' as const,
      callId,
      familyId,
      roundId,
      protocol: { id: protocolId, version: '1.0.0' },
    }),
    hears: (at: string, question: string, value: Event['value'], child?: string, replaces?: string[]) =>
      event(at, 'answer', { question, ...(child ? { child } : {}) }, value, replaces),
    notes: (at: string, text: string) => event(at, 'note', undefined, text),
    quotes: (at: string, question: string, text: string) => event(at, 'quote', { question }, text),
    ends: (at: string, ending: Ending, forNextCaller?: string) => {
      return {
        ...operation(at),
        type: 'end-call' as const,
        callId,
        ending,
        ...(forNextCaller ? { forNextCaller } : {}),
      }
    },
    agrees: (at: string, when: string) => ({
      ...operation(at),
      type: 'appointment' as const,
      appointmentId: randomUUID(),
      familyId,
      roundId,
      callId,
      when,
      withPersonId: caller.personId,
    }),
    promises: (at: string, ownerId: string = caller.personId, kind = 'laptop') => ({
      ...operation(at),
      type: 'action' as const,
      actionId: randomUUID(),
      familyId,
      callId,
      kind,
      ownerId,
      dueOn: '2020-05-20',
      consent: true,
    }),
    shows: (at: string, load: string) => ({
      ...operation(at),
      type: 'balance-shown' as const,
      callId,
      estimate: { load, capacity: '3', balance: 'kwetsbaar' },
    }),
    finishes: (at: string) => ({ ...operation(at), type: 'finish-call' as const, callId }),
    tries: (at: string, outcome: OperationOf<'attempt'>['outcome']) => ({
      ...operation(at),
      type: 'attempt' as const,
      familyId,
      roundId,
      outcome,
    }),
  }
}
