// The protocol as a FHIR R4 Questionnaire (SDC): enableWhen where it can say it, enableWhenExpression where it cannot,
// calculatedExpression for the scores.
import { byId, group, protocol, reads } from './protocol.mjs'

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/'
const sectionOf = new Map(protocol.sections.flatMap((s) => s.items.map((q) => [q.id, s.id])))
/** FHIRPath to the answers of a question; root is '' for the resource itself or '%resource.' in a form. */
export const path = (id, root) =>
  id.startsWith('ch_')
    ? `item.where(linkId='${id}').answer.value`
    : `${root}item.where(linkId='${sectionOf.get(id)}').item.where(linkId='${id}').answer.value`
const coded = (id) => ['choice', 'multi'].includes(byId[id].type)
const ref = (id, root) => path(id, root) + (coded(id) ? '.code' : '')
const lit = (v) => (typeof v === 'string' ? `'${v}'` : String(v))

export function cond(c, root) {
  const r = (id) => ref(id, root)
  switch (c[0]) {
    case 'lt':
      return `(${r(c[1])} < ${c[2]})`
    case 'gte':
      return `(${r(c[1])} >= ${c[2]})`
    case 'eq':
      return `(${r(c[1])} = ${lit(c[2])})`
    case 'yes':
      return `(${r(c[1])} = true)`
    case 'no':
      return `(${r(c[1])} = false)`
    case 'ltmul':
      return `(${r(c[1])} < ${c[2]} * ${r(c[3])})`
    case 'and':
      return `(${c
        .slice(1)
        .map((x) => cond(x, root))
        .join(' and ')})`
    case 'or':
      return `(${c
        .slice(1)
        .map((x) => cond(x, root))
        .join(' or ')})`
  }
}
function term(t, root) {
  const r = (id) => ref(id, root)
  if (t.num) return `iif(${r(t.num)}.exists(), ${t.w} * ${r(t.num)}, 0)`
  if (t.gap) return `iif(${r(t.gap)} < ${t.at}, ${t.w} * (${t.at} - ${r(t.gap)}), 0)`
  if (t.inv) return `iif(${r(t.inv)}.exists(), ${t.w} * (${t.max} - ${r(t.inv)}), 0)`
  if (t.eq) return `iif(${r(t.eq[0])} = ${lit(t.eq[1])}, ${t.w}, 0)`
  if (t.yes) return `iif(${r(t.yes)} = true, ${t.w}, 0)`
  if (t.no) return `iif(${r(t.no)} = false, ${t.w}, 0)`
  if (t.count) return `${t.w} * ${r(t.count)}.count()`
  if (t.rows)
    return `${t.w} * ${root}item.where(linkId='${t.rows[0]}').item.where(linkId='${t.rows[1]}').answer.value.where(code = '${t.rows[2]}').count()`
}
export const scoreExpr = (k, root = '%resource.') => protocol.scores[k].map((t) => term(t, root)).join(' + ')
const sys = 'urn:gib'
export const coding = (code) => ({ system: sys, code, display: code })
const type = {
  bool: 'boolean',
  text: 'text',
  grade: 'decimal',
  scale: 'integer',
  int: 'integer',
  choice: 'choice',
  multi: 'choice',
  date: 'date',
}

/** enableWhen for what the plain form can express, else null */
function plain(c) {
  const one = (x) => {
    switch (x[0]) {
      case 'lt':
        return {
          question: x[1],
          operator: '<',
          [byId[x[1]].type === 'grade' ? 'answerDecimal' : 'answerInteger']: x[2],
        }
      case 'gte':
        return { question: x[1], operator: '>=', answerInteger: x[2] }
      case 'eq':
        return { question: x[1], operator: '=', answerCoding: coding(x[2]) }
      case 'yes':
        return { question: x[1], operator: '=', answerBoolean: true }
      case 'no':
        return { question: x[1], operator: '=', answerBoolean: false }
      default:
        return null
    }
  }
  const list = c[0] === 'and' || c[0] === 'or' ? c.slice(1).map(one) : [one(c)]
  return list.includes(null)
    ? null
    : { enableWhen: list, ...(list.length > 1 && { enableBehavior: c[0] === 'and' ? 'all' : 'any' }) }
}
function item(q) {
  const ew = q.if && plain(q.if)
  const ext = []
  if (q.if && !ew)
    ext.push({
      url: `${SDC}sdc-questionnaire-enableWhenExpression`,
      valueExpression: { language: 'text/fhirpath', expression: `iif(${cond(q.if, '%resource.')}, true, false)` },
    })
  if (q.min !== undefined) {
    const v = q.type === 'grade' ? 'valueDecimal' : 'valueInteger'
    ext.push(
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', [v]: q.min },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', [v]: q.max },
    )
  }
  return {
    linkId: q.id,
    text: q.label,
    type: type[q.type],
    ...(q.required && { required: true }),
    ...(q.type === 'multi' && { repeats: true }),
    ...(q.choices && { answerOption: q.choices.map((c) => ({ valueCoding: coding(c) })) }),
    ...ew,
    ...(ext.length && { extension: ext }),
  }
}
export const questionnaire = () => ({
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'urn:gib:questionnaire',
  title: protocol.title,
  subjectType: ['Patient'],
  item: [
    ...protocol.sections.map((s) => ({
      linkId: s.group ?? s.id,
      text: s.title,
      type: 'group',
      ...(s.group && { repeats: true }),
      item: s.items.map(item),
    })),
    ...['load', 'capacity'].map((k) => ({
      linkId: k,
      text: k,
      type: 'decimal',
      readOnly: true,
      extension: [
        {
          url: `${SDC}sdc-questionnaire-calculatedExpression`,
          valueExpression: { language: 'text/fhirpath', expression: scoreExpr(k) },
        },
      ],
    })),
  ],
})
/** FHIR answers for a value */
export function answers(q, v) {
  switch (q.type) {
    case 'bool':
      return [{ valueBoolean: v }]
    case 'grade':
      return [{ valueDecimal: v }]
    case 'scale':
    case 'int':
      return [{ valueInteger: v }]
    case 'choice':
      return [{ valueCoding: coding(v) }]
    case 'multi':
      return v.map((c) => ({ valueCoding: coding(c) }))
    case 'date':
      return [{ valueDate: v }]
    default:
      return [{ valueString: v }]
  }
}
export { byId, group, reads }
