/** How far long work is, for who looks at a terminal: one line that is wiped out when the work is done. */
import type { Language } from './language'

/** What is known while the work goes on. */
export interface Done {
  readonly done: number
  /** Not known of what comes from another program. */
  readonly of?: number
  /** What is counted, as it should be shown: `12.400 gesprekken`. */
  readonly label: string
}

const width = 24

/**
 * The line, never wider than the terminal.
 *
 * @example
 * progressLine({ done: 50, of: 100, label: '12 calls' }, { columns: 60, colours: false })   //=> '████████████░░░░░░░░░░░░  50%  12 calls'
 * progressLine({ done: 50, label: '12 calls' }, { columns: 60, colours: false })            //=> '12 calls'
 */
export function progressLine(
  { done, of, label }: Done,
  { columns, colours }: { readonly columns: number; readonly colours: boolean },
): string {
  if (of === undefined || of <= 0) return label.slice(0, columns)
  const part = Math.min(1, Math.max(0, done / of))
  const full = Math.round(part * width)
  const percentage = `${Math.floor(part * 100)}%`.padStart(4)
  const bar = colours
    ? `\u001B[36m${'█'.repeat(full)}\u001B[39m${'░'.repeat(width - full)}`
    : '█'.repeat(full) + '░'.repeat(width - full)
  // A terminal that is too narrow for a bar still has room for how far it is.
  return columns <= width + 6
    ? percentage.trim().slice(0, columns)
    : `${bar} ${percentage}  ${label.slice(0, columns - width - 7)}`.trimEnd()
}

/** Where it is shown, and what else stands there. */
export interface Screen {
  readonly stderr: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown }
  readonly stdout: { readonly isTTY?: boolean }
  readonly env: { readonly [name: string]: string | undefined }
  now(): number
}

/**
 * May a bar be shown at all? Only in a terminal, and not where a program reads what comes out.
 *
 * @param toScreen the results come on the screen while the work goes on, and a bar would stand among them
 */
export function showsProgress({ stderr, stdout, env }: Screen, { json = false, toScreen = false } = {}): boolean {
  if (!stderr.isTTY || env.TERM === 'dumb') return false
  return !(json && !stdout.isTTY) && !(toScreen && stdout.isTTY)
}

export interface Progress {
  tell(done: () => Done): void
  /** Wipes it out. */
  end(): void
}

/** Short work is done before anybody wonders. */
const patience = 500
/** Between two looks at the line. */
const pace = 100

/** Shows how far it is, from half a second on; silent where it should be. */
export function progressOn(screen: Screen, options: Parameters<typeof showsProgress>[1] = {}): Progress {
  if (!showsProgress(screen, options)) return { tell: () => {}, end: () => {} }
  const { stderr, env } = screen
  const begun = screen.now()
  const colours = (env.NO_COLOR ?? '') === ''
  let shown = 0
  return {
    tell(done) {
      const now = screen.now()
      if (now - begun < patience || now - shown < pace) return
      shown = now
      // A terminal that does not know its width says 0.
      stderr.write(`\r\u001B[K${progressLine(done(), { columns: (stderr.columns || 80) - 1, colours })}`)
    },
    end() {
      if (shown > 0) stderr.write('\r\u001B[K')
    },
  }
}

/** The terminal that the command was typed in. */
export function thisScreen(): Screen {
  return { stderr: process.stderr, stdout: process.stdout, env: process.env, now: () => performance.now() }
}

/** `12.400 gesprekken`, as long as the work goes on. */
export function counted(
  count: number,
  language: Language,
  words: { readonly nl: string; readonly en: string },
): string {
  return `${count.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB')} ${words[language]}`
}
