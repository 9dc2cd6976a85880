/** Can each question be asked and answered, and does a fixed one stay what it was? */
import { seal } from '../../document/seal'
import type { Inspected, PlacedQuestion } from './inspected'
import { error, type Finding, type Rule, warning } from './rule'

export const questionRules: readonly Rule[] = [
  warning(
    'GIB233',
    'In dit onderwerp staat geen enkele vraag. Voeg een vraag toe, of haal het onderwerp weg.',
    'There is not a single question in this topic. Add a question, or take the topic away.',
    ({ protocol: { sections } }) =>
      sections.flatMap(({ questions }, index) =>
        questions.length === 0 ? [{ pointer: ['sections', index, 'questions'], facts: {} }] : [],
      ),
  ),
  error(
    'GIB234',
    'Er is maar één antwoord mogelijk ({code}), dus de vraag vraagt niets. Voeg een antwoord toe, of haal de vraag weg.',
    'There is only one possible answer ({code}), so the question asks nothing. Add an answer, or take the question away.',
    (document) =>
      ofQuestions(document, ({ question, pointer }) => {
        const isClosed = question.type === 'choice' || question.type === 'choices'
        return isClosed && question.options.length === 1
          ? [{ pointer: [...pointer, 'options'], facts: { code: question.options[0]!.code } }]
          : []
      }),
  ),
  error(
    'GIB235',
    'Twee antwoorden heten hetzelfde (‘{text}’). Dan weet de beller niet welk van beide ze kiest. Geef een van beide andere woorden.',
    'Two answers have the same text (‘{text}’). Then the caller does not know which of both she chooses. Give one of them other words.',
    (document) => ofQuestions(document, sameTexts),
  ),
  warning(
    'GIB236',
    '‘alone’ doet hier niets: bij deze vraag kan toch maar één antwoord worden gekozen. Haal het weg.',
    '‘alone’ does nothing here: only one answer can be chosen at this question anyway. Take it away.',
    (document) =>
      ofQuestions(document, ({ question, pointer }) =>
        question.type === 'choices' || !('options' in question)
          ? []
          : question.options.flatMap(({ alone }, index) =>
              alone ? [{ pointer: [...pointer, 'options', index, 'alone'], facts: {} }] : [],
            ),
      ),
  ),
  warning(
    'GIB238',
    '‘{code}’ is geen antwoord maar een reden dat er geen antwoord is. De beller kan die altijd al kiezen. Haal dit antwoord weg.',
    '‘{code}’ is no answer but a reason why there is none. The caller can always choose that already. Take this answer away.',
    (document) =>
      ofQuestions(document, ({ question, section, pointer }) =>
        section.voice === 'caller' || question.locked || !('options' in question)
          ? []
          : question.options.flatMap(({ code }, index) =>
              absence.test(code) ? [{ pointer: [...pointer, 'options', index, 'code'], facts: { code } }] : [],
            ),
      ),
  ),
  error(
    'GIB239',
    'Een cijfer wordt nooit overgenomen uit het vorige gesprek: het gaat over nu. Haal ‘carriesOver’ weg.',
    'A grade is never taken over from the previous call: it is about now. Take ‘carriesOver’ away.',
    (document) =>
      ofQuestions(document, ({ question, pointer }) =>
        question.type === 'grade' && question.carriesOver ? [{ pointer: [...pointer, 'carriesOver'], facts: {} }] : [],
      ),
  ),
  error(
    'GIB240',
    'De woorden van deze vraag lagen vast en zijn veranderd. Zet ze terug, of geef de vraag een nieuwe naam. (Het zegel is nu {now}.)',
    'The words of this question were fixed and have been changed. Put them back, or give the question a new id. (Its seal is {now} now.)',
    (document) =>
      ofQuestions(document, ({ question, pointer }) => {
        const now = seal(question)
        return question.seal === undefined || question.seal === now
          ? []
          : [{ pointer: [...pointer, 'seal'], facts: { sealed: question.seal, now } }]
      }),
  ),
  warning(
    'GIB241',
    'De woorden van deze vraag liggen vast, maar niets bewaakt dat. Voeg toe: seal {seal}.',
    'The words of this question are fixed, but nothing guards them. Add: seal {seal}.',
    (document) =>
      ofQuestions(document, ({ question, pointer }) =>
        question.locked && question.seal === undefined ? [{ pointer, facts: { seal: seal(question) } }] : [],
      ),
  ),
  warning(
    'GIB243',
    'Deze woorden zijn van een ander ({kind}). Zet de vraag op slot (locked), anders zijn de uitkomsten niet te vergelijken.',
    'These words are somebody else’s ({kind}). Lock the question, or its results cannot be compared.',
    (document) =>
      ofQuestions(document, ({ question, pointer }) => {
        const { source, locked } = question
        const isFixed = source?.kind === 'instrument' || (source?.kind === 'article' && question.type === 'grade')
        return isFixed && !locked ? [{ pointer, facts: { kind: source.kind } }] : []
      }),
  ),
  error(
    'GIB255',
    'Het kleinste getal ({minimum}) is groter dan het grootste ({maximum}), dus geen antwoord past. Verander een van beide.',
    'The smallest number ({minimum}) is larger than the largest ({maximum}), so no answer fits. Change one of them.',
    (document) =>
      ofQuestions(document, ({ question, pointer }) => {
        if (question.type !== 'number') return []
        const { minimum, maximum } = question
        return minimum !== undefined && maximum !== undefined && minimum > maximum
          ? [{ pointer: [...pointer, 'minimum'], facts: { minimum, maximum } }]
          : []
      }),
  ),
]

/** "Weet niet", "geen antwoord", "wil ik niet zeggen". */
const absence =
  /^(weet[._-]?(ik[._-]?)?niet|onbekend|geen[._-]?antwoord|wil[._-]?(ik[._-]?)?niet[._-]?zeggen|dont[._-]?know|do[._-]?not[._-]?know|unknown|no[._-]?answer|refused|declined|prefer[._-]?not[._-]?to[._-]?say)$/i

function ofQuestions({ questions }: Inspected, look: (one: PlacedQuestion) => Finding[]): Finding[] {
  return questions.flatMap(look)
}

function sameTexts({ question, pointer }: PlacedQuestion): Finding[] {
  if (!('options' in question)) return []
  return question.options.flatMap(({ text }, index) => {
    const same = Object.entries(text).find(([language, said]) =>
      question.options
        .slice(0, index)
        .some((other) => Object.hasOwn(other.text, language) && plain(other.text[language]!) === plain(said)),
    )
    if (same === undefined) return []
    const [language, said] = same
    return [{ pointer: [...pointer, 'options', index, 'text', language], facts: { text: said } }]
  })
}

function plain(said: string): string {
  return said.trim().toLowerCase()
}
