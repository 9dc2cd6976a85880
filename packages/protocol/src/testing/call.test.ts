import { expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import { declined } from '../document/answer'
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
    'parentHeavy should be asked.\nHeard so far: parentGrade = 8.\nAsked: parentGrade.',
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

test('the types know the questions and their answers', () => {
  const story = call(gezinInBeeld)
  story.hears('ouder.cijfer', 4).hears('geld.zorgen', 'vaak').comesOutAs('te_weinig_informatie')
  // @ts-expect-error a grade is a number
  story.hears('ouder.cijfer', 'vier')
  // @ts-expect-error nobody asks about the weather
  expect(() => story.asks('weer')).toThrow()
  // @ts-expect-error this is no answer to the question
  story.hears('geld.zorgen', 'altijd')
})
