import { group, maxRows, rowQuestions, topQuestions } from './protocol.mjs'
import { rules } from './rules.mjs'

const q2z = (z, q) => {
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
      return z
        .array(z.enum(q.choices))
        .max(q.choices.length)
        .refine((v) => new Set(v).size === v.length)
    case 'date':
      return z.iso.date()
  }
}
const shape = (z, qs) =>
  Object.fromEntries(qs.map((q) => [q.id, q.required && !q.if ? q2z(z, q) : q2z(z, q).optional()]))

/** The conditions are the handwritten ones, as a check on the whole. */
export function zodSchema(z) {
  const kids = z.array(z.strictObject(shape(z, rowQuestions))).max(maxRows)
  const answers = z.strictObject({ ...shape(z, topQuestions), [group.group]: kids }).check(({ value, issues }) => {
    rules(value, (path, message) => issues.push({ code: 'custom', path, message, input: value }))
  })
  return z.strictObject({
    protocol: z.literal('gezin-in-beeld'),
    version: z.literal(1),
    id: z.uuid(),
    family: z.string().min(1).max(40),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    answers,
  })
}
