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
import type { Language, Words } from './language'
import { isAboutName, type PlacedProblem } from './problem-lines'

export interface Fixed {
  readonly file: DocumentFile
  readonly problems: readonly PlacedProblem[]
  readonly mended: readonly string[]
}

/** The file with its mends; `null` when there is nothing that can surely be mended, or when it would not become better. */
export function fixed(
  file: DocumentFile,
  problems: readonly PlacedProblem[],
  problemsIn: (file: DocumentFile) => PlacedProblem[],
  language: Language,
): Fixed | null {
  let now = { file, problems }
  const mended: string[] = []
  // A mend can bring others to light: a section whose name was wrong was not looked into.
  for (let round = 0; round < 20; round++) {
    const next = mendedOnce(now.file, now.problems)
    if (next === null) break
    const read = readDocument(file.path, next.text)
    if (!read.ok) break
    const after = problemsIn(read.file)
    const errors = (list: readonly PlacedProblem[]) => list.filter(({ level }) => level === 'error').length
    if (errors(after) >= errors(now.problems) && next.from === next.to) break
    mended.push(...next.words.map(({ line, from, to }) => say.mended[language](file.path, line, from, to)))
    now = { file: read.file, problems: after }
  }
  return mended.length === 0 ? null : { ...now, mended }
}

/** Replaces every name of which it is sure what was meant, from the end of the text to its beginning, so that places stay right. */
function mendedOnce(file: DocumentFile, problems: readonly PlacedProblem[]) {
  let { text } = file
  const words: { line: number; from: string; to: string }[] = []
  for (const problem of [...problems].reverse()) {
    const { stretch, nearest, position, facts, code } = problem
    if (nearest === undefined) continue
    const source = text.slice(stretch.from, stretch.to)
    const wrong = String(facts.key ?? facts.id ?? facts.found ?? '')
    const bare = source.replace(/^(["'])(.*)\1$/s, '$2')
    if (bare !== wrong || (isAboutName({ code }) && isTaken(text, stretch.from, nearest))) continue
    if (!isSure(wrong, nearest, facts.known ?? facts.options, file)) continue
    text = text.slice(0, stretch.from) + source.replace(wrong, () => nearest) + text.slice(stretch.to)
    words.unshift({ line: position.line, from: wrong, to: nearest })
  }
  return words.length === 0 ? null : { text, words, from: file.text, to: text }
}

/**
 * Is it certain what was meant? A key or a fixed word comes from a short list. A name of the writer's own may be wrong by one letter
 * only; never by a figure, because `e1` is not a misspelt `e2`; and nothing else may be as near.
 */
function isSure(wrong: string, right: string, list: unknown, file: DocumentFile): boolean {
  if (Array.isArray(list)) return list.filter((one) => isOneLetterOff(wrong, String(one))).length <= 1
  const figures = (name: string) => name.replace(/\D/g, '')
  if (!isOneLetterOff(wrong, right) || figures(wrong) !== figures(right)) return false
  return !file.words.some((word) => word !== right && isOneLetterOff(wrong, word))
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

/** Is the right name there already, in the same line? Then this one is something else. */
function isTaken(text: string, from: number, name: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from)
  return line.includes(`${name}:`)
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { nl: `Het bestand kan niet worden geschreven (${code}).`, en: `The file cannot be written (${code}).` }
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

const say = {
  mended: {
    nl: (path: string, line: number, from: string, to: string) => `${path}:${line}: ‘${from}’ is nu ‘${to}’`,
    en: (path: string, line: number, from: string, to: string) => `${path}:${line}: ‘${from}’ is now ‘${to}’`,
  },
}
