/** Do the rules that weigh answers keep to what they may say, and can each part of them come into play? */
import type { Condition } from '../../document/condition'
import type { Pointer } from '../../document/pointer'
import type { ScoreItem, ScoreRule } from '../../document/rules'
import type { Found } from '../../document/walk'
import { sound } from './conditions'
import type { Inspected } from './inspected'
import { canBe } from './possible'
import { pointsOf } from './reach'
import { error, type Finding, type Rule, warning } from './rule'

export const scoreRules: readonly Rule[] = [
  error(
    'GIB259',
    'Dit onderdeel geeft nooit punten, wat er ook wordt geantwoord. Geef minstens één antwoord punten, of haal het onderdeel weg.',
    'This item never gives points, whatever is answered. Give points to at least one answer, or take the item away.',
    (document) =>
      itemsIn(document)
        .filter(({ item, range }) => range.maximum <= 0 && !isNegative(item))
        .map(({ pointer }) => ({ pointer, facts: {} })),
  ),
  error(
    'GIB260',
    'Punten en gewichten zijn 0 of meer; gevonden: {found}. Draai de vraag om met ‘reverse’, of tel haar bij de andere kant.',
    'Points and weights are 0 or more; found {found}. Turn the question round with ‘reverse’, or count it on the other side.',
    (document) => itemsIn(document).flatMap(({ item, pointer }) => negativeNumbers(item, pointer)),
  ),
  warning(
    'GIB261',
    'Over ‘{code}’ zegt dit onderdeel niets, en dan geeft dat antwoord stil 0 punten. Schrijf op hoeveel het is.',
    'This item says nothing about ‘{code}’, so that answer silently gives 0 points. Write down how many it is.',
    (document) => itemsIn(document).flatMap((found) => unnamedCodes(document, found)),
  ),
  error(
    'GIB263',
    'Er mogen {missing} onderdelen missen, maar er zijn er maar {items}. Dan telt een lege vragenlijst ook. Laat er minder missen.',
    'There may be {missing} items missing, but there are only {items}. Then an empty form counts as well. Allow fewer to be missing.',
    ({ protocol: { scores = [] } }) =>
      scores.flatMap(({ missingAtMost, items, subscales = [] }, index) => [
        ...tooManyMissing(missingAtMost, items.length, ['scores', index]),
        ...subscales.flatMap((scale, s) =>
          tooManyMissing(scale.missingAtMost, scale.items.length, ['scores', index, 'subscales', s]),
        ),
      ]),
  ),
  error(
    'GIB264',
    'Dit niveau wordt nooit bereikt: een eerder niveau geldt dan altijd al. Zet het strengste vooraan.',
    'This level is never reached: an earlier level always holds first. Put the strictest first.',
    (document) =>
      itemsIn(document).flatMap(({ item, pointer }) =>
        'levels' in item ? neverFirst(document, item.levels, [...pointer, 'levels']) : [],
      ),
  ),
  error(
    'GIB292',
    '‘{question}’ heeft geen vaste antwoorden, dus er zijn geen punten per antwoord. Schrijf niveaus met een voorwaarde (levels).',
    '‘{question}’ has no fixed answers, so there are no points by answer. Write levels with a condition.',
    (document) =>
      itemsIn(document).flatMap(({ item, pointer }) => {
        const question = 'points' in item ? document.byId.get(item.question)?.question : undefined
        return question === undefined || hasFixedAnswers.has(question.type)
          ? []
          : [{ pointer: [...pointer, 'points'], facts: { question: question.id } }]
      }),
  ),
  error(
    'GIB293',
    'Hierin wordt niets geteld: er staat geen enkel onderdeel in. Voeg er een toe, of haal dit weg.',
    'Nothing is counted in this: there is not a single item. Add one, or take this away.',
    ({ protocol: { scores = [] } }) =>
      scores.flatMap(({ items, subscales = [] }, s) => [
        ...(items.length === 0 ? [{ pointer: ['scores', s, 'items'], facts: {} }] : []),
        ...subscales.flatMap((scale, index) =>
          scale.items.length === 0 ? [{ pointer: ['scores', s, 'subscales', index, 'items'], facts: {} }] : [],
        ),
      ]),
  ),
  warning(
    'GIB294',
    'Deze score telt de punten van alle kinderen op, dus ‘{id}’ kan boven de 100 procent komen. Vergelijk de punten (points).',
    'This score adds up the points of all children, so ‘{id}’ can come above 100 per cent. Compare its points.',
    ({ protocol: { scores = [] }, tests }) => {
      const summed = new Set(scores.flatMap(scalesThatAddUpChildren))
      return tests.flatMap(({ value, pointer }) =>
        'score' in value && summed.has(value.score)
          ? [{ pointer: [...pointer, 'score'], facts: { id: value.score } }]
          : [],
      )
    },
  ),
  error(
    'GIB276',
    'Dit onderdeel noemt geen vragen. Dan weet niemand wanneer het beantwoord is. Noem de vragen waar het op rust.',
    'This item names no questions. Then nobody knows when it has been answered. Name the questions that it rests on.',
    (document) =>
      itemsIn(document).flatMap(({ item, pointer }) =>
        'questions' in item && item.questions.length === 0 ? [{ pointer: [...pointer, 'questions'], facts: {} }] : [],
      ),
  ),
]

