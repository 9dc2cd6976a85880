// What one would write by hand for this one protocol and no other: a typed object, straight-line rules, everything recomputed on each answer.
const clear = (a) => {
  if (a.f_small_home !== true) a.f_rooms = undefined
  if (a.l_home !== 'other') a.l_home_other = undefined
  if (a.l_dutch !== 'none') a.l_interpreter = undefined
  const low = a.p_grade < 5.5
  if (!low) {
    a.p_why = undefined
    a.p_want_help = undefined
  }
  if (!low || a.p_want_help !== true) a.p_help_from = undefined
  if (!(a.k_grade < 5.5)) {
    a.k_why = undefined
    a.k_signs = undefined
  }
  if (a.k_outside !== false) a.k_afraid = undefined
  if (a.s_contact !== 'none') a.s_missing = undefined
  if (a.s_helps !== false) a.s_why_not = undefined
  if (a.d_laptop !== true) a.d_laptops = undefined
  if (!(a.d_laptop === false || a.d_laptops < 0.5 * a.f_children)) a.d_want_laptop = undefined
  if (a.d_wifi !== false) a.d_want_wifi = undefined
  if (a.m_worries !== true) {
    a.m_groceries = undefined
    a.m_rent = undefined
    a.m_foodbank = undefined
  }
  if (!(a.u_team === false && (low || a.m_worries === true))) a.u_want_team = undefined
  if (a.z_callback !== true) {
    a.z_date = undefined
    a.z_time = undefined
  }
  for (let i = 0; i < a.kids.length; i++) {
    const k = a.kids[i]
    if (!(k.ch_age >= 2)) k.ch_school = undefined
    if (!(k.ch_age >= 4)) k.ch_homework = undefined
    if (k.ch_homework !== true) k.ch_help = undefined
    if (k.ch_help !== 'unable') k.ch_note = undefined
  }
}

const empty = () => ({
  c_consent: undefined,
  c_channel: undefined,
  c_caller: undefined,
  c_with: undefined,
  f_household: undefined,
  f_children: undefined,
  f_under2: undefined,
  f_small_home: undefined,
  f_rooms: undefined,
  f_ill: undefined,
  l_home: undefined,
  l_home_other: undefined,
  l_dutch: undefined,
  l_interpreter: undefined,
  l_letters: undefined,
  p_grade: undefined,
  p_why: undefined,
  p_want_help: undefined,
  p_help_from: undefined,
  p_health: undefined,
  p_sleep: undefined,
  p_stress: undefined,
  p_good: undefined,
  k_grade: undefined,
  k_why: undefined,
  k_signs: undefined,
  k_outside: undefined,
  k_afraid: undefined,
  k_screen: undefined,
  k_quarrel: undefined,
  kids: [],
  s_contact: undefined,
  s_missing: undefined,
  s_helps: undefined,
  s_why_not: undefined,
  s_whatsapp: undefined,
  s_schedule: undefined,
  d_laptop: undefined,
  d_laptops: undefined,
  d_want_laptop: undefined,
  d_wifi: undefined,
  d_want_wifi: undefined,
  m_worries: undefined,
  m_groceries: undefined,
  m_rent: undefined,
  m_foodbank: undefined,
  m_drop: undefined,
  m_work: undefined,
  u_support: undefined,
  u_enough: undefined,
  u_for_others: undefined,
  u_team: undefined,
  u_want_team: undefined,
  u_buddy: undefined,
  z_callback: undefined,
  z_date: undefined,
  z_time: undefined,
  z_share: undefined,
  z_remarks: undefined,
})
const child = () => ({
  ch_age: undefined,
  ch_school: undefined,
  ch_homework: undefined,
  ch_help: undefined,
  ch_note: undefined,
})

const d = (x) => (x === undefined ? 0 : 1)
const n = (x) => (x === undefined ? 0 : x)
const inv = (x) => (x === undefined ? 0 : 3 - x)
const gap = (x) => (x < 5.5 ? 5.5 - x : 0)
const t = (x) => (x === true ? 1 : 0)

