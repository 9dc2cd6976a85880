import { describe, expect, test } from 'vitest'
import { inspect } from '../admit/inspect'
import { parseProtocol } from '../admit/parse'
import { agreementsAskedFor } from '../call/agreement'
import { nextPlace, progress, visiblePlaces } from '../call/conversation'
import { score } from '../call/score'
import { signals } from '../call/signal'
import { summarise } from '../count/summary'
import { type Answers, declined } from '../document/answer'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import { seal } from '../document/seal'
import { ouderenInBeeld } from '.'

const protocol: Protocol = ouderenInBeeld
const emotional = ['oud.leegte', 'oud.mensen_missen', 'oud.in_de_steek']
const social = ['oud.terugvallen', 'oud.vertrouwen', 'oud.verbonden']
const all = [...emotional, ...social]
const saying = (answer: string, questions: readonly string[]): Answers =>
  Object.fromEntries(questions.map((question) => [question, answer]))

function lonelinessOf(answers: Answers) {
  const { points, bands, subscales, missing, coverage } = score(protocol, answers).eenzaamheid!
  const { emotioneel, sociaal } = subscales
  return { points, bands, missing, coverage, emotional: emotioneel!, social: sociaal! }
}

describe('the loneliness scale', () => {
  test('of who says "min of meer" to all is 6: very lonely', () => {
    const { points, bands, emotional, social } = lonelinessOf(saying('min_of_meer', all))
    expect([points, bands]).toEqual([6, { handleiding: 'sterk', cbs: 'sterk' }])
    expect([emotional.points, social.points]).toEqual([3, 3])
  })

  test('of who says yes to all is 3, all of it emotional', () => {
    const { points, bands, emotional, social } = lonelinessOf(saying('ja', all))
    expect([points, emotional.points, social.points]).toEqual([3, 3, 0])
    expect(bands).toEqual({ handleiding: 'matig', cbs: 'enigszins' })
    expect([emotional.bands, social.bands]).toEqual([
      { handleiding: 'eenzaam', cbs: 'sterk' },
      { handleiding: 'niet', cbs: 'niet' },
    ])
  })

  test('of who says no to all is 3, all of it social', () => {
    const { points, emotional, social } = lonelinessOf(saying('nee', all))
    expect([points, emotional.points, social.points]).toEqual([3, 0, 3])
  })

  test('of who lacks nobody is 0', () => {
    const { points, bands } = lonelinessOf({ ...saying('nee', emotional), ...saying('ja', social) })
    expect([points, bands]).toEqual([0, { handleiding: 'niet', cbs: 'niet' }])
  })

  test('counts one missing answer as 0, and leaves out its sub-scale', () => {
    const lonely = { ...saying('ja', emotional), ...saying('nee', social) }
    const {
      points,
      bands,
      missing,
      emotional: own,
      social: other,
    } = lonelinessOf({ ...lonely, 'oud.leegte': declined })
    expect([points, bands, missing]).toEqual([5, { handleiding: 'sterk', cbs: 'sterk' }, 1])
    expect([own.points, own.bands, other.points]).toEqual([null, { handleiding: null, cbs: null }, 3])
  })

  test('has no total when two answers are missing', () => {
    const { points, bands, missing } = lonelinessOf(saying('min_of_meer', all.slice(2)))
    expect([points, bands, missing]).toEqual([null, { handleiding: null, cbs: null }, 2])
  })

  test('names its rules, its source and what it is not', () => {
    expect(score(protocol, {}).eenzaamheid).toMatchObject({ rule: 'eenzaamheid', version: 'De Jong Gierveld 6, 2006' })
    expect(protocol.scores?.[0]?.remark?.nl).toContain('Geen diagnose')
    expect(protocol.scores?.[0]?.audience).toEqual(['coordinator'])
    for (const id of all)
      expect(questionsOf(protocol).find(({ question }) => question.id === id)?.question.source).toMatchObject({
        kind: 'instrument',
      })
  })
})

