/** Who writes plain JavaScript has no types that tell: what is wrong is told at the door, with where, what, and what was meant. */
import { describe, expect, test } from 'vitest'
import { figureSql } from '../src/count/sql'
import * as typed from '../src/index'
import { describeProblem, ProtocolError } from '../src/index'
import * as doors from '../src/parse'
import { simulate } from '../src/simulate'
import * as story from '../src/testing'
import { checkIn } from './check-in'

// biome-ignore lint/suspicious/noExplicitAny: as JavaScript sees it
const gib: any = { ...typed, ...doors, ...story, simulate, figureSql }

const protocol = {
  ...checkIn,
  figures: [{ id: 'insufficient', title: { nl: 'x' }, share: { question: 'parentGrade', operator: '<', answer: 5.5 } }],
  cohorts: [
    {
      id: 'ages',
      title: { nl: 'x' },
      groups: [{ id: 'young', title: { nl: 'x' }, when: { child: 'age', operator: '<', answer: 4 } }],
    },
    { id: 'week', title: { nl: 'x' }, by: 'week' },
  ],
} as unknown as typed.Protocol
const calls = [{ id: 'c1', family: 'F1', date: '2020-04-17', situation: {}, answers: { parentGrade: 5 } }]
const family = { children: [{ id: 'sami' }, { id: 'lina' }] }
const held = () => gib.openCall(protocol, family)
const cells = () => gib.cellsOf(protocol, calls, { unit: 'call' })

