/** Is every name used once? Answers are stored under it. */

import type { Pointer } from '../document/pointer'
import type { Finding } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { ScoreItem } from '../document/rules'
import type { Found } from '../document/walk'

/** Names that are there twice among things of the same kind. */
export function repeatedIds(protocol: Protocol): Finding[] {
  return [...ofQuestions(protocol), ...ofRules(protocol)].flatMap(([kind, ids]) => repeated(kind, ids))
}

type Ids = [kind: string, ids: Found<string>[]]

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

function ofRules({ attributes, bandSets, scores, balance, signals, cohorts, figures }: Protocol): Ids[] {
  const attributeIds = idsIn(attributes, ['attributes'])
  return [
    ['attribute', attributeIds.filter((_, index) => attributes?.[index]?.of === 'family')],
    ['attribute', attributeIds.filter((_, index) => attributes?.[index]?.of === 'child')],
    ['band set', idsIn(bandSets, ['bandSets'])],
    ...(bandSets ?? []).map(({ bands }, index): Ids => ['band', idsIn(bands, ['bandSets', index, 'bands'])]),
    ['score', idsIn(scores, ['scores'])],
    ...(scores ?? []).flatMap(({ items, bands }, index): Ids[] => [
      ['item', itemIds(items, ['scores', index, 'items'])],
      ['band', idsIn(bands, ['scores', index, 'bands'])],
    ]),
    ['class', idsIn(balance?.classes, ['balance', 'classes'])],
    ['floor', idsIn(balance?.floors, ['balance', 'floors'])],
    ['signal', idsIn(signals, ['signals'])],
    ['cohort', idsIn(cohorts, ['cohorts'])],
    ...(cohorts ?? []).map(
      (rule, index): Ids => ['group', idsIn('groups' in rule ? rule.groups : [], ['cohorts', index, 'groups'])],
    ),
    ['figure', idsIn(figures, ['figures'])],
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
  return items.map((item, index) => ({
    value: item.id ?? ('question' in item ? item.question : ''),
    pointer: [...at, index],
  }))
}

function repeated(kind: string, ids: readonly Found<string>[]): Finding[] {
  const seen = new Set<string>()
  return ids.flatMap(({ value, pointer }): Finding[] => {
    if (seen.has(value)) return [{ code: 'GIB201', pointer, facts: { kind, id: value } }]
    seen.add(value)
    return []
  })
}