describe('the protocol', () => {
  test('is admitted from a file, without a problem', () => {
    expect(inspect(protocol)).toEqual([])
    expect(parseProtocol(JSON.parse(JSON.stringify(protocol))).ok).toBe(true)
  })

  test('keeps the wording of the grade and of the six statements, and says whose words they are', () => {
    const locked = questionsOf(protocol).filter(({ question }) => question.locked)
    expect(locked.map(({ question }) => question.id)).toEqual([
      'oud.hoe',
      ...questionsOf(protocol)
        .map(({ question }) => question.id)
        .filter((id) => all.includes(id)),
    ])
    for (const { question } of locked) {
      expect(question.seal).toBe(seal(question))
      expect(question.source, question.id).toBeDefined()
    }
  })

  test('speaks two languages everywhere', () => {
    const texts = JSON.stringify(protocol).match(/\{"nl":"[^"]*"(,"en":"[^"]*")?\}/g) ?? []
    expect(texts.length).toBeGreaterThan(150)
    expect(texts.filter((text) => !text.includes('"en"'))).toEqual([])
  })

  test('asks the six statements one after another', () => {
    const order = visiblePlaces(protocol, {}).map(({ question }) => question)
    const from = order.indexOf('oud.leegte')
    expect(order.slice(from, from + 6)).toEqual([
      'oud.leegte',
      'oud.terugvallen',
      'oud.vertrouwen',
      'oud.mensen_missen',
      'oud.verbonden',
      'oud.in_de_steek',
    ])
  })

  test('can be held without children, to the end', () => {
    const answers: Record<string, Answers[string]> = {}
    for (let place = nextPlace(protocol, answers); place !== null; place = nextPlace(protocol, answers)) {
      answers[place.question] = declined
    }
    expect(progress(protocol, answers)).toMatchObject({ coreAnswered: 19, coreOf: 19 })
  })

  test('asks permission only where something is passed on', () => {
    const open = (answers: Answers) =>
      visiblePlaces(protocol, answers).some(({ question }) => question === 'oud.doorgeven')
    expect([open({ 'oud.nodig': ['maatje'] }), open({ 'oud.nodig': ['ouderenadviseur'] })]).toEqual([false, true])
  })

  test('offers to agree what was asked for, and the adviser hears a name only after a yes', () => {
    const offered = (answers: Answers) =>
      agreementsAskedFor(protocol, answers).map(({ kind, consent }) => [kind, consent] as const)
    const asked = { 'oud.nodig': ['vervoer', 'ouderenadviseur'], 'oud.vallen': true }
    expect(offered(asked)).toEqual([
      ['vervoer', true],
      ['ouderenadviseur', false],
      ['huisarts', true],
    ])
    expect(offered({ ...asked, 'oud.doorgeven': true })).toContainEqual(['ouderenadviseur', true])
  })

  test('suggests the doctor after a fall, and never says itself that somebody is in danger', () => {
    expect(signals(protocol, { 'oud.vallen': true }).map(({ id }) => id)).toEqual(['fallen'])
    expect(JSON.stringify(protocol.signals)).not.toMatch(/acuut|acute/i)
  })

  test('counts loneliness for a group, and leaves out who cannot be counted', () => {
    const calls = [saying('min_of_meer', all), saying('ja', all), saying('ja', all.slice(2))].map((answers, index) => {
      return { id: `c${index}`, family: `p${index}`, date: '2020-05-12', situation: {}, answers }
    })
    const { figures } = summarise(protocol, calls, {
      unit: 'family',
      figures: ['notLonely', 'moderatelyLonely', 'veryLonely'],
    })
    expect(figures.map((figure) => figure.kind === 'share' && [figure.k, figure.n])).toEqual([
      [0, 2],
      [1, 2],
      [1, 2],
    ])
  })
})
