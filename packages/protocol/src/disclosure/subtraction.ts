/** What has to be hidden so that nothing else can be worked out: by taking figures from each other, now or from those told before. */
import type { Cell, Contribution } from './cell'
import { keyOf, partsOf } from './doubt'
import type { Thresholds } from './profile'
import type { Kept } from './release'
import { familiesIn, tooSmall } from './size'

export type Candidate = Cell & { readonly index: number }

/** The cells to hide: the smallest first, until nothing can be worked out; what turns out not to have been needed is given back. */
export function hiddenForOthers(
  candidates: readonly Candidate[],
  before: readonly Kept[],
  least: Thresholds,
): readonly Candidate[] {
  const fromSmall = [...candidates].sort((a, b) => familiesIn(a.said) - familiesIn(b.said) || b.index - a.index)
  const close = tooClose(candidates, before, least)
  const exposing = (shown: readonly Candidate[]) =>
    close.find((pair) => pair.every((one) => shown.includes(one))) ??
    leftOver(shown, least) ??
    exposedPart(shown, before)
  let shown = candidates
  const hidden: Candidate[] = []
  for (let found = exposing(shown); found !== null; found = exposing(shown)) {
    const around = found
    const next = fromSmall.find((one) => shown.includes(one) && around.includes(one))!
    hidden.push(next)
    shown = shown.filter((one) => one !== next)
  }
  for (const one of [...hidden].reverse()) {
    const withIt = candidates.filter((other) => other === one || shown.includes(other))
    if (exposing(withIt) === null) shown = withIt
  }
  return candidates.filter((one) => !shown.includes(one))
}

/** Where one cell lies within another, what is left between them is a figure too. With one that was told before, it is about the new one. */
function tooClose(candidates: readonly Candidate[], before: readonly Kept[], least: Thresholds): Candidate[][] {
  const keys = new Map([...candidates, ...before].map((one) => [one, new Set(one.said.map(keyOf))]))
  const isClose = (whole: Cell | Kept, part: Cell | Kept) => {
    const [all, some] = [keys.get(whole)!, keys.get(part)!]
    if (some.size >= all.size || some.size === 0) return false
    for (const key of some) if (!all.has(key)) return false
    const rest = whole.said.filter((one) => !some.has(keyOf(one)))
    return tooSmall(candidates[0]!.kind, rest, least) !== null
  }
  const pairs = candidates.flatMap((whole) =>
    candidates.filter((part) => part !== whole && isClose(whole, part)).map((part) => [whole, part]),
  )
  const alone = candidates.filter((one) =>
    before.some((told) => !isSameCell(one, told) && (isClose(one, told) || isClose(told, one))),
  )
  return [...alone.map((one) => [one]), ...pairs]
}

export function isSameCell(one: Pick<Kept, 'figure' | 'of'>, other: Pick<Kept, 'figure' | 'of'>): boolean {
  const groups = (of: Kept['of']) => JSON.stringify(Object.entries(of).sort())
  return one.figure === other.figure && groups(one.of) === groups(other.of)
}

/** Groups that were told, taken from the whole that they divide, leave the others: that is a figure too. */
function leftOver(shown: readonly Candidate[], least: Thresholds): readonly Candidate[] | null {
  for (const whole of shown) {
    for (const groups of divisionsOf(whole, shown)) {
      const rest = without(
        whole.said,
        groups.flatMap((one) => one.said),
      )
      if (rest.length > 0 && tooSmall(whole.kind, rest, least) !== null) return groups
    }
  }
  return null
}

/** Of a cell, the cells that cut it by one division more, where they do not overlap. */
function divisionsOf(whole: Candidate, shown: readonly Candidate[]): Candidate[][] {
  const found = new Map<string, Candidate[]>()
  const own = Object.keys(whole.of)
  for (const one of shown) {
    const more = Object.keys(one.of).filter((cohort) => !own.includes(cohort))
    const isPart = one.figure === whole.figure && own.every((cohort) => one.of[cohort] === whole.of[cohort])
    if (isPart && more.length === 1) found.set(more[0]!, [...(found.get(more[0]!) ?? []), one])
  }
  return [...found.values()].filter((groups) => {
    const keys = groups.flatMap(({ said }) => said.map(keyOf))
    return new Set(keys).size === keys.length
  })
}

/** Of a part that exposes somebody, every new cell that has to do with it. What was told before cannot be hidden any more. */
function exposedPart(shown: readonly Candidate[], before: readonly Kept[]): readonly Candidate[] | null {
  const told = [...shown, ...before]
  const keys = told.map(({ said }) => new Set(said.map(keyOf)))
  for (const { inside, exposed } of partsOf(shown[0]?.kind ?? 'share', told)) {
    if (!exposed) continue
    const around = shown.filter((_, index) =>
      inside.some((other) => other === index || [...keys[index]!].some((key) => keys[other]!.has(key))),
    )
    if (around.length > 0) return around
  }
  return null
}

export function without(said: readonly Contribution[], others: readonly Contribution[]): Contribution[] {
  const keys = new Set(others.map(keyOf))
  return said.filter((one) => !keys.has(keyOf(one)))
}
