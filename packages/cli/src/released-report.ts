/** A report for readers outside: every figure has passed the disclosure gate, and what may not be told is not there. */
import {
  cellsOf,
  inLanguage,
  isSuppressed,
  type ProfileName,
  type Protocol,
  type ReleasedCell,
  type Response,
  release,
  type Shown,
  shareWords,
  type Text,
  type Unit,
} from '@gib/protocol'
import type { Wanted } from './call-count'
import { decimal, type Language, percentage } from './language'
import { medianLine } from './report-table'
import { table } from './table'
import { seenBy, type ToldBefore } from './told-before'

/** What may be told of the calls of one protocol, in one unit. */
export interface ReleasedPart {
  readonly protocol: Pick<Protocol, 'id' | 'version' | 'title'>
  readonly unit: Unit
  readonly cells: readonly ReleasedCell[]
}

export interface ReleasedReport {
  readonly audience: ProfileName
  readonly cohort: string | null
  readonly parts: readonly ReleasedPart[]
  /** The titles of the figures that are not for these readers, whatever was said: so the protocol has it. */
  readonly notMeant: readonly Text[]
  /** What the gate has to remember of it. It is for inside. */
  readonly kept: readonly ToldBefore[]
}

/**
 * Why a figure is not told, and what was said by whom, stays behind here. All of it goes to the same readers, so what an earlier part
 * tells counts against the next: the calls of two versions, or per call and per family, may differ by one family. So does what they were told in other reports.
 */
export function releasedReport(
  calls: ReadonlyMap<Protocol, readonly Response[]>,
  { units, cohort, figures }: Wanted,
  audience: ProfileName,
  before: readonly ToldBefore[] = [],
): ReleasedReport {
  const told: ToldBefore[] = []
  const notMeant = new Map<string, Text>()
  const seen = seenBy(audience, before)
  const parts = [...calls].flatMap(([protocol, responses]) =>
    units.map((unit) => {
      const cells = cellsOf(protocol, responses, {
        unit,
        ...(cohort !== undefined && { cohorts: [cohort] }),
        ...(figures !== undefined && { figures }),
      })
      const { id, version, title } = protocol
      const { cells: shown, kept, reasons } = release(cells, { profile: audience, earlier: [...seen, ...told] })
      told.push({ audience, kept })
      for (const [index, { figure, title, of }] of cells.entries())
        if (byProtocol.includes(reasons[index]) && Object.keys(of).length === 0)
          notMeant.set(`${id} ${version} ${figure}`, title)
      return { protocol: { id, version, title }, unit, cells: shown }
    }),
  )
  return {
    audience,
    cohort: cohort ?? null,
    parts,
    notMeant: [...notMeant.values()],
    kept: told.filter(({ kept }) => kept.length > 0),
  }
}

/** These tell nothing of what was said, for they follow from the protocol alone. */
const byProtocol: readonly unknown[] = ['not-for-this-reader', 'sensitive']

/** For who makes the report, and would wonder why it is empty: which figures these readers never get, and what that would take. */
export function notMeantFor({ audience, notMeant }: ReleasedReport, language: Language): string[] {
  if (audience === 'internal' || notMeant.length === 0) return []
  const titles = notMeant.map((title) => inLanguage(title, language)).join(', ')
  return [say.notMeant[language](titles, audience === 'school' ? 'school' : 'researcher', audience === 'school')]
}

/** What goes on to another program. A figure that is not told is `{ "suppressed": true }`, and has no number at all. */
export function releasedJson({ audience, cohort, parts }: ReleasedReport): string {
  const counts = parts.map(({ protocol: { id, version }, unit, cells }) => ({ protocol: { id, version }, unit, cells }))
  return JSON.stringify({ audience, cohort, counts }, null, 1)
}

/** The page: the figures of all, then of each group. No count is on it that did not pass the gate. */
export function releasedTable({ audience, parts }: ReleasedReport, language: Language): string {
  const isHidden = parts.some(({ cells }) => cells.some(({ shown }) => isSuppressed(shown)))
  const isSmall = parts.some(({ cells }) => cells.some(({ shown }) => !isSuppressed(shown) && 'small' in shown))
  return [
    say.audience[audience][language],
    ...parts.flatMap((part) => partLines(part, audience === 'internal' ? 2 : 1, language)),
    ...(isHidden || isSmall ? [''] : []),
    ...(isHidden ? [say.hidden[language]] : []),
    ...(isSmall ? [say.small[language]] : []),
  ].join('\n')
}

