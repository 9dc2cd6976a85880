// How fast a *schema-driven* validator can be on freshly parsed JSON: walk the object's own entries once (never read 63 properties
// off an object whose shape the engine has not seen), put the values in slots, run the compiled conditions over the slots. No codegen.

import { cond, R, T } from '../../workload/conditions.mjs'
import { group, maxRows, rowQuestions, topQuestions } from '../../workload/protocol.mjs'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  DATE = /^\d{4}-\d{2}-\d{2}$/
function check(q) {
  const { min, max } = q
  switch (q.type) {
    case 'bool':
      return (v) => v === true || v === false
    case 'text':
      return (v) => typeof v === 'string' && v.length <= 4000
    case 'grade':
      return (v) => typeof v === 'number' && v >= min && v <= max && v * 2 === Math.floor(v * 2)
    case 'scale':
    case 'int':
      return (v) => Number.isInteger(v) && v >= min && v <= max
    case 'choice': {
      const s = new Set(q.choices)
      return (v) => s.has(v)
    }
    case 'multi': {
      const m = new Map(q.choices.map((c, i) => [c, 1 << i]))
      return (v) => {
        if (!Array.isArray(v)) return false
        let seen = 0
        for (let i = 0; i < v.length; i++) {
          const b = m.get(v[i])
          if (b === undefined || seen & b) return false
          seen |= b
        }
        return true
      }
    }
    case 'date':
      return (v) => typeof v === 'string' && DATE.test(v)
  }
}
const table = (qs) => new Map(qs.map((q, i) => [q.id, { i, ok: check(q), req: q.required && !q.if ? 1 : 0 }]))
const TOP = table(topQuestions),
  ROW = table(rowQuestions),
  need = (t) => [...t.values()].reduce((n, c) => n + c.req, 0)
const TN = need(TOP),
  RN = need(ROW),
  KIDS = group.group,
  KEYS = 7
const conds = (qs) => qs.map((q, i) => q.if && { i, test: cond(q.if), req: !!q.required }).filter(Boolean)
const TC = conds(topQuestions),
  RC = conds(rowQuestions),
  CHILDREN = TOP.get(group.countFrom).i
const vals = new Array(T + maxRows * R)

function fill(o, t, want, base) {
  const ks = Object.keys(o),
    vs = Object.values(o)
  let n = 0,
    kids = null
  for (let j = 0; j < ks.length; j++) {
    const c = t.get(ks[j]),
      v = vs[j]
    if (c === undefined) {
      if (ks[j] === KIDS && base === 0 && Array.isArray(v)) {
        kids = v
        continue
      }
      return undefined
    }
    if (!c.ok(v)) return undefined
    vals[base + c.i] = v
    n += c.req
  }
  return n === want ? (base === 0 ? (kids ?? undefined) : true) : undefined
}
const envelope = (r) =>
  typeof r === 'object' &&
  r !== null &&
  Object.keys(r).length === KEYS &&
  r.protocol === 'gezin-in-beeld' &&
  r.version === 1 &&
  typeof r.id === 'string' &&
  UUID.test(r.id) &&
  typeof r.family === 'string' &&
  r.family.length > 0 &&
  r.family.length <= 40 &&
  typeof r.startedAt === 'string' &&
  TIME.test(r.startedAt) &&
  typeof r.endedAt === 'string' &&
  TIME.test(r.endedAt) &&
  typeof r.answers === 'object' &&
  r.answers !== null
function shape(r) {
  if (!envelope(r)) return -1
  vals.fill(undefined)
  const kids = fill(r.answers, TOP, TN, 0)
  if (kids === undefined || kids.length > maxRows) return -1
  for (let i = 0; i < kids.length; i++) {
    const k = kids[i]
    if (typeof k !== 'object' || k === null || fill(k, ROW, RN, T + i * R) === undefined) return -1
  }
  return kids.length
}
function holdsAll(list, base) {
  for (let j = 0; j < list.length; j++) {
    const c = list[j],
      has = vals[base + c.i] !== undefined
    if (c.test(vals, base) ? c.req && !has : has) return false
  }
  return true
}
function rules(r) {
  const n = shape(r)
  if (n < 0 || vals[CHILDREN] !== n || !holdsAll(TC, 0)) return false
  for (let i = 0; i < n; i++) if (!holdsAll(RC, T + i * R)) return false
  return true
}
export default {
  name: 'floor: entries into slots',
  kind: 'floor',
  version: '-',
  notes: 'schema-driven, no codegen, true/false only',
  make: () => rules,
}
