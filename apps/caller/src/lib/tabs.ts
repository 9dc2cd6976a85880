/** What the tabs of one browser tell each other, so that none of them shows something old. */
import type { Operation } from '@gib/contract'

export type Message =
  /** An operation is on disk. */
  | { readonly kind: 'kept'; readonly person: string; readonly operation: Operation; readonly order: number }
  /** The queue or the sender changed. */
  | { readonly kind: 'queue'; readonly person: string; readonly sender: SenderNews }
  /** A newer copy of something from the server is on disk. */
  | { readonly kind: 'copy'; readonly person: string; readonly name: string }
  /** Somebody signed in, or out. */
  | { readonly kind: 'session' }

export interface SenderNews {
  readonly offline: boolean
  readonly signedOut: boolean
  readonly sending: boolean
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('gib')
const listeners = new Set<(message: Message) => void>()

if (channel) {
  channel.onmessage = (event: MessageEvent<Message>) => {
    for (const listener of listeners) listener(event.data)
  }
  // In Node, where the tests run, an open channel would keep the process alive.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
}

/** Tells the other tabs; this tab does not hear itself. */
export function tellTabs(message: Message): void {
  channel?.postMessage(message)
}

/** Listens to the other tabs. Returns how to stop. */
export function hearTabs(listener: (message: Message) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
