// JSON Schema for a completed response; level 'rules' adds if/then for the conditions.
import { group, maxRows, rowQuestions, topQuestions } from './protocol.mjs'

function prop(q) {
  switch (q.type) {
    case 'bool':
      return { type: 'boolean' }
    case 'text':
      return { type: 'string', maxLength: 4000 }
    case 'grade':
      return { type: 'number', minimum: q.min, maximum: q.max, multipleOf: 0.5 }
    case 'scale':
    case 'int':
      return { type: 'integer', minimum: q.min, maximum: q.max }
    case 'choice':
      return { enum: q.choices }
    case 'multi':
      return { type: 'array', items: { enum: q.choices }, maxItems: q.choices.length, uniqueItems: true }
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
  }
}
const must = (qs) => qs.filter((q) => q.required && !q.if).map((q) => q.id)
const P = (id, s) => ({ properties: { [id]: s }, required: [id] })
function when(c) {
  switch (c[0]) {
    case 'lt':
      return P(c[1], { exclusiveMaximum: c[2] })
    case 'gte':
      return P(c[1], { minimum: c[2] })
    case 'eq':
      return P(c[1], { const: c[2] })
    case 'yes':
      return P(c[1], { const: true })
    case 'no':
      return P(c[1], { const: false })
    case 'and':
      return { allOf: c.slice(1).map(when) }
    case 'or':
      return { anyOf: c.slice(1).map(when) }
    case 'ltmul': // no arithmetic in JSON Schema: spelled out for each number of children
      return {
        anyOf: Array.from({ length: 8 }, (_, n) => n + 1).map((n) => ({
          allOf: [P(c[3], { const: n }), P(c[1], { exclusiveMaximum: c[2] * n })],
        })),
      }
  }
}
const conditions = (qs) =>
  qs
    .filter((q) => q.if)
    .map((q) => ({
      if: when(q.if),
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
      ...(q.required && { then: { required: [q.id] } }),
      else: { not: { required: [q.id] } },
    }))
const props = (qs) => Object.fromEntries(qs.map((q) => [q.id, prop(q)]))

export function jsonSchema(level) {
  const R = level === 'rules'
  const row = {
    type: 'object',
    additionalProperties: false,
    required: must(rowQuestions),
    properties: props(rowQuestions),
    ...(R && { allOf: conditions(rowQuestions) }),
  }
  const answers = {
    type: 'object',
    additionalProperties: false,
    required: [...must(topQuestions), group.group],
    properties: { ...props(topQuestions), [group.group]: { type: 'array', maxItems: maxRows, items: row } },
    ...(R && {
      allOf: [
        ...conditions(topQuestions),
        ...Array.from({ length: maxRows }, (_, n) => n + 1).map((n) => ({
          if: P(group.countFrom, { const: n }),
          // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
          then: { properties: { [group.group]: { minItems: n, maxItems: n } } },
        })),
      ],
    }),
  }
  return {
    type: 'object',
    additionalProperties: false,
    required: ['protocol', 'version', 'id', 'family', 'startedAt', 'endedAt', 'answers'],
    properties: {
      protocol: { const: 'gezin-in-beeld' },
      version: { const: 1 },
      id: { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' },
      family: { type: 'string', minLength: 1, maxLength: 40 },
      startedAt: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' },
      endedAt: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' },
      answers,
    },
  }
}
