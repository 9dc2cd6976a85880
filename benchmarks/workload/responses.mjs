// Completed responses (calibrated to the article's figures), the answer scripts made from them, and rows for the report.
import { random } from '../harness/random.mjs'
import { holds, protocol } from './protocol.mjs'

const clamp = (x, lo, hi) => Math.min(hi, Math.max(lo, x))
const WHY = [
  'De eerste weken waren erg zwaar, ik heb een kind met ADHD.',
  'We zijn sneller geïrriteerd en ik kan nauwelijks toezicht houden op mijn kinderen die huiswerk moeten maken.',
  'Mijn oudste vindt de situatie maar moeilijk te begrijpen en huilt meer dan normaal.',
  'Ik heb net weer een uitkering gekregen na lange tijd, daarvoor was ik afhankelijk van de voedselbank.',
  'Wandelen, televisie kijken en koken met de kinderen, we hebben nu meer tijd met de familie.',
]

/** The few facts the article reports on, drawn first so that their shares match it. */
export function facts(r) {
  const children = r.weighted([
    [1, 0.25],
    [2, 0.33],
    [3, 0.24],
    [4, 0.1],
    [5, 0.05],
    [6, 0.03],
  ])
  const large = children >= 4
  const g = (mean, sd) => clamp(Math.round((mean + r.normal() * sd) * 2) / 2, 0, 10)
  return {
    household: r.weighted([
      ['single_mother', 0.11],
      ['single_father', 0.02],
      ['other', 0.02],
      ['two_parents', 0.85],
    ]),
    children,
    p: g(6.72, 1.5),
    k: g(large ? 6.3 : 6.8, 1.3),
    money: r.chance(large ? 0.28 : 0.12),
    dutch: r.weighted([
      ['none', 0.3],
      ['little', 0.45],
      ['mostly', 0.25],
    ]),
    helps: r.chance(0.75),
    laptop: r.chance(0.97),
    wifi: r.chance(0.98),
  }
}

function drawValue(r, q) {
  switch (q.type) {
    case 'bool':
      return r.chance(0.5)
    case 'text':
      return r.pick(WHY)
    case 'grade':
      return r.int(0, 20) / 2
    case 'scale':
    case 'int':
      return r.int(q.min, q.max)
    case 'choice':
      return r.pick(q.choices)
    case 'multi': {
      const v = q.choices.filter(() => r.chance(0.4))
      return v.length ? v : [q.choices[0]]
    }
    case 'date':
      return `2020-0${r.int(5, 6)}-${String(r.int(1, 28)).padStart(2, '0')}`
  }
}

/** One completed response: exactly the visible questions are answered. */
export function completedAnswers(r) {
  const f = facts(r)
  const fixed = {
    c_consent: true,
    f_household: f.household,
    f_children: f.children,
    p_grade: f.p,
    k_grade: f.k,
    m_worries: f.money,
    l_dutch: f.dutch,
    s_helps: f.helps,
    d_laptop: f.laptop,
    d_wifi: f.wifi,
  }
  const a = {}
  for (const s of protocol.sections) {
    if (s.group) {
      a[s.group] = Array.from({ length: a[s.countFrom] }, () => {
        const row = {}
        for (const q of s.items) if (!q.if || holds(q.if, a, row)) row[q.id] = drawValue(r, q)
        return row
      })
    } else {
      for (const q of s.items) if (!q.if || holds(q.if, a)) a[q.id] = q.id in fixed ? fixed[q.id] : drawValue(r, q)
    }
  }
  return a
}

const hex = (r, n) => Array.from({ length: n }, () => r.int(0, 15).toString(16)).join('')

export function completedResponse(r, i) {
  return {
    protocol: protocol.id,
    version: 1,
    id: `${hex(r, 8)}-${hex(r, 4)}-4${hex(r, 3)}-a${hex(r, 3)}-${hex(r, 12)}`,
    family: `F${1000 + i}`,
    startedAt: '2020-04-14T09:30:00.000Z',
    endedAt: '2020-04-14T09:58:00.000Z',
    answers: completedAnswers(r),
  }
}

export const completedResponses = (n, seed = 1) => {
  const r = random(seed)
  return Array.from({ length: n }, (_, i) => completedResponse(r, i))
}

/**
 * The keystrokes of one call, in document order, with two changes of mind:
 * the parent's grade first falls on the other side of 5.5 (a follow-up opens or closes, its answer is dropped),
 * and one child is counted too many and taken back.
 * Ops: ['set', id, value] | ['row', index, id, value]
 */
export function script(answers) {
  const ops = []
  for (const s of protocol.sections) {
    if (s.group) {
      answers[s.group].forEach((row, i) => {
        for (const q of s.items) if (q.id in row) ops.push(['row', i, q.id, row[q.id]])
      })
      continue
    }
    for (const q of s.items) {
      if (!(q.id in answers)) continue
      if (q.id === 'p_grade') {
        if (answers.p_grade < 5.5) ops.push(['set', 'p_grade', 7])
        else ops.push(['set', 'p_grade', 4], ['set', 'p_why', WHY[0]])
      }
      if (q.id === 'f_children') ops.push(['set', q.id, answers.f_children + 1])
      ops.push(['set', q.id, answers[q.id]])
    }
  }
  return ops
}

export const scripts = (n, seed = 7) => completedResponses(n, seed).map((x) => script(x.answers))

/** Flat rows for the weekly report. Weeks: 3 for the article's size, 52 above. Homework help is unknown for ~8%. */
export function* reportRows(n, seed = 42) {
  const r = random(seed)
  const weeks = n <= 1000 ? 3 : 52
  for (let i = 0; i < n; i++) {
    const f = facts(r)
    yield {
      id: i,
      week: r.int(1, weeks),
      household: f.household,
      children: f.children,
      p_grade: f.p,
      k_grade: f.k,
      money: f.money,
      dutch: f.dutch,
      helps: r.chance(0.08) ? null : f.helps,
      laptop: f.laptop,
      wifi: f.wifi,
    }
  }
}