test.each<[what: string, misuse: () => unknown, code: string, told: RegExp]>([
  ['no protocol', () => gib.openCall(), 'GIB101', /^protocol: Expected object here; found nothing/],
  ['what parseProtocol gives', () => gib.openCall(gib.parseProtocol(checkIn)), 'GIB101', /^protocol > sections: /],
  [
    'sections without questions',
    () => gib.inspect({ sections: [{}] }),
    'GIB101',
    /sections > questions: Expected list/,
  ],
  ['a question without an id', () => gib.topics({ sections: [{ questions: [{}] }] }, {}), 'GIB101', /questions > id: /],
  ['no answers', () => gib.visiblePlaces(protocol), 'GIB101', /^answers: Expected object here; found nothing/],
  ['a list of answers', () => gib.score(protocol, [5]), 'GIB101', /^answers: Expected object here; found list/],
  ['no situation', () => gib.openCall(protocol, null), 'GIB101', /^situation: /],
  ['how many children', () => gib.openCall(protocol, { children: 2 }), 'GIB101', /^situation > children: .* list/],
  [
    'the same for one question',
    () => gib.nextPlace(protocol, {}, { children: 2 }),
    'GIB101',
    /^situation > children: /,
  ],
  ['names of children', () => gib.openCall(protocol, { children: ['sami'] }), 'GIB101', /children > 0: .*object/],
  ['children without an id', () => gib.openCall(protocol, { children: [{ name: 'S' }] }), 'GIB101', /0 > id: .*text/],
  [
    'two children with one id',
    () => gib.openCall(protocol, { children: [{ id: 'sami' }, { id: 'sami' }] }),
    'GIB403',
    /^situation > children > 1 > id: The child ‘sami’ is there twice. Give each child an id of its own/,
  ],
  ['the same, later', () => held().knowing({ children: [{ id: 'x' }, { id: 'x' }] }), 'GIB403', /‘x’ is there twice/],
  [
    'an unknown question',
    () => held().hear({ question: 'parentGrad' }, 5),
    'GIB301',
    /^parentGrad: There is no question ‘parentGrad’. Did you mean ‘parentGrade’\?/,
  ],
  ['a place as text', () => held().hear('parentGrade', 5), 'GIB101', /^place: Expected object here; found text/],
  [
    'a misspelt option of the gate',
    () => gib.release(cells(), { profile: 'publication', earler: [] }),
    'GIB103',
    /earler: .*Did you mean ‘earlier’/,
  ],
  [
    'a misspelt threshold',
    () => gib.release(cells(), { profile: 'publication', raised: { famlies: 20 } }),
    'GIB103',
    /^raised > famlies: .*‘families’/,
  ],
  [
    'what was kept, without the release around it',
    () => gib.release(cells(), { profile: 'publication', earlier: [[]] }),
    'GIB101',
    /^earlier > 0: /,
  ],
  [
    'an earlier release without what was kept of it',
    () => gib.release(cells(), { profile: 'publication', earlier: [{ cells: [] }] }),
    'GIB101',
    /^earlier > 0 > kept: /,
  ],
  [
    'a division where several are asked for',
    () => gib.cellsOf(protocol, calls, { unit: 'call', cohort: 'week' }),
    'GIB103',
    /cohort: .*‘cohorts’/,
  ],
  [
    'a misspelt option of a count',
    () => gib.summarise(protocol, calls, { unit: 'call', figure: [] }),
    'GIB103',
    /figure: .*‘figures’/,
  ],
  [
    'a group without its division',
    () => gib.summarise(protocol, calls, { unit: 'call', group: { id: 'k1' } }),
    'GIB104',
    /^cohort: /,
  ],
  ['the place that comes after the last', () => held().hear(null, 5), 'GIB101', /^place: .* found nothing/],
  ['no child where it is asked per child', () => held().hear({ question: 'childMood' }, 'sad'), 'GIB302', /name the/],
  ['a child where it is not', () => held().hear({ question: 'parentGrade', child: 'sami' }, 5), 'GIB303', /asked once/],
  [
    'an unknown child',
    () => held().hear({ question: 'childMood', child: 'samy' }, 'sad'),
    'GIB402',
    /no child ‘samy’. Put it under ‘situation.children’. Did you mean ‘sami’\?/,
  ],
  ['probes of an unknown question', () => held().probes({ question: 'parentGrad' }), 'GIB301', /‘parentGrade’\?/],
  ['probes of an unknown child', () => held().probes({ question: 'childMood', child: 'samy' }), 'GIB402', /‘sami’\?/],
  [
    'next after an unknown question',
    () => held().next({ after: { question: 'parentGrad' } }),
    'GIB301',
    /‘parentGrade’\?/,
  ],
  [
    'another kind of answer',
    () => held().hear({ question: 'parentGrade' }, '4'),
    'GIB101',
    /^parentGrade: .*number.*text/,
  ],
  ['probes nowhere', () => gib.probesFor(protocol, {}, {}), 'GIB101', /^place: /],
  ['points of an unknown score', () => held().points('draaglst'), 'GIB104', /^scale: .*Did you mean ‘draaglast’\?/],
  ['an unknown score', () => held().score('draaglst'), 'GIB104', /^score: .*Did you mean ‘draaglast’\?/],
  [
    'the same of a call that lies there',
    () => gib.probesFor(protocol, {}, {}, { question: 'parentGrad' }),
    'GIB301',
    /‘parentGrade’\?/,
  ],
  ['an answer nowhere', () => gib.parseAnswer(protocol, 'parentGrade', 5), 'GIB101', /^place: /],
  ['a condition of nothing', () => gib.holds({ question: 'parentGrade' }), 'GIB101', /^known: /],
  [
    'a condition with an operator of JavaScript',
    () => weighed({ question: 'parentGrade', operator: '==', answer: 5 }),
    'GIB104',
    /^condition > operator: == cannot stand here. Choose from: =, !=, </,
  ],
  [
    'the same deep inside',
    () => weighed({ all: [{ not: { someChild: { child: 'age', operator: 'is', answer: 5 } } }] }),
    'GIB104',
    /^condition > all > 0 > not > someChild > operator: /,
  ],
  [
    'a condition about nothing',
    () => weighed({ qestion: 'parentGrade', operator: '<', answer: 5 }),
    'GIB103',
    /^condition > qestion: .*Did you mean ‘question’/,
  ],
  ['the same of every child', () => weighed({ everyChild: {} }), 'GIB104', /^condition > everyChild > operator: /],
  ['one condition for a list of them', () => weighed({ any: {} }), 'GIB101', /^condition > any: Expected list/],
  [
    'one value for a list of them',
    () => weighed({ question: 'parentGrade', operator: 'in', answer: 5 }),
    'GIB101',
    /wer/,
  ],
  ['a grade that is a number already', () => gib.parseGrade(7), 'GIB101', /^text: Expected text here; found number/],
  ['the seal of nothing', () => gib.seal(), 'GIB101', /^question: Expected object here; found nothing/],
  ['the seal of half a question', () => gib.seal({ type: 'text' }), 'GIB101', /^question > text: Expected object/],
  [
    'the seal of a question without its answers',
    () => gib.seal({ type: 'choice', text: { nl: 'x' }, options: 3 }),
    'GIB101',
    /^question > options: Expected list/,
  ],
  ['an attack on nothing', () => gib.attack(), 'GIB101', /^told: Expected list here; found nothing/],
  [
    'an attack on a release',
    () => gib.attack(gib.release(cells(), { profile: 'partner' })),
    'GIB101',
    /^told: .*object/,
  ],
  ['an attack on what was shown', () => gib.attack([{ shown: {} }]), 'GIB101', /^told > 0 > said: Expected list/],
  ['a misspelt option of an attack', () => gib.attack([], { know: 'F1' }), 'GIB103', /know: .*‘knows’/],
  ['a whole object for a name', () => gib.weeksOf(calls, { unit: 7n }), 'GIB104', /^unit: object cannot stand here/],
  ['events that are none', () => gib.fold({}), 'GIB101', /^events: Expected list here; found object/],
  ['a scenario without what is expected', () => gib.checkScenario(protocol, { answers: {} }), 'GIB101', /> expect: /],
  ['a scenario with an unknown score', () => scenario({ scores: { draaglst: 1 } }), 'GIB104', /‘draaglast’\?/],
  ['a scenario with a band of an unknown score', () => scenario({ bands: { lod: 'x' } }), 'GIB104', /^score: lod/],

  ['no options', () => gib.summarise(protocol, calls), 'GIB101', /^options: /],
  ['no unit', () => gib.summarise(protocol, calls, {}), 'GIB104', /^unit: .*Choose from: call, family/],
  ['an unknown unit', () => summarise({ unit: 'familie' }), 'GIB104', /^unit: familie .* Did you mean ‘family’\?/],
  [
    'an unknown figure',
    () => summarise({ unit: 'call', figures: ['insuficient'] }),
    'GIB104',
    /^figures > 0: insuficient cannot stand here. Choose from: insufficient. Did you mean ‘insufficient’\?/,
  ],
  ['figures that are no list', () => summarise({ unit: 'call', figures: 'insufficient' }), 'GIB101', /^figures: /],
  ['an unknown division', () => gib.byCohort(protocol, calls, 'age', { unit: 'call' }), 'GIB104', /ages, week/],
  ['a division of a protocol without', () => gib.cohortsOf(checkIn, 'age', calls[0]), 'GIB104', /Choose from: –/],
  ['groups of an unknown division', () => gib.cohortGroups(protocol, 'agse', calls), 'GIB104', /^cohort: .*‘ages’/],
  ['an unknown group', () => summarise({ unit: 'call', group: { cohort: 'ages', id: 'yuong' } }), 'GIB104', /‘young’/],
  ['a group of no division', () => gib.tallyOf(protocol, { unit: 'call' }).summary('young'), 'GIB104', /^group: /],
  ['no calls', () => gib.summarise(protocol, undefined, { unit: 'call' }), 'GIB101', /^responses: /],
  ['answers for calls', () => summarise({ unit: 'call' }, [{ parentGrade: 5 }]), 'GIB101', /^response > date: /],
  ['calls without answers', () => summarise({ unit: 'family' }, [{ ...calls[0], answers: null }]), 'GIB101', /answers/],
  [
    'calls without a situation',
    () => summarise({ unit: 'call' }, [{ ...calls[0], situation: null }]),
    'GIB101',
    /situ/,
  ],
  ['a count that is data', () => gib.merge(gib.tallyOf(protocol, { unit: 'call' }), {}), 'GIB101', /^b: .*tallyFrom/],
  ['weeks of an unknown unit', () => gib.weeksOf(calls, 'families'), 'GIB104', /^unit: .*call, family/],
  ['a distribution of nothing', () => gib.distribution(protocol, calls, 'grade', { unit: 'call' }), 'GIB104', /^quest/],
  ['a panel about nothing', () => gib.panel(protocol, calls, calls, { question: 'parentGrad' }), 'GIB104', /tGrade’/],
  ['a statement about nothing', () => gib.figureSql(protocol, { unit: 'x', from: 'y' }), 'GIB104', /^unit: /],
  ['a statement from nowhere', () => gib.figureSql(protocol, { unit: 'call' }), 'GIB101', /^from: /],
  [
    'cells of an unknown figure',
    () => gib.cellsOf(protocol, calls, { unit: 'call', figures: ['x'] }),
    'GIB104',
    /^fig/,
  ],
  ['cells of an unknown division', () => gib.cellsOf(protocol, [], { cohorts: ['age'] }), 'GIB104', /^cohorts > 0: /],
  ['an unknown profile', () => gib.release(cells(), { profile: 'partnr' }), 'GIB104', /^profile: .* ‘partner’\?/],
  ['no profile', () => gib.release(cells()), 'GIB101', /^options: /],
  ['calls for cells', () => gib.release(undefined, { profile: 'partner' }), 'GIB101', /^cells: /],

  ['one protocol for a list of them', () => gib.parseResponse({}, protocol), 'GIB101', /^protocols: .*list/],
  ['the same for many calls', () => gib.responseReader(protocol), 'GIB101', /^protocols: .*list/],
  ['a difference with nothing', () => gib.diff(protocol), 'GIB101', /^protocol: /],
  ['answers brought over to nowhere', () => gib.migrate({}, { from: '1.0.0' }), 'GIB101', /^protocol: /],
  ['families without a number', () => gib.simulate(protocol, { seed: 1 }).next(), 'GIB101', /^families: /],
  ['families without a seed', () => gib.simulate(protocol, { families: 1 }).next(), 'GIB101', /^seed: /],
])('%s: told at the door', (_, misuse, code, told) => {
  const error = thrownBy(misuse)
  expect(error).toBeInstanceOf(ProtocolError)
  expect((error as ProtocolError).problems.map((problem) => problem.code)).toEqual([code])
  expect((error as Error).message).toMatch(told)
  for (const problem of (error as ProtocolError).problems) expect(describeProblem(problem, 'nl')).toMatch(/\S/)
})