/** @param digits of a mean; outside it is rounded */
function partLines({ protocol, unit, cells }: ReleasedPart, digits: number, language: Language): string[] {
  const byGroup = new Map<string, ReleasedCell[]>()
  for (const cell of cells) {
    const title = cell.groups.map((group) => `${inLanguage(group.title, language)} (${group.id})`).join(', ')
    byGroup.set(title, [...(byGroup.get(title) ?? []), cell])
  }
  return [
    '',
    `${inLanguage(protocol.title, language)} (${protocol.id} ${protocol.version}). ${say.unit[unit][language]}`,
    ...[...byGroup].flatMap(([title, own]) => [
      '',
      ...(title === '' ? [] : [title, '']),
      ...cellTable(own, digits, language),
    ]),
  ]
}

function cellTable(cells: readonly ReleasedCell[], digits: number, language: Language): string[] {
  const columns = [
    { title: say.figure[language], maximum: 40 },
    { title: say.value[language], align: 'right' as const },
    { title: 'n', align: 'right' as const },
    { title: say.interval[language], align: 'right' as const },
  ]
  return table(
    columns,
    cells.map(({ title, shown }) => [inLanguage(title, language), ...shownCells(shown, digits, language)]),
  )
}

/** Value, n and interval. */
function shownCells(shown: ReleasedCell['shown'], digits: number, language: Language): [string, string, string] {
  if (isSuppressed(shown)) return [String(shown), String(shown), String(shown)]
  const written = (value: number) =>
    // What goes out without an interval was rounded to a whole percentage.
    shown.kind === 'mean' ? decimal(value, digits, language) : percentage(value, language, 'interval' in shown ? 1 : 0)
  const interval = 'interval' in shown ? shown.interval.map(written).join('–').replace('%–', '–') : '–'
  return [shownValue(shown, written, language), countOf(shown, language), interval]
}

function shownValue(shown: Shown, written: (value: number) => string, language: Language): string {
  if (shown.kind === 'words') return inLanguage(shareWords[shown.words], language)
  const value = shown.kind === 'mean' ? shown.mean : shown.share
  const mark = 'small' in shown ? ' *' : ''
  if (value === null) return `–${mark}`
  const bound = 'bound' in shown ? `${say.bound[shown.bound][language]} ` : ''
  return `${bound}${written(value)}${mark}`
}

function countOf(shown: Shown, language: Language): string {
  if (shown.kind === 'share' && shown.k !== undefined) return `${shown.k} ${say.of[language]} ${shown.n}`
  const median = shown.kind === 'mean' ? (shown.median ?? null) : null
  return `${shown.n}${medianLine(median, language)}`
}

const say = {
  notMeant: {
    nl: (figures: string, reader: string, isSchool: boolean) =>
      `Volgens het protocol niet voor deze lezer: ${figures}. Een cijfer gaat alleen naar buiten als bij elke vraag erachter ‘${reader}’ in ‘audience’ staat${isSchool ? ', en naar een school als geen ervan gevoelig is' : ''}.`,
    en: (figures: string, reader: string, isSchool: boolean) =>
      `By the protocol not for this reader: ${figures}. A figure goes outside only where each question behind it has ‘${reader}’ in its ‘audience’${isSchool ? ', and to a school where none of them is sensitive' : ''}.`,
  },
  figure: { nl: 'maat', en: 'figure' },
  value: { nl: 'waarde', en: 'value' },
  interval: { nl: '95%-marge', en: '95% interval' },
  of: { nl: 'van', en: 'of' },
  unit: {
    call: { nl: 'Per gesprek: elk gesprek telt.', en: 'Per call: every call counts.' },
    family: {
      nl: 'Per gezin: van elk gezin telt het laatste gesprek.',
      en: 'Per family: the latest call of each family counts.',
    },
  },
  bound: {
    'at-most': { nl: 'hoogstens', en: 'at most' },
    'at-least': { nl: 'minstens', en: 'at least' },
  },
  audience: {
    internal: { nl: 'Voor binnen: niets is verborgen.', en: 'For inside: nothing is hidden.' },
    school: { nl: 'Voor een school.', en: 'For a school.' },
    partner: {
      nl: 'Voor een gemeente of partner; aantallen zijn afgerond op 5.',
      en: 'For a municipality or partner; counts are rounded to 5.',
    },
    publication: { nl: 'Om te publiceren.', en: 'To be published.' },
  },
  hidden: {
    nl: '· wordt niet getoond, zodat niemand kan zien wat een gezin heeft gezegd. Het is geen 0.',
    en: '· is not shown, so that nobody can see what a family said. It is not 0.',
  },
  small: { nl: '* kleine groep', en: '* small group' },
}
