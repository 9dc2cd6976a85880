import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  type AnswerEvent,
  type Answers,
  answerAt,
  balance,
  byCohort,
  checkScenario,
  cohortGroups,
  cohortsOf,
  countedAnswers,
  countedIn,
  describeChange,
  describeProblem,
  diff,
  distribution,
  fold,
  holds,
  inspect,
  merge,
  migrate,
  nextEvent,
  nextPlace,
  type OpenCall,
  openCall,
  type Place,
  type Problem,
  type Protocol,
  ProtocolError,
  pageOf,
  panel,
  panelTest,
  parseAnswer,
  parseAnswers,
  placeFromKey,
  placeKey,
  placesOf,
  probesFor,
  probesShown,
  progress,
  questionOf,
  questionsOf,
  type Response,
  type Situation,
  samePlace,
  score,
  seal,
  signals,
  summarise,
  tallyFrom,
  tallyOf,
  topics,
  visiblePlaces,
  weeksOf,
  withAnswer,
} from '../src/index'
import { ouderenInBeeld } from '../src/ouderen-in-beeld'
import { parseProtocol, parseResponse, parseScenarios } from '../src/parse'
import { answersFor, families, protocols } from '../src/testing'
import { checkIn } from './check-in'
import { anyAnswer, eventsAbout, inHostileWords, word } from './hostile'
import { responsesTo } from './random-calls'
import { documents } from './random-documents'

/** Thousands in a campaign (`GIB_TOTAL=5000`), a slice of them at every change. */
const runs = Number(process.env.GIB_TOTAL ?? 120)

interface Sample {
  readonly protocol: Protocol
  readonly situation: Situation
  readonly answers: Answers
  readonly other: Protocol
  readonly responses: readonly Response[]
  readonly events: readonly AnswerEvent[]
  readonly place: Place
}

const anyDocument = fc.oneof(
  documents,
  inHostileWords(documents),
  protocols(),
  inHostileWords(protocols()),
  fc.constantFrom<Protocol>(checkIn, ouderenInBeeld),
)

const facts = fc.dictionary(word, fc.oneof(word, fc.integer(), fc.boolean(), fc.array(word, { maxLength: 2 })), {
  maxKeys: 3,
})
const children = fc.array(
  fc.record({ id: word, name: word, age: fc.integer({ min: 0, max: 19 }), facts }, { requiredKeys: ['id'] }),
  {
    maxLength: 4,
  },
)

/** Any answer to any question, by any child, whether or not it fits. */
function anyAnswersTo(protocol: Protocol): fc.Arbitrary<Answers> {
  const question = fc.oneof(fc.constantFrom(...questionsOf(protocol).map(({ question }) => question.id)), word)
  return fc.dictionary(question, fc.oneof(anyAnswer, fc.dictionary(word, anyAnswer, { maxKeys: 3 })), { maxKeys: 8 })
}

function anySituationOf(protocol: Protocol): fc.Arbitrary<Situation> {
  return fc.record(
    {
      date: fc.constant('2020-04-17'),
      round: word,
      family: facts,
      children,
      previous: fc.record({ date: fc.constant('2020-03-30'), answers: anyAnswersTo(protocol) }),
      asked: fc.array(fc.oneof(word, fc.constantFrom(...questionsOf(protocol).map(({ question }) => question.id))), {
        maxLength: 3,
      }),
    },
    { requiredKeys: [] },
  )
}

const sample: fc.Arbitrary<Sample> = anyDocument.chain((protocol) => {
  const ids = questionsOf(protocol).map(({ question }) => question.id)
  const place: fc.Arbitrary<Place> = fc.record(
    { question: fc.oneof(fc.constantFrom(...ids), word), child: word },
    { requiredKeys: ['question'] },
  )
  return fc.oneof(families(protocol, { children: 4 }), anySituationOf(protocol)).chain((situation) =>
    fc.record({
      protocol: fc.constant(protocol),
      situation: fc.constant(situation),
      answers: fc.oneof(answersFor(protocol, situation), anyAnswersTo(protocol)),
      other: anyDocument,
      responses: responsesTo(protocol, 4),
      events: eventsAbout(place),
      place,
    }),
  )
})

