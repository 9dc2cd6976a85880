// A. Holding a call: after each answer it is known what is visible, how far the call is, both scores and the balance.
import { apart, inRounds, systemsOf } from '../harness/apart.mjs'
import { digits, medianOf, times } from '../harness/statistics.mjs'
import { table } from '../harness/table.mjs'

const floor = 'floor-incremental'

export async function run({ quick, wanted, rounds }) {
  const names = systemsOf('call').filter(wanted)
  const checks = new Map()
  for (const name of names) checks.set(name, await apart('call-apart.mjs', [name, 0, 'check'], { seconds: 120 }))
  const runs = await inRounds(rounds ?? (quick ? 1 : 5), names, (name) =>
    apart('call-apart.mjs', [name, quick ? 200 : 1000], { seconds: 120 }),
  )
  const rows = names.map((name) => ({ name, ...measures(runs.get(name)), ...verdictOf(checks.get(name)) }))
  const floorUs = rows.find(({ name }) => name === floor)?.answerUs
  const large = await apart('large-family-apart.mjs', [quick ? 200 : 1000])
  rows.sort((a, b) => (a.answerUs ?? Number.POSITIVE_INFINITY) - (b.answerUs ?? Number.POSITIVE_INFINITY))
  return {
    title: 'A. Holding a call, answer by answer',
    rows,
    large,
    tables: [
      table(
        [
          'system',
          'version',
          'µs an answer',
          '× floor',
          'first call, µs an answer',
          'opening, µs',
          'set-up, ms',
          'wrong values',
        ],
        rows.map((row) => [
          row.title,
          row.version,
          digits(row.answerUs),
          times(row.answerUs, floorUs),
          digits(row.firstAnswerUs),
          digits(row.openUs),
          digits(row.setupMs),
          row.verdict,
        ]),
      ),
      largeFamily(large),
    ],
    wrong: rows.filter(({ kind, verdict }) => kind === 'ours' && verdict !== '0').map(({ title }) => title),
  }
}

function measures(runs) {
  const { name: title, version, kind, notes, error } = runs.find((one) => !one.error) ?? runs[0]
  const of = (measure) => medianOf(runs, measure)
  return {
    title,
    version,
    kind,
    notes,
    error,
    answerUs: of('answerUs'),
    firstAnswerUs: of('firstAnswerUs'),
    openUs: of('openUs'),
    firstOpenMs: of('firstOpenMs'),
    setupMs: of('setupMs'),
    importMs: of('importMs'),
  }
}

function verdictOf({ error, wrong, steps }) {
  if (error) return { verdict: error }
  const found = Object.entries(wrong).filter(([, count]) => count > 0)
  return { verdict: found.length === 0 ? '0' : found.map(([key, count]) => `${key} ${count} of ${steps}`).join(', ') }
}

function largeFamily({ error, answerUs, children, questions, wrong }) {
  if (error) return `A family with many children: ${error}`
  return `A family of ${children} children with ${questions} questions each: ${digits(answerUs)} µs an answer, ${wrong} wrong values.`
}
