import { test } from 'vitest'
import { checkIn } from '../../test/check-in'
import type { Protocol } from '../document/protocol'
import { call } from './call'

const story = call(checkIn, { children: [{ id: 'sami' }] })

test('what cannot be told of a call does not compile', () => {
  story.hears('parentGrade', 5).asks('parentHeavy').hears('childMood', 'sad', 'sami')
  story.scores('draaglast', 1).comesOutAs('kwetsbaar').signals('insufficient')
  // @ts-expect-error there is no question 'parentGrad'
  story.hears('parentGrad', 5)
  // @ts-expect-error nobody can answer 'sda'
  story.hears('childMood', 'sda', 'sami')
  // @ts-expect-error there is no question 'parentHeavi'
  story.asks('parentHeavi')
  // @ts-expect-error there is no score 'draaglst'
  story.scores('draaglst', 1)
  // @ts-expect-error there is no class 'kwetsbar'
  story.comesOutAs('kwetsbar')
  // @ts-expect-error there is no signal 'insuficient'
  story.signals('insufficient', 'insuficient')
  // @ts-expect-error there is no question 'parentGrad'
  story.call.hear({ question: 'parentGrad' }, 5)
})

test('of a protocol from a file anything can be told', () => {
  call(checkIn as Protocol)
    .hears('weather', 'rain')
    .asks('weather')
    .scores('sun', 1)
    .comesOutAs('dry')
    .signals('cloud')
})
