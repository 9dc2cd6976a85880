/** What was counted of any protocol as a page of text: every figure with n, what is missing and why, and its interval; group by group. */
import { type Figure, inLanguage, periodLabel, type Summary, weekLabel } from '@gib/protocol'
import { standardInput } from './input'
import type { Language } from './language'
import type { Report, ReportPart } from './report-data'
import { figureTable, heading, missingLines, valueCells, valueColumns } from './report-table'
import { table } from './table'

/** @param file as it was typed, for the first line */
export function countTable(file: string, { parts }: Report, language: Language): string {
  return [
    `${file === standardInput ? say.input[language] : file}:`,
    ...parts.flatMap((part) => partLines(part, language)),
  ].join('\n')
}

function partLines({ protocol, summary, groups }: ReportPart, language: Language): string[] {
  const { id, version, title } = protocol
  const period = summary.period ? `, ${periodLabel(summary.period, language)}` : ''
  return [
    '',
    `${inLanguage(title, language)} (${id} ${version})${period}`,
    ...summaryLines(summary, heading(summary, language), language),
    ...summary.figures.flatMap((figure) => weekLines(figure, summary, language)),
    ...(groups ?? []).flatMap(({ group, summary }) => {
      const title = `${inLanguage(group.title, language)} (${group.id}), n = ${summary.n}`
      return summaryLines(summary, [title, ''], language)
    }),
  ]
}

function summaryLines(summary: Summary, heading: readonly string[], language: Language): string[] {
  return ['', ...heading, ...figureTable(summary, language), ...missingLines(summary, language)]
}

/** A figure that is counted by week, week by week. */
function weekLines(figure: Figure, { unit }: Summary, language: Language): string[] {
  const { weeks = {} } = figure
  if (Object.keys(weeks).length === 0) return []
  const rows = Object.entries(weeks).map(([week, value]) => [weekLabel(week), ...valueCells(value, unit, language)])
  const columns = [{ title: say.week[language] }, ...valueColumns(language, false)]
  return ['', inLanguage(figure.title, language), '', ...table(columns, rows)]
}

const say = {
  week: { nl: 'week', en: 'week' },
  input: { nl: 'Van de invoer', en: 'From standard input' },
}
