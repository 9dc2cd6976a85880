/** The figures of a file of calls as a page of text, beside what the article says. */
import {
  type Absence,
  type Figure,
  inLanguage,
  type Mean,
  periodLabel,
  type Response,
  type Share,
  type Summary,
  summarise,
  type Unit,
  units,
  weekLabel,
  weeksOf,
} from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { decimal, type Language, percentage, type Words } from './language'
import { table } from './table'

/**
 * The whole page: what was counted; then for each unit every figure, and the weeks.
 *
 * @param file as it was typed, for the first line
 */
export function reportTable(file: string, responses: readonly Response[], language: Language): string {
  const summaries = units.map((unit) => summarise(gezinInBeeld, responses, { unit }))
  const parts = summaries.map((summary) => [
    ...heading(summary, language),
    ...figureTable(summary, language),
    ...missingLines(summary, language),
    ...weekTables(summary, responses, language),
  ])
  return [[firstLine(file, summaries, language)], ...parts].map((lines) => lines.join('\n')).join('\n\n')
}

/** File, period, units and how many of each. */
function firstLine(file: string, summaries: readonly Summary[], language: Language): string {
  const period = summaries[0]?.period
  const counts = summaries.map(({ n, unit }) => `${n} ${say.unit[unit][n === 1 ? 'one' : 'many'][language]}`)
  return `${file}: ${period ? `${periodLabel(period, language)}, ` : ''}${counts.join(say.by[language])}`
}

export function heading({ unit, n }: Summary, language: Language): string[] {
  return [`${say.per[unit][language]} (n = ${n})`, '']
}

export function figureTable({ unit, figures }: Summary, language: Language): string[] {
  const isInArticle = figures.some(({ article }) => article !== undefined)
  const columns = [
    { title: say.figure[language], maximum: 29 },
    ...(isInArticle ? [{ title: say.article[language], maximum: 18 }] : []),
    ...valueColumns(language, isInArticle),
  ]
  const rows = figures.map((figure) => [
    inLanguage(figure.title, language),
    ...(isInArticle ? [figure.article ? inLanguage(figure.article, language) : ''] : []),
    ...valueCells(figure, unit, language),
    String(missingIn(figure)),
  ])
  return table([...columns, { title: say.missing[language], align: 'right' }], rows)
}

/** Why there was no value, for each figure where some are missing. */
export function missingLines({ figures }: Summary, language: Language): string[] {
  const lines = figures
    .filter((figure) => missingIn(figure) > 0)
    .map((figure) => {
      const reasons = Object.entries(figure.missing) as [Absence, number][]
      const words = reasons.map(([reason, count]) => `${count} ${say.reason[reason][language]}`)
      return `  ${inLanguage(figure.title, language)}: ${words.join(', ')}`
    })
  return lines.length === 0 ? [] : ['', say.whyMissing[language], ...lines]
}

/** Calls and families of each week, with every figure that is counted by week. */
function weekTables({ unit, figures }: Summary, responses: readonly Response[], language: Language): string[] {
  return figures.flatMap((figure) => {
    const { weeks, article: words } = figure
    if (weeks === undefined) return []
    const columns = [
      { title: say.week[language] },
      { title: say.unit.call.many[language], align: 'right' as const },
      { title: say.unit.family.many[language], align: 'right' as const },
      ...valueColumns(language, words !== undefined),
    ]
    const article = words ? ` (${say.article[language]}: ${inLanguage(words, language)})` : ''
    const rows = weeksOf(responses, unit).map(({ week, calls, families }) => [
      weekLabel(week),
      String(calls),
      String(families),
      ...(weeks[week] ? valueCells(weeks[week], unit, language) : []),
    ])
    return ['', `${inLanguage(figure.title, language)}${article}`, '', ...table(columns, rows)]
  })
}

/** @param isBesideArticle only beside what was said earlier is a value the one of now */
export function valueColumns(language: Language, isBesideArticle: boolean) {
  const right = 'right' as const
  return [
    { title: say[isBesideArticle ? 'now' : 'value'][language], align: right },
    { title: say.counted[language], align: right },
    { title: say.unitTitle[language] },
    { title: say.interval[language], align: right },
  ]
}

/** Of fewer people it is said how many they are (3 van 7): a percentage of them, 43%, sounds like more than it is. */
const enoughForPercentage = 10

/** The value, how many it was counted from, the unit, and the interval. */
export function valueCells(result: Share | Mean | Figure, unit: Unit, language: Language): string[] {
  const written = (value: number) =>
    result.kind === 'share' ? percentage(value, language) : decimal(value, 2, language)
  const value = result.kind === 'share' ? result.share : result.mean
  const counted = say.unit[unit].one[language]
  if (result.kind === 'share' && result.n > 0 && result.n < enoughForPercentage)
    return [countOf(result, language), String(result.n), counted, '–']
  const interval = result.interval?.map(written).join('–').replace('%–', '–')
  return [value === null ? '–' : written(value), countOf(result, language), counted, interval ?? '–']
}

/** `37 van 219`; or `219, sd 1,42` and on a line below it `mediaan 7,00`. */
function countOf(result: Share | Mean, language: Language): string {
  if (result.kind === 'share') return result.n > 0 ? `${result.k} ${say.of[language]} ${result.n}` : '0'
  const deviation = result.sd === null ? '' : `, sd ${decimal(result.sd, 2, language)}`
  return `${result.n}${deviation}${medianLine(result.median, language)}`
}

/** Below the number it was counted from: `mediaan 7,00`. */
export function medianLine(median: number | null, language: Language): string {
  return median === null ? '' : `\n${say.median[language]} ${decimal(median, 2, language)}`
}

function missingIn({ missing }: Figure): number {
  return Object.values(missing).reduce((sum, count) => sum + count, 0)
}

const say = {
  unit: {
    call: { one: { nl: 'gesprek', en: 'call' }, many: { nl: 'gesprekken', en: 'calls' } },
    family: { one: { nl: 'gezin', en: 'family' }, many: { nl: 'gezinnen', en: 'families' } },
  },
  per: {
    call: { nl: 'Per gesprek: elk gesprek telt', en: 'Per call: every call counts' },
    family: {
      nl: 'Per gezin: van elk gezin telt het laatste gesprek',
      en: 'Per family: the latest call of each family counts',
    },
  },
  by: { nl: ' met ', en: ' with ' },
  of: { nl: 'van', en: 'of' },
  figure: { nl: 'maat', en: 'figure' },
  article: { nl: 'artikel 2020', en: 'article of 2020' },
  now: { nl: 'nu', en: 'now' },
  value: { nl: 'waarde', en: 'value' },
  counted: { nl: 'n', en: 'n' },
  median: { nl: 'mediaan', en: 'median' },
  unitTitle: { nl: 'eenheid', en: 'unit' },
  interval: { nl: '95%-marge', en: '95% interval' },
  missing: { nl: 'ontbreekt', en: 'missing' },
  whyMissing: { nl: 'Waarom iets ontbreekt:', en: 'Why something is missing:' },
  week: { nl: 'week', en: 'week' },
  reason: {
    declined: { nl: 'wil niet zeggen', en: 'would rather not say' },
    unknown: { nl: 'weet niet', en: 'does not know' },
    'not-asked': { nl: 'niet gevraagd', en: 'not asked' },
    'not-applicable': { nl: 'niet van toepassing', en: 'not applicable' },
    'broken-off': { nl: 'afgebroken', en: 'broken off' },
    erased: { nl: 'verwijderd', en: 'erased' },
  } satisfies { [reason in Absence]: Words },
}
