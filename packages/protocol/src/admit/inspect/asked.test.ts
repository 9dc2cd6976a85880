import { describe, expect, test } from 'vitest'
import { checkIn } from '../../../test/check-in'
import type { Protocol } from '../../document/protocol'
import type { Question, Section } from '../../document/question'
import { inspect } from '../inspect'

const title = { nl: 'Iets' }
const low = { question: 'parentGrade', operator: '<', answer: 5.5 } as const

const told = (part: Partial<Protocol>) => inspect({ ...checkIn, ...part }).map(({ code, path }) => `${code} ${path}`)

/** One more topic with this question; by default something the parent is asked. */
function asking(question: Partial<Question> & object, section: Partial<Section> = {}): Partial<Protocol> {
  const one = { id: 'extra', type: 'boolean', text: { nl: 'Slaapt u goed?' }, ...question } as Question
  return { sections: [...checkIn.sections, { id: 'more', title, questions: [one], ...section }] }
}

describe('readers', () => {
  test.each<[what: string, part: Partial<Protocol>, found: string[]]>([
    [
      'the school sees no language',
      asking({ type: 'language', options: [], audience: ['school'] }),
      ['GIB269 extra > audience > 0'],
    ],
    [
      'the school sees no sign of danger',
      asking({ sensitive: ['signal'], audience: ['caller', 'school'] }),
      ['GIB269 extra > audience > 1'],
    ],
    ['the school may see what goes well', asking({ audience: ['school'] }), []],
    [
      'somebody sees a score',
      { scores: [{ ...checkIn.scores[0], audience: [] }, checkIn.scores[1]] },
      ['GIB270 scores > draaglast > audience'],
    ],
  ])('%s', (_, part, found) => {
    expect(told(part)).toEqual(found)
  })
})

describe('what is said aloud', () => {
  const words = (count: number) => `${'woord '.repeat(count - 1)}einde?`

  test.each<[what: string, part: Partial<Protocol>, found: string[]]>([
    ['a sentence of 25 words can be said', asking({ text: { nl: words(25) } }), []],
    ['one of 26 cannot', asking({ text: { nl: words(26) } }), ['GIB244 extra > text > nl']],
    [
      'nor on the way into a topic',
      asking({}, { leadIn: { nl: words(26) } }),
      ['GIB244 sections > more > leadIn > nl'],
    ],
    ['nor at any moment', { generalProbes: [{ nl: words(26) }] }, ['GIB244 generalProbes > 0 > nl']],
    ['what the caller reads for herself may be longer', asking({ hint: { nl: words(40) } }), []],
    ['so may what she writes afterwards', asking({ text: { nl: words(40) } }, { voice: 'caller' }), []],
    [
      'two questions in English too',
      asking({ text: { nl: 'Slaapt u?', en: 'How do you sleep and how do you eat?' } }),
      ['GIB248 extra > text > en', 'GIB245 extra > text > en'],
    ],
    [
      'two questions in one sentence',
      asking({ text: { nl: 'Slaapt u goed? Krijgt u hulp, en zo ja van wie?' } }),
      ['GIB245 extra > text > nl'],
    ],
    ['one question with two things in it', asking({ text: { nl: 'Heeft u familie en vrienden die helpen?' } }), []],
    ['two questions, each in its own sentence', asking({ text: { nl: 'Hoe slaapt u? En hoe eet u?' } }), []],
    ['a grade in figures of another script', asking({ type: 'grade', text: { nl: 'من ٠ إلى ١٠؟' } }), []],
    [
      'a grade from 1 to 100',
      asking({ type: 'grade', text: { nl: 'Hoe gaat het, van 1 tot 100?' } }),
      ['GIB242 extra > text > nl'],
    ],
    [
      'a service number among the answers',
      asking({
        type: 'choices',
        options: [
          { code: 'a', text: { nl: 'BSN' } },
          { code: 'b', text: title },
        ],
      }),
      ['GIB246 extra > options > a > text > nl'],
    ],
    ['a word that only looks like it', asking({ text: { nl: 'Gaat u weleens naar Absnit?' } }), []],
    [
      'the name of a child on the way into its own topic',
      asking({ each: 'children' }, { leadIn: { nl: 'Nu over {child}.' }, each: 'children' }),
      [],
    ],
    [
      'the name of a child on the way into a topic of the family',
      asking({}, { leadIn: { nl: 'Nu over {child}.' } }),
      ['GIB250 sections > more > leadIn > nl'],
    ],
  ])('%s', (_, part, found) => {
    expect(told(part).sort()).toEqual(found.sort())
  })
})

