/** One of our protocols as a file of your own to change: in one language, with comments that say what may change and what may not. */
import { type Protocol, type Question, seal } from '@gib/protocol'
import { Document, isMap, isScalar, isSeq, type Scalar, visit, type YAMLMap } from 'yaml'
import type { Language } from './language'

/**
 * The text of the file. It has an id and a version of its own, so that nobody takes its calls for those of ours. All other names stay, and
 * so do the words that are fixed.
 */
export function exampleOf(protocol: Protocol, language: Language): string {
  const { id, version: _, languages, ...rest } = protocol
  const { title, sections, ...rules } = onlyIn(language, languages, rest) as typeof rest
  const own = { id: say[language].ownId, version: '0.1.0', languages: [language], title }
  const document = new Document(
    { ...own, sections: resealed(sections), ...rules },
    { version: '1.2', compat: 'yaml-1.1' },
  )
  layOut(document.contents as YAMLMap)
  explain(document.contents as YAMLMap, language)
  document.commentBefore = say[language].top(id)
  return document.toString({ lineWidth: 0 })
}

/** Of every text the sentence in this language: a sentence in another would be left behind when somebody changes the words of this one. */
function onlyIn(language: Language, languages: readonly string[], part: unknown): unknown {
  if (Array.isArray(part)) return part.map((one) => onlyIn(language, languages, one))
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part)
  const isText = entries.every(([key, value]) => languages.includes(key) && typeof value === 'string')
  return isText
    ? Object.fromEntries(entries.filter(([key]) => key === language))
    : Object.fromEntries(entries.map(([key, value]) => [key, onlyIn(language, languages, value)]))
}

/** A seal is of the words in all languages of the document. */
function resealed(sections: Protocol['sections']): Protocol['sections'] {
  const sealed = (question: Question) =>
    question.seal === undefined ? question : { ...question, seal: seal(question) }
  return sections.map((section) => ({ ...section, questions: section.questions.map(sealed) }))
}

/** Short things stand on one line, and an empty line stands before each question. */
function layOut(document: YAMLMap): void {
  visit(document, {
    Map(_, map) {
      const isShort = map.items.every(({ value }) => isOneThing(value)) && JSON.stringify(map).length < 100
      map.flow = isShort && !map.has('type')
    },
    Seq(_, list) {
      if (list.items.every(isScalar)) list.flow = true
    },
    Pair(_, { key, value }) {
      const name = (key as Scalar).value
      if (isSeq(value) && (name === 'sections' || name === 'questions'))
        for (const item of value.items.slice(1)) if (isMap(item)) item.spaceBefore = true
    },
  })
  const atTheTop = ['id', 'version', 'languages']
  for (const { key } of document.items as { key: Scalar<string> }[]) key.spaceBefore = !atTheTop.includes(key.value)
}

/** A word or a number, a list of those, or a text in one language. */
function isOneThing(value: unknown): boolean {
  if (isSeq(value)) return value.items.every(isScalar)
  return isScalar(value) || (isMap(value) && value.items.length === 1 && isScalar(value.items[0]!.value))
}

/** Says what somebody who changes the words has to know, at the place where she needs it. */
function explain(document: YAMLMap, language: Language): void {
  const words = say[language]
  for (const [name, comment] of Object.entries(words.keys)) {
    const key = document.items.find((pair) => (pair.key as Scalar).value === name)?.key as Scalar | undefined
    if (key !== undefined) key.commentBefore = comment
  }
  visit(document, {
    Map(_, map) {
      if (map.get('locked') === true) map.commentBefore = words.fixed
      const leadIn = map.getIn(['leadIn', language])
      if (typeof leadIn === 'string' && leadIn.includes('{caller}')) {
        const key = map.items.find((pair) => (pair.key as Scalar).value === 'leadIn')!.key as Scalar
        key.commentBefore = leadIn.includes('JES') ? words.organisation + words.elsewhere : words.organisation
      }
    },
  })
}

/** The first two lines tell an editor where the schema is: the first for the YAML language server, the second for JetBrains. */
const schemaLines = ' yaml-language-server: $schema=./gib.schema.json\n $schema: ./gib.schema.json\n'

const say = {
  nl: {
    ownId: 'gesprek',
    top: (id: string) => `${schemaLines}
 Je eigen protocol, begonnen als ${id}. Dit bestand is van jullie.
 Wat achter text, title, hint, leadIn en keywords staat, zijn woorden: die mag je veranderen.
 Namen (id, code) blijven zoals ze zijn: antwoorden worden onder die namen bewaard.
 Een vraag weghalen of toevoegen mag ook. Laat het daarna nakijken met gib validate: dat zegt wat er nog naar verwijst.`,
    keys: {
      id: ' Hoe je protocol heet voor de computer. Kies één keer een eigen naam, zonder spaties, en verander die niet meer.',
      version:
        ' Het nummer van de versie. Maak het hoger als je iets verandert nadat je ermee hebt gebeld; gib diff zegt hoeveel.',
      title: ' Hoe je protocol heet voor mensen.',
      dpia: ' Dit protocol weegt ook gezondheid. Zet hier waar jullie eigen beoordeling (DPIA) staat.',
      sections: ' De onderwerpen, met de vragen in de volgorde waarin je ze stelt.',
      attributes:
        ' Vanaf hier staat hoe antwoorden wegen en tellen. Verander je alleen woorden? Dan blijft dit zoals het is.',
    },
    organisation: ' Noem hier je eigen organisatie.',
    elsewhere: ' De naam staat op meer plaatsen: zoek in dit bestand naar JES.',
    fixed:
      ' Deze vraag ligt vast (locked): verander geen woord. Zo kun je cijfers naast die van anderen leggen.\n Het zegel (seal) merkt het als er toch iets verandert.',
  },
  en: {
    ownId: 'conversation',
    top: (id: string) => `${schemaLines}
 A protocol of your own, begun as ${id}. This file is yours.
 What stands behind text, title, hint, leadIn and keywords are words: you may change them.
 Names (id, code) stay as they are: answers are kept under them.
 You may take a question away or add one too. Then have it checked with gib validate: it says what still points there.`,
    keys: {
      id: ' What your protocol is called for the computer. Choose a name of your own once, without spaces, and keep it.',
      version:
        ' The number of your version. Raise it when you change something after you phoned with it; gib diff says how much.',
      title: ' What your protocol is called for people.',
      dpia: ' This protocol weighs health too. Write here where your own assessment (DPIA) is.',
      sections: ' The topics, with the questions in the order in which you ask them.',
      attributes: ' From here on it says how answers weigh and count. Only changing words? Then leave this as it is.',
    },
    organisation: ' Say the name of your own organisation here.',
    elsewhere: ' The name stands in more places: look for JES in this file.',
    fixed:
      ' This question is fixed (locked): change no word of it. So your figures can be held beside those of others.\n The seal notices when something does change.',
  },
} as const
