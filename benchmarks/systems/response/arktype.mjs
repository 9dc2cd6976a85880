import { type } from 'arktype'
import { version } from '../../harness/version.mjs'
import { group, maxRows, rowQuestions, topQuestions } from '../../workload/protocol.mjs'
import { rules } from '../../workload/rules.mjs'

const one = (q) => {
  switch (q.type) {
    case 'bool':
      return type('boolean')
    case 'text':
      return type('string <= 4000')
    case 'grade':
      return type(`${q.min} <= number <= ${q.max}`).narrow((x) => (x * 2) % 1 === 0)
    case 'scale':
    case 'int':
      return type(`${q.min} <= number.integer <= ${q.max}`)
    case 'choice':
      return type.enumerated(...q.choices)
    case 'multi':
      return type
        .enumerated(...q.choices)
        .array()
        .atMostLength(q.choices.length)
        .narrow((x) => new Set(x).size === x.length)
    case 'date':
      return type(/^\d{4}-\d{2}-\d{2}$/)
  }
}
const shape = (qs) => Object.fromEntries(qs.map((q) => [q.required && !q.if ? q.id : `${q.id}?`, one(q)]))
const row = type({ '+': 'reject', ...shape(rowQuestions) })
const schema = type({
  '+': 'reject',
  protocol: "'gezin-in-beeld'",
  version: '1',
  id: 'string.uuid',
  family: '1 <= string <= 40',
  startedAt: 'string.date.iso',
  endedAt: 'string.date.iso',
  answers: type({ '+': 'reject', ...shape(topQuestions), [group.group]: row.array().atMostLength(maxRows) }),
})
const none = () => {}
export default {
  name: 'arktype',
  kind: 'rival',
  version: version('arktype'),
  notes: 'new Function; checks in place; rules are the handwritten ones',
  make: () => (response) => schema.allows(response) && rules(response.answers, none),
  problems: () => (response) => {
    const x = schema(response)
    let n = x instanceof type.errors ? x.length : 0
    if (n === 0) rules(response.answers, () => n++)
    return n
  },
}
