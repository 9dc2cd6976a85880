import { createRequire } from 'node:module'
import fhirpath from 'fhirpath'

const model = createRequire(import.meta.url)('fhirpath/fhir-context/r4')

import { version } from '../../harness/version.mjs'
import { answers, byId, cond, group, scoreExpr } from '../../workload/fhir.mjs'
import { balanceOf, protocol } from '../../workload/protocol.mjs'

// All conditions and scores as compiled FHIRPath over one QuestionnaireResponse kept in step with the answers.
const sections = protocol.sections.map((s) => ({
  id: s.group ?? s.id,
  group: !!s.group,
  items: s.items.map((q) => ({
    id: q.id,
    test:
      q.if &&
      fhirpath.compile(
        s.group ? { base: 'QuestionnaireResponse.item', expression: cond(q.if, '') } : cond(q.if, ''),
        model,
      ),
  })),
}))
const load = fhirpath.compile(scoreExpr('load', ''), model),
  capacity = fhirpath.compile(scoreExpr('capacity', ''), model)
const of = new Map(protocol.sections.flatMap((s) => s.items.map((q) => [q.id, s.id])))

function evaluate(s) {
  let visible = 0,
    answered = 0
  for (const sec of sections) {
    const boxes = sec.group ? s.rows : [s.sec.get(sec.id)]
    for (const box of boxes)
      for (const q of sec.items) {
        if (q.test && q.test(sec.group ? box : s.qr)[0] !== true) {
          const i = box.item.findIndex((x) => x.linkId === q.id)
          if (i >= 0) box.item.splice(i, 1)
          continue
        }
        visible++
        if (box.item.some((x) => x.linkId === q.id)) answered++
      }
  }
  s.visible = visible
  s.answered = answered
  s.load = Number(load(s.qr)[0])
  s.capacity = Number(capacity(s.qr)[0])
  s.balance = balanceOf(s.capacity, s.load)
}
function put(box, id, v) {
  const a = answers(byId[id], v),
    it = box.item.find((x) => x.linkId === id)
  if (it) it.answer = a
  else box.item.push({ linkId: id, answer: a })
}
function rebuild(s) {
  s.qr.item = protocol.sections.flatMap((x) => (x.group ? s.rows : [s.sec.get(x.id)]))
}

export default {
  name: 'fhirpath.js (compiled, own driver)',
  kind: 'rival',
  version: version('fhirpath'),
  notes:
    'SDC expressions over a QuestionnaireResponse; all conditions re-evaluated per answer; driver (clearing, progress) is ours',
  setup: () => null,
  open() {
    const sec = new Map(protocol.sections.filter((s) => !s.group).map((s) => [s.id, { linkId: s.id, item: [] }]))
    const s = { sec, rows: [], qr: { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: [] } }
    rebuild(s)
    evaluate(s)
    return s
  },
  set(s, id, v) {
    put(s.sec.get(of.get(id)), id, v)
    if (id === group.countFrom) {
      while (s.rows.length < v) s.rows.push({ linkId: group.group, item: [] })
      s.rows.length = v
      rebuild(s)
    }
    evaluate(s)
  },
  row(s, i, id, v) {
    put(s.rows[i], id, v)
    evaluate(s)
  },
  read: (s) => s,
}