/** A count has few answers, each a whole number; of a language is told that it may not be weighed at all. */
const hasFixedAnswers: ReadonlySet<string> = new Set(['boolean', 'choice', 'choices', 'count', 'language'])

interface PlacedItem {
  readonly item: ScoreItem
  readonly pointer: Pointer
  readonly range: { readonly maximum: number }
  readonly score: ScoreRule
}

function itemsIn({ protocol: { scores = [] }, byId }: Inspected): PlacedItem[] {
  return scores.flatMap((score, s) =>
    score.items.map((item, i) => {
      const type = 'points' in item ? byId.get(item.question)?.question.type : undefined
      return { item, score, pointer: ['scores', s, 'items', i], range: pointsOf(item, type) }
    }),
  )
}

function isNegative(item: ScoreItem): boolean {
  return negativeNumbers(item, []).length > 0
}

function negativeNumbers(item: ScoreItem, pointer: Pointer): Finding[] {
  const numbers: Found<number>[] =
    'points' in item
      ? Object.entries(item.points).map(([code, value]) => ({ value, pointer: [...pointer, 'points', code] }))
      : [
          { value: item.weight, pointer: [...pointer, 'weight'] },
          ...item.levels.map(({ level }, index) => ({ value: level, pointer: [...pointer, 'levels', index, 'level'] })),
        ]
  return numbers
    .filter(({ value }) => !(value >= 0 && Number.isFinite(value)))
    .map(({ value, pointer: at }) => ({ pointer: at, facts: { found: value } }))
}

function unnamedCodes({ byId }: Inspected, { item, pointer }: PlacedItem): Finding[] {
  if (!('points' in item)) return []
  const question = byId.get(item.question)?.question
  const codes =
    question?.type === 'boolean'
      ? ['true', 'false']
      : question?.type === 'choice' || question?.type === 'choices'
        ? question.options.map(({ code }) => code)
        : []
  return codes
    .filter((code) => !Object.hasOwn(item.points, code))
    .map((code) => ({ pointer: [...pointer, 'points'], facts: { code } }))
}

/** Of a question that is asked per child; such an item is called after its question when it has no id. */
function scalesThatAddUpChildren({ id, items, subscales = [] }: ScoreRule): string[] {
  const summed = items.flatMap((item) =>
    'points' in item && item.children === 'sum' ? [item.id ?? item.question] : [],
  )
  if (summed.length === 0) return []
  return [
    id,
    ...subscales.filter((scale) => scale.items.some((item) => summed.includes(item))).map(({ id: own }) => own),
  ]
}

function tooManyMissing(missing: number | undefined, items: number, at: Pointer): Finding[] {
  if (missing === undefined || missing < items || items === 0) return []
  return [{ pointer: [...at, 'missingAtMost'], facts: { missing, items } }]
}

/** Of things that are tried in order: those that cannot hold unless an earlier one does. */
export function neverFirst(
  document: Inspected,
  list: readonly { readonly when?: Condition }[],
  at: Pointer,
): Finding[] {
  const good = new Set(sound(document).map(({ value }) => value))
  return list.flatMap(({ when }, index) => {
    if (when === undefined || !good.has(when)) return []
    if (!canBe([{ condition: when, outcome: 'true' }], false, document)) return []
    const earlier = list
      .slice(0, index)
      .flatMap((one) => (one.when !== undefined && good.has(one.when) ? [one.when] : []))
      .map((condition) => ({ condition, outcome: 'not true' }) as const)
    const isReached = canBe([{ condition: when, outcome: 'true' }, ...earlier], false, document)
    return isReached ? [] : [{ pointer: [...at, index, 'when'], facts: {} }]
  })
}
