/** What a call looks like, computed from what was done on this device and what the server knows of it. Pure. */
import type { CallRecord, Ending, FamilyRecord, Operation, OperationOf } from '@gib/contract'
import { type AnswerEvent, type Folded, fold, type Protocol, type Situation } from '@gib/protocol'

export type { Folded }

/** How a call began; kept on the device with its start. */
export interface CallHead {
  readonly callId: string
  readonly familyId: string
  readonly roundId: string
  readonly protocol: { readonly id: string; readonly version: string }
  readonly situation: Situation
  readonly startedAt: string
}

export interface CallState {
  /** `missing`: not on this device, and the server does not know it or cannot be reached (see `trouble`). */
  readonly status: 'loading' | 'ready' | 'missing'
  readonly trouble: 'unreachable' | 'not-found' | 'signed-out' | null
  readonly callId: string
  readonly familyId: string | null
  readonly roundId: string | null
  /** The family as last known on this device; null until it is. */
  readonly family: FamilyRecord | null
  readonly situation: Situation
  /** Null until the questions are on this device. */
  readonly protocol: Protocol | null
  readonly startedAt: Date | null
  /** How and when it ended last; null while it goes on. */
  readonly ended: { readonly ending: Ending; readonly at: Date; readonly forNextCaller: string | null } | null
  readonly finishedAt: Date | null
  /** The caller gave her own estimate and then saw the computed balance. */
  readonly balanceShownAt: Date | null
  /** What she estimated before she saw it, where that was on this device. */
  readonly firstEstimate: OperationOf<'balance-shown'>['estimate'] | null
  readonly folded: Folded
  /** Agreed in this call on this device and not dropped, in order. */
  readonly actions: readonly OperationOf<'action'>[]
  /** The call-back that was agreed last on this device. */
  readonly appointment: OperationOf<'appointment'> | null
}

export interface CallSources {
  readonly callId: string
  readonly head: CallHead | null
  /** What was done here, in order. */
  readonly operations: readonly Operation[]
  readonly record: CallRecord | null
  readonly family: FamilyRecord | null
  readonly protocol: Protocol | null
  readonly status: CallState['status']
  readonly trouble: CallState['trouble']
}

/** Brings together what is here and what the server has; an event that both have counts once. */
export function callStateOf(sources: CallSources): CallState {
  const { callId, head, operations, record, family, protocol, status, trouble } = sources
  const start = head ?? (record && headOf(record))
  return {
    status: start ? 'ready' : status,
    trouble,
    callId,
    familyId: start?.familyId ?? null,
    roundId: start?.roundId ?? null,
    family,
    situation: start?.situation ?? {},
    protocol,
    startedAt: start ? new Date(start.startedAt) : null,
    ended: endedOf(operations, record),
    finishedAt: lastAt(operations, 'finish-call') ?? dateOf(record?.finishedAt),
    balanceShownAt: dateOf(record?.balanceShownAt) ?? lastAt(operations, 'balance-shown'),
    firstEstimate: all(operations, 'balance-shown')[0]?.estimate ?? null,
    folded: fold(eventsOf(operations, record)),
    actions: actionsOf(operations),
    appointment: all(operations, 'appointment').at(-1) ?? null,
  }
}

/** How the call began, as the server tells it. */
export function headOf(record: CallRecord): CallHead {
  const { id, familyId, roundId, protocol, situation, startedAt } = record
  return { callId: id, familyId, roundId, protocol, situation: situation as Situation, startedAt }
}

function eventsOf(operations: readonly Operation[], record: CallRecord | null): AnswerEvent[] {
  const here = all(operations, 'answer').map(({ event }) => event)
  return [...(record?.events ?? []), ...here] as AnswerEvent[]
}

function endedOf(operations: readonly Operation[], record: CallRecord | null): CallState['ended'] {
  const here = all(operations, 'end-call').at(-1)
  if (here) return { ending: here.ending, at: new Date(here.at), forNextCaller: here.forNextCaller ?? null }
  if (!record?.ending || !record.endedAt) return null
  return { ending: record.ending, at: new Date(record.endedAt), forNextCaller: null }
}

function actionsOf(operations: readonly Operation[]): OperationOf<'action'>[] {
  const dropped = new Set(all(operations, 'drop-action').map(({ actionId }) => actionId))
  return all(operations, 'action').filter(({ actionId }) => !dropped.has(actionId))
}

function lastAt(operations: readonly Operation[], type: Operation['type']): Date | null {
  return dateOf(all(operations, type).at(-1)?.at)
}

function dateOf(instant: string | null | undefined): Date | null {
  return instant ? new Date(instant) : null
}

function all<Type extends Operation['type']>(operations: readonly Operation[], type: Type): OperationOf<Type>[] {
  return operations.filter((operation): operation is OperationOf<Type> => operation.type === type)
}
