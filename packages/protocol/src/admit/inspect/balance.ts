/** Does every family get a class, and never one that only a person can give? */
import type { Pointer } from '../../document/pointer'
import type { BalanceRule } from '../../document/rules'
import type { Text } from '../../document/text'
import type { Inspected } from './inspected'
import { questionsIn } from './references'
import { error, type Finding, type Rule, warning } from './rule'
import { neverFirst } from './scores'

export const balanceRules: readonly Rule[] = [
  error(
    'GIB203',
    'Hier mag niets ‘{id}’ heten: alleen een mens kan zeggen dat het acuut is. Kies een andere naam.',
    'Nothing may be called ‘{id}’ here: only a person can say that it is acute. Choose another name.',
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
    'De klasse ‘{id}’ heeft geen voorwaarde, dus de klassen erna worden nooit bereikt. Geef haar een voorwaarde, of zet haar achteraan.',
    'The class ‘{id}’ has no condition, so the classes after it are never reached. Give it a condition, or put it last.',
    (document) =>
      ofBalance(document, ({ classes }) =>
        classes.slice(0, -1).flatMap(({ id, when }, index) => {
          return when === undefined ? [{ pointer: ['balance', 'classes', index], facts: { id } }] : []
        }),
      ),
  ),
  warning(
    'GIB273',
    'Deze ondergrens is de lichtste klasse ({id}), dus ze tilt niemand op. Kies een zwaardere klasse, of haal de ondergrens weg.',
    'This floor is the lightest class ({id}), so it lifts nobody. Choose a heavier class, or take the floor away.',
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
    'De inschatting van de beller kent de klasse ‘{id}’ niet, dus ze is niet te vergelijken. Geef de vraag van de beller dezelfde klassen.',
    'The estimate of the caller does not know the class ‘{id}’, so it cannot be compared. Give the question of the caller the same classes.',
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
    'Draaglast en draagkracht zijn dezelfde score ({id}), dus er valt niets te wegen. Noem twee verschillende scores.',
    'Load and capacity are the same score ({id}), so there is nothing to weigh. Name two different scores.',
    (document) =>
      ofBalance(document, ({ load, capacity }) =>
        load === capacity ? [{ pointer: ['balance', 'capacity'], facts: { id: load } }] : [],
      ),
  ),
]

/** What only a person can say, in the languages that are spoken most at the families' homes. */
const acute = /acuu?t|akuut|(?<!\p{L})(?:akut|aigu|agudo|acil|ostr[yaeo]|حاد|عاجل)/iu

function ofBalance({ protocol: { balance } }: Inspected, look: (rule: BalanceRule) => Finding[]): Finding[] {
  return balance === undefined ? [] : look(balance)
}

/**
 * Names that the computer gives a family by itself. A group or signal that only repeats what the caller wrote is not the computer's: she
 * may say that it is acute.
 */
function computedNames(document: Inspected): { id: string; title?: Text; pointer: Pointer }[] {
  const { balance, scores = [], bandSets = [], signals = [], cohorts = [] } = document.protocol
  const scales = scores.flatMap((score, s) => [
    { scale: score, at: ['scores', s] as Pointer },
    ...(score.subscales ?? []).map((scale, index) => ({ scale, at: ['scores', s, 'subscales', index] as Pointer })),
  ])
  return [
    ...bandSets.flatMap(({ bands }, index) => named(bands, ['bandSets', index, 'bands'])),
    ...scales.flatMap(({ scale: { id, title, bands, bandSets: others = [] }, at }) => [
      { id, title, pointer: at },
      ...named(bands, [...at, 'bands']),
      ...others.flatMap((set, index) => named(set.bands, [...at, 'bandSets', index, 'bands'])),
    ]),
    ...(balance === undefined
      ? []
      : [
          ...named(balance.classes, ['balance', 'classes']),
          { ...balance.tooLittle, pointer: ['balance', 'tooLittle'] },
        ]),
    ...named(signals, ['signals']).filter(({ pointer }) => !isTheCallers(document, pointer)),
    ...cohorts.flatMap((rule, index) =>
      'groups' in rule
        ? named(rule.groups, ['cohorts', index, 'groups']).filter(({ pointer }) => !isTheCallers(document, pointer))
        : [],
    ),
  ]
}

/** Does the condition look at what the caller wrote herself, and at nothing else? */
function isTheCallers({ tests, byId }: Inspected, at: Pointer): boolean {
  const own = tests.filter(({ pointer }) => at.every((key, index) => pointer[index] === key))
  const questions = own.flatMap(({ value, pointer }) => questionsIn(value, pointer))
  return (
    questions.length >= own.length &&
    questions.length > 0 &&
    questions.every(({ value }) => byId.get(value)?.section.voice === 'caller')
  )
}

function named(things: readonly { id: string; title?: Text }[] = [], at: Pointer) {
  return things.map(({ id, title }, index) => ({ id, ...(title && { title }), pointer: [...at, index] }))
}
