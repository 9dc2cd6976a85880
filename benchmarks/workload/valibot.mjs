import * as v from 'valibot'
import { group, maxRows, rowQuestions, topQuestions } from './protocol.mjs'
import { rules } from './rules.mjs'

const one = (q) => {
  switch (q.type) {
    case 'bool':
      return v.boolean()
    case 'text':
      return v.pipe(v.string(), v.maxLength(4000))
    case 'grade':
      return v.pipe(v.number(), v.minValue(q.min), v.maxValue(q.max), v.multipleOf(0.5))
    case 'scale':
    case 'int':
      return v.pipe(v.number(), v.integer(), v.minValue(q.min), v.maxValue(q.max))
    case 'choice':
      return v.picklist(q.choices)
    case 'multi':
      return v.pipe(
        v.array(v.picklist(q.choices)),
        v.maxLength(q.choices.length),
        v.check((x) => new Set(x).size === x.length),
      )
    case 'date':
      return v.pipe(v.string(), v.isoDate())
  }
}
const shape = (qs) => Object.fromEntries(qs.map((q) => [q.id, q.required && !q.if ? one(q) : v.optional(one(q))]))

/** The conditions are the handwritten ones, as a check on the whole. */
export function valibotSchema() {
  const answers = v.pipe(
    v.strictObject({
      ...shape(topQuestions),
      [group.group]: v.pipe(v.array(v.strictObject(shape(rowQuestions))), v.maxLength(maxRows)),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.typed) rules(dataset.value, (_path, message) => addIssue({ message }))
    }),
  )
  return v.strictObject({
    protocol: v.literal('gezin-in-beeld'),
    version: v.literal(1),
    id: v.pipe(v.string(), v.uuid()),
    family: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    startedAt: v.pipe(v.string(), v.isoTimestamp()),
    endedAt: v.pipe(v.string(), v.isoTimestamp()),
    answers,
  })
}
