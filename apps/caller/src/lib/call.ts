/** One call on this device: what was heard, noted and agreed, on the screen at once and on the disk right after. */
import type { CallRecord, FamilyRecord, Operation, OperationOf, RoundRecord } from '@gib/contract'
import { type Answer, type AnswerEvent, nextEvent, type Place, type Protocol, type Situation } from '@gib/protocol'
import { useSyncExternalStore } from 'react'
import { type CallHead, type CallState, callStateOf, headOf } from './call-state'
import { device, deviceOrNull } from './device'
import { newId } from './ids'
import { dayOf } from './locale'
import { keep } from './outbox'
import { copyOf, fetchRemote, remoteTrouble } from './remote'
import { hearTabs } from './tabs'

export type { CallState, Folded } from './call-state'

/** What can be done about a call besides hearing; the ids of the call, the family and the round are filled in here. */
export type CallOperation =
  | Omit<OperationOf<'end-call'>, 'id' | 'at' | 'callId'>
  | Omit<OperationOf<'appointment'>, 'id' | 'at' | 'callId' | 'familyId' | 'roundId' | 'appointmentId'>
  | Omit<OperationOf<'action'>, 'id' | 'at' | 'callId' | 'familyId' | 'actionId'>
  | Omit<OperationOf<'drop-action'>, 'id' | 'at'>
  | Omit<OperationOf<'settle-action'>, 'id' | 'at'>
  | Omit<OperationOf<'balance-shown'>, 'id' | 'at' | 'callId'>
  | Omit<OperationOf<'finish-call'>, 'id' | 'at' | 'callId'>

/** What a caller does in a call. The screen has it at once; the promise resolves when it is on the disk of this device. */
export interface CallDeeds {
  /** What the parent answered; `null` takes it back. `raw` is what was typed where that was more ("6 à 7"). */
  readonly hear: (place: Place, answer: Answer | null, raw?: string) => Promise<void>
  /** The note takes the place of the one that stood there; an empty one takes it away. */
  readonly note: (place: Place, text: string) => Promise<void>
  /** As a note, in the parent's own words. */
  readonly quote: (place: Place, text: string) => Promise<void>
  readonly later: (place: Place, on?: boolean) => Promise<void>
  readonly probeAsked: (place: Place, probe: string) => Promise<void>
  /** A new line of the scratchpad; with the id of a line, that line rewritten (an empty text takes it away). */
  readonly scratch: (text: string, line?: string) => Promise<void>
  readonly perform: (operation: CallOperation) => Promise<void>
}

export type Call = CallState & CallDeeds

/**
 * The call with everything heard so far. It works without a connection, comes back after a reload, keeps up with another tab, and
 * takes in what was heard on another device.
 */
export function useCall(callId: string): Call {
  const store = callStore(callId)
  return useSyncExternalStore(store.subscribe, store.snapshot)
}

/**
 * Starts a conversation with this family, with or without a connection, and returns its id. What is known of the family stays with
 * the call as it is now.
 */
export function startCall(family: FamilyRecord, round: RoundRecord): string {
  const callId = newId()
  const at = new Date().toISOString()
  const situation = { ...family.situation, date: dayOf(new Date()), round: round.code } as Situation
  const head: CallHead = {
    callId,
    familyId: family.id,
    roundId: round.id,
    protocol: round.protocol,
    situation,
    startedAt: at,
  }
  const store = createStore(callId, { head, family })
  stores.set(callId, store)
  const { familyId, roundId, protocol } = head
  void store.put(
    { type: 'start-call', id: newId(), at, callId, familyId, roundId, protocol },
    { [headName(callId)]: head },
  )
  return callId
}

/** Forgets what is in memory: somebody signed out. */
export function forgetCalls(): void {
  for (const store of stores.values()) store.stop()
  stores.clear()
}

interface CallStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => Call
  readonly put: (operation: Operation, copies?: Record<string, unknown>) => Promise<void>
  readonly stop: () => void
}

const stores = new Map<string, CallStore>()
const headName = (callId: string) => `heads/${callId}`

function callStore(callId: string): CallStore {
  const known = stores.get(callId)
  if (known) return known
  const made = createStore(callId, {})
  stores.set(callId, made)
  return made
}

