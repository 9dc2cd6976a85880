/** Does the conversation run forward? A question may only wait for what is heard before it. */
import type { Condition, Test } from '../../document/condition'
import type { Pointer } from '../../document/pointer'
import { type Found, testsIn } from '../../document/walk'
import { type Inspected, type PlacedCondition, type PlacedQuestion, questionAt } from './inspected'
import { questionsIn } from './references'
import { error, type Finding, type Rule, warning } from './rule'

export const flowRules: readonly Rule[] = [
  error(
    'GIB220',
    'Of deze vraag wordt gesteld hangt af van ‘{question}’, maar die komt later. Zet de vragen in een andere volgorde.',
    'Whether this question is asked depends on ‘{question}’, which comes later. Put the questions in another order.',
    (document) => {
      const circles = circlesIn(document)
      return looksAhead(document, ['question', 'section'], (here, there) =>
        circles.some((circle) => circle.includes(here.question.id) && circle.includes(there.question.id)),
      )
    },
  ),
  warning(
    'GIB231',
    'Deze doorvraag kijkt naar ‘{question}’, maar die vraag komt pas later. Zet de vragen in een andere volgorde, of verander de voorwaarde.',
    'This probe looks at ‘{question}’, but that question comes only later. Put the questions in another order, or change the condition.',
    (document) => looksAhead(document, ['probe'], () => false),
  ),
  error(
    'GIB221',
    'Deze vragen wachten op elkaar: {questions}. Geen van alle kan beginnen. Laat er één zonder voorwaarde.',
    'These questions wait for each other: {questions}. None of them can begin. Leave one of them without a condition.',
    (document) => circles(document, (circle) => circle.every((name) => document.byId.has(name)), 'questions'),
  ),
  error(
    'GIB228',
    'De score telt zichzelf mee: {names}. Dan is nooit te zeggen wat eruit komt. Haal de score uit haar eigen voorwaarden.',
    'The score counts itself: {names}. Then nobody can say what comes out. Take the score out of its own conditions.',
    (document) => circles(document, (circle) => circle.some((name) => !document.byId.has(name)), 'names'),
  ),
  error(
    'GIB226',
    'Deze vraag hoort bij geen enkele ronde, dus ze wordt nooit gesteld. Noem rondes, of haal ‘rounds’ weg.',
    'This question belongs to no round at all, so it is never asked. Name rounds, or take ‘rounds’ away.',
    ({ questions }) =>
      questions
        .filter(({ question }) => question.rounds?.length === 0)
        .map(({ pointer }) => ({ pointer: [...pointer, 'rounds'], facts: {} })),
  ),
]

/** What the caller writes can be filled in at any moment; what others say comes in the order of the document. */
function looksAhead(
  document: Inspected,
  uses: readonly PlacedCondition['use'][],
  isKnown: (here: PlacedQuestion, there: PlacedQuestion) => boolean,
): Finding[] {
  return document.conditions
    .filter(({ use }) => uses.includes(use))
    .flatMap((condition) => {
      const here = condition.at ?? firstOf(document, condition)
      if (here === undefined) return []
      return testsIn(condition).flatMap(({ value, pointer }): Finding[] => {
        if ('previous' in value) return []
        return lookedAt(value, pointer, document).flatMap(({ value: id, pointer: at }) => {
          const there = document.byId.get(id)
          const isLater = there !== undefined && isAfter(there, here, condition) && there.section.voice !== 'caller'
          return isLater && !isKnown(here, there) ? [{ pointer: at, facts: { question: id } }] : []
        })
      })
    })
}

/** Through a score it looks at everything that the score counts; one question is enough to say so. */
function lookedAt(test: Test, pointer: Pointer, document: Inspected): Found<string>[] {
  const key = 'score' in test ? 'score' : 'points' in test ? 'points' : undefined
  if (key === undefined) return questionsIn(test, pointer)
  const [name] = readBy([test], document)
  const last = countedBy(name ?? '', needsIn(document))
    .filter((id) => document.byId.get(id)?.section.voice !== 'caller')
    .sort((a, b) => document.byId.get(a)!.order - document.byId.get(b)!.order)
    .slice(-1)
  return last.map((value) => ({ value, pointer: [...pointer, key] }))
}

/** Questions that a score counts or looks at, also through other scores. */
function countedBy(score: string, needs: ReadonlyMap<string, ReadonlySet<string>>, seen = new Set<string>()): string[] {
  if (seen.has(score)) return []
  seen.add(score)
  return [...(needs.get(score) ?? [])].flatMap((name) => {
    if (name.startsWith('score ')) return countedBy(name, needs, seen)
    return needs.has(name) ? [name] : []
  })
}

/** A section may not look at its own questions either. */
function isAfter(there: PlacedQuestion, here: PlacedQuestion, { use }: PlacedCondition): boolean {
  return there.order > here.order || (use === 'section' && there.order === here.order)
}

