/** What comes in at the gate is what it should be. A threshold that is no number is never reached, and would let everything through. */
import { kindOf } from '../document/kind'
import { misuse, mustBe, mustBeAmong, mustKnow } from '../document/misuse'
import type { Pointer } from '../document/pointer'
import type { Behind, Cell, Contribution } from './cell'
import type { Thresholds } from './profile'
import type { Kept } from './release'

/** @throws ProtocolError when what is raised is no threshold, or not a whole number from 0 */
export function raisedBy(raised: Partial<Thresholds>, rules: Thresholds): Thresholds {
  mustKnow(raised, ['families', 'others', 'joined'], 'raised')
  const atLeast = (name: keyof Thresholds) =>
    name in raised ? Math.max(rules[name], wholeNumber(raised[name], 'raised', name)) : rules[name]
  return { families: atLeast('families'), others: atLeast('others'), joined: atLeast('joined') }
}

function wholeNumber(found: unknown, ...at: Pointer): number {
  if (Number.isSafeInteger(found) && (found as number) >= 0) return found as number
  throw misuse('GIB101', at, {
    expected: '0, 1, 2…',
    kind: typeof found === 'number' ? String(found) : kindOf(found),
  })
}

/** @throws ProtocolError when it is not what {@link cellsOf} makes */
export function mustBeCell(cell: Cell, ...at: Pointer): void {
  mustBeTold(cell, ...at)
  mustBeOfItsKind(cell, ...at)
  mustBe('object', cell.about, ...at, 'about')
  mustBeTexts(cell.about.readers, ...at, 'about', 'readers')
  mustBeTexts(cell.about.sensitive, ...at, 'about', 'sensitive')
}

/** @throws ProtocolError when it is not what a release keeps: that is never about nobody */
export function mustBeKept(kept: Kept, ...at: Pointer): void {
  mustBeTold(kept, ...at)
  if (kept.said.length === 0)
    throw misuse('GIB101', [...at, 'said', 0], { expected: 'object', kind: kindOf(undefined) })
}

/** @throws ProtocolError when it is no figure that could be told */
export function mustBeTold(told: Kept, ...at: Pointer): void {
  mustBeSaid(told, ...at)
  mustBe('object', told.of, ...at, 'of')
  for (const [division, group] of Object.entries(told.of)) mustBe('text', group, ...at, 'of', division)
  if (told.asks !== undefined) mustBe('text', told.asks, ...at, 'asks')
  if (told.among !== undefined) mustBeBehind(told.among, ...at, 'among')
  if (told.behind === undefined) return
  mustBe('list', told.behind, ...at, 'behind')
  for (const [index, one] of told.behind.entries()) mustBeBehind(one, ...at, 'behind', index)
}

function mustBeBehind(one: Behind, ...at: Pointer): void {
  mustBeSaid(one, ...at)
  mustBeOfItsKind(one, ...at)
  mustBe('text', one.asks, ...at, 'asks')
}

function mustBeSaid(
  told: Pick<Kept, 'figure' | 'least' | 'most' | 'cuts' | 'questions' | 'said'>,
  ...at: Pointer
): void {
  mustBe('object', told, ...at)
  const { figure, least, most, cuts, questions, said } = told
  mustBe('list', said, ...at, 'said')
  mustBe('text', figure, ...at, 'figure')
  mustBe('number', least, ...at, 'least')
  mustBe('number', most, ...at, 'most')
  mustBe('list', cuts, ...at, 'cuts')
  for (const [index, cut] of cuts.entries()) mustBe('number', cut, ...at, 'cuts', index)
  if (questions !== undefined) mustBeTexts(questions, ...at, 'questions')
  for (const [index, one] of said.entries()) if (!isSaid(one, least, most)) tellWhat(one, told, ...at, 'said', index)
}

function isSaid(one: Contribution, least: number, most: number): boolean {
  if (typeof one?.family !== 'string' || typeof one.call !== 'string' || !Array.isArray(one.values)) return false
  // Holes in a list are no values either.
  for (let at = 0; at < one.values.length; at++) if (!isBetween(one.values[at], least, most)) return false
  return one.values.length > 0
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return Number.isFinite(value) && (value as number) >= least && (value as number) <= most
}

function tellWhat(one: Contribution, { least, most }: Pick<Kept, 'least' | 'most'>, ...at: Pointer): never {
  mustBe('object', one, ...at)
  mustBe('text', one.family, ...at, 'family')
  mustBe('text', one.call, ...at, 'call')
  mustBe('list', one.values, ...at, 'values')
  const index = Array.from(one.values).findIndex((value) => !isBetween(value, least, most))
  const value: unknown = one.values[Math.max(index, 0)]
  const kind = typeof value === 'number' ? String(value) : kindOf(value)
  throw misuse('GIB101', [...at, 'values', Math.max(index, 0)], { expected: `${least} – ${most}`, kind })
}

/** A share is of yes and no. */
function mustBeOfItsKind(
  { kind, least, most, said }: Pick<Behind, 'kind' | 'least' | 'most' | 'said'>,
  ...at: Pointer
): void {
  mustBeAmong(['share', 'mean'], kind, ...at, 'kind')
  if (kind === 'mean') return
  for (const [name, found, value] of [
    ['least', least, 0],
    ['most', most, 1],
  ] as const)
    if (found !== value) throw misuse('GIB101', [...at, name], { expected: String(value), kind: String(found) })
  for (const [index, { values }] of said.entries()) {
    const strange = values.findIndex((value) => value !== 0 && value !== 1)
    if (strange !== -1)
      throw misuse('GIB101', [...at, 'said', index, 'values', strange], {
        expected: '0, 1',
        kind: String(values[strange]),
      })
  }
}

function mustBeTexts(found: readonly unknown[], ...at: Pointer): void {
  mustBe('list', found, ...at)
  for (const [index, one] of found.entries()) mustBe('text', one, ...at, index)
}
