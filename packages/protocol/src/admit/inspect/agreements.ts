/** Can what is agreed in a call be written down and kept, and does a person have no children in the protocol? */
import type { Inspected } from './inspected'
import { error, type Finding, type Rule, warning } from './rule'

export const agreementRules: readonly Rule[] = [
  error(
    'GIB285',
    'In ‘{question}’ kunnen geen afspraken staan: dat moet een vraag met meer antwoorden zijn, in het deel van de beller.',
    'No agreements can be kept in ‘{question}’: it has to be a question with several answers, in the caller’s own part.',
    ({ protocol: { agreements }, byId }) => {
      const asked = agreements?.recordedIn === undefined ? undefined : byId.get(agreements.recordedIn)
      if (asked === undefined) return []
      const isFit = asked.question.type === 'choices' && asked.section.voice === 'caller' && !asked.perChild
      return isFit ? [] : [{ pointer: ['agreements', 'recordedIn'], facts: { question: asked.question.id } }]
    },
  ),
  error(
    'GIB286',
    '‘{question}’ wordt per kind gevraagd, dus niemand weet voor wie er wordt teruggebeld. Neem een vraag over het hele gezin.',
    '‘{question}’ is asked per child, so nobody knows for whom to phone back. Take a question about the whole family.',
    ({ protocol: { agreements }, byId }) => {
      const asked = agreements?.callBack && byId.get(agreements.callBack.question)
      if (!asked?.perChild) return []
      return [{ pointer: ['agreements', 'callBack', 'question'], facts: { question: asked.question.id } }]
    },
  ),
  warning(
    'GIB287',
    'Er valt niets af te spreken: de lijst is leeg. Voeg een afspraak toe, of haal ‘agreements’ weg.',
    'There is nothing to agree on: the list is empty. Add an agreement, or take ‘agreements’ away.',
    ({ protocol: { agreements } }) =>
      agreements?.kinds.length === 0 ? [{ pointer: ['agreements', 'kinds'], facts: {} }] : [],
  ),
  error(
    'GIB288',
    'Dit protocol gaat over één persoon, dus er zijn geen kinderen om dit over te vragen. Haal dit weg.',
    'This protocol is about one person, so there are no children to ask this about. Take this away.',
    (document) => (document.protocol.subject === 'person' ? aboutChildren(document) : []),
  ),
]

function aboutChildren({ protocol: { sections, agreements }, questions, tests }: Inspected): Finding[] {
  return [
    ...sections.flatMap(({ each }, index) =>
      each === undefined ? [] : [{ pointer: ['sections', index, 'each'], facts: {} }],
    ),
    ...questions
      .filter(({ question }) => question.each !== undefined)
      .map(({ pointer }) => ({ pointer: [...pointer, 'each'], facts: {} })),
    ...tests
      .filter(({ value }) => 'child' in value)
      .map(({ pointer }) => ({ pointer: [...pointer, 'child'], facts: {} })),
    ...(agreements?.kinds ?? []).flatMap(({ each }, index) =>
      each === undefined ? [] : [{ pointer: ['agreements', 'kinds', index, 'each'], facts: {} }],
    ),
  ]
}
