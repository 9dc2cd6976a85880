// Handwritten validator: straight-line checks, strict keys, no error messages beyond a path. The physical limit for checking in place.

import { maxRows, rowQuestions, topQuestions } from '../../workload/protocol.mjs'
import { rules } from '../../workload/rules.mjs'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  DATE = /^\d{4}-\d{2}-\d{2}$/
const check = {
  bool: () => 'v === true || v === false',
  text: () => "typeof v === 'string' && v.length <= 4000",
  grade: (q) => `typeof v === 'number' && v >= ${q.min} && v <= ${q.max} && v * 2 === Math.floor(v * 2)`,
  scale: (q) => `Number.isInteger(v) && v >= ${q.min} && v <= ${q.max}`,
  int: (q) => `Number.isInteger(v) && v >= ${q.min} && v <= ${q.max}`,
  choice: (q) => q.choices.map((c) => `v === '${c}'`).join(' || '),
  date: () => "typeof v === 'string' && DATE.test(v)",
  multi: (q, i) => `Array.isArray(v) && v.length <= ${q.choices.length} && set${i}(v)`,
}
// Written out by a generator only to spare 63 near-identical lines; the result is what one would type.
function objectCheck(questions, name) {
  const sets = questions
    .map((q, i) =>
      q.type === 'multi'
        ? `const set${i} = (v) => { let m = 0; for (let j = 0; j < v.length; j++) { let b; switch (v[j]) { ${q.choices.map((c, k) => `case '${c}': b = ${1 << k}; break;`).join(' ')} default: return false; } if (m & b) return false; m |= b; } return true; };`
        : '',
    )
    .join('\n')
  const body = questions
    .map(
      (q, i) =>
        `v = o.${q.id}; if (v !== undefined) { n++; if (!(${check[q.type](q, i)})) return false; }${q.required && !q.if ? ' else return false;' : ''}`,
    )
    .join('\n')
  return `${sets}\nconst ${name} = (o) => { let n = ${name === 'top' ? 1 : 0}, v;\n${body}\nlet k = 0; for (const _ in o) k++; return n === k; };`
}
const { top, row } = new Function(
  'DATE',
  `${objectCheck(topQuestions, 'top').replaceAll('set', 'tset')}\n${objectCheck(rowQuestions, 'row')}\nreturn { top, row };`,
)(DATE)
const KEYS = 7
function shape(r) {
  if (
    typeof r !== 'object' ||
    r === null ||
    r.protocol !== 'gezin-in-beeld' ||
    r.version !== 1 ||
    typeof r.id !== 'string' ||
    !UUID.test(r.id)
  )
    return false
  if (
    typeof r.family !== 'string' ||
    r.family.length < 1 ||
    r.family.length > 40 ||
    typeof r.startedAt !== 'string' ||
    !TIME.test(r.startedAt) ||
    typeof r.endedAt !== 'string' ||
    !TIME.test(r.endedAt)
  )
    return false
  let k = 0
  for (const _ in r) k++
  const a = r.answers
  if (k !== KEYS || typeof a !== 'object' || a === null || !Array.isArray(a.kids) || a.kids.length > maxRows || !top(a))
    return false
  for (let i = 0; i < a.kids.length; i++) {
    const c = a.kids[i]
    if (typeof c !== 'object' || c === null || !row(c)) return false
  }
  return true
}
const none = () => {}
export default {
  name: 'floor: handwritten',
  kind: 'floor',
  version: '-',
  notes: 'checks in place, true/false only',
  make: () => (response) => shape(response) && rules(response.answers, none),
}
