import { expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import { declined } from '../document/answer'
import type { Protocol } from '../document/protocol'
import { gezinInBeeld } from '../gezin-in-beeld'
import { call } from './call'

test('a parent below 5.5 is asked what would help', () => {
  call(checkIn).hears('parentGrade', 5).asks('parentHeavy').scores('draaglast', 1).signals('insufficient')
  call(checkIn).hears('parentGrade', 8).doesNotAsk('parentHeavy').comesTo(null).signals()
  call(checkIn).hears('parentGrade', declined).scores('draaglast', null)
})

test('each child is asked for itself', () => {
  const story = call(checkIn, { children: [{ id: 'sami' }, { id: 'lina' }] }).hears('parentGrade', 8)
  story.comesTo('childMood', 'sami').hears('childMood', 'sad', 'sami').comesTo('childMood', 'lina')
  expect(story.call.progress.answered).toBe(1)
})

test('what does not come out as told is told, with what came out', () => {
  const story = call(checkIn).hears('parentGrade', 8)
  expect(() => story.asks('parentHeavy')).toThrow(
    'parentHeavy should be asked.\nFamily: nothing is known of it.\nHeard so far: parentGrade = 8.\nAsked: parentGrade.',
  )
  expect(() => story.doesNotAsk('parentGrade')).toThrow('parentGrade should not be asked')
  expect(() => story.comesTo('parentHeavy')).toThrow('The call should come to parentHeavy; the call is done')
  expect(() => call(checkIn).comesTo(null)).toThrow('The call should be done; it comes to parentGrade')
  expect(() => story.scores('draaglast', 1)).toThrow('draaglast should be 1; it is 0')
  expect(() => story.comesOutAs('kwetsbaar')).toThrow('The balance should be kwetsbaar; it is te_weinig_informatie')
  expect(() => story.signals('insufficient')).toThrow('The signals should be insufficient; they are none')
  expect(() => call(checkIn).hears('parentGrade', declined).signals('insufficient')).toThrow(
    'parentGrade: {"absent":"declined"}',
  )
  expect(() => call(checkIn).asks('parentHeavy').doesNotAsk('parentHeavy')).toThrow('Heard so far: nothing')
})

test('every failure tells of which family it is', () => {
  const children = [{ id: 'sami', age: 9 }, { id: 'lina' }]
  const previous = { date: '2020-04-01', answers: {} }
  const story = call(checkIn, { children, family: { housing: 'tight' }, round: 'april-2020', previous })
  expect(() => story.doesNotAsk('parentGrade')).toThrow(
    'Family: sami (9), lina; housing = "tight"; round april-2020; called before on 2020-04-01.',
  )
  expect(() => call(checkIn, { children: [] }).comesTo(null)).toThrow('Family: no children.')
})

test('what cannot be told is told at once: else a misspelt question would never be asked, and rightly so', () => {
  const story = call(checkIn as Protocol, { children: [{ id: 'sami' }] })
  expect(() => story.doesNotAsk('parentHeavi')).toThrow('There is no question parentHeavi. Did you mean parentHeavy?')
  expect(() => story.hears('weather', 'rain')).toThrow('There is no question weather.')
  expect(() => story.scores('draaglst', null)).toThrow('There is no score draaglst. Did you mean draaglast?')
  expect(() => story.hears('parentGrade', 65)).toThrow('This cannot be heard. parentGrade: ')
  expect(() => story.hears('childMood', 'good')).toThrow('childMood is asked per child: name the child.')
  expect(() => story.hears('parentGrade', 6, 'sami')).toThrow('parentGrade is asked of the family, not of sami.')
  expect(() => story.doesNotAsk('childMood', 'samy')).toThrow('This family has no child samy. Did you mean sami?')
})

test('the types know the questions and their answers', () => {
  const story = call(gezinInBeeld)
  story.hears('ouder.cijfer', 4).hears('geld.zorgen', 'vaak').comesOutAs('te_weinig_informatie')
  // @ts-expect-error a grade is a number
  expect(() => story.hears('ouder.cijfer', 'vier')).toThrow()
  // @ts-expect-error nobody asks about the weather
  expect(() => story.asks('weer')).toThrow()
  // @ts-expect-error this is no answer to the question
  expect(() => story.hears('geld.zorgen', 'altijd')).toThrow()
})
