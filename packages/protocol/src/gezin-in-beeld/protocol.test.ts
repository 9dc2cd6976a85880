import { describe, expect, test } from 'vitest'
import original from '../../test/fixtures/gespreksprotocol.json'
import type { Question, Section } from '../document/question'
import { slotsOf, type Text } from '../document/text'
import { gezinInBeeld } from './protocol'

const sections: readonly Section[] = gezinInBeeld.sections
const questions: readonly Question[] = sections.flatMap((section) => section.questions)
const originalQuestions: readonly OriginalQuestion[] = original.sections.flatMap(
  (section): OriginalQuestion[] => section.questions,
)

/** The reconstruction names its slots in Dutch; the document has one English name for every language. */
const slots: { readonly [dutch: string]: string } = {
  kind: 'child',
  kinderen: 'children',
  beller: 'caller',
  vorig: 'previous',
  organisatie: 'organisation',
  inhoud: 'content',
  telefoon: 'phone',
}
const renamed = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, slot: string) => `{${slots[slot] ?? slot}}`)
const withoutNumber = (title: string) => title.replace(/^(\d+|Module [A-Z])\. /, '')
const optionsOf = (question: Question) => ('options' in question ? question.options : [])
/** Where the original names an answer by its code, a caller reads the words that stand on the screen. */
const asShown = (hint: string, question: Question) =>
  hint.replace(/'(\w+)'/g, (_, name) => `'${optionsOf(question).find((one) => one.code === name)?.text.nl ?? name}'`)
const voiceOf = (section: Section) => section.voice ?? 'parent'

describe('the conversation', () => {
  test('has 62 questions in twelve topics, 6 for the child itself and 10 for the caller afterwards', () => {
    const of = (voice: string) => sections.filter((section) => voiceOf(section) === voice)
    const counts = (voice: string) => [of(voice).length, of(voice).flatMap((section) => section.questions).length]
    expect(counts('parent')).toEqual([12, 62])
    expect(counts('child')).toEqual([1, 6])
    expect(counts('caller')).toEqual([1, 10])
  })

  test('asks 30 core questions, so that a call stays short', () => {
    const asked = sections.filter((section) => voiceOf(section) === 'parent').flatMap((section) => section.questions)
    expect(asked.filter((question) => question.level === 'core')).toHaveLength(30)
  })

  test('asks the two grades in the words of the article, and these are locked', () => {
    const locked = questions.filter((question) => question.locked)
    expect(locked.map((question) => [question.id, question.text.nl])).toEqual([
      ['ouder.cijfer', 'Hoe gaat het met u, en als u dat een cijfer zou geven tussen 0 en 10?'],
      ['kinderen.cijfer', 'Hoe gaat het met uw kinderen, en als u dat een cijfer zou geven tussen 0 en 10?'],
    ])
  })
})

describe('nothing was lost from the reconstruction', () => {
  test('all sections stand in the same order, with the same titles and lead-ins', () => {
    expect(sections.map((section) => [section.id, section.title.nl, section.title.en])).toEqual(
      original.sections.map(({ id, title }) => [id, withoutNumber(title.nl), withoutNumber(title.en)]),
    )
    for (const [index, { intro }] of original.sections.entries()) {
      const { id, leadIn, hint } = sections[index]!
      expect(leadIn ?? hint ?? { nl: '', en: '' }, id).toEqual({ nl: renamed(intro.nl), en: renamed(intro.en) })
    }
  })

  test('all questions stand in the same order', () => {
    expect(questions.map((question) => question.id)).toEqual(originalQuestions.map((question) => question.id))
  })

  test.each(originalQuestions.map((question, index) => [question.id, question, questions[index]!] as const))(
    '%s has the same words, codes, level and readers',
    (_, before, now) => {
      expect(now.text).toEqual({ nl: renamed(before.text.nl), en: renamed(before.text.en) })
      if (now.type !== 'language')
        expect(optionsOf(now).map(({ code, text }) => [code, text.nl])).toEqual(
          before.options.map(({ code, nl }) => [code, renamed(nl)]),
        )
      expect((now.probes ?? []).map((probe) => probe.text.nl)).toEqual(before.probes.map(({ nl }) => renamed(nl)))
      expect(now.level).toBe(levels[before.level])
      expect(now.audience).toEqual(before.audience.map((letter) => readers[letter]))
      expect(now.sensitive?.[0] ?? null).toBe(before.sensitivity && sensitivities[before.sensitivity])
      expect(now.source).toEqual({ kind: sources[before.source], facts: before.seedFacts })
      expect(isPerChild(now)).toBe(before.repeat === 'kind')
      if (before.helper) expect(now.hint?.nl).toBe(asShown(renamed(before.helper), now))
      if (before.showWhen) expect(now.enableWhen).toBeDefined()
      expect(now.rounds !== undefined).toBe(before.rounds !== null)
    },
  )
})

