// C. The table of the article, over as many calls as the article had, ten thousand, and a million.
import { apart, inRounds, systemsOf } from '../harness/apart.mjs'
import { digits, medianOf, times } from '../harness/statistics.mjs'
import { table } from '../harness/table.mjs'

export async function run({ quick, wanted, rounds }) {
  const sizes = quick ? [219, 10_000] : [219, 10_000, 1_000_000]
  const largest = sizes.at(-1)
  const names = systemsOf('report').filter(wanted)
  const runs = new Map()
  for (const n of sizes) {
    const repeats = n > 100_000 ? 3 : 15
    runs.set(
      n,
      await inRounds(rounds ?? (quick ? 1 : 3), names, (name) =>
        apart('report-apart.mjs', [name, n, repeats], { seconds: 240, nodeArguments: ['--max-old-space-size=6000'] }),
      ),
    )
  }
  const rows = names.map((name) => measures(name, sizes, runs))
  rows.sort((a, b) => (a.ms[largest] ?? Number.POSITIVE_INFINITY) - (b.ms[largest] ?? Number.POSITIVE_INFINITY))
  const of = (name) => rows.find((row) => row.id === name)?.ms[largest]
  return {
    title: 'C. The table of the article',
    rows,
    ratios: {
      'filter and reduce over flat rows, against ours over calls': of('plain-objects') / of('gib-calls'),
      'filter and reduce over the same calls, against ours': of('plain-responses') / of('gib-calls'),
      'ours over a file, against JSON.parse of it alone': of('gib-lines') / of('floor-lines'),
      'ours in PostgreSQL, against SQL by hand for the same counts': of('gib-postgres') / of('postgres-counts'),
      'ours in PostgreSQL, against SQL by hand for this table only': of('gib-postgres') / of('postgres-calls'),
    },
    tables: [
      table(
        [
          'system',
          'version',
          ...sizes.map((n) => `${n.toLocaleString('en')} calls, ms`),
          '× floor',
          'peak, MiB',
          'right',
        ],
        rows.map((row) => [
          row.title,
          row.version,
          ...sizes.map((n) => digits(row.ms[n])),
          times(row.ms[largest], of('floor-bins')),
          digits(row.peakMiB),
          row.verdict,
        ]),
      ),
    ],
    wrong: rows.filter(({ kind, verdict }) => kind === 'ours' && verdict !== 'yes').map(({ title }) => title),
  }
}

function measures(name, sizes, runs) {
  const all = sizes.flatMap((n) => runs.get(n).get(name))
  const { name: title = name, version = '', kind, notes } = all.find(({ error }) => !error) ?? {}
  const fault = all.find(({ error, difference }) => error || difference)
  return {
    id: name,
    title,
    version,
    kind,
    notes,
    ms: Object.fromEntries(sizes.map((n) => [n, medianOf(runs.get(n).get(name), 'ms')])),
    firstMs: medianOf(runs.get(sizes.at(-1)).get(name), 'firstMs'),
    loadMs: medianOf(runs.get(sizes.at(-1)).get(name), 'loadMs'),
    peakMiB: medianOf(runs.get(sizes.at(-1)).get(name), 'peakMiB'),
    verdict: fault ? (fault.error ?? fault.difference) : name === 'floor-lines' ? 'counts nothing' : 'yes',
  }
}
