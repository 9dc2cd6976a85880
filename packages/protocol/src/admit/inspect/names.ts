/** Is every name used once, and never again for something else? Answers are stored under it. */
import type { Pointer } from '../../document/pointer'
import type { Protocol } from '../../document/protocol'
import type { ScoreItem } from '../../document/rules'
import type { Found } from '../../document/walk'
import { codeToday, today } from './migrations'
import { error, type Finding, type Rule } from './rule'

export const nameRules: readonly Rule[] = [
  error(
    'GIB201',
    '‘{id}’ komt twee keer voor ({kind}). Geef een van beide een andere naam.',
    '‘{id}’ is there twice ({kind}). Give one of them another name.',
    ({ protocol }) => idsOf(protocol).flatMap(([kind, ids]) => repeated(kind, ids)),
  ),
  error(
    'GIB208',
    'Het antwoord ‘{id}’ is een oude code en mag niet opnieuw worden gebruikt. Neem een nieuwe code.',
    'The answer ‘{id}’ is an old code and may not be used again. Take a new code.',
    ({ protocol, questions }) =>
      questions.flatMap(({ question, pointer }) => {
        const retired = [
          ...('retired' in question ? (question.retired ?? []) : []),
          ...recodedIn(protocol, question.id),
        ]
        const options = 'options' in question ? codesIn(question.options, [...pointer, 'options']) : []
        return found(options.filter(({ value }) => retired.includes(value)))
      }),
  ),
  error(
    'GIB209',
    'De vraag ‘{id}’ bestond al en is vervallen. Geef de nieuwe vraag een nieuwe naam.',
    'The question ‘{id}’ existed before and was retired. Give the new question a new name.',
    ({ protocol, questions }) => {
      const retired = [...(protocol.retired ?? []), ...renamedIn(protocol)]
      const ids = questions.map(({ question, pointer }) => ({ value: question.id, pointer: [...pointer, 'id'] }))
      return found(ids.filter(({ value }) => retired.includes(value)))
    },
  ),
]

/** Ids of older versions that stand for another question now, or for none. */
function renamedIn({ migrations = [] }: Protocol): string[] {
  return migrations.flatMap(({ questions = {} }, index) =>
    Object.keys(questions).filter((id) => today(id, migrations.slice(index)) !== id),
  )
}

/** Codes of older versions that stand for another answer to this question now. */
function recodedIn({ migrations = [] }: Protocol, question: string): string[] {
  return migrations.flatMap(({ codes = {} }, index) =>
    Object.entries(codes).flatMap(([id, table]) => {
      const later = migrations.slice(index + 1)
      if (today(id, later) !== question) return []
      return Object.keys(table).filter((code) => codeToday(id, table[code]!, later) !== code)
    }),
  )
}

/** Things of one kind that have one name: where each has it. */
export interface SameName {
  readonly kind: string
  readonly places: readonly Pointer[]
}

/** Every name that stands there more than once, in the order of the document. */
export function namesTwice(protocol: Protocol): SameName[] {
  return idsOf(protocol).flatMap(([kind, ids]) => {
    const places = new Map<string, Pointer[]>()
    for (const { value, pointer } of ids) {
      const known = places.get(value)
      if (known === undefined) places.set(value, [pointer])
      else known.push(pointer)
    }
    return [...places.values()].filter(({ length }) => length > 1).map((all) => ({ kind, places: all }))
  })
}

type Ids = [kind: string, ids: readonly Found<string>[]]

function idsOf(protocol: Protocol): Ids[] {
  const { languages } = protocol
  return [
    ['language', languages.map((value, index) => ({ value, pointer: ['languages', index] }))],
    ...ofQuestions(protocol),
    ...ofScores(protocol),
    ...ofRules(protocol),
  ]
}

function ofQuestions({ sections }: Protocol): Ids[] {
  const questions = sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({ question, at: ['sections', s, 'questions', q] as const })),
  )
  return [
    ['section', idsIn(sections, ['sections'])],
    ['question', questions.map(({ question, at }) => ({ value: question.id, pointer: [...at, 'id'] }))],
    ...questions.flatMap(({ question, at }): Ids[] => [
      ['option', codesIn('options' in question ? question.options : [], [...at, 'options'])],
      ['probe', idsIn(question.probes, [...at, 'probes'])],
    ]),
  ]
}

