/** Decides what to send next and what an answer of the server means. Pure: the clock, chance, disk and network come in from outside. */

export interface Sender {
  /** How many operations go in one batch. */
  readonly size: number
  /** Times in a row that nothing came of it. */
  readonly failures: number
  /** Not before this moment (milliseconds). */
  readonly notBefore: number
  readonly offline: boolean
  /** The session ended; sending goes on after sign-in. */
  readonly signedOut: boolean
}

export type SendReply =
  | { readonly kind: 'results'; readonly results: readonly SendResult[] }
  /** No network, too slow, a fault of the server, or something that is no answer of ours. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-understood' }

export interface SendResult {
  readonly id: string
  readonly status: 'stored' | 'known' | 'refused'
  readonly reason?: string | undefined
}

export interface Settled {
  readonly id: string
  readonly as: 'sent' | 'refused'
  readonly reason?: string
}

export interface Ports<Item extends { id: string }> {
  /** The first of what waits, in the order it was done. */
  readonly waiting: (limit: number) => Promise<readonly Item[]>
  readonly post: (items: readonly Item[]) => Promise<SendReply>
  readonly settle: (settled: readonly Settled[]) => Promise<void>
  readonly now: () => number
  /** From 0 up to 1. */
  readonly random: () => number
}

const largestBatch = 100
const firstPause = 1_000
const longestPause = 60_000

export const rested: Sender = { size: largestBatch, failures: 0, notBefore: 0, offline: false, signedOut: false }

/** May it send now? `wait` says until when; `paused` waits for somebody to sign in. */
export function plan(sender: Sender, now: number): { do: 'send' } | { do: 'wait'; until: number } | { do: 'paused' } {
  if (sender.signedOut) return { do: 'paused' }
  return now < sender.notBefore ? { do: 'wait', until: sender.notBefore } : { do: 'send' }
}

/**
 * What an answer of the server means for the operations that were sent and for the next time. An operation is settled only by its
 * own result, or set aside when it is alone and still too much to take; everything else stays waiting.
 */
export function learn(
  sender: Sender,
  sent: readonly { id: string }[],
  reply: SendReply,
  now: number,
  random: number,
): { sender: Sender; settled: Settled[] } {
  switch (reply.kind) {
    case 'results': {
      const settled = settledOf(sent, reply.results)
      if (settled.length === 0) return { sender: backOff(sender, now, random), settled }
      const size = Math.min(largestBatch, sender.size * 2)
      return { sender: { ...rested, size }, settled }
    }
    case 'unreachable':
      return { sender: { ...backOff(sender, now, random), offline: true }, settled: [] }
    case 'signed-out':
      return { sender: { ...sender, offline: false, signedOut: true }, settled: [] }
    case 'too-large':
    case 'not-understood':
      return smaller(sender, sent, reply.kind)
  }
}

/** One go: takes what waits, sends it, and writes down what came of it. Safe to break off anywhere and to do again. */
export async function sendOnce<Item extends { id: string }>(
  ports: Ports<Item>,
  sender: Sender,
  decide: typeof learn = learn,
): Promise<{ sender: Sender; sent: number; left: boolean }> {
  const items = await ports.waiting(sender.size)
  if (items.length === 0) return { sender, sent: 0, left: false }
  const reply = await ports.post(items)
  const { sender: next, settled } = decide(sender, items, reply, ports.now(), ports.random())
  if (settled.length > 0) await ports.settle(settled)
  return { sender: next, sent: settled.length, left: true }
}

/** Signed in again, back online or looked at again: no more waiting. */
export function awake(sender: Sender, signedIn = false): Sender {
  return { ...sender, notBefore: 0, failures: 0, signedOut: signedIn ? false : sender.signedOut }
}

function settledOf(sent: readonly { id: string }[], results: readonly SendResult[]): Settled[] {
  const ids = new Set(sent.map(({ id }) => id))
  return results.flatMap((result): Settled[] => {
    if (!ids.has(result.id)) return []
    if (result.status === 'refused') return [{ id: result.id, as: 'refused', reason: result.reason ?? 'refused' }]
    return result.status === 'stored' || result.status === 'known' ? [{ id: result.id, as: 'sent' }] : []
  })
}

function smaller(
  sender: Sender,
  sent: readonly { id: string }[],
  reason: string,
): { sender: Sender; settled: Settled[] } {
  const [only, second] = sent
  if (only && !second) return { sender: { ...rested, size: 1 }, settled: [{ id: only.id, as: 'refused', reason }] }
  return { sender: { ...sender, size: Math.max(1, Math.floor(sent.length / 2)) }, settled: [] }
}

/** 1 s, 2 s, 4 s … 60 s, each between half and whole, so that not all phones come back at the same moment. */
function backOff(sender: Sender, now: number, random: number): Sender {
  const pause = Math.min(longestPause, firstPause * 2 ** Math.min(sender.failures, 10))
  return { ...sender, failures: sender.failures + 1, notBefore: now + pause * (0.5 + random / 2) }
}
