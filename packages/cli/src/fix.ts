/** Mends what has one sure mend: a name that is nearly right. Comments and layout stay. */
import {
  chmodSync,
  closeSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type DocumentFile, readDocument } from './document-file'
import type { Words } from './language'
import { whyUnwritable } from './output'
import { bareText, type PlacedProblem } from './problem-lines'

export interface Fixed {
  readonly file: DocumentFile
  readonly problems: readonly PlacedProblem[]
  readonly mended: readonly Mended[]
}

/** A name that was replaced, with the line it stands on. */
export interface Mended {
  readonly line: number
  readonly from: string
  readonly to: string
}

/** The file with its mends; `null` when there is nothing that can surely be mended, or when it would not become better. */
export function fixed(
  file: DocumentFile,
  problems: readonly PlacedProblem[],
  problemsIn: (file: DocumentFile) => PlacedProblem[],
): Fixed | null {
  let now = { file, problems }
  const mended: Mended[] = []
  // A mend can bring others to light: a section whose name was wrong was not looked into.
  for (let round = 0; round < 20; round++) {
    const next = mendedOnce(now.file, now.problems)
    if (next === null) break
    const read = readDocument(file.path, next.text)
    if (!read.ok) break
    const after = problemsIn(read.file)
    const errors = (list: readonly PlacedProblem[]) => list.filter(({ level }) => level === 'error').length
    if (errors(after) >= errors(now.problems) && next.from === next.to) break
    mended.push(...next.words)
    now = { file: read.file, problems: after }
  }
  return mended.length === 0 ? null : { ...now, mended }
}

/** Replaces every name of which it is sure what was meant, from the end of the text to its beginning, so that places stay right. */
function mendedOnce(file: DocumentFile, problems: readonly PlacedProblem[]) {
  let { text } = file
  const words: Mended[] = []
  const given = new Set<string>()
  // Of two things with one name nobody knows which was meant.
  const twice = problems.filter(({ code }) => code === 'GIB201').map(({ facts }) => facts.id)
  for (const problem of [...problems].reverse()) {
    const { stretch, nearest, position, facts, pointer } = problem
    if (nearest === undefined || twice.includes(nearest)) continue
    const source = text.slice(stretch.from, stretch.to)
    const wrong = String(facts.key ?? facts.id ?? facts.found ?? '')
    if (bareText(source) !== wrong || !isSure(wrong, nearest, facts.known ?? facts.options, file)) continue
    if (pointer.at(-1) === wrong) {
      // Where a thing has the right name as well, this one is something else.
      const around = pointer.slice(0, -1)
      const name = JSON.stringify([...around, nearest])
      if (given.has(name) || hasName(file.value, around, nearest)) continue
      given.add(name)
    }
    text = text.slice(0, stretch.from) + source.replace(wrong, () => nearest) + text.slice(stretch.to)
    words.unshift({ line: position.line, from: wrong, to: nearest })
  }
  return words.length === 0 ? null : { text, words, from: file.text, to: text }
}

function hasName(document: unknown, pointer: PlacedProblem['pointer'], name: string): boolean {
  let value = document
  for (const key of pointer) value = (value as { readonly [key: string | number]: unknown } | null | undefined)?.[key]
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

/**
 * Is it certain what was meant? Never by a figure, because `e1` is not a misspelt `e2`. A key or a fixed word comes from a short list. A
 * name of the writer's own may be wrong by one letter only, and nothing else may be as near. The text of an answer often is its code
 * with a capital; that is the same word.
 */
function isSure(wrong: string, right: string, list: unknown, file: DocumentFile): boolean {
  const figures = (name: string) => name.replace(/\D/g, '')
  if (figures(wrong) !== figures(right)) return false
  if (Array.isArray(list)) return list.filter((one) => isOneLetterOff(wrong, String(one))).length <= 1
  if (!isOneLetterOff(wrong, right)) return false
  const isOther = (word: string) => word.toLowerCase() !== right.toLowerCase()
  return !file.words.some((word) => isOther(word) && isOneLetterOff(wrong, word))
}

/** One letter more, less or other; two letters that changed places; or capitals. */
function isOneLetterOff(wrong: string, right: string): boolean {
  const [a, b] = [wrong.toLowerCase(), right.toLowerCase()]
  if (wrong === right || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [end, other] = [a.length, b.length]
  while (end > start && other > start && a[end - 1] === b[other - 1]) [end, other] = [end - 1, other - 1]
  const [left, instead] = [a.slice(start, end), b.slice(start, other)]
  return left.length + instead.length <= 1 || (left.length === 1 && instead.length === 1) || isTurned(left, instead)
}

function isTurned(a: string, b: string): boolean {
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]
}

/** Writes beside it first: a file is never half written. A link stays a link, and a mark of byte order stays in front. */
export function writeWhole(path: string, text: string): Words | null {
  let beside: string | undefined
  try {
    const real = realpathSync(path)
    const { mode } = statSync(real)
    beside = join(dirname(real), `.${process.pid}.gib-new`)
    writeFileSync(beside, hasMark(real) ? `\uFEFF${text}` : text, { mode })
    chmodSync(beside, mode)
    renameSync(beside, real)
    return null
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true })
    const sentence = whyUnwritable(error)
    if (sentence === undefined) throw error
    return sentence
  }
}

/** Does it begin with the mark of byte order of UTF-8? It is not in the text as we read it. */
function hasMark(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const first = Buffer.alloc(3)
    readSync(file, first, 0, 3, 0)
    return first.equals(Buffer.from([0xef, 0xbb, 0xbf]))
  } finally {
    closeSync(file)
  }
}
