// B. Checking a completed call from text: keys, kinds, ranges, codes, what is hidden, what must be there, one row for each child.
import { apart, inRounds, systemsOf } from '../harness/apart.mjs'
import { digits, medianOf, times } from '../harness/statistics.mjs'
import { table } from '../harness/table.mjs'

export async function run({ quick, wanted, rounds }) {
  const names = systemsOf('response').filter(wanted)
  const runs = await inRounds(rounds ?? (quick ? 1 : 5), names, (name) =>
    apart('response-apart.mjs', [name, quick ? 100 : 400], { seconds: 180 }),
  )
  const rows = names.map((name) => measures(name, runs.get(name)))
  // There are two ways to write it by hand, and the faster one is the floor.
  const best = (measure) => Math.min(...rows.filter(({ kind }) => kind === 'floor').map((row) => row[measure]))
  const floorUs = best('textUs')
  rows.sort((a, b) => (a.textUs ?? Number.POSITIVE_INFINITY) - (b.textUs ?? Number.POSITIVE_INFINITY))
  return {
    title: 'B. Checking a completed call from text',
    rows,
    tables: [
      table(
        [
          'system',
          'version',
          'from text, µs',
          '× floor',
          'of which JSON.parse',
          'all problems of a broken one, µs',
          'set-up in a new process, ms',
          'in one that checked others, ms',
          'right ones refused',
          'broken ones accepted',
        ],
        rows.map((row) => [
          row.title,
          row.version,
          digits(row.textUs),
          times(row.textUs, floorUs),
          digits(row.parseUs),
          digits(row.problemsUs),
          digits(row.setupMs),
          digits(row.againMs),
          row.error ?? row.refused,
          row.accepted.join(', ') || '0',
        ]),
      ),
    ],
    wrong: rows
      .filter(({ kind, refused, accepted }) => kind === 'ours' && (refused > 0 || accepted.length > 0))
      .map(({ title }) => title),
  }
}

function measures(name, runs) {
  const found = runs.find(({ error }) => !error) ?? { name, version: '', refused: '', accepted: [], ...runs[0] }
  const of = (measure) => medianOf(runs, measure)
  return {
    title: found.name,
    version: found.version,
    kind: found.kind,
    notes: found.notes,
    error: found.error,
    refused: found.refused,
    accepted: found.accepted,
    bytes: found.bytes,
    textUs: of('textUs'),
    parseUs: of('parseUs'),
    problemsUs: of('problemsUs'),
    setupMs: of('setupMs'),
    againMs: of('againMs'),
    importMs: of('importMs'),
  }
}
