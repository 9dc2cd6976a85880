/** Do bands lie next to each other, from the lowest that is possible to the highest? */
import type { Pointer } from '../../document/pointer'
import type { Inspected } from './inspected'
import { type Range, scaleRange } from './reach'
import { error, type Finding, type Rule, warning } from './rule'

interface Bands {
  readonly bands: readonly { readonly id: string; readonly from: number }[]
  readonly pointer: Pointer
  readonly range: Range
}

export const bandRules: readonly Rule[] = [
  error(
    'GIB204',
    'De band begint bij {from}, maar de vorige begint al bij {previous}. Zet ze van laag naar hoog.',
    'The band starts at {from}, but the one before it starts at {previous}. Put them from low to high.',
    (document) =>
      eachBand(document, ({ from, previous }) =>
        previous !== undefined && !(from > previous) ? { from, previous } : undefined,
      ),
  ),
  error(
    'GIB257',
    'De eerste band begint bij {from}, maar {lowest} komt ook voor. Wie daaronder zit, valt overal buiten. Begin bij het laagste dat kan.',
    'The first band starts at {from}, but {lowest} occurs too. Who is below it falls outside every band. Begin at the lowest that is possible.',
    (document) =>
      eachBand(document, ({ from, previous, range }) =>
        previous === undefined && from > range.minimum ? { from, lowest: lowestOf(range) } : undefined,
      ),
  ),
  warning(
    'GIB258',
    'De band begint bij {from}, maar het hoogste dat kan is {highest}. Er komt nooit iemand in. Haal de band weg, of begin lager.',
    'The band starts at {from}, but the highest that is possible is {highest}. Nobody is ever in it. Take the band away, or start lower.',
    (document) =>
      eachBand(document, ({ from, range }) => (from > range.maximum ? { from, highest: range.maximum } : undefined)),
  ),
]

function lowestOf({ minimum }: Range): number | string {
  return Number.isFinite(minimum) ? minimum : '…'
}

function eachBand(
  document: Inspected,
  look: (band: { from: number; previous: number | undefined; range: Range }) => Finding['facts'] | undefined,
): Finding[] {
  return bandsIn(document).flatMap(({ bands, pointer, range }) =>
    bands.flatMap(({ from }, index) => {
      const facts = look({ from, previous: bands[index - 1]?.from, range })
      return facts === undefined ? [] : [{ pointer: [...pointer, index, 'from'], facts }]
    }),
  )
}

/** Band sets name grades; the bands of a score or sub-scale name its points. */
function bandsIn({ protocol: { bandSets = [], scores = [] }, byId }: Inspected): Bands[] {
  const typeOf = (id: string) => byId.get(id)?.question.type
  const grades = bandSets.map(({ bands }, index) => {
    return { bands, pointer: ['bandSets', index, 'bands'], range: { minimum: 0, maximum: 10 } }
  })
  const scales = scores.flatMap((score, s) => [
    { scale: score, at: ['scores', s] as Pointer, range: scaleRange(score, typeOf) },
    ...(score.subscales ?? []).map((scale, index) => {
      return { scale, at: ['scores', s, 'subscales', index] as Pointer, range: scaleRange(score, typeOf, scale.items) }
    }),
  ])
  const points = scales.flatMap(({ scale: { bands = [], bandSets: others = [] }, at, range }) => [
    { bands, pointer: [...at, 'bands'], range },
    ...others.map((set, index) => ({ bands: set.bands, pointer: [...at, 'bandSets', index, 'bands'], range })),
  ])
  return [...grades, ...points]
}
