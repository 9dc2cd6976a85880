// The protocol as an ODK XForm (what pyxform would produce from an XLSForm).
import { group, protocol } from './protocol.mjs'

const esc = (s) => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const sectionOf = new Map(protocol.sections.flatMap((s) => s.items.map((q) => [q.id, s])))
export const path = (id) => {
  const s = sectionOf.get(id)
  return `/data/${s.group ?? s.id}/${id}`
}
const ref = (id) => (id.startsWith('ch_') ? `../${id}` : path(id))
const lit = (v) => (typeof v === 'string' ? `'${v}'` : String(v))

function cond(c) {
  switch (c[0]) {
    case 'lt':
      return `${ref(c[1])} < ${c[2]}`
    case 'gte':
      return `${ref(c[1])} >= ${c[2]}`
    case 'eq':
      return `${ref(c[1])} = ${lit(c[2])}`
    case 'yes':
      return `${ref(c[1])} = 'yes'`
    case 'no':
      return `${ref(c[1])} = 'no'`
    case 'ltmul':
      return `${ref(c[1])} < ${c[2]} * ${ref(c[3])}`
    case 'and':
      return `(${c.slice(1).map(cond).join(' and ')})`
    case 'or':
      return `(${c.slice(1).map(cond).join(' or ')})`
  }
}
function term(t) {
  if (t.num) return `if(${ref(t.num)} != '', ${t.w} * ${ref(t.num)}, 0)`
  if (t.gap) return `if(${ref(t.gap)} < ${t.at}, ${t.w} * (${t.at} - ${ref(t.gap)}), 0)`
  if (t.inv) return `if(${ref(t.inv)} != '', ${t.w} * (${t.max} - ${ref(t.inv)}), 0)`
  if (t.eq) return `if(${ref(t.eq[0])} = ${lit(t.eq[1])}, ${t.w}, 0)`
  if (t.yes) return `if(${ref(t.yes)} = 'yes', ${t.w}, 0)`
  if (t.no) return `if(${ref(t.no)} = 'no', ${t.w}, 0)`
  if (t.count) return `${t.w} * count-selected(${ref(t.count)})`
  if (t.rows) return `${t.w} * count(/data/${t.rows[0]}[${t.rows[1]} = '${t.rows[2]}'])`
}
const type = {
  bool: 'string',
  text: 'string',
  grade: 'decimal',
  scale: 'int',
  int: 'int',
  choice: 'string',
  multi: 'string',
  date: 'date',
}
const item = (v) => `<item><label>${esc(v)}</label><value>${esc(v)}</value></item>`
function control(q) {
  const p = path(q.id),
    label = `<label>${esc(q.label)}</label>`
  if (q.type === 'bool') return `<select1 ref="${p}">${label}${['yes', 'no'].map(item).join('')}</select1>`
  if (q.type === 'choice') return `<select1 ref="${p}">${label}${q.choices.map(item).join('')}</select1>`
  if (q.type === 'multi') return `<select ref="${p}">${label}${q.choices.map(item).join('')}</select>`
  return `<input ref="${p}">${label}</input>`
}
function bind(q) {
  const constraint = q.min !== undefined ? ` constraint="${esc(`. >= ${q.min} and . <= ${q.max}`)}"` : ''
  return `<bind nodeset="${path(q.id)}" type="${type[q.type]}"${q.if ? ` relevant="${esc(cond(q.if))}"` : ''}${q.required ? ' required="true()"' : ''}${constraint}/>`
}
export function xform() {
  const inst = protocol.sections
    .map((s) =>
      s.group
        ? `<${s.group} jr:template="">${s.items.map((q) => `<${q.id}/>`).join('')}</${s.group}>`
        : `<${s.id}>${s.items.map((q) => `<${q.id}/>`).join('')}</${s.id}>`,
    )
    .join('')
  const sum = (ts) => ts.map(term).join(' + ')
  const b = protocol.balance,
    diff = 'round(/data/capacity - /data/load, 6)'
  const calc = [
    ['load', 'decimal', sum(protocol.scores.load)],
    ['capacity', 'decimal', sum(protocol.scores.capacity)],
    ['balance', 'int', `if(${diff} >= ${b.balanced}, 2, if(${diff} >= ${b.fragile}, 1, 0))`],
  ]
  const body = protocol.sections
    .map((s) =>
      s.group
        ? `<group ref="/data/${s.group}"><label>${esc(s.title)}</label><repeat nodeset="/data/${s.group}" jr:count="${path(s.countFrom)}">${s.items.map(control).join('')}</repeat></group>`
        : `<group ref="/data/${s.id}"><label>${esc(s.title)}</label>${s.items.map(control).join('')}</group>`,
    )
    .join('')
  return `<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"><h:head><h:title>${esc(protocol.title)}</h:title><model><instance><data id="${protocol.id}" version="1">${inst}<load/><capacity/><balance/><orx:meta><orx:instanceID/></orx:meta></data></instance>${protocol.sections.flatMap((s) => s.items.map(bind)).join('')}${calc.map(([n, t, e]) => `<bind nodeset="/data/${n}" type="${t}" calculate="${esc(e)}" readonly="true()"/>`).join('')}<bind nodeset="/data/orx:meta/orx:instanceID" type="string" jr:preload="uid"/></model></h:head><h:body>${body}</h:body></h:html>`
}
export { group }
