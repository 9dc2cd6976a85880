import { describe, expect, test } from 'vitest'
import { nextPlace, progress, visiblePlaces } from '../call/conversation'
import { placesOf } from '../call/places'
import { probesFor } from '../call/probes'
import { type Answers, declined } from '../document/answer'
import { type Place, placeKey, questionsOf } from '../document/place'
import type { Situation } from '../document/situation'
import { gezinInBeeld } from './protocol'

const withChildren = (...ages: readonly number[]): Situation => ({
  round: 'april-2020',
  children: ages.map((age) => ({ id: `c${age}`, age })),
})
const shown = (answers: Answers, situation: Situation) =>
  visiblePlaces(gezinInBeeld, answers, situation).map((place) => placeKey(place))
const stateOf = (question: string, answers: Answers, situation: Situation) =>
  placesOf(gezinInBeeld, answers, situation).find(({ place }) => place.question === question)?.state ?? 'hidden'
const probes = (answers: Answers, place: Place, situation: Situation = {}) =>
  probesFor(gezinInBeeld, answers, situation, place).map((probe) => probe.id)

describe('which family is asked what', () => {
  test('a family with only a baby hears nothing about school work, and nothing about sharing', () => {
    const places = shown({}, withChildren(1)).join(' ')
    for (const question of [
      'school.contact_kind',
      'school.huiswerk_krijgt',
      'school.huiswerk_lukt',
      'school.wie_helpt',
      'school.peuter',
      'digi.delen',
      'digi.aantal',
      'dag.onderling',
      'nodig.mats',
      'kz.akkoord',
    ])
      expect(places).not.toContain(question)
  })

  test('a toddler of two or three is asked about the playgroup, a child of four about the teacher', () => {
    const places = shown({}, withChildren(1.9, 2, 3.9, 4))
    expect(places.filter((key) => key.startsWith('school.peuter'))).toEqual(['school.peuter@c2', 'school.peuter@c3.9'])
    expect(places.filter((key) => key.startsWith('school.contact_kind'))).toEqual(['school.contact_kind@c4'])
  })

  test('helping with homework is asked as soon as one child gets homework, and not when none does', () => {
    const family = withChildren(1, 6, 8)
    const homework = (answers: Answers) => stateOf('school.wie_helpt', answers, family)
    expect(homework({})).toBe('optional')
    expect(homework({ 'school.huiswerk_krijgt': { c6: 'nee', c8: 'ja' } })).toBe('called-for')
    expect(homework({ 'school.huiswerk_krijgt': { c6: 'nee', c8: 'vakantie' } })).toBe('hidden')
  })

  test('each child is asked about when there are more children, or when the grade is low', () => {
    expect(stateOf('kind.hoe', { 'kinderen.cijfer': 8 }, withChildren(6, 8))).toBe('called-for')
    expect(stateOf('kind.hoe', { 'kinderen.cijfer': 6.5 }, withChildren(6))).toBe('called-for')
    expect(stateOf('kind.hoe', { 'kinderen.cijfer': 7 }, withChildren(6))).toBe('hidden')
  })

  test('back to school is only asked in May and June', () => {
    expect(stateOf('school.weer', {}, withChildren(8))).toBe('hidden')
    expect(stateOf('school.weer', {}, { ...withChildren(8), round: 'mei-2020' })).toBe('core')
  })

  test('who cannot speak freely is not asked about money', () => {
    const money = (answers: Answers) => shown(answers, withChildren(8)).filter((key) => key.startsWith('geld.zorgen'))
    expect(money({ 'open.vrij_praten': 'ja' })).toEqual(['geld.zorgen'])
    expect(money({ 'open.vrij_praten': 'niet_alleen' })).toEqual([])
  })

  test('passing something on is asked when there is something to pass on', () => {
    const family = withChildren(8)
    expect(stateOf('nodig.doorgeven', { 'nodig.wat': ['luisterend_oor'] }, family)).toBe('hidden')
    expect(stateOf('nodig.doorgeven', { 'nodig.wat': ['laptop', 'geld_eten'] }, family)).toBe('core')
    expect(stateOf('nodig.doorgeven', { 'nodig.wat': ['niets'], 'na.acties': ['wijkteam'] }, family)).toBe('core')
    expect(stateOf('slot.school', { 'nodig.wat': ['niets'] }, family)).toBe('hidden')
    expect(stateOf('slot.school', { 'nodig.wat': ['school'] }, family)).toBe('called-for')
  })

  test('a child speaks for itself from ten, and only after its own yes', () => {
    const child = (answers: Answers) => shown(answers, withChildren(9, 12)).filter((key) => key.startsWith('kz.'))
    expect(child({ 'kz.akkoord': { c12: 'nee' } })).toEqual(['kz.akkoord@c12'])
    expect(child({ 'kz.akkoord': { c12: 'ja' } })).toHaveLength(6)
  })
})

