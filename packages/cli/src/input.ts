/** What a command reads: a file or standard input, in pieces, so that a file may be larger than the memory. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Words } from './language'

export interface Input {
  /** As it was typed. */
  readonly path: string
  /** In bytes; not known of what comes from another program. */
  readonly size?: number
  /** Without a byte order mark. */
  readonly pieces: AsyncIterable<Buffer>
  /** The first byte that is no white space; `undefined` when there is none. */
  readonly first: number | undefined
  /** The first line, or the beginning of it when it is long. */
  readonly firstLine: string
}

const pieceSize = 1 << 20

/** Under this name a command reads what comes from another program or the keyboard. A file that is called so is `./-`. */
export const standardInput = '-'

/** What a file is called where something is told about it. */
export function calledBy(path: string): string {
  return path === standardInput ? '<stdin>' : path
}

/**
 * Opens a file, or standard input under the name `-`; or says in one sentence why it cannot be read.
 *
 * @example
 * await openInput('calls.ndjson')   //=> { ok: true, input: { path: 'calls.ndjson', size: 812, … } }
 */
export async function openInput(path: string): Promise<{ ok: true; input: Input } | { ok: false; sentence: Words }> {
  try {
    const size = path === standardInput ? undefined : await sizeOf(path)
    const stream = path === standardInput ? process.stdin : createReadStream(path, { highWaterMark: pieceSize })
    const pieces = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
    const { held, first } = await beginningOf(pieces)
    const sentence = whyNoText(held)
    if (sentence !== undefined) return { ok: false, sentence }
    const firstLine = held.subarray(0, 1000).toString('utf8').trimStart().split('\n')[0]!
    return {
      ok: true,
      input: { path, pieces: joined(held, pieces), first, firstLine, ...(size !== undefined && { size }) },
    }
  } catch (error) {
    return { ok: false, sentence: whyUnreadable(error) }
  }
}

/** Why a file cannot be read. */
export function whyUnreadable(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return say.cannotRead[code] ?? say.unreadable(code)
}

/** What a file is that is no text, and how it becomes text; `undefined` when it may be text. */
export function whyNoText(bytes: Uint8Array): Words | undefined {
  const begins = (...start: readonly number[]) => start.every((byte, index) => bytes[index] === byte)
  if (begins(0x1f, 0x8b)) return say.packed('gzip')
  if (begins(0x50, 0x4b, 0x03, 0x04)) return say.packed('zip, xlsx, ods')
  if (begins(0x25, 0x50, 0x44, 0x46)) return say.packed('pdf')
  const isWide = begins(0xff, 0xfe) || begins(0xfe, 0xff)
  // Of plain letters every other byte is then 0.
  const [even, odd] = [0, 1].map((from) => bytes.length >= 4 && bytes[from] === 0 && bytes[from + 2] === 0)
  return isWide || even !== odd ? say.utf16 : undefined
}

/** A pipe or a device has no size of its own. */
async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path)
  return found.isFile() ? found.size : undefined
}

/** Reads until something stands there that is no white space. */
async function beginningOf(pieces: AsyncIterator<Buffer>) {
  let held: Buffer = Buffer.alloc(0)
  for (;;) {
    const { done, value } = await pieces.next()
    if (done) return { held: withoutMark(held), first: firstIn(withoutMark(held)) }
    held = held.length === 0 ? value : Buffer.concat([held, value])
    const first = held.length < 3 ? undefined : firstIn(withoutMark(held))
    if (first !== undefined) return { held: withoutMark(held), first }
  }
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function firstIn(bytes: Buffer): number | undefined {
  return bytes.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
}

async function* joined(held: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (held.length > 0) yield held
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

const say = {
  cannotRead: {
    ENOENT: { nl: 'Dit bestand bestaat niet.', en: 'This file does not exist.' },
    ENOTDIR: { nl: 'Dit bestand bestaat niet.', en: 'This file does not exist.' },
    EISDIR: { nl: 'Dit is een map, geen bestand.', en: 'This is a folder, not a file.' },
    EACCES: { nl: 'Je mag dit bestand niet lezen.', en: 'You may not read this file.' },
    EPERM: { nl: 'Je mag dit bestand niet lezen.', en: 'You may not read this file.' },
  } as { readonly [code: string]: Words | undefined },
  packed: (form: string): Words => ({
    nl: `Dit is geen tekst maar een bestand van een ander soort (${form}). Pak het uit, of bewaar het als tekst in UTF-8.`,
    en: `This is no text but a file of another kind (${form}). Unpack it, or save it as text in UTF-8.`,
  }),
  utf16: {
    nl: 'Dit bestand is tekst in UTF-16. Bewaar het als UTF-8 (in Excel: "CSV UTF-8").',
    en: 'This file is text in UTF-16. Save it as UTF-8 (in Excel: "CSV UTF-8").',
  },
  unreadable: (code: string): Words => ({
    nl: `Dit bestand kan niet worden gelezen (${code}).`,
    en: `This file cannot be read (${code}).`,
  }),
}
