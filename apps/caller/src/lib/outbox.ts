/** Everything a caller does goes out through here: first to the disk of this device, then to the server, as long as it takes. */
import type { Operation, OperationResult } from '@gib/contract'
import { useSyncExternalStore } from 'react'
import { post } from './api'
import { readFact } from './database'
import { type Device, deviceOrNull, device as ofDevice } from './device'
import { newId } from './ids'
import { emptyQueue, type Queue, type Saving, savingOf } from './saving'
import { awake, plan, rested, type Sender, type SendReply, sendOnce } from './sender'
import { hearTabs, type SenderNews, tellTabs } from './tabs'

/** An operation without what every operation gets here: an id and the time. */
export type NewOperation = Operation extends infer One
  ? One extends Operation
    ? Omit<One, 'id' | 'at'>
    : never
  : never

export type { Saving } from './saving'

const safetyNet = 60_000

let sender: Sender = rested
let otherTab: SenderNews | null = null
let sending = false
let asked = false
let timer: ReturnType<typeof setTimeout> | undefined
let queue: Queue = emptyQueue
let saving: Saving = savingOf(queue)
let at: Date | null = null
const listeners = new Set<() => void>()
const sentListeners = new Set<() => void>()

/**
 * Gives the operation its id, keeps it, and sends it when it can. Resolves when it is on the disk of this device.
 *
 * @example
 * await enqueue({ type: 'attempt', familyId, roundId, outcome: 'no-answer' })
 */
export function enqueue(operation: NewOperation, copies?: Record<string, unknown>): Promise<void> {
  return keep({ ...operation, id: newId(), at: new Date().toISOString() } as Operation, ofDevice().nextOrder(), copies)
}

/** For whoever made the whole operation already, with the order it was done in. */
export async function keep(
  operation: Operation,
  order: number,
  copies?: Record<string, unknown>,
  mine: Device = ofDevice(),
): Promise<void> {
  await mine.keep(operation, order, copies)
  at = new Date()
  tellTabs({ kind: 'kept', person: mine.person, operation, order })
  wake()
}

/** How it stands with saving and sending, in this browser. */
export function useSaving(): Saving {
  return useSyncExternalStore(subscribe, () => saving)
}

/** What the server does not have yet. Ask this before somebody signs out. */
export async function unsentCount(): Promise<number> {
  const mine = deviceOrNull()
  if (!mine) return 0
  return (await mine.counts()).waiting + mine.unwritten
}

/** Tries now: somebody pressed the button, signed in, or the line came back. */
export function sendNow(signedIn = false): void {
  sender = awake(sender, signedIn)
  deviceOrNull()?.tryNow()
  wake()
}

/** Hears each time the server took something, so that lists can be fetched anew. Returns how to stop. */
export function whenSent(listener: () => void): () => void {
  sentListeners.add(listener)
  return () => sentListeners.delete(listener)
}

/** Starts sending for whoever is signed in. Returns how to stop. */
export function startOutbox(): () => void {
  const mine = ofDevice()
  sender = rested
  otherTab = null
  const again = () => sendNow()
  const seen = () => {
    if (document.visibilityState === 'visible') sendNow()
  }
  const recount = () => void refresh(mine)
  const stops = [
    mine.watch(recount),
    hearTabs((message) => {
      if (message.kind === 'kept' && message.person === mine.person) mine.noticeOrder(message.order)
      if (message.kind === 'queue' && message.person === mine.person) otherTab = message.sender
      if (message.kind === 'kept' || message.kind === 'queue') recount()
    }),
  ]
  window.addEventListener('online', again)
  window.addEventListener('offline', recount)
  document.addEventListener('visibilitychange', seen)
  const net = setInterval(wake, safetyNet)
  recount()
  wake()
  return () => {
    for (const stop of stops) stop()
    window.removeEventListener('online', again)
    window.removeEventListener('offline', recount)
    document.removeEventListener('visibilitychange', seen)
    clearInterval(net)
    clearTimeout(timer)
    show(emptyQueue)
  }
}

