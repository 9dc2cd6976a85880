// PostgreSQL, where TEST_DATABASE_URL says. The calls stand in it twice: as flat rows, and as they are kept, with their answers as jsonb.
import pg from 'pg'
import { gibProtocol } from '../workload/gib.mjs'

/** Opens a connection, and loads the calls where a system before did not do so already. */
export async function withCalls(rows, n) {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('There is no PostgreSQL here')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows: there } = await client.query('SELECT to_regclass($1) AS name', [`calls_${n}`])
  if (there[0].name === null) await load(client, rows, n)
  // Compiling to machine code costs each of these statements more than it gives.
  await client.query('SET jit = off')
  return { client, flat: `flat_${n}`, calls: `calls_${n}` }
}

export function close({ client }) {
  return client.end()
}

const columns =
  'id int PRIMARY KEY, week smallint, household text, children smallint, p_grade float8, k_grade float8, money boolean, dutch text, helps boolean, laptop boolean, wifi boolean'

async function load(client, rows, n) {
  await client.query('BEGIN')
  await client.query(`CREATE TABLE flat_${n} (${columns})`)
  let values = []
  const flush = async () => {
    if (values.length > 0) await client.query(`INSERT INTO flat_${n} VALUES ${values.join(',')}`)
    values = []
  }
  for (const row of rows) {
    values.push(
      `(${row.id},${row.week},'${row.household}',${row.children},${row.p_grade},${row.k_grade},${row.money},'${row.dutch}',${row.helps},${row.laptop},${row.wifi})`,
    )
    if (values.length === 5000) await flush()
  }
  await flush()
  await client.query(`CREATE TABLE calls_${n} (id text PRIMARY KEY, family text NOT NULL, date date NOT NULL, number int, round text,
    protocol text NOT NULL, version text NOT NULL, situation jsonb NOT NULL, answers jsonb NOT NULL)`)
  await client.query(
    `INSERT INTO calls_${n} SELECT 'call-' || id, 'family-' || id, date '2020-01-01' + 7 * (week - 1), NULL, NULL, $1, $2, '{}',
      jsonb_strip_nulls(jsonb_build_object('f_household', household, 'f_children', children, 'p_grade', p_grade, 'k_grade', k_grade,
        'm_worries', money, 'l_dutch', dutch, 's_helps', helps, 'd_laptop', laptop, 'd_wifi', wifi)) FROM flat_${n}`,
    [gibProtocol.id, gibProtocol.version],
  )
  await client.query('COMMIT')
  await client.query(`VACUUM ANALYZE flat_${n}`)
  await client.query(`VACUUM ANALYZE calls_${n}`)
}
