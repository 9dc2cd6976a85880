// The protocol as a document of @gib/protocol: questions, scores, the balance, and what is counted of it.
import { allQuestions, byId, protocol } from './protocol.mjs'

const types = {
  bool: 'boolean',
  text: 'text',
  grade: 'grade',
  scale: 'count',
  int: 'count',
  choice: 'choice',
  multi: 'choices',
  date: 'date',
}
const text = (nl) => ({ nl })

function question({ id, type, label, min: _, max, choices, if: when }) {
  return {
    id,
    type: types[type],
    text: text(label),
    ...(types[type] === 'count' && { maximum: max }),
    ...(type === 'text' && { maximum: 4000 }),
    ...(choices && { options: choices.map((code) => ({ code, text: text(code) })) }),
    // A question with a condition is called for when it holds; as long as nobody knows, it is open and not counted.
    ...(when && { level: 'additional', enableWhen: condition(when) }),
  }
}

export function condition([kind, ...parts]) {
  const [id, value, other] = parts
  if (kind === 'and') return { all: parts.map(condition) }
  if (kind === 'or') return { any: parts.map(condition) }
  if (kind === 'lt') return { question: id, operator: '<', answer: value }
  if (kind === 'gte') return { question: id, operator: '>=', answer: value }
  if (kind === 'eq') return { question: id, operator: '=', answer: value }
  if (kind === 'yes') return { question: id, operator: '=', answer: true }
  if (kind === 'no') return { question: id, operator: '=', answer: false }
  // `a < k × b` without arithmetic: for each whole `a`, from which `b` on.
  const most = byId[other].max
  const each = Array.from({ length: most }, (_, n) => ({ n, from: Math.floor(n / value) + 1 }))
  return {
    any: each
      .filter(({ from }) => from <= most)
      .map(({ n, from }) => ({
        all: [
          { question: other, operator: '>=', answer: from },
          { question: id, operator: '<=', answer: n },
        ],
      })),
  }
}

const rounded = (points) => Math.round(points * 100) / 100

/** Every answer that can be given to a question with numbers. */
function numbersOf({ type, min, max }) {
  const step = type === 'grade' ? 0.5 : 1
  return Array.from({ length: (max - min) / step + 1 }, (_, index) => min + index * step)
}

/** One term of a score as points by answer. */
function pointsOf({ w, num, gap, at, inv, max, eq, yes, no, count, rows }) {
  const each = (id, worth) => ({ id, points: numbersOf(byId[id]).map((n) => [n, rounded(w * worth(n))]) })
  if (num) return each(num, (n) => n)
  if (gap) return each(gap, (n) => Math.max(0, at - n))
  if (inv) return each(inv, (n) => max - n)
  if (yes) return { id: yes, points: [['true', w]] }
  if (no) return { id: no, points: [['false', w]] }
  if (eq) return { id: eq[0], points: [[eq[1], w]] }
  if (count) return { id: count, points: byId[count].choices.map((code) => [code, w]) }
  return { id: rows[1], points: [[rows[2], w]], children: 'sum' }
}

/** Every option gives points, if only 0; a number that is not named gives 0. Two terms about one question are one item. */
function itemsOf(terms) {
  const items = new Map()
  for (const { id, points, ...rest } of terms.map(pointsOf)) {
    const options = byId[id].type === 'bool' ? ['true', 'false'] : byId[id].type === 'choice' ? byId[id].choices : []
    const known = items.get(id)?.points ?? Object.fromEntries(options.map((code) => [code, 0]))
    const given = Object.fromEntries(points.filter(([, worth]) => worth !== 0))
    items.set(id, { question: id, points: { ...known, ...given }, ...rest })
  }
  return [...items.values()]
}

const is = (question, answer) => ({ question, operator: '=', answer })
const share = (id, condition, more) => ({ id, title: text(id), share: condition, ...more })
const mean = (id, question) => ({ id, title: text(id), mean: question })
const group = (id, operator, answer) => ({
  id,
  title: text(id),
  when: { question: 'f_children', operator, answer },
})

