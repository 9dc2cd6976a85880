/** The figures of April 2020 as the API sends them, counted here by the protocol package from the example calls. For tests. */
import type { FigureRecord, Figures } from '@gib/contract'
import { byCohort, distribution, type Figure, questionOf, type Response, summarise, weeksOf } from '@gib/protocol'
import { gezinInBeeld, readCallRows } from '@gib/protocol/gezin-in-beeld'
import file from '../../../../../examples/april-2020/calls.csv?raw'

export function aprilFigures(unit: 'call' | 'family', calls = aprilCalls()): Figures {
  const { period, n, figures } = summarise(gezinInBeeld, calls, { unit })
  return {
    round: { code: 'april-2020', title: 'April 2020' },
    unit,
    period,
    n,
    protocol: { id: gezinInBeeld.id, version: gezinInBeeld.version },
    figures: figures.map(recordOf),
    weeks: weeksOf(calls, unit),
    distributions: ['ouder.cijfer', 'kinderen.cijfer'].map((question) => ({
      question,
      title: questionOf(gezinInBeeld, question)!.question.text,
      sufficientFrom: 5.5,
      ...distribution(gezinInBeeld, calls, question, { unit }),
    })),
    cohorts: [
      {
        id: 'family-size',
        title: { nl: 'Gezinsgrootte', en: 'Family size' },
        groups: byCohort(gezinInBeeld, calls, 'family-size', {
          unit,
          figures: ['parentInsufficient', 'childrenGrade', 'moneyWorries'],
        }).map(({ group, summary }) => ({ ...group, n: summary.n, figures: summary.figures.map(recordOf) })),
      },
    ],
  }
}

export function aprilCalls(): readonly Response[] {
  const [titles, ...lines] = file
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const rows = lines.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(titles!.map((title, at) => [title, cells[at]])),
  }))
  const read = readCallRows(rows)
  if (!read.ok) throw new Error('The example calls cannot be read')
  return read.responses
}

function recordOf({ id, title, article, missing, weeks, ...result }: Figure): FigureRecord {
  return {
    id,
    title,
    article: article ?? null,
    missing,
    result: result as FigureRecord['result'],
    weeks: weeks
      ? Object.entries(weeks).map(([week, measured]) => ({ week, result: measured as FigureRecord['result'] }))
      : null,
  }
}
