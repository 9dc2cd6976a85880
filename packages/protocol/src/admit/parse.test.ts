import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkIn } from '../../test/check-in'
import type { Condition } from '../document/condition'
import type { Pointer } from '../document/pointer'
import { describeProblem, type Problem } from '../document/problem'
import type { ProblemCode } from '../document/problem-catalogue'
import { ProtocolError } from '../document/protocol-error'
import { gezinInBeeld } from '../gezin-in-beeld'
import { parseProtocol } from './parse'

/** What is told about the small protocol when something else stands at one place in its document. */
function problemsWith(pointer: Pointer, value: unknown): Problem[] {
  const parsed = parseProtocol(changed(checkIn, pointer, value))
  return parsed.ok ? [] : parsed.problems
}

function changed(part: unknown, [key, ...deeper]: Pointer, value: unknown): unknown {
  if (key === undefined) return value
  const copy: Record<string | number, unknown> = Array.isArray(part) ? ([...part] as never) : { ...(part as object) }
  copy[key] = changed(copy[key], deeper, value)
  return copy
}

describe('a protocol from a file', () => {
  test.each([checkIn, gezinInBeeld])('$id comes back as it went in', (protocol) => {
    expect(parseProtocol(JSON.parse(JSON.stringify(protocol)))).toEqual({ ok: true, protocol, warnings: [] })
  })

  test('keeps the order of its languages, because the first one is the fallback', () => {
    const document = { ...checkIn, title: { nl: 'Thuis', ar: 'البيت', en: 'Home' } }
    const parsed = parseProtocol(JSON.parse(JSON.stringify(document)))
    expect(parsed.ok && Object.keys(parsed.protocol.title)).toEqual(['nl', 'ar', 'en'])
  })

  test('never brings anything down, whatever is in it', () => {
    const key = fc.constantFrom(...Object.keys(checkIn))
    fc.assert(
      fc.property(fc.jsonValue(), key, (json, at) => {
        expect(parseProtocol(json).ok).toBe(false)
        for (const problem of problemsWith([at], json)) expect(describeProblem(problem, 'nl')).toContain(problem.path)
      }),
    )
  })

  test('that is deeper than anyone can read is refused', () => {
    let condition: Condition = { family: 'x', operator: 'exists', answer: true }
    for (let layer = 0; layer < 20_000; layer += 1) condition = { not: condition }
    const parsed = parseProtocol({ ...checkIn, signals: [{ id: 'deep', title: { nl: 'Diep' }, when: condition }] })
    expect(!parsed.ok && parsed.problems.map(({ code }) => code)).toEqual(['GIB108'])
  })
})

describe('another kind of thing than belongs there', () => {
  test.each<[at: Pointer, value: unknown, example: string]>([
    [['title'], 'Hoe gaat het thuis?', 'title: { nl: Hoe gaat het thuis? }'],
    [['title'], null, 'title: { nl: … }'],
    [['version'], 1.2, 'version: "1.2.0"'],
    [['version'], 3, 'version: "3.0.0"'],
    [['sections', 1, 'questions', 0, 'options', 0, 'code'], 1, 'code: "1"'],
    [['sections', 1, 'questions', 0, 'options', 0, 'code'], true, 'code: "true"'],
    [
      ['sections', 0, 'questions', 0, 'text'],
      'Goed, of niet: zeg het maar',
      'text: { nl: "Goed, of niet: zeg het maar" }',
    ],
    [['languages'], 'nl', 'languages: [nl]'],
    [['sections', 0, 'title', 'nl'], 5, 'nl: "5"'],
    [['signals', 0, 'when', 'answer'], '5,5', 'answer: 5.5'],
    [['signals', 0, 'when', 'answer'], '5', 'answer: 5'],
  ])('is told with how it is written: %j %j', (at, value, example) => {
    const [problem] = problemsWith(at, value)
    expect(problem).toMatchObject({ code: 'GIB101', facts: { example } })
    expect(describeProblem(problem!, 'nl')).toMatch(`Schrijf bijvoorbeeld: ${example}`)
    expect(describeProblem(problem!, 'en')).toMatch(`Write for example: ${example}`)
    // Who writes it so is told nothing more about the form of that place.
    const written = parse(example)[at.at(-1)!]
    expect(problemsWith(at, written).filter(({ code }) => code < 'GIB200')).toEqual([])
  })

  test.each<[at: Pointer, value: unknown]>([
    [['sections'], { id: 'a' }],
    [['balance'], 'zwaar'],
    [['scores', 0], 'zwaar'],
    [['title'], 5],
    [['signals', 0, 'when', 'answer'], 'vijf'],
  ])('has no example where nobody can know how it was meant: %j %j', (at, value) => {
    for (const { facts } of problemsWith(at, value)) expect(facts).not.toHaveProperty('example')
  })
})

