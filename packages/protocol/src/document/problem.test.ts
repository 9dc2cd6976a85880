import { describe, expect, test } from 'vitest'
import { describeProblem, type Problem, pageOf } from './problem'
import { ProtocolError } from './protocol-error'

const base: Problem = { code: 'GIB305', path: 'ouder.cijfer', pointer: ['ouder.cijfer'], facts: {} }

describe('a problem in a sentence', () => {
  test('says where, what and what was meant', () => {
    const problem = {
      ...base,
      path: 'a > b',
      nearest: 'nooit',
      sentence: { nl: 'Dit is {found}.', en: 'This is {found}.' },
    }
    expect(describeProblem({ ...problem, facts: { found: 'nooti' } }, 'nl')).toBe(
      'a > b: Dit is nooti. Bedoel je ‘nooit’?',
    )
    expect(describeProblem({ ...problem, facts: { found: 'nooti' } }, 'en')).toBe(
      'a > b: This is nooti. Did you mean ‘nooit’?',
    )
  })

  test('of the whole has no place, and a language we do not speak gets English', () => {
    const empty = { ...base, path: '', sentence: { nl: 'Leeg.', en: 'Empty.' } }
    expect(describeProblem(empty, 'fr')).toBe('Empty.')
    expect(describeProblem({ ...empty, nearest: 'full' }, 'fr')).toBe('Empty. Did you mean ‘full’?')
  })

  test('keeps the slot of a fact that nobody gave, so that it is seen', () => {
    const sentence = { nl: '{found} van {of}', en: '{found} of {of}' }
    expect(describeProblem({ ...base, path: '', sentence, facts: { found: 3 } }, 'en')).toBe('3 of {of}')
  })

  test('uses the sentence of the catalogue when it has none of its own', () => {
    const grade = { ...base, facts: { found: 65, minimum: 0, maximum: 10 } }
    expect(describeProblem(grade, 'en')).toMatch(/^ouder\.cijfer: .*65.*0.*10/)
    expect(describeProblem(grade, 'nl')).not.toBe(describeProblem(grade, 'en'))
  })

  test('says that something is not right when nobody knows the code', () => {
    for (const code of ['GIB999', 'constructor']) {
      const problem = { ...base, code: code as 'GIB305', path: '' }
      expect(describeProblem(problem, 'nl')).toBe('Hier klopt iets niet.')
      expect(describeProblem(problem, 'en')).toBe('Something is not right here.')
    }
  })

  test('translates our own words, one or several, and leaves those of the document as they are', () => {
    const sentence = { nl: '{kind} / {id}', en: '{kind} / {id}' }
    const facts = { kind: ['question', 'whole number', 'constructor'], id: ['question', 'score'] }
    expect(describeProblem({ ...base, path: '', sentence, facts }, 'nl')).toBe(
      'vraag, een heel getal, constructor / question, score',
    )
    expect(describeProblem({ ...base, path: '', sentence, facts }, 'en')).toBe(
      'question, whole number, constructor / question, score',
    )
  })

  test.each([
    [
      'question',
      'option',
      'class',
      'band set',
      'section',
      'probe',
      'text',
      'number',
      'whole number',
      'true or false',
      'no number',
      'object',
    ],
    ['list', 'nothing', 'floor', 'signal', 'cohort', 'group', 'figure', 'item', 'attribute', 'agreement'],
    ['language', 'instrument', 'article', 'health', 'origin', 'safety'],
  ])('has a Dutch word for %s, %s, %s and so on, and it is another word', (...words) => {
    for (const fact of ['expected', 'kind', 'category', 'sensitive'])
      for (const word of words) {
        const sentence = { nl: `{${fact}}`, en: `{${fact}}` }
        const said = { ...base, path: '', sentence, facts: { [fact]: word } }
        expect(describeProblem(said, 'en')).toBe(word)
        expect(describeProblem(said, 'nl')).toMatch(/^[a-z ]{3,}$/)
        expect(describeProblem(said, 'nl')).not.toBe(word)
      }
  })

  test('says what is called the same in Dutch as it is', () => {
    for (const kind of ['score', 'band', 'code'])
      expect(describeProblem({ ...base, path: '', sentence: { nl: '{kind}' }, facts: { kind } }, 'nl')).toBe(kind)
  })

  test.each(['number', 'whole number', 'list', 'object'])('puts a Dutch article before what is counted: %s', (kind) => {
    for (const code of ['GIB101', 'GIB304'] as const) {
      const said = describeProblem({ ...base, code, path: '', facts: { expected: kind, kind, found: 7 } }, 'nl')
      expect(said).toMatch(/ een (heel )?(getal|lijst|object) (te staan|zijn); gevonden: (7|een .*)\.$/)
    }
  })

  test('names the kind of a whole object, and quotes all else', () => {
    expect(describeProblem({ ...base, path: '', sentence: { nl: '{a}.' }, facts: { a: [] } }, 'nl')).toBe('–.')
    const sentence = { nl: '{a} {b} {c}', en: '' }
    const facts = { a: { x: [1] }, b: null, c: undefined }
    expect(describeProblem({ ...base, path: '', sentence, facts }, 'nl')).toBe('object null undefined')
    const beyond = { a: Number.POSITIVE_INFINITY, b: 6.5, c: true }
    expect(describeProblem({ ...base, path: '', sentence, facts: beyond }, 'nl')).toBe('Infinity 6.5 true')
  })
})

test('an error holds its problems, and says them in English, a line each', () => {
  const problem = { ...base, sentence: { nl: 'Fout.', en: 'Wrong.' } }
  const error = new ProtocolError([problem, { ...problem, path: 'ouder.zwaar' }])
  expect(error).toBeInstanceOf(Error)
  expect([error.name, error.message]).toEqual(['ProtocolError', 'ouder.cijfer: Wrong.\nouder.zwaar: Wrong.'])
  expect(error.problems).toHaveLength(2)
})

test('every code has a page', () => {
  expect(pageOf('GIB305')).toBe('problems/GIB305')
})

test('an error says the code and the facts of a problem that needs more words than it brings along', () => {
  expect(new ProtocolError([{ ...base, facts: { found: 65 } }]).message).toBe('ouder.cijfer: GIB305 found: 65')
})
