export const CREATE =
  'CREATE TABLE r (id int PRIMARY KEY, week smallint, household text, children smallint, p_grade float8, k_grade float8, money boolean, dutch text, helps boolean, laptop boolean, wifi boolean)'
export function* copyText(rows, every) {
  let out = [],
    i = 0
  for (const r of rows) {
    out.push(
      `${r.id},${r.week},${r.household},${r.children},${r.p_grade},${r.k_grade},${r.money},${r.dutch},${r.helps ?? ''},${r.laptop},${r.wifi}\n`,
    )
    if (++i % every === 0) {
      yield out.join('')
      out = []
    }
  }
  if (out.length) yield out.join('')
}
