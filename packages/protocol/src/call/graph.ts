/** What needs what: a question the answers that its condition looks at, an indicator its answers, a scale its indicators. */
import type { ScoreItem } from '../document/rules'
import { rulesOf } from './enabled'
import type { NamedQuestion, Names } from './names'
import { indicatorOf } from './points'
import { heardBy, type Listener } from './reads'
import { weigherOf } from './weigh'

/** Something to be worked out: whether a question is asked, or what an indicator gives. What a scale comes to goes along with it. */
export interface Step {
  /** The number of a question; the indicators are numbered on after the questions. */
  readonly node: number
  /** Both are asked per child, and each child's answer matters to that child alone. */
  readonly sameChild: boolean
}

export interface Graph {
  /** Everything that can change, each after what it needs. */
  readonly all: readonly Step[]
  /** What an answer to this question can change. */
  after(question: number): readonly Step[]
  /** What can change when something else turns out to be known of the family: a child, a fact, the round. */
  readonly afterSituation: readonly Step[]
  /** The names as a question or an indicator sees them: within a circle nobody can know yet what it comes to. */
  namesFor(kind: 'question' | 'indicator', number: number): Names
}

export function graphOf(
  questions: readonly NamedQuestion[],
  items: readonly ScoreItem[],
  scales: readonly { readonly indicators: readonly number[] }[],
  names: Names,
): Graph {
  const [firstItem, firstScale] = [questions.length, questions.length + items.length]
  // The node that stands for all that is known of the family besides its answers.
  const situation = firstScale + scales.length
  const neededBy: Step[][] = Array.from({ length: situation + 1 }, () => [])
  const need = (node: number, needed: number, sameChild = false) => neededBy[needed]!.push({ node, sameChild })
  /** Names that note what `node` needs. */
  const namesNoting = (node: number, perChild = false): Names => {
    const listener: Listener = {
      question: (asked) => need(node, asked.number, perChild && asked.perChild),
      scale: (number) => need(node, firstScale + number),
      situation: () => need(node, situation),
    }
    return heardBy(listener, names)
  }
  for (const asked of questions) {
    const { number, perChild, section } = asked
    rulesOf(asked, namesNoting(number, perChild))
    // A section that is asked of the family looks at all children, so its questions do too.
    if (section.each !== 'children' && section.enableWhen !== undefined)
      weigherOf(section.enableWhen, namesNoting(number))
  }
  for (const [number, item] of items.entries()) indicatorOf(item, namesNoting(firstItem + number))
  for (const [number, { indicators }] of scales.entries())
    for (const indicator of indicators) need(firstScale + number, firstItem + indicator)

  const touched = neededBy.map((_, node) => touchedBy(node, questions[node]?.perChild ?? false, neededBy))
  // What is needed touches all that needs it and all that those touch, so it touches more; within a circle all touch the same.
  const sizes = touched.map((own, node) => (own.has(node) ? own.size : own.size + 1))
  // Within a circle questions come first, then indicators: none of them waits for one that comes later.
  const order = [...neededBy.keys()]
    .filter((node) => (node < firstItem ? questions[node]!.conditional : node < firstScale))
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const after = (from: number) =>
    order.filter((node) => touched[from]!.has(node)).map((node) => ({ node, sameChild: touched[from]!.get(node)! }))
  return {
    all: order.map((node) => ({ node, sameChild: false })),
    after,
    afterSituation: after(situation),
    namesFor(kind, number) {
      const own = kind === 'question' ? number : firstItem + number
      if (!touched[own]!.has(own)) return names
      const isInCircle = (node: number) => touched[own]!.has(node) && touched[node]!.has(own)
      return { ...names, isOpen: isInCircle, isBusy: (scale) => isInCircle(firstScale + scale) }
    },
  }
}

/** All that needs this, by one or more steps; and whether each of the ways there stays with the same child. */
function touchedBy(from: number, sameChild: boolean, neededBy: readonly (readonly Step[])[]): Map<number, boolean> {
  const touched = new Map<number, boolean>()
  const ahead: Step[] = [{ node: from, sameChild }]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    for (const { node, sameChild } of neededBy[at.node]!) {
      const stays = at.sameChild && sameChild
      const before = touched.get(node)
      if (before === stays || before === false) continue
      touched.set(node, stays)
      ahead.push({ node, sameChild: stays })
    }
  }
  return touched
}
