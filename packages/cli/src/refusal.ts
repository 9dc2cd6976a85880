/** What is wrong with files: in words for who reads along, and with `--json` as data for another program. */
import { type Problem, pageOf } from '@gib/protocol'
import type { Outcome } from './command'
import type { DocumentFile, FileFault, Position } from './document-file'
import type { Mended } from './fix'
import { inFew } from './in-few'
import type { Language } from './language'
import { faultLine, type PlacedProblem, placed, problemLines, sentenceAbout } from './problem-lines'

/** What was found in one file. */
export interface FileTold {
  readonly path: string
  readonly file?: DocumentFile
  /** What keeps it from being read. */
  readonly faults: readonly FileFault[]
  readonly problems: readonly PlacedProblem[]
  /** What was replaced in it. */
  readonly mended?: readonly Mended[]
}

/** A document that cannot be read. */
export function unreadable(path: string, faults: readonly FileFault[]): FileTold {
  return { path, faults, problems: [] }
}

/** A document in which something is wrong. What only warns stays a warning, whichever command tells it. */
export function wrongIn(
  file: DocumentFile,
  problems: readonly (Problem & { readonly level?: 'error' | 'warning' })[],
): FileTold {
  const told = problems.map((problem) => ({ ...problem, level: problem.level ?? 'error', page: pageOf(problem.code) }))
  return { path: file.path, file, faults: [], problems: placed(file, told) }
}

/** Tells it on standard error, and with `--json` on standard output as well, in the form that `gib validate --json` has. */
export function refused(told: FileTold, json: boolean, language: Language, last: readonly string[] = []): Outcome {
  const message = [...linesAbout(told, language), ...last].join('\n')
  return { exit: 1, message, ...(json && { output: problemsJson([told], language) }) }
}

/** What is wrong with several files, told together. */
export function refusedTogether(outcomes: readonly Outcome[]): Outcome {
  const all = outcomes.flatMap(({ output }) => (output === undefined ? [] : (JSON.parse(output) as unknown[])))
  const message = outcomes.map((one) => one.message).join('\n')
  return { exit: 1, message, ...(all.length > 0 && { output: JSON.stringify(all, null, 1) }) }
}

/** Each fault and each problem on a line of its own; of many that are equal, the first few. */
export function linesAbout({ path, file, faults, problems }: FileTold, language: Language): string[] {
  const kindOf = ({ code, level }: PlacedProblem) => `${code} ${level}`
  return [
    ...inFew(
      faults,
      ({ sentence }) => sentence.nl,
      (fault) => [faultLine(path, fault, language)],
      language,
    ),
    ...(file === undefined
      ? []
      : inFew(problems, kindOf, (problem) => problemLines(file, problem, language), language)),
  ]
}

/** A list with what was found in each file. */
export function problemsJson(all: readonly FileTold[], language: Language): string {
  const data = all.map(({ path, faults, problems, mended = [] }) => ({
    file: path,
    faults: faults.map(({ sentence, position }) => ({ message: sentence[language], ...position })),
    problems: problems.map((problem) => problemData(problem, problem, language)),
    ...(mended.length > 0 && { mended }),
  }))
  return JSON.stringify(data, null, 1)
}

/** What was not understood of the command itself, in the same form: it is about no file. */
export function misuseJson(sentences: readonly string[]): string {
  return JSON.stringify([{ file: null, faults: sentences.map((message) => ({ message })), problems: [] }], null, 1)
}

/** One problem, as another program reads it. */
export function problemData(
  problem: Problem,
  { level, position }: { readonly level: 'error' | 'warning'; readonly position: Partial<Position> },
  language: Language,
) {
  const { code, path, pointer, facts, nearest } = problem
  return {
    code,
    level,
    ...position,
    path,
    pointer,
    message: sentenceAbout(problem, language),
    facts,
    ...(nearest !== undefined && { nearest }),
    page: pageOf(code),
  }
}
