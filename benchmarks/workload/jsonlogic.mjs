// The protocol's conditions and scores as JSON Logic rules, and the small driver a JSON Logic user has to write around them.
import { group, protocol, rowQuestions, topQuestions } from './protocol.mjs'

const v = (id) => ({ var: id })
const has = (id) => ({ '!==': [v(id), null] })
export function cond(c) {
  switch (c[0]) {
    case 'lt':
      return { and: [has(c[1]), { '<': [v(c[1]), c[2]] }] }
    case 'gte':
      return { and: [has(c[1]), { '>=': [v(c[1]), c[2]] }] }
    case 'eq':
      return { '===': [v(c[1]), c[2]] }
    case 'yes':
      return { '===': [v(c[1]), true] }
    case 'no':
      return { '===': [v(c[1]), false] }
    case 'ltmul':
      return { and: [has(c[1]), has(c[3]), { '<': [v(c[1]), { '*': [c[2], v(c[3])] }] }] }
    case 'and':
      return { and: c.slice(1).map(cond) }
    case 'or':
      return { or: c.slice(1).map(cond) }
  }
}
function term(t) {
  if (t.num) return { if: [has(t.num), { '*': [t.w, v(t.num)] }, 0] }
  if (t.gap) return { if: [cond(['lt', t.gap, t.at]), { '*': [t.w, { '-': [t.at, v(t.gap)] }] }, 0] }
  if (t.inv) return { if: [has(t.inv), { '*': [t.w, { '-': [t.max, v(t.inv)] }] }, 0] }
  if (t.eq) return { if: [cond(['eq', ...t.eq]), t.w, 0] }
  if (t.yes) return { if: [cond(['yes', t.yes]), t.w, 0] }
  if (t.no) return { if: [cond(['no', t.no]), t.w, 0] }
  const count = { reduce: [null, { '+': [v('accumulator'), 1] }, 0] }
  if (t.count) return { '*': [t.w, { reduce: [{ if: [has(t.count), v(t.count), []] }, count.reduce[1], 0] }] }
  if (t.rows)
    return {
      '*': [t.w, { reduce: [{ filter: [v(t.rows[0]), cond(['eq', t.rows[1], t.rows[2]])] }, count.reduce[1], 0] }],
    }
}
export const rules = {
  top: topQuestions.map((q) => [q.id, q.if && cond(q.if)]),
  row: rowQuestions.map((q) => [q.id, q.if && cond(q.if)]),
  load: { '+': protocol.scores.load.map(term) },
  capacity: { '+': protocol.scores.capacity.map(term) },
}

/** driver(run, rules): run(rule, data) -> value */
export function driver(run, r) {
  const { balanced, fragile } = protocol.balance
  function evaluate(s) {
    const a = s.a
    let visible = 0,
      answered = 0
    for (const [id, rule] of r.top) {
      if (rule === undefined || run(rule, a)) {
        visible++
        if (a[id] !== undefined) answered++
      } else if (a[id] !== undefined) a[id] = undefined
    }
    for (const row of a[group.group])
      for (const [id, rule] of r.row) {
        if (rule === undefined || run(rule, row)) {
          visible++
          if (row[id] !== undefined) answered++
        } else if (row[id] !== undefined) row[id] = undefined
      }
    s.visible = visible
    s.answered = answered
    s.load = run(r.load, a)
    s.capacity = run(r.capacity, a)
    const d = Math.round((s.capacity - s.load) * 1e6) / 1e6
    s.balance = d >= balanced ? 2 : d >= fragile ? 1 : 0
    return s
  }
  return {
    open: () => evaluate({ a: { [group.group]: [] } }),
    set(s, id, val) {
      s.a[id] = val
      if (id === group.countFrom) {
        const k = s.a[group.group]
        while (k.length < val) k.push({})
        k.length = val
      }
      evaluate(s)
    },
    row(s, i, id, val) {
      s.a[group.group][i][id] = val
      evaluate(s)
    },
    read: (s) => s,
  }
}