describe('a protocol about one person', () => {
  const person: Partial<Protocol> = { subject: 'person', sections: [checkIn.sections[0]], scores: [checkIn.scores[0]] }
  const { balance: _, ...rest } = checkIn
  const toldOfPerson = (part: Partial<Protocol>) =>
    inspect({ ...rest, ...person, ...part }).map(({ code, path }) => `${code} ${path}`)

  test.each<[what: string, part: Partial<Protocol>, found: string[]]>([
    ['asks nothing about children', {}, []],
    [
      'has no topic per child',
      { sections: [{ ...checkIn.sections[0], each: 'children' }] },
      ['GIB288 sections > parent > each'],
    ],
    [
      'looks at no fact of a child',
      { signals: [{ id: 's', title, when: { someChild: { child: 'age', operator: '<', answer: 4 } } }] },
      ['GIB288 signals > s > when > someChild > child'],
    ],
    [
      'agrees nothing for a child',
      { agreements: { kinds: [{ id: 'k', title, workingDays: 1, each: 'children' }] } },
      ['GIB288 agreements > kinds > k > each'],
    ],
  ])('%s', (_, part, found) => {
    expect(toldOfPerson(part).filter((one) => !/GIB222/.test(one))).toEqual(found)
  })
})

describe('agreements', () => {
  const agreed = asking(
    {
      id: 'agreed',
      type: 'choices',
      options: [
        { code: 'books', text: title },
        { code: 'visit', text: { nl: 'Bezoek' } },
      ],
    },
    { voice: 'caller' },
  )
  const kind = { id: 'books', title, workingDays: 5 }

  test.each<[what: string, agreements: Protocol['agreements'] & object, found: string[]]>([
    ['are kept under their own id', { recordedIn: 'agreed', kinds: [kind] }, []],
    [
      'or under a code of their own',
      { recordedIn: 'agreed', kinds: [{ ...kind, id: 'tas', recordedAs: 'books' }] },
      [],
    ],
    [
      'which has to exist',
      { recordedIn: 'agreed', kinds: [{ ...kind, recordedAs: 'boks' }] },
      ['GIB202 agreements > kinds > books > recordedAs'],
    ],
    [
      'so has their own id',
      { recordedIn: 'agreed', kinds: [{ ...kind, id: 'bokes' }] },
      ['GIB202 agreements > kinds > bokes > id'],
    ],
    [
      'are offered for one child by its own answers',
      { kinds: [{ ...kind, each: 'children', when: { question: 'childMood', operator: '=', answer: 'sad' } }] },
      [],
    ],
    [
      'not by the answers of any child',
      { kinds: [{ ...kind, when: { question: 'childMood', operator: '=', answer: 'sad' } }] },
      ['GIB222 agreements > kinds > books > when > question'],
    ],
    [
      'may be a call back, under a code that exists',
      { recordedIn: 'agreed', kinds: [kind], callBack: { question: 'parentGrade', when: low, recordedAs: 'call' } },
      ['GIB202 agreements > callBack > recordedAs'],
    ],
  ])('%s', (_, agreements, found) => {
    expect(told({ ...agreed, agreements })).toEqual(found)
  })
})
