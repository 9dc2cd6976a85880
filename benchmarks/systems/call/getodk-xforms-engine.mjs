import { JSDOM } from 'jsdom'

const dom = new JSDOM('<!doctype html>')
for (const k of [
  'window',
  'document',
  'DOMParser',
  'XMLSerializer',
  'Node',
  'Element',
  'Document',
  'Attr',
  'Text',
  'XPathResult',
  'XMLDocument',
  'HTMLElement',
  'Comment',
  'CDATASection',
  'ProcessingInstruction',
  'DocumentFragment',
])
  if (!(k in globalThis)) globalThis[k] = k === 'window' ? dom.window : dom.window[k]
globalThis.__dirname ??= '/' // the bundled wasm loader asks for it under node's ES modules
const { loadForm } = await import('@getodk/xforms-engine')

import { version } from '../../harness/version.mjs'
import { byId, rowQuestions, topQuestions } from '../../workload/protocol.mjs'
import { group, xform } from '../../workload/xform.mjs'

const put = (node, q, v) => {
  if (q.type === 'bool') node.selectValue(v ? 'yes' : 'no')
  else if (q.type === 'choice') node.selectValue(v)
  else if (q.type === 'multi') node.selectValues(v)
  else node.setValue(q.type === 'int' || q.type === 'scale' ? BigInt(v) : v)
}
const full = (v) => !(v === null || v === undefined || v === '' || (Array.isArray(v) && v.length === 0))
const last = (n) => n.currentState.reference.split('/').pop()
function leaves(node, into) {
  for (const c of node.currentState.children ?? []) into.set(last(c), c)
  return into
}
const rows = (s) => {
  s.rows = s.range.currentState.children.map((inst) => leaves(inst, new Map()))
}

export default {
  name: '@getodk/xforms-engine (ODK)',
  kind: 'rival',
  version: version('@getodk/xforms-engine'),
  notes:
    'XForm, Solid reactivity; needs a DOM (jsdom) only to parse; has no progress count, so the adapter counts relevant leaves',
  async setup() {
    const r = await loadForm(xform())
    if (r.status === 'failure') throw r.error
    return r
  },
  open(form) {
    const inst = form.createInstance()
    const root = inst.root
    const all = new Map()
    let range
    const walk = (n) => {
      for (const c of n.currentState.children ?? []) {
        if (c.nodeType.startsWith('repeat-range')) range = c
        else {
          all.set(last(c), c)
          walk(c)
        }
      }
    }
    walk(root)
    const s = {
      root,
      range,
      all,
      rows: [],
      top: topQuestions.map((q) => all.get(q.id)),
      load: all.get('load'),
      capacity: all.get('capacity'),
      balance: all.get('balance'),
    }
    rows(s)
    return s
  },
  set(s, id, v) {
    put(s.all.get(id), byId[id], v)
    if (id === group.countFrom) rows(s)
  },
  row(s, i, id, v) {
    put(s.rows[i].get(id), byId[id], v)
  },
  read(s) {
    let visible = 0,
      answered = 0
    const count = (n) => {
      if (n.currentState.relevant) {
        visible++
        if (full(n.currentState.value)) answered++
      }
    }
    for (const n of s.top) count(n)
    for (const r of s.rows) for (const q of rowQuestions) count(r.get(q.id))
    return {
      visible,
      answered,
      load: Number(s.load.currentState.value),
      capacity: Number(s.capacity.currentState.value),
      balance: Number(s.balance.currentState.value),
    }
  },
}
