/** Can the facts, groups and figures be counted as they are described? */
import type { Test } from '../../document/condition'
import type { Inspected } from './inspected'
import { rangeOf } from './reach'
import { error, type Finding, type Rule, warning } from './rule'

export const countingRules: readonly Rule[] = [
  error(
    'GIB277',
    'Een open antwoord op ‘{question}’ is geen kenmerk. Laat het kenmerk vragen met vaste antwoorden.',
    'An open answer to ‘{question}’ is no fact. Ask for the fact with fixed answers.',
    (document) => askedFacts(document, (asked) => asked.question.type === 'text'),
  ),
  error(
    'GIB278',
    '‘{question}’ past niet bij het kenmerk ‘{fact}’: het ene gaat over elk kind, het andere over het gezin. Kies een andere vraag, of een ander kenmerk.',
    '‘{question}’ does not fit the fact ‘{fact}’: one is about each child, the other about the family. Choose another question, or another fact.',
    (document) => askedFacts(document, (asked, of) => asked.perChild !== (of === 'child')),
  ),
  error(
    'GIB281',
    'Deze indeling heeft geen enkele groep. Voeg een groep toe.',
    'This division has no group at all. Add a group.',
    ({ protocol: { cohorts = [] } }) =>
      cohorts.flatMap((rule, index) =>
        'groups' in rule && rule.groups.length === 0 ? [{ pointer: ['cohorts', index, 'groups'], facts: {} }] : [],
      ),
  ),
  warning(
    'GIB282',
    'Kinderen van één gezin kunnen verschillen in ‘{fact}’, maar het gezin telt nu maar in één groep. Zet er ‘several: true’ bij.',
    'Children of one family may differ in ‘{fact}’, but the family now counts in one group only. Add ‘several: true’.',
    ({ protocol: { cohorts = [] } }) =>
      cohorts.flatMap((rule, index) =>
        'by' in rule && typeof rule.by === 'object' && 'child' in rule.by && rule.several !== true
          ? [{ pointer: ['cohorts', index, 'by'], facts: { fact: rule.by.child } }]
          : [],
      ),
  ),
  error(
    'GIB283',
    'Van ‘{question}’ bestaat geen gemiddelde: het antwoord is geen getal. Neem een vraag met een getal.',
    'There is no mean of ‘{question}’: its answer is no number. Take a question with a number.',
    ({ protocol: { figures = [] }, byId }) =>
      figures.flatMap((figure, index) => {
        const question = 'mean' in figure ? byId.get(figure.mean)?.question : undefined
        return question === undefined || rangeOf(question) !== undefined
          ? []
          : [{ pointer: ['figures', index, 'mean'], facts: { question: question.id } }]
      }),
  ),
  warning(
    'GIB296',
    'Dit cijfer telt een antwoord en ‘{fact}’ samen. Wie de gezinnen kent, hoort zo wat een kleine groep zei; daarom gaat het vaak niet naar buiten. Zet ‘{fact}’ bij ‘among’.',
    'This figure counts an answer together with ‘{fact}’. Who knows the families hears what a small group said, so it often may not leave. Put ‘{fact}’ under ‘among’.',
    factsBesideAnswers,
  ),
]

/** Where the share of a figure first looks at a fact or an earlier answer, beside an answer; unless that also chooses who it is about. */
function factsBesideAnswers({ tests }: Inspected): Finding[] {
  const figures = new Map<unknown, { readonly share: Inspected['tests'][number][]; readonly among: string[] }>()
  for (const one of tests) {
    const { use } = one.condition
    if (use !== 'share' && use !== 'among') continue
    const figure = figures.get(one.pointer[1]) ?? { share: [], among: [] }
    figures.set(one.pointer[1], figure)
    if (use === 'share') figure.share.push(one)
    else figure.among.push(...factIn(one.value).map((fact) => fact.join()))
  }
  return [...figures.values()].flatMap(({ share, among }) => {
    if (share.every(({ value }) => factIn(value).length > 0)) return []
    const found = share.flatMap(({ value, pointer }) =>
      factIn(value).flatMap((fact) => (among.includes(fact.join()) ? [] : [{ fact, pointer }])),
    )
    return found
      .slice(0, 1)
      .map(({ fact: [key, name], pointer }) => ({ pointer: [...pointer, key], facts: { fact: name } }))
  })
}

/** What is known before anything is said: a fact, or what was said in an earlier call. */
function factIn(test: Test): (readonly [key: string, name: string])[] {
  if ('family' in test) return [['family', test.family]]
  if ('child' in test) return [['child', test.child]]
  return 'previous' in test ? [['previous', test.previous]] : []
}

function askedFacts(
  { protocol: { attributes = [] }, byId }: Inspected,
  isWrong: (asked: NonNullable<ReturnType<Inspected['byId']['get']>>, of: 'family' | 'child') => boolean,
): Finding[] {
  return attributes.flatMap(({ id, of, askedBy }, index) => {
    const asked = askedBy === undefined ? undefined : byId.get(askedBy)
    if (asked === undefined || !isWrong(asked, of)) return []
    return [{ pointer: ['attributes', index, 'askedBy'], facts: { question: asked.question.id, fact: id } }]
  })
}