test('what no JSON can hold is told like all else', () => {
  const loop: { of?: unknown } = {}
  loop.of = loop
  for (const value of [7n, [7n], { a: 7n }, loop, Symbol('x'), Object.create(null)]) {
    const { problem } = gib.parseAnswer(protocol, { question: 'parentGrade' }, value)
    expect(new ProtocolError([problem]).message).toMatch(/^parentGrade: GIB304 expected: number,found: /)
    expect(describeProblem(problem, 'nl')).toMatch(/^parentGrade: Het antwoord moet een getal zijn; gevonden: ./)
  }
})

describe('a call told in a test', () => {
  test.each<[what: string, misuse: () => unknown, told: string]>([
    [
      'question',
      () => gib.call(protocol).hears('parentGrad', 5),
      'There is no question parentGrad. Did you mean parentGrade?',
    ],
    [
      'child',
      () => gib.call(protocol, family).asks('childMood', 'samy'),
      'This family has no child samy. Did you mean sami?',
    ],
    ['score', () => gib.call(protocol).scores('draaglst', null), 'There is no score draaglst. Did you mean draaglast?'],
    [
      'class',
      () => gib.call(protocol).comesOutAs('in_balance'),
      'There is no class in_balance. Did you mean in_balans?',
    ],
    [
      'signal',
      () => gib.call(protocol).signals('insuficient'),
      'There is no signal insuficient. Did you mean insufficient?',
    ],
  ])('does not know every %s', (_, misuse, told) => {
    expect(thrownBy(misuse)).toHaveProperty('message', expect.stringContaining(told))
  })
})

test('an error of ours is not taken for a misuse', () => {
  const answers = Object.defineProperty({}, 'parentGrade', {
    get: () => {
      throw new Error('ours')
    },
  })
  expect(() => summarise({ unit: 'call' }, [{ ...calls[0], answers }])).toThrow(/^ours$/)
})

function summarise(options: unknown, responses: unknown = calls): unknown {
  return gib.summarise(protocol, responses, options)
}

function weighed(condition: unknown): unknown {
  return gib.holds(condition, { protocol, answers: { parentGrade: 5 } })
}

function scenario(expect: unknown): unknown {
  return gib.checkScenario(protocol, { name: 'x', answers: {}, expect })
}

function thrownBy(misuse: () => unknown): unknown {
  try {
    return misuse()
  } catch (error) {
    return error
  }
}
