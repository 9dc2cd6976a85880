/** Does every family get a class, and never one that only a person can give? */
import type { Pointer } from '../../document/pointer'
import type { BalanceRule } from '../../document/rules'
import type { Text } from '../../document/text'
import type { Inspected } from './inspected'
import { error, type Finding, type Rule, warning } from './rule'
import { neverFirst } from './scores'

export const balanceRules: readonly Rule[] = [
  error(
    'GIB203',
    'Een klasse mag niet ‘{id}’ heten: alleen een mens kan zeggen dat het acuut is.',
    'A class may not be called ‘{id}’: only a person can say that it is acute.',
    (document) =>
      computedNames(document).flatMap(({ id, title = {}, pointer }) => [
        ...(acute.test(id) ? [{ pointer: [...pointer, 'id'], facts: { id } }] : []),
        ...Object.entries(title)
          .filter(([, name]) => acute.test(name))
          .map(([language, name]) => ({ pointer: [...pointer, 'title', language], facts: { id: name } })),
      ]),
  ),
  error(
    'GIB265',
    'Deze groep wordt nooit bereikt: een eerdere geldt dan altijd al. Zet de strengste vooraan.',
    'This group is never reached: an earlier one always holds first. Put the strictest first.',
    (document) => [
      ...ofBalance(document, ({ classes }) => neverFirst(document, classes, ['balance', 'classes'])),
      ...(document.protocol.cohorts ?? []).flatMap((rule, index) =>
        'groups' in rule && rule.several !== true
          ? neverFirst(document, rule.groups, ['cohorts', index, 'groups'])
          : [],
      ),
    ],
  ),
  error(
    'GIB271',
    'De laatste klasse heeft een voorwaarde, dus een gezin kan overal buiten vallen. Laat haar weg.',
    'The last class has a condition, so a family may fall outside all of them. Leave it out.',
    (document) =>
      ofBalance(document, ({ classes }) =>
        classes[classes.length - 1]?.when === undefined
          ? []
          : [{ pointer: ['balance', 'classes', classes.length - 1, 'when'], facts: {} }],
      ),
  ),
  error(
    'GIB272',
    'De klasse ‘{id}’ heeft geen voorwaarde, dus de klassen erna worden nooit bereikt.',
    'The class ‘{id}’ has no condition, so the classes after it are never reached.',
    (document) =>
      ofBalance(document, ({ classes }) =>
        classes.slice(0, -1).flatMap(({ id, when }, index) => {
          return when === undefined ? [{ pointer: ['balance', 'classes', index], facts: { id } }] : []
        }),
      ),
  ),
  warning(
    'GIB273',
    'Deze ondergrens is de lichtste klasse ({id}), dus ze tilt niemand op.',
    'This floor is the lightest class ({id}), so it lifts nobody.',
    (document) =>
      ofBalance(document, ({ classes, floors }) =>
        floors.flatMap(({ atLeast }, index) => {
          const isLightest = classes.length > 0 && atLeast === classes[classes.length - 1]?.id
          return isLightest ? [{ pointer: ['balance', 'floors', index, 'atLeast'], facts: { id: atLeast } }] : []
        }),
      ),
  ),
  error(
    'GIB274',
    'De inschatting van de beller kent de klasse ‘{id}’ niet, dus ze is niet te vergelijken.',
    'The estimate of the caller does not know the class ‘{id}’, so it cannot be compared.',
    (document) =>
      ofBalance(document, ({ classes, estimate }) => {
        const question = estimate && document.byId.get(estimate.balance)?.question
        if (question === undefined) return []
        const codes = 'options' in question ? question.options.map(({ code }) => code) : []
        return classes
          .filter(({ id }) => !codes.includes(id))
          .map(({ id }) => ({ pointer: ['balance', 'estimate', 'balance'], facts: { id } }))
      }),
  ),
  error(
    'GIB275',
    'Draaglast en draagkracht zijn dezelfde score ({id}), dus er valt niets te wegen.',
    'Load and capacity are the same score ({id}), so there is nothing to weigh.',
    (document) =>
      ofBalance(document, ({ load, capacity }) =>
        load === capacity ? [{ pointer: ['balance', 'capacity'], facts: { id: load } }] : [],
      ),
  ),
]

/** What only a person can say, in the languages that are spoken most at the families' homes. */
const acute = /acuu?t|(?<!\p{L})(?:akut|aigu|agudo|acil|ostr[yaeo]|حاد|عاجل)/iu

function ofBalance({ protocol: { balance } }: Inspected, look: (rule: BalanceRule) => Finding[]): Finding[] {
  return balance === undefined ? [] : look(balance)
}

/** Names that the computer gives a family by itself. */
function computedNames({ protocol }: Inspected): { id: string; title?: Text; pointer: Pointer }[] {
  const { balance, scores = [] } = protocol
  const bands = scores.flatMap((score, s) => [
    ...named(score.bands, ['scores', s, 'bands']),
    ...(score.bandSets ?? []).flatMap((set, index) => named(set.bands, ['scores', s, 'bandSets', index, 'bands'])),
    ...(score.subscales ?? []).flatMap((scale, index) =>
      named(scale.bands, ['scores', s, 'subscales', index, 'bands']),
    ),
  ])
  if (balance === undefined) return bands
  return [
    ...bands,
    ...named(balance.classes, ['balance', 'classes']),
    { ...balance.tooLittle, pointer: ['balance', 'tooLittle'] },
  ]
}

function named(things: readonly { id: string; title?: Text }[] = [], at: Pointer) {
  return things.map(({ id, title }, index) => ({ id, ...(title && { title }), pointer: [...at, index] }))
}
