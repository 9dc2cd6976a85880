import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absences } from '../document/answer'
import { inFull, inShort } from './said'

const answer = fc.oneof(
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.constantFrom(...absences).map((absent) => ({ absent })),
)
const said = fc.oneof(answer, fc.constant(undefined), fc.array(answer))

test('what a call said in short is what it said in full', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 1 }), (all) => {
      expect(inFull(inShort(all))).toEqual(all)
    }),
  )
})