describe('a problem', () => {
  test.each<[what: string, at: Pointer, value: unknown, code: ProblemCode, path: string, nearest?: string]>([
    ['a text where a list belongs', ['sections'], 'geen', 'GIB101', 'sections'],
    ['a missing title', ['sections', 0, 'title'], undefined, 'GIB102', 'sections > parent'],
    ['a misspelt key', ['sections', 0, 'questions', 0, 'txt'], {}, 'GIB103', 'parentGrade > txt', 'text'],
    [
      'an unknown kind of question',
      ['sections', 0, 'questions', 0, 'type'],
      'grad',
      'GIB104',
      'parentGrade > type',
      'grade',
    ],
    [
      'an unknown operator',
      ['signals', 0, 'when', 'operator'],
      '==',
      'GIB104',
      'signals > insufficient > when > operator',
      '=',
    ],
    ['a protocol without languages', ['languages'], [], 'GIB105', 'languages'],
    ['a coverage above everything', ['balance', 'minimumCoverage'], 60, 'GIB106', 'balance > minimumCoverage'],
    ['an id with a space', ['sections', 0, 'id'], 'de ouder', 'GIB107', 'sections > de ouder > id'],
    [
      'an operand that is nearly right',
      ['signals', 0, 'when'],
      { previos: 'parentGrade', operator: '<', answer: 5 },
      'GIB103',
      'signals > insufficient > when > previos',
      'previous',
    ],
    [
      'a wrong answer deep in a condition',
      ['signals', 0, 'when'],
      { all: [{ not: { question: 'parentGrade', operator: '<', answer: 'laag' } }] },
      'GIB101',
      'signals > insufficient > when > all > 0 > not > answer',
    ],
    [
      'an indicator with a misspelt weight',
      ['scores', 0, 'items', 0, 'wieght'],
      2,
      'GIB103',
      'scores > draaglast > items > lowGrade > wieght',
      'weight',
    ],
    [
      'the same question twice',
      ['sections', 1, 'questions', 1],
      checkIn.sections[0].questions[0],
      'GIB201',
      'parentGrade > id',
    ],
    [
      'the same answer twice',
      ['sections', 1, 'questions', 0, 'options', 1, 'code'],
      'good',
      'GIB201',
      'childMood > options > good > code',
    ],
    [
      'a question that is not there',
      ['signals', 0, 'when', 'question'],
      'parentGrad',
      'GIB202',
      'signals > insufficient > when > question',
      'parentGrade',
    ],
    [
      'an answer that is not there',
      ['signals', 0, 'when'],
      { someChild: { question: 'childMood', operator: 'in', answer: ['good', 'sadd'] } },
      'GIB202',
      'signals > insufficient > when > someChild > answer > 1',
      'sad',
    ],
    ['a score that is not there', ['balance', 'load'], 'draaglasten', 'GIB202', 'balance > load', 'draaglast'],
    [
      'points for an answer that is not there',
      ['scores', 1, 'items', 0, 'points'],
      { godo: 1 },
      'GIB202',
      'scores > draagkracht > items > childMood > points > godo',
      'good',
    ],
    [
      'a class that only a person can give',
      ['balance', 'classes', 0, 'id'],
      'acuut',
      'GIB203',
      'balance > classes > acuut > id',
    ],
    [
      'bands that go down',
      ['scores', 0, 'bands'],
      [
        { id: 'a', from: 2 },
        { id: 'b', from: 1 },
      ],
      'GIB204',
      'scores > draaglast > bands > b > from',
    ],
    [
      'a sentence without the first language',
      ['sections', 0, 'questions', 0, 'text'],
      { en: 'How are you?' },
      'GIB205',
      'parentGrade > text',
    ],
    [
      'a slot that one language does not have',
      ['sections', 1, 'questions', 0, 'text', 'en'],
      'How is your child?',
      'GIB206',
      'childMood > text > en',
    ],
  ])('%s is found, at its place', (_, at, value, code, path, nearest) => {
    const found = problemsWith(at, value).find((problem) => problem.code === code)
    expect(found).toMatchObject({ code, path, ...(nearest && { nearest }) })
  })

  test('in a slot is told by its own name, also where that is a word of ours', () => {
    const found = problemsWith(['sections', 1, 'questions', 0, 'text', 'en'], 'How is {family}?')
    const told = found.filter(({ code }) => code === 'GIB206').map((problem) => describeProblem(problem, 'nl'))
    expect(told).toEqual([
      'childMood > text > en: In ‘en’ staan andere invulplekken ({family}) dan in ‘nl’ ({child}). Gebruik in elke taal dezelfde.',
    ])
  })

  test.each([
    ['=<', '<='],
    ['=>', '>='],
    ['==', '='],
    ['===', '='],
    ['<>', '!='],
    ['≥', '>='],
    ['IN', 'in'],
    ['exist', 'exists'],
  ])('with an operator %s as it is written elsewhere is told to be %s', (written, meant) => {
    const told = problemsWith(['signals', 0, 'when', 'operator'], written).filter(({ code }) => code === 'GIB104')
    expect(told.map(({ nearest }) => nearest)).toEqual([meant])
  })

  test.each(['<<', '!', '?', 'between', '=='.repeat(3)])(
    'with an operator %s tells of none that was meant',
    (written) => {
      const [told] = problemsWith(['signals', 0, 'when', 'operator'], written)
      expect(told).toMatchObject({ code: 'GIB104' })
      expect(told).not.toHaveProperty('nearest')
    },
  )

  test.each([
    [['sections', 1, 'each'], 'childs', 'children'],
    [['sections', 1, 'each'], 'child', 'children'],
    [['sections', 1, 'each'], 'Kinderen', 'children'],
    [['sections', 1, 'voice'], 'childs', 'child'],
    [['sections', 1, 'voice'], 'children', 'child'],
    [['sections', 1, 'each'], 'family', undefined],
    [['sections', 1, 'voice'], 'mother', undefined],
  ])('at %j with %s is told to be %s', (at, written, meant) => {
    const told = problemsWith(at, written).filter(({ code }) => code === 'GIB104')
    expect(told.map(({ nearest }) => nearest)).toEqual([meant])
  })

  test('does not hide the others: a misspelt key is read as it was meant, and what stands in it is looked at', () => {
    const { sections, signals, ...rest } = checkIn
    const [parent, ...others] = sections
    const document = {
      ...rest,
      kleur: 'rood',
      sectons: [{ ...parent, questions: [...parent.questions, parent.questions[0]] }, ...others],
      signals: [{ ...signals[0], when: { question: 'parentGrad', operatr: '<', answer: 5.5 } }],
    }
    const parsed = parseProtocol(document)
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path, level }) => `${code} ${path} ${level}`)).toEqual([
      'GIB102  error',
      'GIB103 kleur error',
      'GIB103 sectons error',
      'GIB201 sectons > parent > questions > parentGrade > id error',
      'GIB202 signals > insufficient > when > question error',
      'GIB103 signals > insufficient > when > operatr error',
    ])
  })

  test('is told alone when more is the matter than a name: of what stands there nothing can be said', () => {
    const parsed = parseProtocol({ ...checkIn, titel: checkIn.title, sections: 5 })
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(['GIB101', 'GIB103'])
  })

  test('points into the document', () => {
    const [found] = problemsWith(['signals', 0, 'when', 'question'], 'parentGrad')
    expect(found?.pointer).toEqual(['signals', 0, 'when', 'question'])
  })

  test('is told in words, in Dutch and in English', () => {
    const [found] = problemsWith(['signals', 0, 'when', 'question'], 'parentGrad')
    expect(describeProblem(found!, 'nl')).toBe(
      'signals > insufficient > when > question: ‘parentGrad’ bestaat niet (vraag). Verbeter de naam, of voeg toe wat ontbreekt. Bedoel je ‘parentGrade’?',
    )
    expect(describeProblem(found!, 'en')).toBe(
      'signals > insufficient > when > question: ‘parentGrad’ does not exist (question). Correct the name, or add what is missing. Did you mean ‘parentGrade’?',
    )
  })

  test('names what could have stood there', () => {
    const [found] = problemsWith(['sections', 0, 'questions', 0, 'type'], 'cijfer')
    expect(describeProblem(found!, 'nl')).toContain('grade, boolean, choice, choices')
  })

  test('is thrown only at programmers, with the same sentence', () => {
    const problems = problemsWith(['balance', 'load'], 'last')
    expect(new ProtocolError(problems).message).toBe(describeProblem(problems[0]!, 'en'))
  })
})
