/** What needs what: a question the answers that its condition looks at, an indicator its answers, a scale its indicators. */
import type { AskedQuestion } from '../document/place'
import type { ScoreItem } from '../document/rules'
import type { NamedQuestion, Names } from './names'
import { inOrderOfNeed } from './order'
import { readsOf, readsOfItem } from './reads'

/** Something to be worked out: whether a question is asked, or what an indicator gives. What a scale comes to goes along with it. */
export interface Step {
  readonly kind: 'question' | 'indicator'
  readonly number: number
  /** Of a question that is asked per child: only for the child whose answer changed. */
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

interface Need {
  readonly node: number
  /** Both are asked per child, and each child's answer matters to that child alone. */
  readonly sameChild: boolean
}

export function graphOf(
  questions: readonly (AskedQuestion & NamedQuestion)[],
  items: readonly ScoreItem[],
  scales: readonly { readonly indicators: readonly number[] }[],
  names: Names,
): Graph {
  const [firstItem, firstScale] = [questions.length, questions.length + items.length]
  const situation = firstScale + scales.length
  const needs: readonly Need[][] = [
    ...questions.map((question) => needsOfQuestion(question, questions, { firstScale, situation }, names)),
    ...items.map((item) => needsOfItem(item, { firstScale, situation }, names)),
    ...scales.map(({ indicators }) => indicators.map((number) => familyWide(firstItem + number))),
    [],
  ]
  const neededBy = turned(needs)
  const needed = needs.map((all) => all.map(({ node }) => node))
  const groups = inOrderOfNeed(needs.length, (node) => needed[node]!)
  const circles = groups.filter((group) => group.length > 1 || needed[group[0]!]!.includes(group[0]!))
  // Within a circle questions come first, then indicators, then scales: none of them waits for one that comes later.
  const order = groups
    .flatMap((group) => group.sort((a, b) => a - b))
    .filter((node) => (node < firstItem ? questions[node]!.conditional : node < firstScale))
  const stepOf = (node: number, sameChild: boolean): Step =>
    node >= firstItem
      ? { kind: 'indicator', number: node - firstItem, sameChild: false }
      : { kind: 'question', number: node, sameChild }
  const after = (node: number, sameChild: boolean): Step[] => {
    const touched = touchedBy(node, sameChild, neededBy)
    return order.filter((other) => touched.has(other)).map((other) => stepOf(other, touched.get(other)!))
  }
  return {
    all: order.map((node) => stepOf(node, false)),
    after: (question) => after(question, questions[question]!.perChild),
    afterSituation: after(situation, false),
    namesFor(kind, number) {
      const own = kind === 'question' ? number : firstItem + number
      const circle = circles.find((group) => group.includes(own))
      if (circle === undefined) return names
      return {
        ...names,
        isOpen: (question) => circle.includes(question),
        isBusy: (scale) => circle.includes(firstScale + scale),
      }
    },
  }
}

/** Where in the graph the scales begin, and the node that stands for all that is known of the family besides its answers. */
interface Nodes {
  readonly firstScale: number
  readonly situation: number
}

const familyWide = (node: number): Need => ({ node, sameChild: false })

function needsOfQuestion(
  { question, section, perChild }: AskedQuestion & NamedQuestion,
  questions: readonly NamedQuestion[],
  nodes: Nodes,
  names: Names,
): Need[] {
  const reads = readsOf([section.enableWhen, question.enableWhen], names)
  // A section that is asked of the family looks at all children, so its questions do too.
  const ofFamily = readsOf([section.each === 'children' ? undefined : section.enableWhen], names)
  const situation = perChild || question.rounds !== undefined || reads.situation
  return [
    ...[...reads.questions].map((node) => ({ node, sameChild: perChild && questions[node]!.perChild })),
    ...[...ofFamily.questions].map(familyWide),
    ...[...reads.scales].map((number) => familyWide(nodes.firstScale + number)),
    ...(situation ? [familyWide(nodes.situation)] : []),
  ]
}

function needsOfItem(item: ScoreItem, nodes: Nodes, names: Names): Need[] {
  const { questions, scales, situation } = readsOfItem(item, names)
  return [
    ...questions,
    ...[...scales].map((number) => nodes.firstScale + number),
    ...(situation ? [nodes.situation] : []),
  ].map(familyWide)
}

/** From "what it needs" to "what needs it". */
function turned(needs: readonly (readonly Need[])[]): Need[][] {
  const neededBy: Need[][] = needs.map(() => [])
  for (const [node, needed] of needs.entries())
    for (const { node: other, sameChild } of needed) neededBy[other]!.push({ node, sameChild })
  return neededBy
}

/** All that needs this, by one or more steps; and whether each of the ways there stays with the same child. */
function touchedBy(from: number, sameChild: boolean, neededBy: readonly (readonly Need[])[]): Map<number, boolean> {
  const touched = new Map<number, boolean>()
  const ahead: Need[] = [{ node: from, sameChild }]
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
