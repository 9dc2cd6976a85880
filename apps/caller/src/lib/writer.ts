/** Writes to disk in the order things were done, and never forgets: what does not fit is kept in memory and tried again. */

export type WriteTrouble = 'full' | 'failed' | null

export interface Writer<Item> {
  /** Resolves when the item is on the disk, and not before. */
  add(item: Item): Promise<void>
  /** Done, but not on the disk yet. */
  readonly unwritten: readonly Item[]
  readonly trouble: WriteTrouble
  /** Tries now what did not fit before. */
  tryNow(): void
}

interface Parts<Item> {
  /** Puts all of them on the disk, or none. */
  readonly write: (items: readonly Item[]) => Promise<void>
  readonly changed: () => void
  readonly later: (work: () => void, milliseconds: number) => void
}

const largestBatch = 100
const between = 5_000

/**
 * One writer for one device: a second item waits for the first, so an answer is never on disk without the call it belongs to.
 *
 * @example
 * await writer.add(operation)
 * writer.unwritten   //=> []
 */
export function createWriter<Item>({ write, changed, later }: Parts<Item>): Writer<Item> {
  let queue: { item: Item; done: () => void }[] = []
  let trouble: WriteTrouble = null
  let state: 'idle' | 'writing' | 'resting' = 'idle'
  let size = largestBatch

  async function run(): Promise<void> {
    state = 'writing'
    while (queue.length > 0) {
      const batch = queue.slice(0, size)
      try {
        await write(batch.map(({ item }) => item))
      } catch (error) {
        trouble = isFull(error) ? 'full' : 'failed'
        // Where a hundred do not fit, one may.
        size = 1
        state = 'resting'
        changed()
        later(wake, between)
        return
      }
      queue = queue.slice(batch.length)
      size = Math.min(largestBatch, size * 2)
      trouble = null
      for (const { done } of batch) done()
      changed()
    }
    state = 'idle'
  }

  function wake(): void {
    if (state !== 'writing' && queue.length > 0) void run()
  }

  return {
    add: (item) =>
      new Promise((done) => {
        queue.push({ item, done })
        changed()
        if (state === 'idle') void run()
      }),
    get unwritten() {
      return queue.map(({ item }) => item)
    },
    get trouble() {
      return trouble
    },
    tryNow: wake,
  }
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return false
  return error.name === 'QuotaExceededError' || (error.name === 'AbortError' && /quota/i.test(error.message))
}