describe('every text', () => {
  const texts = textsIn(gezinInBeeld)

  test('is there in Dutch and in English, with something in it', () => {
    expect(texts.length).toBeGreaterThan(600)
    for (const text of texts)
      expect([Object.keys(text).sort(), Object.values(text).includes('')]).toEqual([['en', 'nl'], false])
  })

  test('has the same slots in both languages', () => {
    for (const text of texts) expect(new Set(slotsOf(text.en!)), text.nl).toEqual(new Set(slotsOf(text.nl!)))
  })

  test('fills only slots the conversation knows', () => {
    const used = new Set(texts.flatMap((text) => slotsOf(text.nl!)))
    expect([...used].sort()).toEqual(Object.values(slots).sort())
  })
})

describe('within a question', () => {
  test.each(questions.map((question) => [question.id, question] as const))(
    '%s has no code and no probe twice',
    (_, question) => {
      const codes = optionsOf(question).map((option) => option.code)
      const probes = (question.probes ?? []).map((probe) => probe.id)
      expect(new Set(codes).size).toBe(codes.length)
      expect(new Set(probes).size).toBe(probes.length)
    },
  )

  test('only where several can be chosen does an option exclude the others', () => {
    const alone = questions.flatMap((question) =>
      optionsOf(question)
        .filter((option) => option.alone)
        .map((option) => [question.type, `${question.id} ${option.code}`]),
    )
    expect(new Set(alone.map(([type]) => type))).toEqual(new Set(['choices']))
    expect(alone.map(([, option]) => option)).toEqual([
      'ouder.zwaar niets',
      'ouder.helpt niets_genoemd',
      'kind.anders nee',
      'school.wie_helpt niemand',
      'steun.wie niemand',
      'steun.voor_anderen niets',
      'goed.iets niets_genoemd',
      'nodig.wat niets',
      'kz.hulp niemand',
      'na.signaal geen',
    ])
  })

  test('a grade or a judgement is never taken over from the previous call', () => {
    expect(questions.filter((question) => question.carriesOver).map((question) => question.id)).toEqual([
      'open.taal',
      'gezin.ouders',
      'gezin.thuistaal',
      'gezin.nederlands',
      'gezin.ruimte',
      'digi.apparaat',
      'digi.aantal',
    ])
  })
})

test('no indicator of the balance counts who somebody is', () => {
  const background = ['gezin.ouders', 'gezin.thuistaal', 'gezin.nederlands', 'gezin.klopt', 'open.taal']
  const weighed = JSON.stringify(gezinInBeeld.scores)
  for (const question of background) expect(weighed).not.toContain(question)
  expect(weighed).not.toContain('"family"')
})

/** A question as the reconstruction has it. */
interface OriginalQuestion {
  readonly id: string
  readonly text: { readonly nl: string; readonly en: string }
  readonly options: readonly { readonly code: string; readonly nl: string }[]
  readonly probes: readonly { readonly nl: string }[]
  readonly repeat: string
  readonly level: string
  readonly source: string
  readonly seedFacts: readonly number[]
  readonly audience: readonly string[]
  readonly showWhen: string | null
  readonly sensitivity: string | null
  readonly rounds: string | null
  readonly helper: string | null
}

const levels: { readonly [level: string]: string } = { K: 'core', A: 'additional' }
const readers: { readonly [letter: string]: string } = { B: 'caller', C: 'coordinator', S: 'school', O: 'researcher' }
const sources: { readonly [source: string]: string } = {
  seed: 'article',
  'seed-topic': 'topic',
  recon: 'reconstruction',
}
const sensitivities: { readonly [sensitivity: string]: string } = {
  veiligheid: 'safety',
  gezondheid: 'health',
  'afkomst (indirect)': 'origin',
  signaal: 'signal',
}

function isPerChild(question: Question): boolean {
  const section = sections.find(({ questions }) => questions.includes(question))
  return question.each === 'children' || section?.each === 'children'
}

/** Every object with a Dutch sentence, wherever it stands. */
function textsIn(part: unknown): Text[] {
  if (typeof part !== 'object' || part === null) return []
  if ('nl' in part && typeof part.nl === 'string') return [part as Text]
  return Object.values(part).flatMap(textsIn)
}
