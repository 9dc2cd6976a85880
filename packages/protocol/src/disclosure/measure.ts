/**
 * Which figures measure the same? "Money worries" and "money worries of large families" do: the one minus the other is a figure of its
 * own. So do "a sufficient grade" and "an insufficient grade". They are looked at together.
 */
import type { Cell, Contribution } from './cell'
import type { Kept } from './release'

/** Cells of figures that measure the same, said in the same sense. */
export interface Measure<Asked extends Cell, Told extends Kept> {
  readonly asked: readonly Asked[]
  readonly before: readonly Told[]
}

/** Figures by what was said to them, not by how they are put: where two agree on every call they share, they measure the same. */
export function measuresOf<Asked extends Cell>(
  asked: readonly Asked[],
  before: readonly Kept[],
): Measure<Asked, Kept>[] {
  const said = new Map<string, Map<string, Contribution>>()
  for (const { figure, said: all } of [...before, ...asked]) {
    const calls = said.get(figure) ?? new Map<string, Contribution>()
    said.set(figure, calls)
    for (const one of all) calls.set(one.call, one)
  }
  const measures: { figures: Map<string, boolean>; calls: Map<string, Contribution> }[] = []
  for (const [figure, calls] of said) {
    const kin = measures.flatMap((measure) => {
      const turned = isTurned(measure.calls, calls)
      return turned === null ? [] : [{ measure, turned }]
    })
    const joined = { figures: new Map([[figure, false]]), calls: new Map(calls) }
    for (const { measure, turned } of kin) {
      for (const [other, otherTurned] of measure.figures) joined.figures.set(other, otherTurned !== turned)
      for (const [call, one] of measure.calls) joined.calls.set(call, turned ? opposite(one) : one)
      measures.splice(measures.indexOf(measure), 1)
    }
    measures.push(joined)
  }
  return measures.map(({ figures }) => ({
    asked: asked.flatMap((cell) => sameSense(cell, figures)),
    before: before.flatMap((cell) => sameSense(cell, figures)),
  }))
}

/** Do they agree (`false`), or does the one always say the opposite (`true`)? `null` when neither, or when they share no call. */
export function isTurned(
  one: ReadonlyMap<string, Contribution>,
  other: ReadonlyMap<string, Contribution>,
): boolean | null {
  const shared = [...other.keys()].filter((call) => one.has(call))
  if (shared.length === 0) return null
  const agree = (turn: (said: Contribution) => Contribution) =>
    shared.every((call) => String(one.get(call)!.values) === String(turn(other.get(call)!).values))
  if (agree((said) => said)) return false
  return agree(opposite) ? true : null
}

function sameSense<C extends Kept>(cell: C, figures: ReadonlyMap<string, boolean>): C[] {
  const turned = figures.get(cell.figure)
  if (turned === undefined) return []
  return [turned ? { ...cell, said: cell.said.map(opposite) } : cell]
}

/** Yes becomes no. Of a number this is never asked: no two grades are each other's opposite in every call. */
function opposite(said: Contribution): Contribution {
  return { ...said, values: said.values.map((value) => 1 - value) }
}