export const gibProtocol = {
  id: protocol.id,
  version: '1.0.0',
  languages: ['nl'],
  title: text(protocol.title),
  sections: protocol.sections.map(({ id, title, group, items }) => ({
    id,
    title: text(title),
    ...(group && { each: 'children' }),
    questions: items.map(question),
  })),
  scores: Object.entries(protocol.scores).map(([id, terms]) => ({ id, title: text(id), items: itemsOf(terms) })),
}

/** The same, with what the article counts. */
export const gibCounted = {
  ...gibProtocol,
  cohorts: [
    {
      id: 'children',
      title: text('children'),
      groups: [group('1', '=', 1), group('2', '=', 2), group('3', '=', 3), group('4+', '>=', 4)],
    },
  ],
  figures: [
    mean('parentMean', 'p_grade'),
    share('parentLow', condition(['lt', 'p_grade', 5.5])),
    mean('childrenMean', 'k_grade'),
    share('childrenLow', condition(['lt', 'k_grade', 5.5])),
    share('money', is('m_worries', true)),
    share('single', is('f_household', 'single_mother')),
    share('littleDutch', { question: 'l_dutch', operator: '!=', answer: 'mostly' }),
    share('equipped', { all: [is('d_laptop', true), is('d_wifi', true)] }),
    share('helps', is('s_helps', true), { by: 'week' }),
  ],
}

/** Answers of a neutral response as the document keeps them: what is about a child under the id of the child. */
export function gibAnswers({ kids, ...answers }) {
  const rows = allQuestions.filter(({ id }) => kids.some((kid) => id in kid))
  const byChild = rows.map(({ id }) => [
    id,
    Object.fromEntries(kids.flatMap((kid, index) => (id in kid ? [[childId(index), kid[id]]] : []))),
  ])
  return { ...answers, ...Object.fromEntries(byChild) }
}

export const childId = (index) => `k${index + 1}`
export const childrenOf = (count) => Array.from({ length: count }, (_, index) => ({ id: childId(index) }))

/** The rows of the report as calls that can be counted. Who did not say whether helping works out, has no answer there. */
export function* gibResponses(rows) {
  for (const row of rows) {
    yield {
      id: `call-${row.id}`,
      family: `family-${row.id}`,
      date: dayInWeek(row.week),
      situation: nothingKnown,
      answers: {
        f_household: row.household,
        f_children: row.children,
        p_grade: row.p_grade,
        k_grade: row.k_grade,
        m_worries: row.money,
        l_dutch: row.dutch,
        d_laptop: row.laptop,
        d_wifi: row.wifi,
        ...(row.helps !== null && { s_helps: row.helps }),
      },
    }
  }
}

const nothingKnown = {}
const days = Array.from({ length: 53 }, (_, week) =>
  new Date(Date.UTC(2020, 0, 1 + 7 * (week - 1))).toISOString().slice(0, 10),
)

/** The Wednesday of a week of 2020: its first is that of 1 January. */
function dayInWeek(week) {
  return days[week]
}

/** Our figures as the table that all systems give. */
export function tableOf(summary, groups) {
  const line = ({ n, figures }) => {
    const found = Object.fromEntries(figures.map((figure) => [figure.id, figure]))
    const percentage = (id) => 100 * found[id].share
    return {
      n,
      parentMean: found.parentMean.mean,
      parentMedian: found.parentMean.median,
      parentLowPct: percentage('parentLow'),
      childrenMean: found.childrenMean.mean,
      childrenMedian: found.childrenMean.median,
      childrenLowPct: percentage('childrenLow'),
      moneyPct: percentage('money'),
      singleMotherPct: percentage('single'),
      littleDutchPct: percentage('littleDutch'),
      equippedPct: percentage('equipped'),
    }
  }
  const { weeks } = summary.figures.find(({ id }) => id === 'helps')
  return {
    overall: line(summary),
    cohorts: groups.map(({ group, summary: one }) => ({
      cohort: group.id,
      sharePct: (100 * one.n) / summary.n,
      ...line(one),
    })),
    weeks: Object.entries(weeks).map(([week, { k, n }]) => ({
      week: Number(week.slice(-2)),
      asked: n,
      helpPct: (100 * k) / n,
    })),
  }
}
