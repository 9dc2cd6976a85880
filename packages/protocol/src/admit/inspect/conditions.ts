/** Can each condition hold, and can it fail to? One that cannot does not do what its writer thinks. */
import type { Condition } from '../../document/condition'
import type { Found } from '../../document/walk'
import type { Inspected, PlacedCondition, Use } from './inspected'
import { canBe } from './possible'
import { error, type Finding, type Rule, warning } from './rule'
import { isSound } from './tests'

export const conditionRules: readonly Rule[] = [
  error(
    'GIB211',
    'De lijst bij ‘{key}’ is leeg. Zet erin wat er moet gelden, of haal haar weg.',
    'The list at ‘{key}’ is empty. Put in it what has to hold, or take it away.',
    ({ conditions }) => conditions.flatMap(partsOf).flatMap(emptyLists),
  ),
  error(
    'GIB217',
    'Dit kan nooit waar zijn: geen enkel gezin kan zo antwoorden. Kijk welke delen elkaar tegenspreken; vaak moet ‘all’ ‘any’ zijn.',
    'This can never be true: no family can answer like this. Look which parts contradict each other; often ‘all’ should be ‘any’.',
    (document) => never(document, ({ use }) => use !== 'question' && use !== 'section' && use !== 'probe'),
  ),
  error(
    'GIB225',
    'Deze vraag komt nooit aan bod: haar voorwaarde kan niet waar zijn. Verander de voorwaarde, of haal de vraag weg.',
    'This question never comes up: its condition cannot be true. Change the condition, or take the question away.',
    (document) => [
      ...never(document, ({ use }) => use === 'question' || use === 'section'),
      ...neverTogether(document),
    ],
  ),
  warning(
    'GIB230',
    'Deze doorvraag past nooit: haar voorwaarde kan niet waar zijn. Verander de voorwaarde, of haal de doorvraag weg.',
    'This probe never fits: its condition cannot be true. Change the condition, or take the probe away.',
    (document) => never(document, ({ use }) => use === 'probe'),
  ),
  warning(
    'GIB218',
    'Dit is altijd waar, dus het maakt geen verschil. Haal de voorwaarde weg, of verander haar.',
    'This is always true, so it makes no difference. Take the condition away, or change it.',
    (document) =>
      sound(document)
        .filter(({ value, inChild, use }) => {
          const outcome = isAlwaysWhenKnown.has(use) ? 'false' : 'not true'
          return !canBe([{ condition: value, outcome }], inChild, document)
        })
        .map(({ pointer }) => ({ pointer, facts: {} })),
  ),
  warning(
    'GIB219',
    'Dit kan nooit waar zijn, dus het voegt niets toe aan ‘{key}’. Haal het weg, of verander het.',
    'This can never be true, so it adds nothing to ‘{key}’. Take it away, or change it.',
    deadParts,
  ),
  warning(
    'GIB224',
    'Dit staat al bij één kind; ‘{key}’ kijkt hier alleen naar dat kind. Laat ‘{key}’ weg.',
    'This is about one child already; ‘{key}’ looks at that child only here. Leave ‘{key}’ out.',
    ({ conditions }) =>
      conditions.flatMap((condition) =>
        partsOf(condition).flatMap(({ value, pointer }) => {
          const key = 'someChild' in value ? 'someChild' : 'everyChild' in value ? 'everyChild' : undefined
          const way = pointer.slice(condition.pointer.length)
          const within = condition.inChild || way.includes('someChild') || way.includes('everyChild')
          return key !== undefined && within ? [{ pointer: [...pointer, key], facts: { key } }] : []
        }),
      ),
  ),
]

/**
 * What is asked for anyway, what is always said, what every family has: here "always, once known" is as good as always. Of points,
 * classes and groups it is not: "7 or more, or else whoever answered" is a way to give the rest.
 */
const isAlwaysWhenKnown: ReadonlySet<Use> = new Set<Use>(['question', 'section', 'probe', 'signal', 'share'])

const known = new WeakMap<Inspected, readonly PlacedCondition[]>()

/** Conditions of which every part makes sense by itself. */
export function sound(document: Inspected): readonly PlacedCondition[] {
  const found = known.get(document)
  if (found !== undefined) return found
  const faulty = new Set(document.tests.filter((test) => !isSound(document, test)).map(({ condition }) => condition))
  const good = document.conditions.filter(
    (condition) => !faulty.has(condition) && partsOf(condition).flatMap(emptyLists).length === 0,
  )
  known.set(document, good)
  return good
}

