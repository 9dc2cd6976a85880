/** A recorded call with what should come of it: an example family that keeps a protocol honest while it changes. */

import type { Answers } from '../document/answer'
import { mustBe } from '../document/misuse'
import { placeKey } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { type OpenCall, openCall } from './open-call'

/** What should come of a call; what is not named is not looked at. Places as `question` or `question@child`. */
export interface Expectation {
  readonly asks?: readonly string[]
  readonly doesNotAsk?: readonly string[]
  /** `null` when nothing should be left to ask. */
  readonly next?: string | null
  /** Points by score or sub-scale; `null` where there should be no result. */
  readonly scores?: { readonly [scale: string]: number | null }
  /** By score or sub-scale, the band it should fall in. */
  readonly bands?: { readonly [score: string]: string | null }
  readonly balance?: string
  /** Exactly these, in any order. */
  readonly signals?: readonly string[]
}

export interface Scenario {
  readonly name: string
  readonly situation?: Situation
  readonly answers: Answers
  readonly expect: Expectation
}

/** Something that came out otherwise. */
export interface Mismatch {
  /** `asks > geld.eten`, `scores > draaglast` */
  readonly what: string
  readonly expected: unknown
  readonly found: unknown
}

/**
 * What came out otherwise than the scenario says; nothing when all is well.
 *
 * @example
 * const scenario = { name: 'a low grade', answers: { parentGrade: 4 }, expect: { asks: ['parentHeavy'], scores: { draaglast: 2 } } }
 * checkScenario(checkIn, scenario)   //=> [{ what: 'scores > draaglast', expected: 2, found: 1 }]
 */
export function checkScenario(protocol: Protocol, scenario: Scenario): Mismatch[] {
  mustBe('object', scenario, 'scenario')
  const { situation, answers, expect } = scenario
  mustBe('object', expect, 'scenario', 'expect')
  const call = openCall(protocol, situation, answers)
  const asked = call.visible.map(placeKey)
  const { asks = [], doesNotAsk = [], scores = {}, bands = {} } = expect
  return [
    ...asks.filter((place) => !asked.includes(place)).map((place) => mismatch(`asks > ${place}`, true, false)),
    ...doesNotAsk
      .filter((place) => asked.includes(place))
      .map((place) => mismatch(`doesNotAsk > ${place}`, false, true)),
    ...(expect.next === undefined ? [] : compared('next', expect.next, nextOf(call))),
    ...Object.entries(scores).flatMap(([id, points]) => compared(`scores > ${id}`, points, call.points(id))),
    ...Object.entries(bands).flatMap(([id, band]) => compared(`bands > ${id}`, band, bandOn(call, id))),
    ...(expect.balance === undefined ? [] : compared('balance', expect.balance, call.balance?.class ?? null)),
    ...(expect.signals === undefined ? [] : compared('signals', [...expect.signals].sort(), signalsOf(call))),
  ]
}

function bandOn(call: OpenCall, scale: string): string | null {
  const within = Object.values(call.scores).find(({ subscales }) => Object.hasOwn(subscales, scale))
  return (within?.subscales[scale] ?? call.score(scale)).band
}

function nextOf(call: OpenCall): string | null {
  const next = call.next()
  return next === null ? null : placeKey(next)
}

function signalsOf(call: OpenCall): string[] {
  return call.signals.map(({ id }) => id).sort()
}

function compared(what: string, expected: unknown, found: unknown): Mismatch[] {
  return JSON.stringify(expected) === JSON.stringify(found) ? [] : [mismatch(what, expected, found)]
}

function mismatch(what: string, expected: unknown, found: unknown): Mismatch {
  return { what, expected, found }
}
