/** Admits conditions from a file or a database. */
import * as z from 'zod'
import type { Condition } from '../document/condition'
import { id, names, optional, record } from './schema-parts'

const one = z.union([z.string(), z.number(), z.boolean()])
const many = z.array(z.union([z.string(), z.number()]))

/** A test on one operand. Its operator says what may be compared with. */
function test<Shape extends { readonly [key in keyof Shape]: z.ZodType }>(operand: Shape) {
  return z.discriminatedUnion('operator', [
    record({ ...operand, operator: z.enum(['=', '!=']), answer: one }),
    record({ ...operand, operator: z.enum(['<', '<=', '>', '>=']), answer: z.number() }),
    record({ ...operand, operator: z.literal('in'), answer: many }),
    record({ ...operand, operator: z.literal('exists'), answer: z.boolean() }),
  ])
}

export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      test({ question: id }),
      test({ previous: id }),
      test({ change: id }),
      test({ difference: z.tuple([id, id]) }),
      test({ chosen: id, except: optional(z.array(id)) }),
      test({ length: id }),
      test({ family: id }),
      test({ child: id }),
      test({ score: id }),
      test({ points: id }),
      record({ all: z.array(condition) }),
      record({ any: z.array(condition) }),
      record({ not: condition }),
      record({ someChild: condition }),
      record({ everyChild: condition }),
    ]),
  )
  .register(names, { id: 'Condition' })