/** Scores and their sub-scales share their names. */
function ofScores({ scores = [] }: Protocol): Ids[] {
  const subscales = scores.flatMap((score, index) => idsIn(score.subscales, ['scores', index, 'subscales']))
  const scales = scores.flatMap((score, index) => [
    { scale: score, at: ['scores', index] as Pointer },
    ...(score.subscales ?? []).map((scale, s) => ({ scale, at: ['scores', index, 'subscales', s] as Pointer })),
  ])
  return [
    ['score', [...idsIn(scores, ['scores']), ...subscales]],
    ...scores.map(({ items }, index): Ids => ['item', itemIds(items, ['scores', index, 'items'])]),
    ...(scores.flatMap(({ subscales: own = [] }, index) =>
      own.map(({ items }, s): Ids => {
        return ['item', items.map((value, i) => ({ value, pointer: ['scores', index, 'subscales', s, 'items', i] }))]
      }),
    ) satisfies Ids[]),
    ...scales.flatMap(({ scale, at }): Ids[] => [
      ['band', idsIn(scale.bands, [...at, 'bands'])],
      ['band set', idsIn(scale.bandSets, [...at, 'bandSets'])],
      ...(scale.bandSets ?? []).map(
        (set, index): Ids => ['band', idsIn(set.bands, [...at, 'bandSets', index, 'bands'])],
      ),
    ]),
  ]
}

function ofRules({ attributes, bandSets, balance, signals, cohorts, figures, agreements }: Protocol): Ids[] {
  const attributeIds = idsIn(attributes, ['attributes'])
  return [
    ['attribute', attributeIds.filter((_, index) => attributes?.[index]?.of === 'family')],
    ['attribute', attributeIds.filter((_, index) => attributes?.[index]?.of === 'child')],
    ['band set', idsIn(bandSets, ['bandSets'])],
    ...(bandSets ?? []).map(({ bands }, index): Ids => ['band', idsIn(bands, ['bandSets', index, 'bands'])]),
    ['class', idsIn(balance?.classes, ['balance', 'classes'])],
    ['floor', idsIn(balance?.floors, ['balance', 'floors'])],
    ['signal', idsIn(signals, ['signals'])],
    ['cohort', idsIn(cohorts, ['cohorts'])],
    ...(cohorts ?? []).map(
      (rule, index): Ids => ['group', idsIn('groups' in rule ? rule.groups : [], ['cohorts', index, 'groups'])],
    ),
    ['figure', idsIn(figures, ['figures'])],
    ['agreement', idsIn(agreements?.kinds, ['agreements', 'kinds'])],
  ]
}

function idsIn(things: readonly { readonly id: string }[] = [], at: Pointer): Found<string>[] {
  return things.map(({ id }, index) => ({ value: id, pointer: [...at, index, 'id'] }))
}

function codesIn(options: readonly { readonly code: string }[], at: Pointer): Found<string>[] {
  return options.map(({ code }, index) => ({ value: code, pointer: [...at, index, 'code'] }))
}

/** An item without an id is called after its question. */
function itemIds(items: readonly ScoreItem[], at: Pointer): Found<string>[] {
  return items.map((item, index) => ({ value: nameOfItem(item), pointer: [...at, index] }))
}

export function nameOfItem(item: ScoreItem): string {
  return item.id ?? ('question' in item ? item.question : '')
}

function repeated(kind: string, ids: readonly Found<string>[]): Finding[] {
  const seen = new Set<string>()
  return ids.flatMap(({ value, pointer }): Finding[] => {
    if (seen.has(value)) return [{ pointer, facts: { kind, id: value } }]
    seen.add(value)
    return []
  })
}

function found(names: readonly Found<string>[]): Finding[] {
  return names.map(({ value, pointer }) => ({ pointer, facts: { id: value } }))
}