describe('doorvragen', () => {
  const parent = { question: 'ouder.cijfer' }
  const before: Situation = { previous: { date: '2020-04-14', answers: { 'ouder.cijfer': 7 } } }

  test('a low grade, a good one, and one that can be laid beside the previous', () => {
    expect(probes({ 'ouder.cijfer': 5 }, parent)).toEqual(['heavy', 'why', 'one-point-up'])
    expect(probes({ 'ouder.cijfer': 7 }, parent)).toEqual(['good', 'why', 'one-point-up'])
    expect(probes({ 'ouder.cijfer': 5 }, parent, before)).toEqual(['heavy', 'since-last-time', 'why'])
    expect(probes({ 'ouder.cijfer': declined }, parent)).toEqual([])
  })

  test('whether everyone is safe is only offered when the parent can speak freely', () => {
    const angry = { question: 'ouder.prikkelbaar' }
    expect(probes({ 'ouder.prikkelbaar': 'vaak', 'open.vrij_praten': 'ja' }, angry)).toContain('safe-at-home')
    expect(probes({ 'ouder.prikkelbaar': 'vaak', 'open.vrij_praten': 'niet_alleen' }, angry)).not.toContain(
      'safe-at-home',
    )
    expect(probes({ 'ouder.prikkelbaar': 'vaak' }, angry)).not.toContain('safe-at-home')
  })

  test('who names nothing that goes well does not hear "wat fijn", and who has nobody not "die ander"', () => {
    expect(probes({ 'goed.iets': ['niets_genoemd'] }, { question: 'goed.iets' })).toEqual([])
    expect(probes({ 'goed.iets': ['ritme'] }, { question: 'goed.iets' })).toEqual(['how-come'])
    expect(probes({ 'steun.wie': ['niemand'] }, { question: 'steun.wie' })).toEqual(['would-you-like-it'])
    expect(probes({ 'steun.wie': ['buren'] }, { question: 'steun.wie' })).toEqual(['helps-with-what'])
  })

  test('a short answer about the day gets a question that opens it', () => {
    const day = { question: 'dag.gewoon' }
    expect(probes({ 'dag.gewoon': 'Gewoon, rustig' }, day)).toEqual(['getting-up'])
    expect(
      probes({ 'dag.gewoon': 'Eerst ontbijten, dan het schema van school, en na het eten naar buiten.' }, day),
    ).toEqual([])
  })

  test('"Berber" is asked after, Dutch needs no interpreter', () => {
    expect(probes({ 'gezin.thuistaal': ['nl', 'ber'] }, { question: 'gezin.thuistaal' })).toEqual(['which-berber'])
    expect(probes({ 'open.taal': 'ti' }, { question: 'open.taal' })).toEqual(['own-language'])
    expect(probes({ 'open.taal': 'nl' }, { question: 'open.taal' })).toEqual([])
  })
})

test('what an older child may say for itself leaves no question open in the talk with the parent', () => {
  const [older, younger] = [12, 8].map((age) => progress(gezinInBeeld, {}, withChildren(6, age)))
  expect(older).toEqual(younger)
})

test('from "komt het uit" the caller is led through the whole call, and never back to what was answered', () => {
  const family = withChildren(6, 12)
  let answers: Answers = {}
  const asked: string[] = []
  for (let place = nextPlace(gezinInBeeld, answers, family); place; place = nextPlace(gezinInBeeld, answers, family)) {
    asked.push(placeKey(place))
    const { question, child } = place
    answers = { ...answers, [question]: child ? { ...(answers[question] as object), [child]: declined } : declined }
  }
  expect(asked[0]).toBe('open.moment')
  expect(new Set(asked).size).toBe(asked.length)
  const order = questionsOf(gezinInBeeld).map((one) => one.question.id)
  const positions = asked.map((key) => order.indexOf(key.split('@')[0]!))
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})
