import * as z from 'zod' // property access on the namespace, so that the bundler can drop what is unused
import { group, maxRows, rowQuestions, topQuestions } from '../workload/protocol.mjs'
import { rules } from '../workload/rules.mjs'

const one = (q) => {
  switch (q.type) {
    case 'bool':
      return z.boolean()
    case 'text':
      return z.string().max(4000)
    case 'grade':
      return z.number().min(q.min).max(q.max).multipleOf(0.5)
    case 'scale':
    case 'int':
      return z.int().min(q.min).max(q.max)
    case 'choice':
      return z.enum(q.choices)
    case 'multi':
      return z.array(z.enum(q.choices)).max(q.choices.length)
    case 'date':
      return z.iso.date()
  }
}
const shape = (qs) => Object.fromEntries(qs.map((q) => [q.id, q.required && !q.if ? one(q) : one(q).optional()]))
const answers = z
  .strictObject({ ...shape(topQuestions), [group.group]: z.array(z.strictObject(shape(rowQuestions))).max(maxRows) })
  .check((ctx) => {
    rules(ctx.value, (path, message) => ctx.issues.push({ code: 'custom', path, message, input: ctx.value }))
  })
const s = z.strictObject({
  protocol: z.literal('gezin-in-beeld'),
  version: z.literal(1),
  id: z.uuid(),
  family: z.string().min(1).max(40),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  answers,
})
globalThis.gib = (r) => s.safeParse(r).success