/** What is another kind of thing than the question asks for is not heard. */
function heardOrRefused(call: OpenCall, place: Place, answer: Answer): OpenCall {
  try {
    return call.hear(place, answer)
  } catch {
    expect(codesOf(() => call.hear(place, answer))).toEqual(['GIB101'])
    expect(parseAnswer(call.protocol, place, answer).ok).toBe(false)
    return call
  }
}

describe('whatever the document, the family and the answers', () => {
  test('a call can be held, and every place in it is one of the document and of the family', () => {
    fc.assert(
      fc.property(sample, ({ protocol, situation, answers, place }) => {
        const isPlace = (one: Place) => {
          const asked = questionOf(protocol, one.question)
          expect(asked).toBeDefined()
          const known = situation.children?.some(({ id }) => id === one.child) ?? false
          expect(asked!.perChild ? known : one.child === undefined).toBe(true)
        }
        const shown = visiblePlaces(protocol, answers, situation)
        shown.forEach(isPlace)
        expect(placesOf(protocol, answers, situation).map((one) => one.place)).toEqual(shown)
        for (const topic of topics(protocol, answers, situation)) {
          expect(protocol.sections).toContain(topic.section)
          expect(topic.answered + topic.open.length).toBe(topic.of)
          topic.places.forEach(isPlace)
        }
        const asked = questionOf(protocol, place.question)
        const isOne = asked !== undefined && (asked.perChild ? !!place.child : place.child === undefined)
        if (!isOne)
          expect(codesOf(() => nextPlace(protocol, answers, situation, { after: place })).join()).toMatch(
            /^GIB30[123]$/,
          )
        for (const options of [{}, { every: true }, isOne ? { after: place } : {}, { voice: 'caller' as const }]) {
          const next = nextPlace(protocol, answers, situation, options)
          if (next !== null) isPlace(next)
        }
        const steps = progress(protocol, answers, situation)
        expect(0 <= steps.coreAnswered && steps.coreAnswered <= steps.coreOf && steps.coreOf <= steps.of).toBe(true)
        expect(steps.coreAnswered <= steps.answered && steps.answered <= steps.of).toBe(true)
        for (const one of [place, ...shown.slice(0, 3)]) {
          const asked = questionOf(protocol, one.question)
          if (asked === undefined || (asked.perChild ? !one.child : one.child !== undefined)) {
            expect(codesOf(() => probesFor(protocol, answers, situation, one)).join()).toMatch(/^GIB30[123]$/)
            continue
          }
          const probes = probesFor(protocol, answers, situation, one)
          expect(probes.length).toBeLessThanOrEqual(probesShown)
          for (const { id, text } of probes) expect([typeof id, typeof text]).toEqual(['string', 'object'])
          expect(placeFromKey(placeKey(one)).question).toBe(one.question.split('@')[0])
          expect(samePlace(one, { ...one })).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })

  test('a call that is held answer by answer tells the same as all answers at once', () => {
    fc.assert(
      fc.property(sample, fc.array(anyAnswer, { maxLength: 5 }), ({ protocol, situation, answers, place }, said) => {
        // Where two children have one id, nobody can say about whom it was.
        const ids = (situation.children ?? []).map(({ id }) => id)
        if (new Set(ids).size < ids.length) {
          expect(codesOf(() => openCall(protocol, situation, answers))).toContain('GIB403')
          expect(codesOf(() => openCall(protocol).knowing(situation))).toContain('GIB403')
          return
        }
        const opened = openCall(protocol, situation, answers)
        const places = [...opened.visible]
        const asked = questionOf(protocol, place.question)
        const isThere = asked?.perChild ? ids.includes(place.child!) : asked && place.child === undefined
        if (isThere) places.unshift(place)
        else expect(codesOf(() => opened.hear(place, 'x')).join()).toMatch(/^GIB(301|302|303|402)$/)
        const call =
          places.length === 0
            ? opened
            : said.reduce((now, answer, at) => heardOrRefused(now, places[at % places.length]!, answer), opened)
        const told = openCall(protocol, situation, call.answers)
        expect([told.visible, told.progress, told.topics]).toEqual([call.visible, call.progress, call.topics])
        expect([told.scores, told.balance, told.signals]).toEqual([call.scores, call.balance, call.signals])
        expect(call.visible).toEqual(visiblePlaces(protocol, call.answers, situation))
        expect(openCall(protocol, {}, answers).knowing(situation).visible).toEqual(opened.visible)
      }),
      { numRuns: runs },
    )
  })

  test('it can be weighed: points are numbers or nothing, and a condition is true, false or unknown', () => {
    fc.assert(
      fc.property(sample, ({ protocol, situation, answers, place }) => {
        const scores = score(protocol, answers, situation)
        expect(Object.keys(scores).sort()).toEqual([...new Set((protocol.scores ?? []).map(({ id }) => id))].sort())
        numbersAreFinite(scores)
        for (const one of Object.values(scores)) expect(one.coverage >= 0 && one.coverage <= 1).toBe(true)
        numbersAreFinite(balance(protocol, answers, situation))
        for (const { id } of signals(protocol, answers, situation))
          expect(protocol.signals!.some((rule) => rule.id === id)).toBe(true)
        const conditions = [
          ...(protocol.signals ?? []).map(({ when }) => when),
          ...questionsOf(protocol).flatMap(({ question }) => question.enableWhen ?? []),
        ]
        for (const when of conditions)
          for (const child of [undefined, place.child])
            expect([true, false, null]).toContain(
              holds(when, { protocol, answers, situation, ...(child !== undefined && { child }) }),
            )
        const counted = countedAnswers(protocol, answers, situation)
        // Where conditions wait for each other, what does not count can settle what was still open.
        const isSound = !inspect(protocol).some(({ level }) => level === 'error')
        if (isSound) expect(countedAnswers(protocol, counted, situation)).toEqual(counted)
      }),
      { numRuns: runs },
    )
  })

  test('it can be counted, alone and in parts', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom('call', 'family'), ({ protocol, responses, situation, answers }, unit) => {
        const strange = { id: '__proto__', family: 'constructor', date: '2020-04-17', situation, answers }
        const calls = [...responses, strange]
        const summary = summarise(protocol, calls, { unit })
        expect(summary.n).toBe(countedIn(unit, calls).length)
        numbersAreFinite(summary)
        for (const { id } of protocol.cohorts ?? []) {
          const groups = cohortGroups(protocol, id, calls).map((group) => group.id)
          for (const call of calls) for (const group of cohortsOf(protocol, id, call)) expect(groups).toContain(group)
          for (const { summary: own } of byCohort(protocol, calls, id, { unit }))
            expect(own.n).toBeLessThanOrEqual(summary.n)
        }
        const half = (from: number) => {
          const tally = tallyOf(protocol, { unit })
          for (const call of calls.slice(from, from + 2)) tally.add(call)
          return tallyFrom(protocol, JSON.parse(JSON.stringify(tally)))
        }
        expect(merge(merge(half(0), half(2)), half(4)).summary()).toEqual(summary)
        expect(weeksOf(calls, unit).length).toBeGreaterThan(0)
        const asked = questionsOf(protocol)[0]!.question
        numbersAreFinite(distribution(protocol, calls, asked.id, { unit }))
        for (const { question } of questionsOf(protocol)) {
          if (!['grade', 'count', 'number'].includes(question.type)) continue
          const both = panel(protocol, calls, responses, { question: question.id, respondent: asked.id })
          numbersAreFinite([both, panelTest(both)])
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    )
  })

  test('it can be looked through, compared with any other, and brought over to it', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom('0.9.0', '1.0.0', '2.0.0-draft'), ({ protocol, other, answers }, from) => {
        inspect(protocol).forEach(isTold)
        const { changes } = diff(protocol, other)
        for (const change of changes) for (const language of ['nl', 'en']) isSentence(describeChange(change, language))
        expect(diff(protocol, protocol).changes).toEqual([])
        for (const { question } of questionsOf(protocol)) expect(seal(question)).toMatch(/^[0-9a-f]{16}$/)
        const moved = migrate(answers, { from, protocol: other })
        expect(Object.keys({ ...moved.answers, ...moved.left }).length).toBe(Object.keys(answers).length)
      }),
      { numRuns: Math.ceil(runs / 2) },
    )
  })

  test('what was heard can be folded, and told by its place again', () => {
    fc.assert(
      fc.property(sample, ({ protocol, events, place }) => {
        const folded = fold(events)
        numbersAreFinite(folded.answers)
        for (const { events: heard } of folded.conflicts) expect(heard.length).toBeGreaterThan(1)
        for (const event of events)
          expect(nextEvent(folded, { ...event, replaces: undefined as never }).id).toBe(event.id)
        const answers = withAnswer(protocol, folded.answers, place, 'heard')
        const asked = questionOf(protocol, place.question)
        const isLost = asked?.perChild === true && place.child === undefined
        const at = asked?.perChild === false ? { question: place.question } : place
        if (!isLost) expect(answerAt(answers, at)).toBe('heard')
      }),
      { numRuns: runs },
    )
  })
})

describe('whatever comes through a door', () => {
  test('a document is admitted or refused with sentences, and what is admitted can be run', () => {
    let admitted = 0
    const started = fc.oneof(protocols(), fc.constantFrom<Protocol>(checkIn, ouderenInBeeld))
    const anything = fc.oneof(
      { weight: 1, arbitrary: fc.jsonValue() },
      { weight: 8, arbitrary: started.chain(changed) },
      { weight: 2, arbitrary: started },
    )
    fc.assert(
      fc.property(anything, fc.array(fc.jsonValue(), { maxLength: 4 }), (json, said) => {
        const parsed = parseProtocol(json)
        if (!parsed.ok) {
          expect(parsed.problems.length).toBeGreaterThan(0)
          for (const problem of parsed.problems) isTold(problem)
          return
        }
        admitted++
        const { protocol } = parsed
        const ids = questionsOf(protocol).map(({ question }) => question.id)
        const answers = Object.fromEntries(said.map((value, at) => [ids[at % ids.length] ?? 'x', value])) as Answers
        for (const given of [{}, answers]) runThrough(protocol, given, { children: [{ id: 'sami' }] })
      }),
      { numRuns: runs },
    )
    expect(admitted).toBeGreaterThan(runs / 20)
  })

  test('answers are admitted or refused with sentences, and what is admitted can be run', () => {
    let admitted = 0
    const given = fc.oneof(protocols(), fc.constantFrom<Protocol>(checkIn, ouderenInBeeld)).chain((protocol) =>
      fc.tuple(
        fc.constant(protocol),
        fc.oneof(
          fc.jsonValue(),
          families(protocol, { children: 2 }).chain((at) => answersFor(protocol, at).chain(changed)),
          families(protocol, { children: 2 }).chain((at) => answersFor(protocol, at)),
        ),
        fc.jsonValue(),
      ),
    )
    fc.assert(
      fc.property(given, ([protocol, body, value]) => {
        const parsed = parseAnswers(protocol, body)
        if (parsed.ok) {
          admitted++
          runThrough(protocol, parsed.answers, { children: [{ id: 'child-0' }] })
          expect(parseAnswers(protocol, parsed.answers)).toEqual(parsed)
        } else for (const problem of parsed.problems) isTold(problem)
        for (const { question } of questionsOf(protocol)) {
          const one = parseAnswer(protocol, { question: question.id }, value)
          if (!one.ok) isTold(one.problem)
        }
      }),
      { numRuns: runs },
    )
    expect(admitted).toBeGreaterThan(runs / 10)
  })

  test('a call from a file and a scenario are admitted or refused with sentences, and what is admitted can be run', () => {
    let admitted = 0
    const about = { protocol: { id: 'check-in', version: '1.0.0' }, id: 'c1', family: 'F1', date: '2020-04-17' }
    const situation = families(checkIn, { children: 2 })
    const call = situation.chain((at) =>
      answersFor(checkIn, at).map((answers) => ({ ...about, situation: at, answers })),
    )
    const anything = fc.oneof(fc.jsonValue(), call, call.chain(changed))
    fc.assert(
      fc.property(anything, (json) => {
        const read = parseResponse(json, [checkIn])
        if (read.ok) {
          admitted++
          runThrough(checkIn, read.response.answers, read.response.situation)
          expect(summarise(checkIn, [read.response], { unit: 'family' }).n).toBe(1)
        } else for (const problem of read.problems) isTold(problem)
        const scenarios = parseScenarios(checkIn, {
          scenarios: [{ name: 'x', answers: {}, expect: { signals: [] } }, json],
        })
        if (!scenarios.ok) for (const problem of scenarios.problems) isTold(problem)
        else for (const one of scenarios.scenarios) checkScenario(checkIn, one)
      }),
      { numRuns: runs },
    )
    expect(admitted).toBeGreaterThan(runs / 10)
  })

  test('a random protocol has the form of a protocol, and most make sense', () => {
    let sensible = 0
    fc.assert(
      fc.property(protocols(), (protocol) => {
        const problems = inspect(protocol)
        expect(problems.filter(({ code }) => code < 'GIB200')).toEqual([])
        const isSensible = !problems.some(({ level }) => level === 'error')
        if (isSensible) sensible++
        expect(parseProtocol(JSON.parse(JSON.stringify(protocol))).ok).toBe(isSensible)
      }),
      { numRuns: runs },
    )
    expect(sensible).toBeGreaterThan(runs / 2)
  })
})

/** Everything a caller's screen and a report ask for. */
function runThrough(protocol: Protocol, answers: Answers, situation: Situation): void {
  const call = openCall(protocol, situation, answers)
  expect(call.progress).toEqual(progress(protocol, answers, situation))
  numbersAreFinite([call.topics, call.scores, call.balance, call.signals, call.next()])
  const response = { id: 'c', family: 'f', date: '2020-04-17', situation, answers }
  expect(summarise(protocol, [response], { unit: 'call' }).n).toBe(1)
}

/** A JSON document of which one thing is otherwise: a value, a name, one thing twice, or one thing gone. */
function changed(document: unknown): fc.Arbitrary<unknown> {
  const copy = () => JSON.parse(JSON.stringify(document))
  return fc
    .tuple(fc.nat(), fc.constantFrom('replace', 'same kind', 'twice', 'gone', 'renamed'), fc.jsonValue(), word)
    .map(([at, how, value, name]) => {
      const json = copy()
      const all = holdersIn(json)
      const found = all[at % Math.max(1, all.length)]
      if (found === undefined) return value
      const { holder, key } = found
      if (how === 'replace') holder[key] = value
      else if (how === 'same kind') holder[key] = typeof holder[key] === 'string' ? name : value
      else if (how === 'twice')
        Array.isArray(holder) ? holder.push(holder[Number(key)]) : Object.assign(holder, { [name]: holder[key] })
      else {
        if (how === 'renamed' && !Array.isArray(holder))
          Object.defineProperty(holder, name, { value: holder[key], enumerable: true, configurable: true })
        delete holder[key]
      }
      return JSON.parse(JSON.stringify(json))
    })
}

/** Everything that can be changed in a document, with what holds it. */
function holdersIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...holdersIn(holder[key])])
}

/** What is told of a misuse; nothing where it is none. Any other error is one of ours. */
function codesOf(misuse: () => unknown): string[] {
  try {
    misuse()
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolError)
    return (error as ProtocolError).problems.map(({ code }) => code)
  }
}

function numbersAreFinite(value: unknown): void {
  if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite)
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(numbersAreFinite)
}

function isSentence(text: string): void {
  expect(text).toMatch(/\S/)
}

function isTold(problem: Problem): void {
  expect(problem.code).toMatch(/^GIB\d{3}$/)
  expect(pageOf(problem.code)).toContain(problem.code)
  for (const language of ['nl', 'en']) isSentence(describeProblem(problem, language))
}