function wake(): void {
  if (asked) return
  asked = true
  void aloneWithTheServer(sendAll).catch(() => undefined)
}

let inThisTab: Promise<unknown> = Promise.resolve()

/**
 * One sender per browser. Whoever holds the lock sends what all tabs wrote; the browser frees it when a tab dies. Signing in takes the
 * lock too: nothing of one person may go out in the session of another.
 */
export function aloneWithTheServer<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = inThisTab.then(() => locked(work))
  inThisTab = done.catch(() => undefined)
  return done
}

/** A tab that the phone put to sleep can hold the lock for ever; after a while we go on, for sending twice is sending once. */
async function locked<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!navigator.locks) return work()
  let started = false
  const once = () => {
    started = true
    return work()
  }
  try {
    return await navigator.locks.request('gib-sender', { signal: AbortSignal.timeout(30_000) }, once)
  } catch (error) {
    if (started) throw error
    return work()
  }
}

async function sendAll(): Promise<void> {
  asked = false
  const mine = deviceOrNull()
  if (!mine) return
  try {
    for (;;) {
      const next = plan(sender, Date.now())
      if (next.do === 'paused') return
      if (next.do === 'wait') return wakeAt(next.until)
      if ((await mine.waiting(1)).length === 0) return
      if ((await readFact('person').catch(() => mine.person)) !== mine.person) return
      sending = true
      await refresh(mine)
      const done = await sendOnce(
        { waiting: mine.waiting, post: postAll, settle: mine.settle, now: Date.now, random: Math.random },
        sender,
      )
      sender = done.sender
      if (done.sent > 0) {
        at = new Date()
        for (const listener of sentListeners) listener()
      }
    }
  } catch {
    // The disk could not be read or written just now. What waits still waits; the timer tries again.
    wakeAt(Date.now() + safetyNet)
  } finally {
    sending = false
    await refresh(mine)
    tellTabs({ kind: 'queue', person: mine.person, sender: news() })
  }
}

function wakeAt(moment: number): void {
  clearTimeout(timer)
  timer = setTimeout(wake, Math.max(0, moment - Date.now()))
}

async function postAll(operations: readonly Operation[]): Promise<SendReply> {
  const reply = await post<{ results: OperationResult[] }>('/api/operations', { operations })
  if (reply.ok)
    return Array.isArray(reply.data?.results)
      ? { kind: 'results', results: reply.data.results }
      : { kind: 'unreachable' }
  if (reply.trouble === 'signed-out' || reply.trouble === 'too-large' || reply.trouble === 'not-understood')
    return { kind: reply.trouble }
  return { kind: 'unreachable' }
}

function news(): SenderNews {
  return { offline: sender.offline, signedOut: sender.signedOut, sending }
}

let counting: Promise<void> | null = null
let countAgain = false

/** Looks how it stands, once for any number of changes at the same time. */
function refresh(mine: Device): Promise<void> {
  if (counting) {
    countAgain = true
    return counting
  }
  counting = count(mine).finally(() => {
    counting = null
    if (!countAgain) return
    countAgain = false
    const now = deviceOrNull()
    if (now) void refresh(now)
  })
  return counting
}

async function count(mine: Device): Promise<void> {
  const counts = await mine.counts().catch(() => ({ waiting: queue.waiting, refused: queue.refused }))
  if (deviceOrNull() !== mine) return
  const now = news()
  show({
    ...counts,
    unwritten: mine.unwritten,
    cannotWrite: mine.trouble !== null,
    sending: now.sending || (otherTab?.sending ?? false),
    offline: now.offline || navigator.onLine === false,
    signedOut: now.signedOut,
    at,
  })
}

function show(next: Queue): void {
  queue = next
  const computed = savingOf(next)
  const same =
    computed.state === saving.state &&
    computed.unsent === saving.unsent &&
    computed.refused === saving.refused &&
    computed.at === saving.at
  if (same) return
  saving = computed
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