function createStore(callId: string, begin: { head?: CallHead; family?: FamilyRecord }): CallStore {
  let head = begin.head ?? null
  let family = begin.family ?? null
  let record: CallRecord | null = null
  let protocol: Protocol | null = null
  let operations: readonly Operation[] = []
  let status: CallState['status'] = 'loading'
  let trouble: CallState['trouble'] = null
  const listeners = new Set<() => void>()
  // A call belongs to whoever opened it: a last line that is kept while she signs out still goes to her own device.
  const own = deviceOrNull()

  const deeds: CallDeeds = {
    hear: (place, answer, raw) => write({ kind: 'answer', place, value: answer, ...(raw ? { raw } : {}) }),
    note: (place, text) => write({ kind: 'note', place, value: text.trim() === '' ? null : text }),
    quote: (place, text) => write({ kind: 'quote', place, value: text.trim() === '' ? null : text }),
    later: (place, on = true) => write({ kind: 'later', place, value: on ? true : null }),
    probeAsked: (place, probe) => write({ kind: 'probe', place, value: probe }),
    scratch: (text, line) => write({ kind: 'note', value: text.trim() === '' ? null : text }, line),
    perform: (operation) => put(whole(operation)),
  }
  const compute = (): Call => ({
    ...callStateOf({ callId, head, operations, record, family, protocol, status, trouble }),
    ...deeds,
  })
  let state = compute()

  function show(): void {
    state = compute()
    for (const listener of listeners) listener()
  }

  function put(operation: Operation, copies?: Record<string, unknown>): Promise<void> {
    const mine = own ?? device()
    const order = mine.nextOrder()
    operations = [...operations, operation]
    show()
    return keep(operation, order, copies, mine)
  }

  function write(what: Pick<AnswerEvent, 'kind' | 'value' | 'place' | 'raw'>, line?: string): Promise<void> {
    const mine = own ?? device()
    const order = mine.nextOrder()
    const id = newId()
    const at = new Date().toISOString()
    const event = nextEvent(state.folded, {
      ...what,
      ...(line ? { replaces: [line] } : {}),
      id,
      at,
      by: mine.person,
      device: mine.name,
      sequence: order,
    })
    const operation = { type: 'answer', id, at, callId, event } as OperationOf<'answer'>
    operations = [...operations, operation]
    show()
    return keep(operation, order, undefined, mine)
  }

  function whole(operation: CallOperation): Operation {
    const base = { id: newId(), at: new Date().toISOString(), callId }
    const { familyId, roundId } = state
    switch (operation.type) {
      case 'appointment':
        return { ...operation, ...base, familyId: familyId!, roundId: roundId!, appointmentId: newId() }
      case 'action':
        return { ...operation, ...base, familyId: familyId!, actionId: newId() }
      case 'drop-action':
      case 'settle-action':
        return { ...operation, id: base.id, at: base.at }
      default:
        return { ...operation, ...base }
    }
  }

  /** Takes in what another tab or the disk knows; what is here already stays. */
  function takeIn(others: readonly Operation[]): void {
    const known = new Set(operations.map(({ id }) => id))
    const news = others.filter(({ id }) => !known.has(id))
    if (news.length > 0) operations = [...news, ...operations].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  async function load(): Promise<void> {
    if (!own) return
    const [held, kept, copy] = await Promise.all([
      own.ofCall(callId),
      own.get<CallHead>(headName(callId)),
      copyOf(`calls/${callId}`),
    ])
    takeIn(held.map(({ operation }) => operation))
    head ??= kept?.content ?? null
    record ??= copy ?? null
    await loadAround()
    show()
    await askServer()
    await loadAround()
    show()
  }

  /** The questions and the family, from this device if they are here. */
  async function loadAround(): Promise<void> {
    const start = head ?? (record && headOf(record))
    if (!start) return
    const { id, version } = start.protocol
    protocol ??= (await fetchRemote(`protocols/${id}/${version}`)) ?? null
    family ??= (await copyOf(`families/${start.familyId}`)) ?? (await fetchRemote(`families/${start.familyId}`)) ?? null
  }

  async function askServer(): Promise<void> {
    const path = `calls/${callId}` as const
    const told = await fetchRemote(path)
    if (told) record = told
    const reason = remoteTrouble(path)
    trouble = told ? null : reason === 'not-found' || reason === 'signed-out' ? reason : reason && 'unreachable'
    if (!head && !record) status = 'missing'
  }

  const stopTabs = hearTabs((message) => {
    if (message.kind !== 'kept' || message.person !== deviceOrNull()?.person) return
    if (!('callId' in message.operation) || message.operation.callId !== callId) return
    takeIn([message.operation])
    show()
  })
  const seen = () => {
    if (document.visibilityState === 'visible' && listeners.size > 0) void askServer().then(show)
  }
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', seen)
  void load()

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => state,
    put,
    stop: () => {
      stopTabs()
      if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', seen)
    },
  }
}
