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
  [
    'a family by another name',
    () => gib.openCall(protocol, { familly: { childCount: 2 } }),
    'GIB103',
    /^situation > familly: ‘familly’ is not known here\. Known are: date, round, family, .* Did you mean ‘family’\?$/,
  ],
  [
    'the same, with what was said before',
    () => gib.openCall(protocol, { chidren: [{ id: 'sami' }] }, { parentGrade: 5 }),
    'GIB103',
    /^situation > chidren: .*‘children’/,
  ],
  ['the same, later', () => held().knowing({ ...family, roud: 'mei' }), 'GIB103', /^situation > roud: .*‘round’/],
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
    'a threshold that is no number',
    () => gib.release(cells(), { profile: 'publication', raised: { families: Number('tien') } }),
    'GIB101',
    /^raised > families: Expected 0, 1, 2… here; found NaN/,
  ],
  [
    'a threshold as text',
    () => gib.release(cells(), { profile: 'publication', raised: { others: '20' } }),
    'GIB101',
    /^raised > others: Expected 0, 1, 2… here; found text/,
  ],
  [
    'a threshold that nobody filled in',
    () => gib.release(cells(), { profile: 'internal', raised: { joined: undefined } }),
    'GIB101',
    /^raised > joined: .*found nothing/,
  ],
  [
    'half a family',
    () => gib.release(cells(), { profile: 'school', raised: { families: 10.5 } }),
    'GIB101',
    /found 10.5/,
  ],
  [
    'a cell in which a yes is no yes',
    () => gib.release([{ ...cells()[0], said: [{ family: 'F1', call: 'c1', values: [true] }] }], { profile: 'school' }),
    'GIB101',
    /^cells > 0 > said > 0 > values > 0: Expected 0 – 1 here; found true or false/,
  ],
  [
    'a cell of families without a name',
    () => gib.release([{ ...cells()[0], said: [{ family: 1, call: 'c1', values: [1] }] }], { profile: 'school' }),
    'GIB101',
    /^cells > 0 > said > 0 > family: Expected text here; found number/,
  ],
  [
    'what was kept of nobody knows what',
    () => gib.release([], { profile: 'school', earlier: [{ kept: [{ said: [] }] }] }),
    'GIB101',
    /^earlier > 0 > kept > 0 > figure: /,
  ],
  ['an attack by a number', () => gib.attack([], { knows: 7 }), 'GIB101', /^knows: Expected text here; found number/],
  [
    'crossed with a word',
    () => gib.cellsOf(protocol, calls, { unit: 'call', crossed: 'no' }),
    'GIB101',
    /^crossed: Expected true or false here; found text/,
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

  ['the share of a text', () => gib.wilson('37', 219), 'GIB101', /^k: Expected number here; found text/],
  ['a share of nothing', () => gib.wilson(37), 'GIB101', /^n: Expected number here; found nothing/],
  ['the difference of two shares, given as numbers', () => gib.newcombe(56, 70), 'GIB101', /^first: Expected list/],
  ['the mean of nothing', () => gib.meanOf(), 'GIB101', /^values: Expected list here; found nothing/],
  ['the mean of numbers one by one', () => gib.meanOf(5, 6), 'GIB101', /^values: Expected list here; found number/],
  // As JavaScript adds up, silence would be a 0.
  ['the mean of a silence', () => gib.meanOf([6, null]), 'GIB101', /^values > 1: Expected number here; found nothing/],
  ['the middle of a silence', () => gib.medianOf([6, undefined]), 'GIB101', /^values > 1: /],
  ['the spread of texts', () => gib.standardDeviation(['5', '7']), 'GIB101', /^values > 0: .*found text/],
  ['an interval of no number', () => gib.tInterval([5, Number.NaN]), 'GIB101', /^values > 1: .*found no number/],
  ['one group where two are compared', () => gib.welch([5, 6]), 'GIB101', /^second: Expected list here; found nothing/],
  ['changes that are no pairs', () => gib.pairedChange([5, 6]), 'GIB101', /^pairs > 0: Expected list/],
  ['half a pair', () => gib.pairedChange([[5, null]]), 'GIB101', /^pairs > 0 > 1: Expected number/],
  ['the change of no interval', () => gib.changeIn(null), 'GIB101', /^interval: /],
  ['a test of no panel', () => gib.panelTest(null), 'GIB101', /^panel: /],
  ['the latest of no calls', () => gib.latestPerFamily(), 'GIB101', /^responses: /],
  [
    'the latest call of nobody',
    () => gib.latestPerFamily([{ ...calls[0], family: undefined }]),
    'GIB101',
    /^response > family: Expected text/,
  ],
  ['the period of one day', () => gib.periodOf({}), 'GIB101', /^days: Expected list/],
  ['a period without an end', () => gib.periodLabel({ from: '2020-04-14' }, 'nl'), 'GIB101', /^period > to: /],
  ['the label of a number', () => gib.weekLabel(16), 'GIB101', /^week: Expected text here; found number/],
  ['a key of nothing', () => gib.placeKey(), 'GIB101', /^place > question: Expected text here; found nothing/],
  ['a key of an id', () => gib.placeKey('parentGrade'), 'GIB101', /^place > question: /],
  ['the same place as nothing', () => gib.samePlace({ question: 'a' }, null), 'GIB101', /^place > question: /],
  ['an answer at an id', () => gib.answerAt({ parentGrade: 5 }, 'parentGrade'), 'GIB101', /^place > question: /],
  ['one answer more, nowhere', () => gib.withAnswer(protocol, {}, undefined, 5), 'GIB101', /^place > question: /],
  ['the place of a number', () => gib.placeFromKey(5), 'GIB101', /^key: Expected text/],
  ['no sentence to fill', () => gib.fill(undefined, {}), 'GIB101', /^sentence: Expected text here; found nothing/],
  ['a sentence filled with nothing', () => gib.fill('{child}'), 'GIB101', /^values: Expected object/],
  ['a text in all languages for a sentence', () => gib.slotsOf({ nl: '{child}' }), 'GIB101', /^sentence: .*object/],
  ['no text', () => gib.inLanguage(undefined, 'nl'), 'GIB101', /^text: Expected object here; found nothing/],
  ['no problem', () => gib.describeProblem(undefined, 'nl'), 'GIB101', /^problem > facts: /],
  ['no change', () => gib.describeChange(undefined, 'nl'), 'GIB101', /^change: Expected object/],
  [
    'a change of a kind that does not exist',
    () => gib.describeChange({ kind: 'aded', level: 'minor', path: 'x', facts: {} }, 'nl'),
    'GIB104',
    /^change > kind: .*‘added’/,
  ],
  [
    'a difference for a change',
    () => gib.describeChange(gib.diff(checkIn, checkIn), 'nl'),
    'GIB104',
    /^change > kind: /,
  ],
  ['a version that is a number', () => gib.compareVersions(1.2, '1.2.0'), 'GIB101', /^version: Expected text/],
  [
    'a version of two numbers',
    () => gib.compareVersions('1.2.0', '1.2'),
    'GIB107',
    /^version: ‘1\.2’ does not have the right form\. Expected: 1\.2\.0\.$/,
  ],
  ['the first that is no version', () => gib.compareVersions('new', '1.2.0'), 'GIB107', /^version: ‘new’ does not/],
  ['the version after a word', () => gib.nextVersion('v1.2.0', 'patch'), 'GIB107', /^version: ‘v1\.2\.0’ does not/],
  ['a level that does not exist', () => gib.nextVersion('1.2.0', 'mayor'), 'GIB104', /^level: mayor.*‘major’/],
  [
    'a difference with a version that is none',
    () => gib.diff({ ...protocol, version: '1' }, { ...protocol, signals: [] }),
    'GIB107',
    /^version: ‘1’/,
  ],
  ['answers of a version that is none', () => gib.migrate({}, { from: '1', protocol }), 'GIB107', /^from: ‘1’ does/],
  ['the version after nothing', () => gib.nextVersion(undefined, 'minor'), 'GIB101', /^version: /],
  ['the document of no call', () => gib.protocolAmong([checkIn]), 'GIB101', /^held: Expected object/],
  ['one document for a list of them', () => gib.protocolAmong(checkIn, checkIn), 'GIB101', /^protocols: .*list/],
  ['a grade in no language', () => gib.formatGrade(6.5), 'GIB101', /^language: Expected text/],
  ['a band of no bands', () => gib.bandOf({}, 6.5), 'GIB101', /^set > bands: Expected list/],
  ['the band of a silence', () => gib.bandOf({ bands: [] }, null), 'GIB101', /^value: Expected number/],

  ['a misspelt option of rates', () => gib.outcomeRates([], { E: 0.5 }), 'GIB103', /^options > E: /],

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

/** What an event is made of comes from the device's own store, and a name from a program that looks it up. */
const withoutDoor = ['fold', 'nextEvent', 'nearest']
const functions = Object.entries(typed).flatMap(([name, value]) =>
  typeof value === 'function' && /^[a-z]/.test(name) && !withoutDoor.includes(name)
    ? [{ name, call: value as Untyped }]
    : [],
)
type Untyped = (...args: unknown[]) => unknown

test.each(functions)('$name never breaks down inside on what cannot be given to it', ({ call }) => {
  const strange = [undefined, null, 5, 'x', {}, [], [null], [5]]
  const errors = strange.flatMap((first) => strange.map((second) => thrownBy(() => call(first, second))))
  const raw = errors.filter((error) => error instanceof Error && !(error instanceof ProtocolError))
  // What numbers and days cannot be is a RangeError, with a sentence of ours.
  expect(raw.filter((error) => !(error instanceof RangeError)).map(String)).toEqual([])
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
