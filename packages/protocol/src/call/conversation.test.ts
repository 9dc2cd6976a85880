import { describe, expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import { asking, inSections, option, text } from '../../test/small'
import { declined } from '../document/answer'
import type { Condition } from '../document/condition'
import { placeKey } from '../document/place'
import type { Question } from '../document/question'
import { nextPlace, progress, topics, visiblePlaces } from './conversation'
import { countedAnswers } from './counted'
import { placesOf } from './places'
import { probesFor } from './probes'

const often = { question: 'money', operator: '=', answer: 'often' } as const
const talk = inSections([
  {
    id: 'money',
    title: text,
    questions: [
      { id: 'money', type: 'choice', text, options: [option('no'), option('often')] },
      { id: 'food', type: 'boolean', level: 'additional', text, enableWhen: often },
      { id: 'work', type: 'boolean', level: 'additional', text },
    ],
  },
  {
    id: 'children',
    title: text,
    each: 'children',
    questions: [
      { id: 'mood', type: 'choice', text, options: [option('good'), option('sad')] },
      { id: 'why', type: 'text', text, enableWhen: { question: 'mood', operator: '=', answer: 'sad' } },
    ],
  },
  { id: 'outside', title: text, questions: [{ id: 'plays', type: 'boolean', text, rounds: ['may', 'june'] }] },
  { id: 'after', title: text, voice: 'caller', questions: [{ id: 'tone', type: 'text', text }] },
])
const situation = { round: 'may', children: [{ id: 'sami' }, { id: 'lina' }] }

function keys(answers = {}, at: Parameters<typeof visiblePlaces>[2] = situation) {
  return visiblePlaces(talk, answers, at).map(placeKey)
}

describe('what can be asked', () => {
  test('is everything, as long as nothing is sure', () => {
    expect(keys()).toEqual(['money', 'food', 'work', 'mood@sami', 'why@sami', 'mood@lina', 'why@lina', 'plays', 'tone'])
  })

  test('leaves out only what is definitely not for this family', () => {
    expect(keys({ money: 'no', mood: { sami: 'good', lina: 'sad' } })).toEqual([
      'money',
      'work',
      'mood@sami',
      'mood@lina',
      'why@lina',
      'plays',
      'tone',
    ])
    expect(keys({ money: declined })).toContain('food')
  })

  test('leaves out a question of another round, and keeps it when we do not know the round', () => {
    expect(keys({}, { ...situation, round: 'april' })).not.toContain('plays')
    expect(keys({}, { children: [] })).toContain('plays')
  })

  test('leaves out a whole section by its own condition, seen from the family', () => {
    const pupils = inSections([
      {
        id: 'school',
        title: text,
        enableWhen: { someChild: { child: 'age', operator: '>=', answer: 4 } },
        questions: [
          { id: 'contact', type: 'boolean', text },
          { id: 'homework', type: 'boolean', each: 'children', text },
        ],
      },
    ])
    const places = (ages: number[]) =>
      visiblePlaces(pupils, {}, { children: ages.map((age, id) => ({ id: `${id}`, age })) })
    expect(places([2, 9]).map(placeKey)).toEqual(['contact', 'homework@0', 'homework@1'])
    expect(places([2, 3])).toEqual([])
  })

  test('is what was certainly asked, whatever the routing says', () => {
    const elsewhere = { ...situation, round: 'april', asked: ['plays', 'food'] }
    const states = (answers = {}) =>
      placesOf(talk, answers, elsewhere).map(({ place, state, enabled }) => [placeKey(place), state, enabled])
    expect(states({ money: 'no' })).toContainEqual(['plays', 'core', true])
    // It was asked, and yet no answer calls for it.
    expect(states({ money: 'no' })).toContainEqual(['food', 'optional', true])
    expect(states({ money: 'often' })).toContainEqual(['food', 'called-for', true])
    expect(states()).toContainEqual(['food', 'optional', true])
    expect(states()).toContainEqual(['work', 'optional', true])
  })

  test('is found at once where each question looks twice at the one before', () => {
    const chain = asking(
      Array.from({ length: 60 }, (_, number): Question => {
        const before: Condition = { question: `q${number - 1}`, operator: '=', answer: true }
        const asked: Question = { id: `q${number}`, type: 'boolean', text }
        return number === 0 ? asked : { ...asked, enableWhen: { all: [before, before] } }
      }),
    )
    const yes = Object.fromEntries(chain.sections[0]!.questions.map(({ id }) => [id, true]))
    expect(visiblePlaces(chain, yes)).toHaveLength(60)
    expect(visiblePlaces(chain, { ...yes, q0: false })).toEqual([{ question: 'q0' }])
  })

  test('says what makes up the call, what is called for and what is left to the caller', () => {
    const states = (answers = {}) =>
      placesOf(talk, answers, situation).map(({ place, state, enabled }) => [placeKey(place), state, enabled])
    expect(states().slice(0, 3)).toEqual([
      ['money', 'core', true],
      ['food', 'optional', null],
      ['work', 'optional', true],
    ])
    expect(states({ money: 'often' })[1]).toEqual(['food', 'called-for', true])
  })
})

describe('the next question', () => {
  test('follows the document, and the answers', () => {
    expect(nextPlace(talk, {}, situation)).toEqual({ question: 'money' })
    expect(nextPlace(talk, { money: 'often' }, situation)).toEqual({ question: 'food' })
    expect(nextPlace(talk, { money: 'no' }, situation)).toEqual({ question: 'mood', child: 'sami' })
  })

  test('is not one that the parent would rather not answer', () => {
    expect(nextPlace(talk, { money: declined }, situation)).toEqual({ question: 'mood', child: 'sami' })
  })

  test('after a jump comes what follows, and then what was passed over', () => {
    const answers = { mood: { sami: 'good', lina: 'good' } }
    expect(nextPlace(talk, answers, situation, { after: { question: 'mood', child: 'lina' } })).toEqual({
      question: 'plays',
    })
    expect(nextPlace(talk, { ...answers, plays: true }, situation, { after: { question: 'plays' } })).toEqual({
      question: 'money',
    })
  })

  test('is found from a place that has just been left out', () => {
    const answers = { money: 'no', mood: { sami: 'good' } }
    expect(nextPlace(talk, answers, situation, { after: { question: 'why', child: 'sami' } })).toEqual({
      question: 'mood',
      child: 'lina',
    })
  })

  test('can be an optional one when the caller asks for every question', () => {
    expect(nextPlace(talk, { money: 'no' }, situation, { every: true })).toEqual({ question: 'work' })
  })

  test('is for the caller only after the call', () => {
    const done = { money: 'no', mood: { sami: 'good', lina: 'good' }, plays: false }
    expect(nextPlace(talk, done, situation)).toBeNull()
    expect(nextPlace(talk, done, situation, { voice: 'caller' })).toEqual({ question: 'tone' })
  })

  test('never comes back to one that has an answer, until all are done', () => {
    const asked: string[] = []
    let answers: Record<string, unknown> = {}
    for (
      let place = nextPlace(checkIn, {}, situation);
      place;
      place = nextPlace(checkIn, answers as never, situation, { after: place })
    ) {
      asked.push(placeKey(place))
      answers = place.child
        ? { ...answers, [place.question]: { ...(answers[place.question] as object), [place.child]: declined } }
        : { ...answers, [place.question]: place.question === 'parentGrade' ? 4 : 'iets' }
    }
    expect(asked).toEqual(['parentGrade', 'parentHeavy', 'childMood@sami', 'childMood@lina'])
  })
})

describe('how far the call is', () => {
  test('counts what makes up the call and what is called for, and a reason as an answer', () => {
    expect(progress(talk, { money: 'often', mood: { sami: declined } }, situation)).toEqual({
      answered: 2,
      of: 7,
      coreAnswered: 2,
      coreOf: 6,
    })
  })

  test('counts an optional question once it has an answer', () => {
    expect(progress(talk, { work: true }, situation)).toMatchObject({ answered: 1, of: 7, coreAnswered: 0, coreOf: 6 })
  })

  test('shows per topic what is open', () => {
    const [money, children] = topics(talk, { money: 'often' }, situation)
    expect([money?.answered, money?.of, money?.open.map(placeKey)]).toEqual([1, 2, ['food']])
    expect([children?.answered, children?.of]).toEqual([0, 4])
    const [, half] = topics(talk, { mood: { lina: 'good' } }, situation)
    expect([half?.answered, half?.open.map(placeKey)]).toEqual([1, ['mood@sami', 'why@sami']])
    expect(half?.places.map(placeKey)).toEqual(['mood@sami', 'why@sami', 'mood@lina'])
  })
})

describe('which answers count', () => {
  test('a hidden answer stays recorded and does not count', () => {
    const answers = {
      money: 'no',
      food: true,
      mood: { sami: 'good', lina: 'sad' },
      why: { sami: 'ruzie', lina: 'alleen' },
    }
    expect(countedAnswers(talk, answers, situation)).toEqual({
      ...answers,
      food: { absent: 'not-applicable' },
      why: { sami: { absent: 'not-applicable' }, lina: 'alleen' },
    })
    expect(answers.food).toBe(true)
  })

  test('it counts again when the caller corrects the answer before it', () => {
    expect(countedAnswers(talk, { money: 'often', food: true }, situation).food).toBe(true)
  })

  test('of a child who is not in the record counts as of any other', () => {
    const answers = { mood: { noor: 'good', lina: 'sad' }, why: { noor: 'ruzie', lina: 'alleen' } }
    expect(countedAnswers(talk, answers, { children: [{ id: 'lina' }] })).toMatchObject({
      why: { noor: { absent: 'not-applicable' }, lina: 'alleen' },
    })
    // Of whom only one thing is known, nothing else is made up.
    const half = countedAnswers(talk, { mood: { noor: 'good' } }, { children: [] })
    expect(half).toEqual({ mood: { noor: 'good' } })
    expect(countedAnswers(talk, { mood: { noor: 'good' } })).toEqual(half)
  })

  test('of a child of the family is "not for this child" also where nothing was recorded', () => {
    expect(countedAnswers(talk, { mood: { sami: 'good' } }, situation)).toEqual({
      mood: { sami: 'good' },
      why: { sami: { absent: 'not-applicable' } },
    })
    expect(countedAnswers(talk, { mood: { sami: 'sad' } }, situation)).not.toHaveProperty('why')
  })

  test('counting twice changes nothing', () => {
    const once = countedAnswers(talk, { money: 'no', food: true }, { ...situation, round: 'april' })
    expect(countedAnswers(talk, once, { ...situation, round: 'april' })).toEqual(once)
  })
})

describe('doorvragen', () => {
  const low = (id: string) => ({ id, text, when: { question: 'grade', operator: '<', answer: 5.5 } as const })
  const probed = asking([
    { id: 'grade', type: 'grade', text, probes: [{ id: 'a', text }, low('b'), { id: 'c', text }, low('d')] },
  ])
  const shown = (grade: number | typeof declined | undefined) =>
    probesFor(probed, grade === undefined ? {} : { grade }, {}, { question: 'grade' }).map(({ id }) => id)

  test('shows at most three sentences, first those that are meant for this answer', () => {
    expect(shown(5)).toEqual(['b', 'd', 'a'])
    expect(shown(7)).toEqual(['a', 'c'])
  })

  test('leaves in peace who has not answered, or would rather not', () => {
    expect(shown(undefined)).toEqual([])
    expect(shown(declined)).toEqual([])
  })

  test('has none for a question that this family is not asked, or that has no sentences', () => {
    const hidden = asking([
      { id: 'money', type: 'boolean', text },
      {
        id: 'food',
        type: 'boolean',
        text,
        enableWhen: { question: 'money', operator: '=', answer: true },
        probes: [{ id: 'why', text }],
      },
    ])
    const shownAt = (question: string, money: boolean) =>
      probesFor(hidden, { money, food: true }, {}, { question }).map(({ id }) => id)
    expect([shownAt('food', true), shownAt('food', false)]).toEqual([['why'], []])
    expect(shownAt('money', true)).toEqual([])
    expect(() => shownAt('weather', true)).toThrow('There is no question ‘weather’.')
  })

  test('of a child who is not in the record fits what was heard of that child', () => {
    const each = asking([{ id: 'mood', type: 'text', each: 'children', text, probes: [{ id: 'why', text }] }])
    const noor = { question: 'mood', child: 'noor' }
    expect(probesFor(each, { mood: { noor: 'sad' } }, {}, noor).map(({ id }) => id)).toEqual(['why'])
    expect(probesFor(each, { mood: { noor: 'sad' } }, situation, { question: 'mood', child: 'lina' })).toEqual([])
    expect(() => probesFor(each, { mood: { noor: 'sad' } }, situation, { question: 'mood' })).toThrow('name the child')
  })

  test('of a child looks at that child only', () => {
    const sad = { question: 'mood', operator: '=', answer: 'sad' } as const
    const each = asking([
      { id: 'mood', type: 'text', each: 'children', text, probes: [{ id: 'why', text, when: sad }] },
    ])
    const answers = { mood: { sami: 'good', lina: 'sad' } }
    expect(probesFor(each, answers, situation, { question: 'mood', child: 'sami' })).toEqual([])
    expect(probesFor(each, answers, situation, { question: 'mood', child: 'lina' })).toEqual([{ id: 'why', text }])
  })
})
