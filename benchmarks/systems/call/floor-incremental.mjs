// How fast a *schema-driven* engine can be: the neutral protocol compiled once to closures and a dependency graph;
// an answer touches only the conditions and score terms that read it. No codegen (works under a strict CSP).

import { cond, R, rslot, slot, T } from '../../workload/conditions.mjs'
import { group, maxRows, protocol, reads, rowQuestions, topQuestions } from '../../workload/protocol.mjs'

// score weights are decimal fractions; sums are kept in integer hundredths so that adding and taking back is exact
const C = 100

function termOf(t) {
  // value -> integer hundredths
  const w = Math.round(t.w * C)
  if (t.num) return [t.num, (x) => (x === undefined ? 0 : w * x)]
  if (t.gap) {
    const a = t.at
    return [t.gap, (x) => (x < a ? w * (a - x) : 0)]
  }
  if (t.inv) {
    const m = t.max
    return [t.inv, (x) => (x === undefined ? 0 : w * (m - x))]
  }
  if (t.eq) {
    const e = t.eq[1]
    return [t.eq[0], (x) => (x === e ? w : 0)]
  }
  if (t.yes) return [t.yes, (x) => (x === true ? w : 0)]
  if (t.no) return [t.no, (x) => (x === false ? w : 0)]
  if (t.count) return [t.count, (x) => (x === undefined ? 0 : w * x.length)]
  if (t.rows) {
    const e = t.rows[2]
    return [t.rows[1], (x) => (x === e ? w : 0)]
  }
}

function compile() {
  const node = (q, row) => ({
    q,
    row,
    i: row ? rslot.get(q.id) : slot.get(q.id),
    test: q.if ? cond(q.if) : null,
    load: [],
    capacity: [],
    deps: [],
    rdeps: [],
  })
  const top = topQuestions.map((q) => node(q, false)),
    rows = rowQuestions.map((q) => node(q, true))
  const find = (id) => (slot.has(id) ? top[slot.get(id)] : rows[rslot.get(id)])
  for (const n of [...top, ...rows]) if (n.q.if) for (const id of new Set(reads(n.q.if))) find(id).deps.push(n)
  for (const k of ['load', 'capacity'])
    for (const t of protocol.scores[k]) {
      const [id, f] = termOf(t)
      find(id)[k].push(f)
    }

  // one closure per question, monomorphic inside
  const make = (n) => {
    const { i, load, capacity, deps } = n
    const nl = load.length,
      nc = capacity.length,
      nd = deps.length
    return (s, base, v) => {
      const vals = s.vals,
        k = base + i,
        old = vals[k]
      if (old === v) return
      vals[k] = v
      if (old === undefined) s.answered++
      else if (v === undefined) s.answered--
      for (let j = 0; j < nl; j++) s.l += load[j](v) - load[j](old)
      for (let j = 0; j < nc; j++) s.c += capacity[j](v) - capacity[j](old)
      for (let j = 0; j < nd; j++) {
        const d = deps[j],
          p = base + d.i,
          now = d.test(vals, base) ? 1 : 0
        if (now !== s.shown[p]) {
          s.shown[p] = now
          if (now) s.visible++
          else {
            s.visible--
            d.set(s, base, undefined)
          }
        }
      }
    }
  }
  for (const n of [...top, ...rows]) n.set = make(n)
  const addRow = (s) => {
    const b = T + s.rows * R
    for (let j = 0; j < R; j++)
      if (!rows[j].test) {
        s.shown[b + j] = 1
        s.visible++
      }
    s.rows++
  }
  const dropRow = (s) => {
    s.rows--
    const b = T + s.rows * R
    for (let j = 0; j < R; j++) {
      rows[j].set(s, b, undefined)
      if (s.shown[b + j]) {
        s.shown[b + j] = 0
        s.visible--
      }
    }
  }
  const count = find(group.countFrom),
    base = count.set
  count.set = (s, b, v) => {
    base(s, b, v)
    const want = v ?? 0
    while (s.rows < want) addRow(s)
    while (s.rows > want) dropRow(s)
  }
  return {
    set: Object.fromEntries(top.map((n) => [n.q.id, n.set])),
    row: Object.fromEntries(rows.map((n) => [n.q.id, n.set])),
    shown: Uint8Array.from({ length: T + maxRows * R }, (_, i) => (i < T && !top[i].test ? 1 : 0)),
    visible: top.filter((n) => !n.test).length,
  }
}

const BAL = protocol.balance
export default {
  name: 'floor: incremental closures',
  kind: 'floor',
  version: '-',
  notes: 'schema-driven, dependency graph, integer score sums; no labels, no errors',
  setup: compile,
  open: (c) => ({
    vals: new Array(T + maxRows * R).fill(undefined),
    shown: c.shown.slice(),
    visible: c.visible,
    answered: 0,
    l: 0,
    c: 0,
    rows: 0,
    plan: c,
    out: { visible: 0, answered: 0, load: 0, capacity: 0, balance: 0 },
  }),
  set(s, id, v) {
    s.plan.set[id](s, 0, v)
  },
  row(s, i, id, v) {
    s.plan.row[id](s, T + i * R, v)
  },
  read(s) {
    const o = s.out,
      d = s.c - s.l
    o.visible = s.visible
    o.answered = s.answered
    o.load = s.l / C
    o.capacity = s.c / C
    o.balance = d >= BAL.balanced * C ? 2 : d >= BAL.fragile * C ? 1 : 0
    return o
  },
}
