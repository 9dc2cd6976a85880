// Handwritten cross-question rules: a hidden question has no answer, a visible required one has, one row per child.
// Used by the floor and, as their refinement, by the schema libraries that cannot express conditions themselves.
import { allQuestions } from './protocol.mjs'
export const requiredAlways = allQuestions.filter((q) => q.required && !q.if).map((q) => q.id)

const bad = (issue, path, message) => {
  issue(path, message)
  return false
}
const HIDDEN = 'answered although hidden',
  MISSING = 'required',
  COUNT = 'one row per child'

export function rules(a, issue) {
  let ok = true
  const low = a.p_grade < 5.5,
    klow = a.k_grade < 5.5,
    worries = a.m_worries === true,
    back = a.z_callback === true
  if (a.f_rooms !== undefined && a.f_small_home !== true) ok = bad(issue, ['f_rooms'], HIDDEN)
  if (a.l_home_other !== undefined && a.l_home !== 'other') ok = bad(issue, ['l_home_other'], HIDDEN)
  if (a.l_interpreter !== undefined && a.l_dutch !== 'none') ok = bad(issue, ['l_interpreter'], HIDDEN)
  if (low) {
    if (a.p_why === undefined) ok = bad(issue, ['p_why'], MISSING)
    if (a.p_want_help === undefined) ok = bad(issue, ['p_want_help'], MISSING)
  } else {
    if (a.p_why !== undefined) ok = bad(issue, ['p_why'], HIDDEN)
    if (a.p_want_help !== undefined) ok = bad(issue, ['p_want_help'], HIDDEN)
  }
  if (a.p_help_from !== undefined && !(low && a.p_want_help === true)) ok = bad(issue, ['p_help_from'], HIDDEN)
  if (klow) {
    if (a.k_why === undefined) ok = bad(issue, ['k_why'], MISSING)
  } else {
    if (a.k_why !== undefined) ok = bad(issue, ['k_why'], HIDDEN)
    if (a.k_signs !== undefined) ok = bad(issue, ['k_signs'], HIDDEN)
  }
  if (a.k_afraid !== undefined && a.k_outside !== false) ok = bad(issue, ['k_afraid'], HIDDEN)
  if (a.s_missing !== undefined && a.s_contact !== 'none') ok = bad(issue, ['s_missing'], HIDDEN)
  if (a.s_why_not !== undefined && a.s_helps !== false) ok = bad(issue, ['s_why_not'], HIDDEN)
  if (a.d_laptops !== undefined && a.d_laptop !== true) ok = bad(issue, ['d_laptops'], HIDDEN)
  if (a.d_want_laptop !== undefined && !(a.d_laptop === false || a.d_laptops < 0.5 * a.f_children))
    ok = bad(issue, ['d_want_laptop'], HIDDEN)
  if (a.d_want_wifi !== undefined && a.d_wifi !== false) ok = bad(issue, ['d_want_wifi'], HIDDEN)
  if (worries) {
    if (a.m_groceries === undefined) ok = bad(issue, ['m_groceries'], MISSING)
  } else {
    if (a.m_groceries !== undefined) ok = bad(issue, ['m_groceries'], HIDDEN)
    if (a.m_rent !== undefined) ok = bad(issue, ['m_rent'], HIDDEN)
    if (a.m_foodbank !== undefined) ok = bad(issue, ['m_foodbank'], HIDDEN)
  }
  if (a.u_want_team !== undefined && !(a.u_team === false && (low || worries))) ok = bad(issue, ['u_want_team'], HIDDEN)
  if (back) {
    if (a.z_date === undefined) ok = bad(issue, ['z_date'], MISSING)
  } else {
    if (a.z_date !== undefined) ok = bad(issue, ['z_date'], HIDDEN)
    if (a.z_time !== undefined) ok = bad(issue, ['z_time'], HIDDEN)
  }
  const kids = a.kids
  if (kids.length !== a.f_children) ok = bad(issue, ['kids'], COUNT)
  for (let i = 0; i < kids.length; i++) {
    const k = kids[i],
      age = k.ch_age
    if (k.ch_school !== undefined && !(age >= 2)) ok = bad(issue, ['kids', i, 'ch_school'], HIDDEN)
    if (age >= 4) {
      if (k.ch_homework === undefined) ok = bad(issue, ['kids', i, 'ch_homework'], MISSING)
    } else if (k.ch_homework !== undefined) ok = bad(issue, ['kids', i, 'ch_homework'], HIDDEN)
    if (k.ch_homework === true) {
      if (k.ch_help === undefined) ok = bad(issue, ['kids', i, 'ch_help'], MISSING)
    } else if (k.ch_help !== undefined) ok = bad(issue, ['kids', i, 'ch_help'], HIDDEN)
    if (k.ch_note !== undefined && k.ch_help !== 'unable') ok = bad(issue, ['kids', i, 'ch_note'], HIDDEN)
  }
  return ok
}

/** What can be broken, and how. */
const breakages = {
  'grade above 10': (answers) => {
    answers.p_grade = 11
  },
  'grade in quarters': (answers) => {
    answers.k_grade = 6.25
  },
  'unknown key': (answers) => {
    answers.surprise = 1
  },
  'required missing': (answers) => {
    delete answers.c_channel
  },
  'wrong choice': (answers) => {
    answers.l_home = 'klingon'
  },
  'number as text': (answers) => {
    answers.p_stress = '2'
  },
  'impossible date': (answers) => {
    answers.z_callback = true
    answers.z_date = '14-04-2020'
  },
  'age of a child': (answers) => {
    answers.kids[0].ch_age = 44
  },
  'hidden answered': (answers) => {
    answers.p_grade = 8
    delete answers.p_want_help
    delete answers.p_help_from
    answers.p_why = 'x'
  },
  'visible required missing': (answers) => {
    answers.p_grade = 3
    delete answers.p_why
  },
  'child too many': (answers) => {
    answers.f_children = answers.kids.length === 1 ? 2 : 1
  },
}

/** A broken copy of each response, in turn in one of these ways. */
export function broken(responses) {
  const ways = Object.entries(breakages)
  return responses.map((right, index) => {
    const [what, breakIt] = ways[index % ways.length]
    const response = JSON.parse(JSON.stringify(right))
    breakIt(response.answers)
    return { what, response }
  })
}