function firstOf({ questions }: Inspected, { pointer }: PlacedCondition): PlacedQuestion | undefined {
  return questionAt(questions, [...pointer.slice(0, 2), 'questions', 0])
}

function circles(document: Inspected, isMeant: (circle: string[]) => boolean, fact: string): Finding[] {
  return circlesIn(document)
    .filter(isMeant)
    .map((circle) => ({ pointer: whereIs(document, circle[0]!), facts: { [fact]: circle } }))
}

function whereIs({ byId, protocol }: Inspected, name: string): Pointer {
  const question = byId.get(name)
  if (question?.question.enableWhen) return [...question.pointer, 'enableWhen']
  if (question) return [...question.pointer.slice(0, 2), 'enableWhen']
  return ['scores', (protocol.scores ?? []).findIndex(({ id }) => `score ${id}` === name)]
}

const known = new WeakMap<Inspected, string[][]>()

/** Questions and scores (`score load`) that come back to themselves, each circle once, in the order of the document. */
function circlesIn(document: Inspected): string[][] {
  const found = known.get(document)
  if (found !== undefined) return found
  const needs = needsIn(document)
  const order = new Map([...needs.keys()].map((name, index) => [name, index]))
  const all = together(needs)
    .filter(([name = '', ...others]) => others.length > 0 || needs.get(name)?.has(name))
    .map((circle) => circle.sort((a, b) => order.get(a)! - order.get(b)!))
    .sort(([a = ''], [b = '']) => order.get(a)! - order.get(b)!)
  known.set(document, all)
  return all
}

/**
 * The names in groups that all need each other, also through others (Tarjan, 1972). Every need is looked at once; what still has to be
 * looked at is kept in a list, because a chain of needs may be longer than functions can call each other.
 */
function together(needs: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const numbers = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const groups: string[][] = []
  const lower = (name: string, number: number) => lowest.set(name, Math.min(lowest.get(name)!, number))
  const begin = (name: string) => {
    numbers.set(name, numbers.size)
    lowest.set(name, numbers.get(name)!)
    open.push(name)
    isOpen.add(name)
    return { name, ahead: (needs.get(name) ?? new Set<string>()).values() }
  }
  for (const first of needs.keys()) {
    if (numbers.has(first)) continue
    const way = [begin(first)]
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const { value: next } = here.ahead.next()
      if (next !== undefined) {
        if (!needs.has(next)) continue
        if (!numbers.has(next)) way.push(begin(next))
        else if (isOpen.has(next)) lower(here.name, numbers.get(next)!)
        continue
      }
      way.pop()
      const before = way.at(-1)
      if (before !== undefined) lower(before.name, lowest.get(here.name)!)
      if (lowest.get(here.name) !== numbers.get(here.name)) continue
      const group = open.splice(open.lastIndexOf(here.name))
      for (const name of group) isOpen.delete(name)
      groups.push(group)
    }
  }
  return groups
}

const allNeeds = new WeakMap<Inspected, ReadonlyMap<string, ReadonlySet<string>>>()

/** What each question and each score has to wait for. */
function needsIn(document: Inspected): ReadonlyMap<string, ReadonlySet<string>> {
  const known = allNeeds.get(document)
  if (known !== undefined) return known
  const needs = new Map<string, ReadonlySet<string>>()
  allNeeds.set(document, needs)
  for (const { question, section } of document.byId.values())
    needs.set(question.id, readBy([section.enableWhen, question.enableWhen], document))
  for (const { id, items } of document.protocol.scores ?? []) {
    const read = readBy(
      items.flatMap((item) => ('levels' in item ? item.levels.map(({ when }) => when) : [])),
      document,
    )
    const counted = items.flatMap((item) => ('points' in item ? [item.question] : item.questions))
    needs.set(`score ${id}`, new Set([...read, ...counted]))
  }
  return needs
}

function readBy(conditions: readonly (Condition | undefined)[], { protocol }: Inspected): Set<string> {
  const tests = conditions.flatMap((value) => (value === undefined ? [] : testsIn({ value, pointer: [] })))
  return new Set(
    tests.flatMap(({ value }) => {
      if ('score' in value || 'points' in value) {
        const id = 'score' in value ? value.score : value.points
        const score = protocol.scores?.find((one) => one.id === id || one.subscales?.some((scale) => scale.id === id))
        return score ? [`score ${score.id}`] : []
      }
      if ('family' in value || 'child' in value) {
        const [of, id] = 'family' in value ? ['family', value.family] : ['child', value.child]
        return protocol.attributes?.find((one) => one.of === of && one.id === id)?.askedBy ?? []
      }
      return 'previous' in value ? [] : questionsIn(value, []).map((one) => one.value)
    }),
  )
}
