/**
 * What needs what: a question the answers that its condition looks at, an indicator its answers, a scale its indicators. That is heard
 * while the conditions and indicators are made, so they are made here, once.
 */
import type { ScoreItem } from '../document/rules'
import { type Rules, rulesOf } from './enabled'
import type { NamedQuestion, Names } from './names'
import { type Indicator, indicatorOf } from './points'
import { heardBy } from './reads'
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
  readonly steps: readonly Step[]
  /** By the number of a question: what an answer to it can change. */
  readonly after: readonly (readonly Step[])[]
  /** What can change when something else turns out to be known of the family: a child, a fact, the round. */
  readonly afterSituation: readonly Step[]
  /** By the number of an item: what it gives. */
  readonly indicators: readonly Indicator[]
  /** The names as a node sees them: within a circle nobody can know yet what it comes to. */
  namesAt(node: number): Names
}

/** @param questions get to know here when they are asked */
export function graphOf(
  questions: readonly (NamedQuestion & Mutable<Rules>)[],
  items: readonly ScoreItem[],
  scales: readonly { readonly indicators: readonly number[] }[],
  names: Names,
): Graph {
  const firstItem = questions.length
  const firstScale = firstItem + items.length
  // The node that stands for all that is known of the family besides its answers.
  const situation = firstScale + scales.length
  const neededBy: Step[][] = Array.from({ length: situation + 1 }, () => [])
  const perChild = (node: number) => questions[node]?.perChild ?? false
  // What is being made needs what it asks for by name.
  let making: Step
  const need = (needed: number, sameChild = false) => neededBy[needed]!.push({ node: making.node, sameChild })
  const noting = heardBy(
    {
      question: (asked) => need(asked.number, making.sameChild && asked.perChild),
      scale: (number) => need(firstScale + number),
      situation: () => need(situation),
    },
    names,
  )
  const namesNoting = (node: number, sameChild = perChild(node)) => {
    making = { node, sameChild }
    return noting
  }
  const madeWith = (namesAt: (node: number) => Names) => {
    for (const asked of questions) if (asked.conditional) Object.assign(asked, rulesOf(asked, namesAt(asked.number)))
    return items.map((item, number) => indicatorOf(item, namesAt(firstItem + number)))
  }
  const made = madeWith(namesNoting)
  // A section that is asked of the family looks at all children, so its questions do too.
  for (const { number, section } of questions)
    if (perChild(number) && section.each !== 'children' && section.enableWhen !== undefined)
      weigherOf(section.enableWhen, namesNoting(number, false))
  for (const [number, scale] of scales.entries()) {
    namesNoting(firstScale + number)
    for (const item of scale.indicators) need(firstItem + item)
  }

  const touched = neededBy.map((_, node) => touchedBy({ node, sameChild: perChild(node) }, neededBy))
  // What is needed touches all that needs it and all that those touch, so it touches more; within a circle all touch the same.
  const sizes = touched.map((own, node) => (own.has(node) ? own.size : own.size + 1))
  // Within a circle questions come first, then indicators: none of them waits for one that comes later.
  const order = [...neededBy.keys()]
    .filter((node) => (node < firstItem ? questions[node]!.conditional : node < firstScale))
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const after = (from: number) =>
    [...touched[from]!.values()]
      .filter((step) => order.includes(step.node))
      .sort((a, b) => order.indexOf(a.node) - order.indexOf(b.node))
  const isInCircle = (a: number, b: number) => touched[a]!.has(b) && touched[b]!.has(a)
  const namesAt = (own: number): Names => ({
    ...names,
    isOpen: (question) => isInCircle(own, question),
    isBusy: (scale) => isInCircle(own, firstScale + scale),
  })
  return {
    steps: order.map((node) => ({ node, sameChild: false })),
    after: questions.map(({ number }) => after(number)),
    afterSituation: after(situation),
    // Hardly ever is there a circle, and what was made without one can stay.
    indicators: touched.some((own, node) => own.has(node)) ? madeWith(namesAt) : made,
    namesAt,
  }
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] }

const none: ReadonlyMap<number, Step> = /* @__PURE__ */ new Map()

/** All that needs this, by one or more steps; and whether each of the ways there stays with the same child. */
function touchedBy(start: Step, neededBy: readonly (readonly Step[])[]): ReadonlyMap<number, Step> {
  if (neededBy[start.node]!.length === 0) return none
  const touched = new Map<number, Step>()
  const ahead = [start]
  for (const from of ahead) {
    for (const { node, sameChild } of neededBy[from.node]!) {
      const step = { node, sameChild: from.sameChild && sameChild }
      const before = touched.get(node)?.sameChild
      if (before === step.sameChild || before === false) continue
      touched.set(node, step)
      ahead.push(step)
    }
  }
  return touched
}
