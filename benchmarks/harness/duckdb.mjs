import { fromRows, GROUPING_SETS } from './report-common.mjs'
export async function duckLoad(c, rows) {
  await c.run(
    'CREATE TABLE r (id INTEGER, week TINYINT, household VARCHAR, children TINYINT, p_grade DOUBLE, k_grade DOUBLE, money BOOLEAN, dutch VARCHAR, helps BOOLEAN, laptop BOOLEAN, wifi BOOLEAN)',
  )
  const a = await c.createAppender('r')
  for (const r of rows()) {
    a.appendInteger(r.id)
    a.appendTinyInt(r.week)
    a.appendVarchar(r.household)
    a.appendTinyInt(r.children)
    a.appendDouble(r.p_grade)
    a.appendDouble(r.k_grade)
    a.appendBoolean(r.money)
    a.appendVarchar(r.dutch)
    if (r.helps === null) a.appendNull()
    else a.appendBoolean(r.helps)
    a.appendBoolean(r.laptop)
    a.appendBoolean(r.wifi)
    a.endRow()
  }
  a.closeSync()
}
export async function duckReport({ c, from }) {
  return fromRows((await c.runAndReadAll(GROUPING_SETS(from))).getRowObjects())
}
