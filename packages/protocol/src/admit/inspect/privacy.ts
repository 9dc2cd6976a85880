/** Does the document keep to what may be asked, weighed and shown? */
import type { Pointer } from '../../document/pointer'
import { specialCategories } from '../../document/question'
import type { Inspected, PlacedQuestion } from './inspected'
import { questionsIn } from './references'
import { error, type Finding, type Rule, warning } from './rule'

export const privacyRules: readonly Rule[] = [
  error(
    'GIB267',
    '‘{question}’ gaat over {category} (AVG artikel 9). Dat mag alleen meewegen met een DPIA: noem haar bij ‘dpia’.',
    '‘{question}’ is about {category} (GDPR article 9). It may only be weighed with a DPIA: name it under ‘dpia’.',
    (document) =>
      /\S/.test(document.protocol.dpia ?? '')
        ? []
        : weighed(document).flatMap(({ asked, pointer }) => {
            const category = asked.question.sensitive?.find((one) => specialCategories.includes(one))
            return category === undefined ? [] : [{ pointer, facts: { question: asked.question.id, category } }]
          }),
  ),
  error(
    'GIB268',
    '‘{name}’ is wie een gezin is, niet hoe het gaat. Weeg geen vaste kenmerken: niet de taal, de herkomst, de grootte of de vorm.',
    '‘{name}’ is who a family is, not how it is. Weigh no fixed characteristics: not language, origin, size or form.',
    fixedCharacteristics,
  ),
  error(
    'GIB269',
    'School mag dit niet zien: het gaat over {sensitive}. Haal ‘school’ weg bij ‘audience’.',
    'The school may not see this: it is about {sensitive}. Take ‘school’ out of ‘audience’.',
    ({ questions }) =>
      questions.flatMap(({ question, pointer }) => {
        const { audience = [], sensitive = [] } = question
        const delicate = question.type === 'language' ? [...new Set([...sensitive, 'origin'])] : sensitive
        const index = audience.indexOf('school')
        return index === -1 || delicate.length === 0
          ? []
          : [{ pointer: [...pointer, 'audience', index], facts: { sensitive: delicate } }]
      }),
  ),
  error(
    'GIB253',
    'School mag geen score van een gezin zien. Haal ‘school’ weg bij ‘audience’.',
    'The school may not see the score of a family. Take ‘school’ out of ‘audience’.',
    ({ protocol: { scores = [] } }) =>
      scores.flatMap(({ audience = [] }, s) => {
        const index = audience.indexOf('school')
        return index === -1 ? [] : [{ pointer: ['scores', s, 'audience', index], facts: {} }]
      }),
  ),
  warning(
    'GIB270',
    'Niemand mag dit zien, dus het wordt voor niets gevraagd. Noem wie, of haal ‘audience’ weg.',
    'Nobody may see this, so it is asked for nothing. Name who, or take ‘audience’ away.',
    ({ questions, protocol: { scores = [] } }) => [
      ...questions
        .filter(({ question }) => question.audience?.length === 0)
        .map(({ pointer }) => ({ pointer: [...pointer, 'audience'], facts: {} })),
      ...scores.flatMap(({ audience }, s) =>
        audience?.length === 0 ? [{ pointer: ['scores', s, 'audience'], facts: {} }] : [],
      ),
    ],
  ),
]

interface Weighed {
  readonly asked: PlacedQuestion
  readonly pointer: Pointer
}

/** Every question that a score or the balance looks at, where it first does. */
function weighed({ protocol: { scores = [] }, byId, tests }: Inspected): Weighed[] {
  const named = scores.flatMap(({ items }, s) =>
    items.flatMap((item, i) => {
      const at = ['scores', s, 'items', i]
      return 'points' in item
        ? [{ value: item.question, pointer: [...at, 'question'] as Pointer }]
        : item.questions.map((value, q) => ({ value, pointer: [...at, 'questions', q] as Pointer }))
    }),
  )
  const compared = weighing(tests).flatMap(({ value, pointer }) => questionsIn(value, pointer))
  const told = new Set<string>()
  return [...named, ...compared].flatMap(({ value, pointer }) => {
    const [asked, once] = [byId.get(value), `${pointer.slice(0, 4).join(' ')} ${value}`]
    if (asked === undefined || told.has(once)) return []
    told.add(once)
    return [{ asked, pointer }]
  })
}

function weighing(tests: Inspected['tests']): Inspected['tests'] {
  return tests.filter(({ condition: { use } }) => use === 'level' || use === 'class' || use === 'floor')
}

/** Which child a level is about may depend on its age; what it weighs may not. */
function fixedCharacteristics(document: Inspected): Finding[] {
  const facts = weighing(document.tests).flatMap(({ value, pointer }): Finding[] => {
    if ('family' in value) return [{ pointer: [...pointer, 'family'], facts: { name: value.family } }]
    if ('child' in value && value.child !== 'age')
      return [{ pointer: [...pointer, 'child'], facts: { name: value.child } }]
    return []
  })
  const answers = weighed(document)
    .filter(({ asked: { question } }) => question.type === 'language' || question.sensitive?.includes('origin'))
    .map(({ asked, pointer }) => ({ pointer, facts: { name: asked.question.id } }))
  return [...facts, ...answers]
}
