/** Mends what has one sure mend: a name that is nearly right. Comments and layout stay. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

/** Replaces every name that has a nearest one, from the end of the text to its beginning, so that places stay right. */
function mendedOnce(file: DocumentFile, problems: readonly PlacedProblem[]) {
  let { text } = file
  const words: { line: number; from: string; to: string }[] = []
  for (const { stretch, nearest, position, facts, code } of [...problems].reverse()) {
    if (nearest === undefined) continue
    const source = text.slice(stretch.from, stretch.to)
    const wrong = String(facts.key ?? facts.id ?? facts.found ?? '')
    const bare = source.replace(/^(["'])(.*)\1$/s, '$2')
    if (bare !== wrong || (isAboutName({ code }) && isTaken(text, stretch.from, nearest))) continue
    text = text.slice(0, stretch.from) + source.replace(wrong, () => nearest) + text.slice(stretch.to)
    words.unshift({ line: position.line, from: wrong, to: nearest })
  }
  return words.length === 0 ? null : { text, words, from: file.text, to: text }
}

/** Is the right name there already, in the same line? Then this one is something else. */
function isTaken(text: string, from: number, name: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from)
  return line.includes(`${name}:`)
}

/** Writes beside it first: a file is never half written. */
export function writeWhole(path: string, text: string): Words | null {
  const beside = join(dirname(path), `.${process.pid}.gib-new`)
  try {
    writeFileSync(beside, text, { mode: statSync(path).mode })
    renameSync(beside, path)
    return null
  } catch (error) {
    rmSync(beside, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { nl: `Het bestand kan niet worden geschreven (${code}).`, en: `The file cannot be written (${code}).` }
  }
}

const say = {
  mended: {
    nl: (path: string, line: number, from: string, to: string) => `${path}:${line}: ‘${from}’ is nu ‘${to}’`,
    en: (path: string, line: number, from: string, to: string) => `${path}:${line}: ‘${from}’ is now ‘${to}’`,
  },
}
