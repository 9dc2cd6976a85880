// The obvious, slow interpreter of the neutral protocol. Only used to check everyone else's numbers (--check) and as a lower rung.
import { balanceOf, holds, protocol } from '../../workload/protocol.mjs'

function evaluate(s) {
  const a = s.a
  let visible = 0,
    answered = 0
  for (const sec of protocol.sections) {
    const rows = sec.group ? a[sec.group] : [undefined]
    for (const row of rows)
      for (const q of sec.items) {
        const box = row ?? a
        if (q.if && !holds(q.if, a, row)) {
          delete box[q.id]
          continue
        }
        visible++
        if (box[q.id] !== undefined) answered++
      }
  }
  const term = (t) => {
    if (t.num) return t.w * (a[t.num] ?? 0)
    if (t.gap) return a[t.gap] === undefined ? 0 : t.w * Math.max(0, t.at - a[t.gap])
    if (t.inv) return a[t.inv] === undefined ? 0 : t.w * (t.max - a[t.inv])
    if (t.eq) return a[t.eq[0]] === t.eq[1] ? t.w : 0
    if (t.yes) return a[t.yes] === true ? t.w : 0
    if (t.no) return a[t.no] === false ? t.w : 0
    if (t.count) return t.w * (a[t.count]?.length ?? 0)
    if (t.rows) return t.w * a[t.rows[0]].filter((r) => r[t.rows[1]] === t.rows[2]).length
  }
  const sum = (ts) => ts.reduce((x, t) => x + term(t), 0)
  const load = sum(protocol.scores.load),
    capacity = sum(protocol.scores.capacity)
  return Object.assign(s, { visible, answered, load, capacity, balance: balanceOf(capacity, load) })
}

export default {
  name: 'reference interpreter (naive)',
  kind: 'reference',
  version: '-',
  notes: 'walks the whole protocol on each answer',
  setup: () => null,
  open: () => evaluate({ a: { kids: [] } }),
  set(s, id, v) {
    s.a[id] = v
    if (id === 'f_children') {
      while (s.a.kids.length < v) s.a.kids.push({})
      s.a.kids.length = v
    }
    evaluate(s)
  },
  row(s, i, id, v) {
    s.a.kids[i][id] = v
    evaluate(s)
  },
  read: (s) => s,
}
