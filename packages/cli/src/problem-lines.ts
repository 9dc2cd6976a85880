/** A problem as people see it: file, line and column, what is wrong, the line itself, and where it is explained. */
import { describeProblem, type Problem } from '@gib/protocol'
import type { DocumentFile, FileFault, Position, Stretch } from './document-file'
import type { Language } from './language'

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
      const stretch = file.find(problem.pointer, isAboutName(problem) ? 'key' : 'value')
      return { ...problem, stretch, position: file.positionOf(stretch.from) }
    })
    .sort((a, b) => a.stretch.from - b.stretch.from)
}

/** A key that should not be there is shown itself; all else at its value. */
export function isAboutName({ code }: Pick<Problem, 'code'>): boolean {
  return code === 'GIB103'
}

/** The problem, with the line before it, a mark below it, and how to read more. */
export function problemLines(file: DocumentFile, problem: PlacedProblem, language: Language): string[] {
  const { line, column } = problem.position
  const lines = file.text.split(/\r?\n/)
  const width = Math.max(
    1,
    Math.min(problem.stretch.to - problem.stretch.from, (lines[line - 1] ?? '').length - column + 1),
  )
  const number = (at: number) => String(at).padStart(String(line).length + 2)
  const shown = [line - 1, line].filter((at) => at >= 1).map((at) => `${number(at)} | ${lines[at - 1] ?? ''}`.trimEnd())
  const mark = `${' '.repeat(String(line).length + 2)} | ${(lines[line - 1] ?? '').slice(0, column - 1).replace(/[^\t]/g, ' ')}${'^'.repeat(width)}`
  const label = problem.level === 'warning' ? ` ${say.warning[language]}` : ''
  return [
    `${file.path}:${line}:${column}  ${problem.code}${label}  ${describeProblem(problem, language)}`,
    ...shown,
    mark,
    `  ${say.explained[language]} gib explain ${problem.code}`,
  ]
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
