/** A problem as people see it: file, line and column, what is wrong, the line itself, and where it is explained. */
import { describeProblem, type Problem } from '@gib/protocol'
import { type DocumentFile, type FileFault, lineEnd, type Position, type Stretch } from './document-file'
import { asking, type Language } from './language'

/** A problem with its place in the file. */
export interface PlacedProblem extends Problem {
  readonly level: 'error' | 'warning'
  readonly page: string
  readonly stretch: Stretch
  readonly position: Position
}

/** In the order of the file. */
export function placed(
  file: DocumentFile,
  problems: readonly (Problem & { readonly level: 'error' | 'warning'; readonly page: string })[],
): PlacedProblem[] {
  return problems
    .map((problem) => {
      const stretch = file.find(problem.pointer, isAboutName(problem) || isNamedThere(file, problem) ? 'key' : 'value')
      return { ...asWritten(file, problem, stretch), stretch, position: file.positionOf(stretch.from) }
    })
    .sort((a, b) => a.stretch.from - b.stretch.from)
}

/** A key that should not be there is shown itself; all else at its value. */
export function isAboutName({ code }: Pick<Problem, 'code'>): boolean {
  return code === 'GIB103'
}

/** Is it the name itself that does not exist: a code with its points, a question with its answer? */
function isNamedThere(file: DocumentFile, { pointer, facts }: Problem): boolean {
  const value = file.find(pointer, 'value')
  return facts.id === pointer.at(-1) && bareText(file.text.slice(value.from, value.to)) !== facts.id
}

/**
 * What YAML reads as a number is shown as its writer wrote it: `010` is no 10, and version 1.10 no 1.1. And behind a comma between brackets
 * begins something new, which nobody meant who wrote 5,5.
 */
function asWritten<P extends Problem>(file: DocumentFile, problem: P, { from, to }: Stretch): P {
  const { facts, pointer } = problem
  if (isBehindComma(file, pointer, { from, to })) return { ...problem, sentence: say.comma }
  if (facts.expected !== 'text' || facts.kind !== 'number' || facts.example === undefined) return problem
  const key = pointer.at(-1)
  const source = file.text.slice(from, to)
  const text =
    key === 'version' && /^\d+(\.\d+)?$/.test(source) ? [...source.split('.'), '0', '0'].slice(0, 3).join('.') : source
  return { ...problem, facts: { ...facts, example: `${key}: "${text}"` } }
}

/** Is it a name without anything behind it, between a comma and the next comma or bracket? */
function isBehindComma({ text }: DocumentFile, pointer: Problem['pointer'], { from, to }: Stretch): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 80), from), text.slice(to, to + 80)]
  return text.slice(from, to) === pointer.at(-1) && /,\s*$/.test(before) && /^\s*[,}]/.test(after)
}

/** A word without the quotation marks around it. */
export function bareText(source: string): string {
  return source.replace(/^(["'])(.*)\1$/s, '$2')
}

/** A problem in a sentence. What is no answer of the right kind is shown as it is written: the text "7" is not the number 7. */
export function sentenceAbout(problem: Problem, language: Language): string {
  const { code, facts } = problem
  const found = code === 'GIB304' && typeof facts.found === 'string' ? { found: `"${facts.found}"` } : {}
  return describeProblem({ ...problem, facts: { ...facts, ...found } }, language)
}

/** The problem, with the line before it, a mark below it, and how to read more. */
export function problemLines(file: DocumentFile, problem: PlacedProblem, language: Language): string[] {
  const { line, column } = problem.position
  const { before, at, mark: length } = excerpt(file.text.split(lineEnd), problem)
  const number = (shown: number | string) => String(shown).padStart(String(line).length + 2)
  const shown = [
    ...(before === undefined ? [] : [`${number(line - 1)} | ${before}`.trimEnd()]),
    `${number(line)} | ${at.text}`.trimEnd(),
  ]
  const mark = `${number('')} | ${at.text.slice(0, at.from).replace(/[^\t]/g, ' ')}${'^'.repeat(length)}`
  const label = problem.level === 'warning' ? ` ${say.warning[language]}` : ''
  return [
    `${file.path}:${line}:${column}  ${problem.code}${label}  ${sentenceAbout(problem, language)}`,
    ...shown,
    mark,
    `  ${say.explained[language]} gib explain ${problem.code}${asking[language]}`,
  ]
}

/** A file that another program wrote can be one line: of a long line only what stands around the mark is shown. */
const longest = 160

function excerpt(lines: readonly string[], { position: { line, column }, stretch }: PlacedProblem) {
  const whole = lines[line - 1] ?? ''
  const from = column - 1
  const start = whole.length <= longest ? 0 : Math.max(0, from - longest / 4)
  const head = start > 0 ? '…' : ''
  const cut = whole.slice(start, start + longest)
  const text = head + cut + (start + longest < whole.length ? '…' : '')
  const before = line > 1 ? lines[line - 2]! : undefined
  const place = from - start + head.length
  const room = head.length + cut.length - place
  return {
    before: before !== undefined && before.length > longest ? `${before.slice(0, longest)}…` : before,
    at: { text, from: place },
    mark: Math.max(1, Math.min(stretch.to - stretch.from, room)),
  }
}

export function faultLine(path: string, { sentence, position }: FileFault, language: Language): string {
  return position === undefined
    ? `${path}: ${sentence[language]}`
    : `${path}:${position.line}:${position.column}  ${sentence[language]}`
}

/** `1 fout, 2 waarschuwingen` */
export function countLine(problems: readonly { readonly level: 'error' | 'warning' }[], language: Language): string {
  const errors = problems.filter(({ level }) => level === 'error').length
  const warnings = problems.length - errors
  return [say.errors[language](errors), ...(warnings > 0 ? [say.warnings[language](warnings)] : [])].join(', ')
}

const say = {
  comma: {
    nl: 'Hier staat een komma, en daarna begint iets nieuws. Zet aanhalingstekens om een tekst met een komma; schrijf een getal met een punt, zoals 5.5.',
    en: 'There is a comma here, and behind it something new begins. Put quotation marks around a text with a comma; write a number with a point, such as 5.5.',
  },
  warning: { nl: '(waarschuwing)', en: '(warning)' },
  explained: { nl: 'Uitleg:', en: 'Explained by:' },
  errors: {
    nl: (count: number) => (count === 1 ? '1 fout' : `${count} fouten`),
    en: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
  },
  warnings: {
    nl: (count: number) => (count === 1 ? '1 waarschuwing' : `${count} waarschuwingen`),
    en: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
  },
}
