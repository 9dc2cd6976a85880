// The same over calls as they are kept: answers under the id of their question.
import { table } from '../../harness/report-common.mjs'
import { gibResponses } from '../../workload/gib.mjs'

const sum = (calls, of) => calls.reduce((total, call) => total + of(call.answers), 0)
const count = (calls, holds) => calls.filter((call) => holds(call.answers)).length

function counted(calls) {
  return {
    n: calls.length,
    p: sum(calls, ({ p_grade }) => p_grade),
    pLow: count(calls, ({ p_grade }) => p_grade < 5.5),
    k: sum(calls, ({ k_grade }) => k_grade),
    kLow: count(calls, ({ k_grade }) => k_grade < 5.5),
    money: count(calls, ({ m_worries }) => m_worries),
    single: count(calls, ({ f_household }) => f_household === 'single_mother'),
    dutch: count(calls, ({ l_dutch }) => l_dutch !== 'mostly'),
    equipped: count(calls, ({ d_laptop, d_wifi }) => d_laptop && d_wifi),
  }
}

/** Weeks are counted from the Monday of the first week of 2020. */
const monday = Date.UTC(2019, 11, 30)
const weekOf = ({ date }) => Math.floor((Date.parse(date) - monday) / 604_800_000) + 1

export default {
  name: 'calls, filter and reduce',
  kind: 'rival',
  version: '–',
  notes: 'an array of calls, as @gib/protocol counts them',
  load: (rows) => [...gibResponses(rows())],
  report(calls) {
    const cohorts = [1, 2, 3, 4].map((size) =>
      counted(calls.filter(({ answers }) => (size === 4 ? answers.f_children >= 4 : answers.f_children === size))),
    )
    const byWeek = new Map()
    for (const call of calls) {
      const week = weekOf(call)
      const known = byWeek.get(week)
      if (known) known.push(call)
      else byWeek.set(week, [call])
    }
    const weeks = [...byWeek].map(([week, some]) => [
      week,
      count(some, ({ s_helps }) => s_helps !== undefined),
      count(some, ({ s_helps }) => s_helps === true),
    ])
    return table({ overall: counted(calls), cohorts, weeks })
  },
}
