/** Who works on this device. It is remembered here, so that the app opens without a connection. */
import type { Me } from '@gib/contract'
import { useSyncExternalStore } from 'react'
import { get, post, type Trouble, whenSignedOut } from './api'
import { forgetCalls } from './call'
import { readFact, removeFact, writeFact } from './database'
import { clearDevice, leaveDevice, openDevice, wipeDevice } from './device'
import { aloneWithTheServer, sendNow, startOutbox, unsentCount } from './outbox'
import { forgetRemotes } from './remote'
import { hearTabs, tellTabs } from './tabs'

export interface Session {
  readonly status: 'loading' | 'signed-in' | 'signed-out'
  readonly me: Me | null
  /** The server wants a new sign-in; what is on this device can still be read and written. */
  readonly expired: boolean
  /** The browser promised not to clear what is kept here; null until it was asked. */
  readonly safeFromClearing: boolean | null
}

const nobody: Session = { status: 'loading', me: null, expired: false, safeFromClearing: null }
let session: Session = nobody
/** Goes up when somebody leaves. */
let epoch = 0
let stopOutbox: (() => void) | null = null
let starting: Promise<void> | null = null
const listeners = new Set<() => void>()

/** Who is signed in. The first use looks on this device, then asks the server. */
export function useMe(): Session {
  starting ??= startSession()
  return useSyncExternalStore(subscribe, () => session)
}

/** Looks who was signed in here, and asks the server in the background whether that still holds. */
function startSession(): Promise<void> {
  starting ??= start()
  return starting
}

/** @returns why it did not work, or null when it did. `signed-out` means: this address and password do not belong together. */
export async function signIn(email: string, password: string): Promise<Trouble | null> {
  const trouble = await aloneWithTheServer(async () => {
    if (await hasLeft()) await endSession()
    const reply = await post<unknown>('/api/auth/sign-in/email', { email, password })
    if (!reply.ok) return reply.trouble
    await removeFact(left).catch(() => undefined)
    const me = await get<Me>('/api/me')
    if (!me.ok) return me.trouble
    await inTurn(() => enter(me.data))
    return null
  })
  if (trouble) return trouble
  sendNow(true)
  tellTabs({ kind: 'session' })
  void askToKeep()
  return null
}

/** Unsent work: how many operations the server does not have yet, after trying once more. Zero means signing out loses nothing. */
export { unsentCount }

/**
 * Ends the session. Sent work and copies leave this device. Work the server does not have stays here, sealed, for this person only;
 * with `wipe` that goes too, and the asking came before.
 */
export async function signOut({ wipe = false }: { wipe?: boolean } = {}): Promise<void> {
  const person = session.me?.person.id
  const unsent = await unsentCount()
  await writeFact(left, 1).catch(() => undefined)
  await inTurn(async () => {
    leave()
    await removeFact('person')
    if (person) await (wipe || unsent === 0 ? wipeDevice(person) : clearDevice(person))
    show({ ...nobody, status: 'signed-out' })
  })
  await aloneWithTheServer(endSession)
  tellTabs({ kind: 'session' })
}

/** On this device while the server does not know yet that somebody signed out, because it could not be reached. */
const left = 'left'

async function hasLeft(): Promise<boolean> {
  return (await readFact(left).catch(() => undefined)) !== undefined
}

/**
 * Ends the session of who left, so that who opens the app next on this device does not come in as her.
 *
 * @returns false while the server still has that session; it is tried again when there is a connection, or at the next start.
 */
async function endSession(): Promise<boolean> {
  const reply = await post<unknown>('/api/auth/sign-out', {})
  const ended = reply.ok || reply.trouble === 'signed-out'
  if (ended) await removeFact(left).catch(() => undefined)
  else addEventListener('online', () => void endLater(), { once: true })
  return ended
}

async function endLater(): Promise<void> {
  if (await hasLeft()) await aloneWithTheServer(endSession)
}

/** Asks the server anew who is signed in; keeps what is known when it cannot be reached. */
async function refreshMe(): Promise<void> {
  const asked = epoch
  if (!session.me && (await hasLeft()) && !(await aloneWithTheServer(endSession))) {
    show({ ...session, status: 'signed-out' })
    return
  }
  const reply = await get<Me>('/api/me')
  await inTurn(async () => {
    // Somebody signed in or out meanwhile: this answer is about the one before.
    if (asked !== epoch) return
    if (reply.ok) await enter(reply.data)
    else if (!session.me) show({ ...session, status: 'signed-out' })
    else if (reply.trouble === 'signed-out') show({ ...session, expired: true })
  })
}

async function start(): Promise<void> {
  await inTurn(openKnown)
  if (session.me) void refreshMe()
  else await refreshMe()
  if (session.me) void askToKeep()
}

async function openKnown(): Promise<void> {
  const person = await readFact('person').catch(() => undefined)
  if (typeof person !== 'string') return
  const mine = await openDevice(person)
  const copy = await mine.get<Me>('me')
  if (copy) await enter(copy.content)
}

let turn: Promise<unknown> = Promise.resolve()

/** Coming in and going out happen one after the other, never through each other. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = turn.then(work)
  turn = done.catch(() => undefined)
  return done
}

async function enter(me: Me): Promise<void> {
  if (session.me && session.me.person.id !== me.person.id) leave()
  const mine = await openDevice(me.person.id)
  await writeFact('person', me.person.id).catch(() => undefined)
  await mine.put('me', me).catch(() => undefined)
  stopOutbox ??= startOutbox()
  show({ ...session, status: 'signed-in', me, expired: false })
}

function leave(): void {
  epoch += 1
  stopOutbox?.()
  stopOutbox = null
  leaveDevice()
  forgetCalls()
  forgetRemotes()
}

/** Browsers clear what pages keep when room is short, unless they promised not to. */
async function askToKeep(): Promise<void> {
  const safeFromClearing = (await navigator.storage?.persist?.().catch(() => false)) ?? false
  show({ ...session, safeFromClearing })
}

function show(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Somebody signed in or out in another tab. When it is the same person, what she is doing in this tab goes on. */
async function startOver(): Promise<void> {
  const person = await readFact('person').catch(() => undefined)
  if (session.me && person === session.me.person.id) {
    await refreshMe()
    if (!session.expired) sendNow(true)
    return
  }
  await inTurn(async () => {
    leave()
    show(nobody)
  })
  await start()
}

// A session that was ended elsewhere is noticed at the first thing the server will not take or give any more.
whenSignedOut(() => {
  if (session.me && !session.expired) void refreshMe()
})

hearTabs((message) => {
  if (message.kind !== 'session') return
  starting = startOver()
})
