/** Families that were called on this device since the list was made, so that their rows go at once and not when the server says so. */
import type { Operation } from '@gib/contract'
import { useEffect, useSyncExternalStore } from 'react'
import type { CallHead } from './call-state'
import { type Device, deviceOrNull } from './device'

export interface Handled {
  /** When it was done; after it was sent, when that was seen. A list made later knows of it. */
  readonly at: string
  /** A conversation that was ended, or a call that nobody took. */
  readonly spoken: boolean
  /** The server does not have it yet. */
  readonly waiting: boolean
}

export type HandledFamilies = ReadonlyMap<string, Handled>

let handled: HandledFamilies = new Map()
let followed: Device | null = null
const listeners = new Set<() => void>()

/** By the id of the family. From its first use on it follows what is done on this device, also in other tabs. */
export function useHandledFamilies(): HandledFamilies {
  useEffect(follow, [])
  return useSyncExternalStore(subscribe, () => handled)
}

function follow(): void {
  const mine = deviceOrNull()
  if (!mine || mine === followed) return
  followed = mine
  handled = new Map()
  const look = () => void lookAt(mine)
  mine.watch(look)
  look()
}

async function lookAt(mine: Device): Promise<void> {
  const [waiting, heads] = await Promise.all([
    mine.waiting(500).catch(() => []),
    mine.all<CallHead>('heads/').catch(() => []),
  ])
  const families = new Map(heads.map(({ copy }) => [copy.content.callId, copy.content.familyId]))
  const next = handledIn(waiting, families, handled, new Date().toISOString())
  if (mine !== followed || sameAs(next, handled)) return
  handled = next
  for (const listener of listeners) listener()
}

/**
 * What is done in these operations, on top of what was known. What does not wait any more was sent.
 *
 * @example
 * handledIn([{ type: 'attempt', familyId: 'f1', at: '…', … }], new Map(), new Map(), '…').get('f1')   //=> { at: '…', spoken: false, waiting: true }
 */
export function handledIn(
  waiting: readonly Operation[],
  familyOfCall: ReadonlyMap<string, string>,
  known: HandledFamilies,
  now: string,
): HandledFamilies {
  const next = new Map([...known].map(([family, one]) => [family, sent(one, now)]))
  for (const operation of waiting) {
    if (operation.type === 'attempt' && operation.outcome !== 'reached') {
      next.set(operation.familyId, { at: operation.at, spoken: false, waiting: true })
    }
    if (operation.type === 'end-call' || operation.type === 'finish-call') {
      const family = familyOfCall.get(operation.callId)
      if (family) next.set(family, { at: operation.at, spoken: true, waiting: true })
    }
  }
  return next
}

function sent(one: Handled, now: string): Handled {
  return one.waiting ? { ...one, at: now, waiting: false } : one
}

function sameAs(a: HandledFamilies, b: HandledFamilies): boolean {
  if (a.size !== b.size) return false
  for (const [family, one] of a) {
    const other = b.get(family)
    if (other?.at !== one.at || other.waiting !== one.waiting || other.spoken !== one.spoken) return false
  }
  return true
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