function evaluate(s) {
  const a = s.a
  clear(a)
  let visible = 38,
    load = 0,
    capacity = 0
  let answered =
    d(a.c_consent) +
    d(a.c_channel) +
    d(a.c_caller) +
    d(a.c_with) +
    d(a.f_household) +
    d(a.f_children) +
    d(a.f_under2) +
    d(a.f_small_home) +
    d(a.f_rooms) +
    d(a.f_ill) +
    d(a.l_home) +
    d(a.l_home_other) +
    d(a.l_dutch) +
    d(a.l_interpreter) +
    d(a.l_letters) +
    d(a.p_grade) +
    d(a.p_why) +
    d(a.p_want_help) +
    d(a.p_help_from) +
    d(a.p_health) +
    d(a.p_sleep) +
    d(a.p_stress) +
    d(a.p_good) +
    d(a.k_grade) +
    d(a.k_why) +
    d(a.k_signs) +
    d(a.k_outside) +
    d(a.k_afraid) +
    d(a.k_screen) +
    d(a.k_quarrel) +
    d(a.s_contact) +
    d(a.s_missing) +
    d(a.s_helps) +
    d(a.s_why_not) +
    d(a.s_whatsapp) +
    d(a.s_schedule) +
    d(a.d_laptop) +
    d(a.d_laptops) +
    d(a.d_want_laptop) +
    d(a.d_wifi) +
    d(a.d_want_wifi) +
    d(a.m_worries) +
    d(a.m_groceries) +
    d(a.m_rent) +
    d(a.m_foodbank) +
    d(a.m_drop) +
    d(a.m_work) +
    d(a.u_support) +
    d(a.u_enough) +
    d(a.u_for_others) +
    d(a.u_team) +
    d(a.u_want_team) +
    d(a.u_buddy) +
    d(a.z_callback) +
    d(a.z_date) +
    d(a.z_time) +
    d(a.z_share) +
    d(a.z_remarks)
  const low = a.p_grade < 5.5
  if (a.f_small_home === true) visible++
  if (a.l_home === 'other') visible++
  if (a.l_dutch === 'none') visible++
  if (low) {
    visible += 2
    if (a.p_want_help === true) visible++
  }
  if (a.k_grade < 5.5) visible += 2
  if (a.k_outside === false) visible++
  if (a.s_contact === 'none') visible++
  if (a.s_helps === false) visible++
  if (a.d_laptop === true) visible++
  if (a.d_laptop === false || a.d_laptops < 0.5 * a.f_children) visible++
  if (a.d_wifi === false) visible++
  if (a.m_worries === true) visible += 3
  if (a.u_team === false && (low || a.m_worries === true)) visible++
  if (a.z_callback === true) visible += 2
  let unable = 0,
    able = 0
  for (let i = 0; i < a.kids.length; i++) {
    const k = a.kids[i]
    visible++
    answered += d(k.ch_age) + d(k.ch_school) + d(k.ch_homework) + d(k.ch_help) + d(k.ch_note)
    if (k.ch_age >= 2) visible++
    if (k.ch_age >= 4) visible++
    if (k.ch_homework === true) visible++
    if (k.ch_help === 'unable') {
      visible++
      unable++
    } else if (k.ch_help === 'able') able++
  }
  load =
    1.5 * gap(a.p_grade) +
    1.5 * gap(a.k_grade) +
    n(a.p_stress) +
    0.8 * inv(a.p_sleep) +
    0.8 * inv(a.p_health) +
    3 * t(a.m_worries) +
    t(a.m_groceries) +
    t(a.m_rent) +
    t(a.m_foodbank) +
    0.7 * n(a.m_drop) +
    0.5 * n(a.f_children) +
    t(a.f_small_home) +
    t(a.f_ill) +
    (a.f_household === 'single_mother' || a.f_household === 'single_father' ? 1.5 : 0) +
    (a.l_dutch === 'none' ? 1 : a.l_dutch === 'little' ? 0.5 : 0) +
    (a.d_laptop === false ? 1 : 0) +
    0.5 * n(a.k_quarrel) +
    0.3 * (a.k_signs === undefined ? 0 : a.k_signs.length) +
    0.4 * unable
  capacity =
    0.8 * n(a.p_grade) +
    0.4 * n(a.k_grade) +
    0.9 * n(a.u_enough) +
    0.3 * (a.u_support === undefined ? 0 : a.u_support.length) +
    (a.s_contact === 'good' ? 1 : a.s_contact === 'little' ? 0.5 : 0) +
    t(a.s_helps) +
    0.6 * t(a.s_whatsapp) +
    0.5 * t(a.s_schedule) +
    0.5 * t(a.d_wifi) +
    0.7 * t(a.k_outside) +
    0.5 * t(a.u_team) +
    0.5 * n(a.l_letters) +
    0.3 * able
  const diff = Math.round((capacity - load) * 1e6) / 1e6
  s.visible = visible
  s.answered = answered
  s.load = load
  s.capacity = capacity
  s.balance = diff >= 2 ? 2 : diff >= -2 ? 1 : 0
}

// One typed setter per question: closures, no generic property store.
const setters = Object.fromEntries(
  Object.keys(empty())
    .filter((k) => k !== 'kids')
    .map((k) => [k, new Function('a', 'v', `a.${k} = v`)]),
)
const rowSetters = Object.fromEntries(Object.keys(child()).map((k) => [k, new Function('a', 'v', `a.${k} = v`)]))

export default {
  name: 'floor: handwritten, full recompute',
  kind: 'floor',
  version: '-',
  notes: 'straight-line JS for this protocol only; no schema, no labels, no errors',
  setup: () => null,
  open() {
    const s = { a: empty(), visible: 0, answered: 0, load: 0, capacity: 0, balance: 0 }
    evaluate(s)
    return s
  },
  set(s, id, value) {
    setters[id](s.a, value)
    if (id === 'f_children') {
      const kids = s.a.kids
      while (kids.length < value) kids.push(child())
      kids.length = value
    }
    evaluate(s)
  },
  row(s, i, id, value) {
    rowSetters[id](s.a.kids[i], value)
    evaluate(s)
  },
  read: (s) => s,
}
