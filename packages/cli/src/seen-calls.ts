/** Notices that a call comes twice, in a file of any size: of each call only a fingerprint is kept, and where it stood. */

import { openInput, standardInput } from './input'
import { lineBlocks } from './line-blocks'
import { type LineProblem, lineJson } from './response-lines'

/** What tells a call from all others held with the same protocol: two calls of one family never have one id. */
interface Named {
  readonly id: string
  readonly family: string
}

/** The fingerprints of the calls of a block, three numbers for each: two of 32 bits, and the line. */
export class Marks {
  #marks = new Uint32Array(3 * 256)
  #length = 0

  /** @param protocol the place of its protocol among those that are known */
  add({ id, family }: Named, protocol: number, line: number): void {
    if (this.#length === this.#marks.length) this.#marks = doubled(this.#marks)
    const [marks, at] = [this.#marks, this.#length]
    let [low, high] = [0x811c9dc5 ^ protocol, 0x01000193 + protocol]
    for (let index = 0; index < family.length; index++) {
      const unit = family.charCodeAt(index)
      low = Math.imul(low ^ unit, 0x01000193)
      high = Math.imul(high ^ unit, 0x5bd1e995)
    }
    low = Math.imul(low ^ family.length, 0x85ebca6b)
    high = Math.imul(high ^ (high >>> 15) ^ family.length, 0xc2b2ae35)
    for (let index = 0; index < id.length; index++) {
      const unit = id.charCodeAt(index)
      low = Math.imul(low ^ unit, 0x01000193)
      high = Math.imul(high ^ unit, 0x5bd1e995)
    }
    marks[at] = mixed(low)
    marks[at + 1] = mixed(high)
    marks[at + 2] = line
    this.#length += 3
  }

  /** Those since the last time. */
  take(): Uint32Array<ArrayBuffer> {
    const taken = this.#marks.slice(0, this.#length)
    this.#length = 0
    return taken
  }
}

function doubled(marks: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(marks.length * 2)
  more.set(marks)
  return more
}

/** Spreads what differs over all bits (the end of MurmurHash3). */
function mixed(hash: number): number {
  let spread = hash ^ (hash >>> 16)
  spread = Math.imul(spread, 0x85ebca6b)
  spread ^= spread >>> 13
  spread = Math.imul(spread, 0xc2b2ae35)
  return (spread ^ (spread >>> 16)) >>> 0
}

/** Two lines that seem to hold the same call. */
export interface Twice {
  readonly line: number
  readonly before: number
}

/** Twelve bytes a place, and at most three places of four are taken. Above this many calls nothing more is noticed. */
export const mostSeen = 3 * 2 ** 23

export class SeenCalls {
  /** Of each place: two numbers and a line, which is 0 where the place is free. */
  #table = new Uint32Array(3 * 1024)
  #taken = 0
  readonly #most: number
  readonly twice: Twice[] = []

  constructor(most = mostSeen) {
    this.#most = most
  }

  addAll(marks: Uint32Array): void {
    for (let at = 0; at < marks.length; at += 3) {
      if (this.#taken >= this.#most) return
      if (this.#taken * 4 >= this.#table.length) this.#grow()
      this.#add(marks[at]!, marks[at + 1]!, marks[at + 2]!)
    }
  }

  #add(low: number, high: number, line: number): void {
    const table = this.#table
    const places = table.length / 3
    let place = low & (places - 1)
    for (;;) {
      const at = place * 3
      const there = table[at + 2]!
      if (there === 0) {
        table[at] = low
        table[at + 1] = high
        table[at + 2] = line
        this.#taken++
        return
      }
      if (table[at] === low && table[at + 1] === high) {
        this.twice.push({ line: Math.max(there, line), before: Math.min(there, line) })
        return
      }
      place = (place + 1) & (places - 1)
    }
  }

  #grow(): void {
    const before = this.#table
    this.#table = new Uint32Array(before.length * 2)
    this.#taken = 0
    for (let at = 0; at < before.length; at += 3)
      if (before[at + 2] !== 0) this.#add(before[at]!, before[at + 1]!, before[at + 2]!)
  }
}

/**
 * What is wrong with the lines of which the fingerprints are the same. A fingerprint is not a name: the lines of a file are read again,
 * and only what is the same is told. What came from another program cannot be read again; of a million calls by chance two have the same
 * fingerprint once in forty million files.
 */
export async function twiceIn(path: string, twice: readonly Twice[]): Promise<LineProblem[]> {
  if (twice.length === 0) return []
  const names =
    path === standardInput
      ? undefined
      : await namesIn(path, new Set(twice.flatMap(({ line, before }) => [line, before])))
  return twice
    .filter(({ line, before }) => names === undefined || names.get(line) === names.get(before))
    .map(({ line, before }) => ({ line, like: 'twice', sentence: sentenceOf(before) }))
}

/** By line, whose call it is and which. */
async function namesIn(path: string, lines: ReadonlySet<number>): Promise<ReadonlyMap<number, string> | undefined> {
  const opened = await openInput(path)
  if (!opened.ok) return undefined
  const found = new Map<number, string>()
  for await (const { line: first, bytes } of lineBlocks(opened.input.pieces)) {
    const texts = bytes.toString('utf8').split('\n')
    for (const [index, text] of texts.entries()) {
      // Behind the last line end nothing stands: the next line begins the next block.
      if (text === '' || !lines.has(first + index)) continue
      const { protocol, family, id } = lineJson(text) as Named & { protocol: { id: string; version: string } }
      found.set(first + index, JSON.stringify([protocol.id, protocol.version, family, id]))
    }
    if (found.size === lines.size) break
  }
  return found
}

export function sentenceOf(before: number | string) {
  return {
    nl: `Dit gesprek staat ook op regel ${before}: hetzelfde gezin met dezelfde id. Haal één van beide weg.`,
    en: `This call stands on line ${before} as well: the same family with the same id. Take one of them away.`,
  }
}
