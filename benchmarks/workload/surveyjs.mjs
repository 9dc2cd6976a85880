// The protocol as a SurveyJS JSON definition.
import { group, maxRows, protocol } from './protocol.mjs'

const ref = (id) => (id.startsWith('ch_') ? `{panel.${id}}` : `{${id}}`)
const lit = (v) => (typeof v === 'string' ? `'${v}'` : String(v))
export function cond(c) {
  switch (c[0]) {
    case 'lt':
      return `${ref(c[1])} < ${c[2]}`
    case 'gte':
      return `${ref(c[1])} >= ${c[2]}`
    case 'eq':
      return `${ref(c[1])} = ${lit(c[2])}`
    case 'yes':
      return `${ref(c[1])} = true`
    case 'no':
      return `${ref(c[1])} = false`
    case 'ltmul':
      return `(${ref(c[1])} notempty and ${ref(c[3])} notempty and ${ref(c[1])} < ${c[2]} * ${ref(c[3])})`
    case 'and':
      return `(${c.slice(1).map(cond).join(' and ')})`
    case 'or':
      return `(${c.slice(1).map(cond).join(' or ')})`
  }
}
function term(t) {
  if (t.num) return `iif(${ref(t.num)} notempty, ${t.w} * ${ref(t.num)}, 0)`
  if (t.gap) return `iif(${ref(t.gap)} < ${t.at}, ${t.w} * (${t.at} - ${ref(t.gap)}), 0)`
  if (t.inv) return `iif(${ref(t.inv)} notempty, ${t.w} * (${t.max} - ${ref(t.inv)}), 0)`
  if (t.eq) return `iif(${ref(t.eq[0])} = ${lit(t.eq[1])}, ${t.w}, 0)`
  if (t.yes) return `iif(${ref(t.yes)} = true, ${t.w}, 0)`
  if (t.no) return `iif(${ref(t.no)} = false, ${t.w}, 0)`
  if (t.count) return `iif({${t.count}} notempty, ${t.w} * {${t.count}.length}, 0)`
  if (t.rows) return `${t.w} * countInArray({${t.rows[0]}}, '${t.rows[1]}', '{${t.rows[1]}} = ${t.rows[2]}')`
}
function element(q) {
  const base = {
    name: q.id,
    title: q.label,
    ...(q.if && { visibleIf: cond(q.if) }),
    ...(q.required && { isRequired: true }),
  }
  switch (q.type) {
    case 'bool':
      return { ...base, type: 'boolean' }
    case 'text':
      return { ...base, type: 'comment', maxLength: 4000 }
    case 'grade':
      return { ...base, type: 'text', inputType: 'number', min: q.min, max: q.max, step: 0.5 }
    case 'scale':
      return { ...base, type: 'rating', rateMin: q.min, rateMax: q.max }
    case 'int':
      return { ...base, type: 'text', inputType: 'number', min: q.min, max: q.max, step: 1 }
    case 'choice':
      return { ...base, type: 'radiogroup', choices: q.choices }
    case 'multi':
      return { ...base, type: 'checkbox', choices: q.choices }
    case 'date':
      return { ...base, type: 'text', inputType: 'date' }
  }
}
export const surveyJson = () => ({
  title: protocol.title,
  clearInvisibleValues: 'onHidden',
  showProgressBar: true,
  progressBarType: 'questions',
  pages: protocol.sections.map((s) => ({
    name: `page_${s.id}`,
    title: s.title,
    elements: s.group
      ? [
          {
            type: 'paneldynamic',
            name: s.group,
            panelCount: 0,
            maxPanelCount: maxRows + 1,
            bindings: { panelCount: s.countFrom },
            templateElements: s.items.map(element),
          },
        ]
      : s.items.map(element),
  })),
  calculatedValues: [
    { name: 'load', expression: protocol.scores.load.map(term).join(' + ') },
    { name: 'capacity', expression: protocol.scores.capacity.map(term).join(' + ') },
    {
      name: 'balance',
      expression: `iif({capacity} - {load} >= ${protocol.balance.balanced}, 2, iif({capacity} - {load} >= ${protocol.balance.fragile}, 1, 0))`,
    },
  ],
})
export { group }