function never(document: Inspected, isMeant: (condition: PlacedCondition) => boolean): Finding[] {
  return sound(document)
    .filter((one) => isMeant(one) && !holdsEver(one, document))
    .map(({ pointer }) => ({ pointer, facts: {} }))
}

const held = new WeakMap<Inspected, Map<PlacedCondition, boolean>>()

/** Three rules ask it of the same condition. */
function holdsEver(condition: PlacedCondition, document: Inspected): boolean {
  const known = held.get(document) ?? new Map<PlacedCondition, boolean>()
  held.set(document, known)
  const { value, inChild } = condition
  const holds = known.get(condition) ?? canBe([{ condition: value, outcome: 'true' }], inChild, document)
  known.set(condition, holds)
  return holds
}

/** A section and a question in it that contradict each other. */
function neverTogether(document: Inspected): Finding[] {
  const good = sound(document).filter((one) => holdsEver(one, document))
  const ofQuestion = new Map(good.filter(({ use }) => use === 'question').map((one) => [one.at, one]))
  const ofSection = new Map(good.filter(({ use }) => use === 'section').map((one) => [one.value, one]))
  return document.questions.flatMap((question) => {
    const { section, perChild } = question
    if (perChild && section.each !== 'children') return []
    const own = ofQuestion.get(question)
    const around = section.enableWhen && ofSection.get(section.enableWhen)
    if (own === undefined || around === undefined) return []
    const both = [own, around].map(({ value }) => ({ condition: value, outcome: 'true' }) as const)
    return canBe(both, perChild, document) ? [] : [{ pointer: own.pointer, facts: {} }]
  })
}

/** Of parts of which one is enough, those that never are: conditions of `any`, values of `in`. */
function deadParts(document: Inspected): Finding[] {
  return sound(document)
    .filter((one) => holdsEver(one, document))
    .flatMap((whole) =>
      partsOf(whole).flatMap(({ value, pointer }) => {
        const { key, at, parts } = alternativesIn(value)
        if (parts.length < 2) return []
        const way = pointer.slice(whole.pointer.length)
        const inChild = whole.inChild || way.includes('someChild') || way.includes('everyChild')
        const canHold = (condition: Condition) => canBe([{ condition, outcome: 'true' }], inChild, document)
        // Of values that are all impossible the test itself is told.
        if (key === 'in' && !canHold(value)) return []
        return parts.flatMap((part, index) =>
          canHold(part) ? [] : [{ pointer: [...pointer, at, index], facts: { key } }],
        )
      }),
    )
}

/** Conditions of which one is enough, the word that says so, and the key under which they stand. */
function alternativesIn(condition: Condition): { key: string; at: string; parts: readonly Condition[] } {
  if ('any' in condition) return { key: 'any', at: 'any', parts: condition.any }
  const isList = 'operator' in condition && condition.operator === 'in'
  return {
    key: 'in',
    at: 'answer',
    parts: isList ? condition.answer.map((one) => ({ ...condition, answer: [one] })) : [],
  }
}

/** The condition and every condition that it is made of. */
function partsOf({ value, pointer }: Found<Condition>): Found<Condition>[] {
  const list = 'all' in value ? (['all', value.all] as const) : 'any' in value ? (['any', value.any] as const) : null
  if (list !== null) {
    const [key, parts] = list
    return [
      { value, pointer },
      ...parts.flatMap((part, index) => partsOf({ value: part, pointer: [...pointer, key, index] })),
    ]
  }
  for (const key of ['not', 'someChild', 'everyChild'] as const) {
    const part = key in value ? (value as Record<typeof key, Condition>)[key] : undefined
    if (part !== undefined) return [{ value, pointer }, ...partsOf({ value: part, pointer: [...pointer, key] })]
  }
  return [{ value, pointer }]
}

function emptyLists({ value, pointer }: Found<Condition>): Finding[] {
  const keys = Object.entries(value).flatMap(([key, part]) =>
    ['all', 'any', 'answer'].includes(key) && Array.isArray(part) && part.length === 0 ? [key] : [],
  )
  return keys.map((key) => ({ pointer: [...pointer, key], facts: { key } }))
}
