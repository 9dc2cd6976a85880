/** Counts a file of lines of any size. A large one is divided over the processors: parts of a count add up exactly. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Protocol } from '@gib/protocol'
import { CallCount, type CallCountPart, type Wanted } from './call-count'
import type { Input } from './input'
import { type LineBlock, lineBlocks } from './line-blocks'
import { type FileFaults, faultsIn, mostProblems } from './response-file'
import { type LineProblem, lineReader } from './response-lines'
import { Marks, SeenCalls, twiceIn } from './seen-calls'
import { StrangeCalls } from './strange-calls'

/** What has to be counted, with what. */
export interface CountWork {
  readonly protocols: readonly Protocol[]
  readonly wanted: Wanted
}

/** What is sent to a thread, and what it tells of each block. */
export type WorkerTask = LineBlock | 'end'
export interface BlockTold {
  readonly problems: readonly LineProblem[]
  readonly calls: number
  /** The fingerprints of those calls. */
  readonly marks: Uint32Array<ArrayBuffer>
}

/** @param tell how many bytes were read, and how many calls counted */
type Tell = (read: number, calls: number) => void

/** Starting a thread takes longer than counting less than this, in bytes. */
const large = 16 * 2 ** 20
/** Blocks that may wait for each thread. */
const ahead = 3

/** Everything counted; or what is wrong with the lines, and then nothing is. */
export async function countLines(
  input: Input,
  work: CountWork,
  tell: Tell,
): Promise<{ count: CallCount; faults: FileFaults | null }> {
  const threads = Math.min(availableParallelism(), 4)
  const path = new URL('./count-worker.js', import.meta.url)
  const isDivided = threads > 1 && (input.size === undefined || input.size > large) && existsSync(path)
  const crew = isDivided ? new Threads(path, work, threads) : new OneThread(work)
  const problems: LineProblem[] = []
  const strange = new StrangeCalls()
  const seen = new SeenCalls()
  let calls = 0
  const hear = (told: readonly BlockTold[]) => {
    for (const one of told) {
      problems.push(...strange.take(one.problems))
      seen.addAll(one.marks)
      calls += one.calls
    }
  }
  try {
    for await (const block of lineBlocks(input.pieces)) {
      hear(await crew.take(block))
      tell(block.read, calls)
      if (problems.length + seen.twice.length > mostProblems) break
    }
    hear(await crew.rest())
    problems.push(...(await twiceIn(input.path, seen.twice)))
    const faults = faultsIn(problems, strange)
    if (faults === null) return { count: await crew.count(), faults }
    return { count: new CallCount(work.protocols, work.wanted), faults }
  } finally {
    await crew.end()
  }
}

/** Counts the calls of blocks of lines, and tells of each block what there is to tell. */
export function blockReader(count: CallCount): (block: LineBlock) => BlockTold {
  const marks = new Marks()
  const read = lineReader(count.protocols, (call, protocol, line) => {
    marks.add(call, count.protocols.indexOf(protocol), line)
    count.add(call, protocol)
  })
  return (block) => {
    const before = count.calls
    const problems = read(block)
    return { problems, calls: count.calls - before, marks: marks.take() }
  }
}

class OneThread {
  readonly #count: CallCount
  readonly #read: (block: LineBlock) => BlockTold

  constructor(work: CountWork) {
    this.#count = new CallCount(work.protocols, work.wanted)
    this.#read = blockReader(this.#count)
  }

  async take(block: LineBlock): Promise<readonly BlockTold[]> {
    return [this.#read(block)]
  }

  async rest(): Promise<readonly BlockTold[]> {
    return []
  }

  async count(): Promise<CallCount> {
    return this.#count
  }

  async end(): Promise<void> {}
}

/** Each thread counts the blocks it is sent; who waits least is sent the next. */
class Threads {
  readonly #work: CountWork
  readonly #threads: Thread[]

  constructor(path: URL, work: CountWork, count: number) {
    this.#work = work
    this.#threads = Array.from({ length: count }, () => new Thread(path, work))
  }

  async take(block: LineBlock): Promise<readonly BlockTold[]> {
    const next = this.#threads.reduce((a, b) => (b.waiting < a.waiting ? b : a))
    if (next.waiting >= ahead) await Promise.race(this.#threads.map((thread) => thread.told()))
    this.#threads.reduce((a, b) => (b.waiting < a.waiting ? b : a)).send(block)
    return this.#heard()
  }

  async rest(): Promise<readonly BlockTold[]> {
    for (const thread of this.#threads) while (thread.waiting > 0) await thread.told()
    return this.#heard()
  }

  async count(): Promise<CallCount> {
    const count = new CallCount(this.#work.protocols, this.#work.wanted)
    for (const thread of this.#threads) count.addAll(await thread.counted())
    return count
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }

  #heard(): readonly BlockTold[] {
    return this.#threads.flatMap((thread) => thread.hear())
  }
}

class Thread {
  readonly #worker: Worker
  readonly #heard: BlockTold[] = []
  #part: CallCountPart | undefined
  #failed: Error | undefined
  #wake = () => {}
  waiting = 0

  constructor(path: URL, work: CountWork) {
    this.#worker = new Worker(path, { workerData: work })
    this.#worker.on('message', (told: BlockTold | CallCountPart) => {
      if ('tallies' in told) this.#part = told
      else {
        this.#heard.push(told)
        this.waiting--
      }
      this.#wake()
    })
    this.#worker.on('error', (error) => {
      this.#failed = error
      this.#wake()
    })
  }

  send({ bytes, ...block }: LineBlock): void {
    this.waiting++
    const own = new Uint8Array(bytes)
    this.#worker.postMessage({ ...block, bytes: own }, [own.buffer])
  }

  /** What was told since the last time. */
  hear(): readonly BlockTold[] {
    return this.#heard.splice(0)
  }

  /** Until something is told. */
  async told(): Promise<void> {
    await new Promise<void>((next) => {
      this.#wake = next
      if (this.#failed !== undefined || this.waiting === 0) next()
    })
    if (this.#failed !== undefined) throw this.#failed
  }

  async counted(): Promise<CallCountPart> {
    this.#worker.postMessage('end')
    while (this.#part === undefined) await this.#toldOfTheEnd()
    return this.#part
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  async #toldOfTheEnd(): Promise<void> {
    await new Promise<void>((next) => {
      this.#wake = next
      if (this.#failed !== undefined || this.#part !== undefined) next()
    })
    if (this.#failed !== undefined) throw this.#failed
  }
}
