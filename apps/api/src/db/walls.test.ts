/** The wall between organisations, as it stands in the catalogue of the database and as it behaves. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database'
import { testOrganisation } from '../testing/test-organisation'
import { attempts, children, families, organisations, people, rounds } from './schema'

const database = await testDatabase()
const rows = async <Row extends Record<string, unknown>>(statement: string) =>
  (await database.owner.execute<Row>(sql.raw(statement))).rows

/** The tables of an organisation, found by their column and not by a list that can be forgotten. */
const tenantTables = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where c.relkind in ('r', 'p') and (c.relname = 'organisations' or exists (
    select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped))`

const unwalled = () =>
  rows<{ relname: string }>(`with t as (${tenantTables}) select relname from t
  where not relrowsecurity or not relforcerowsecurity or not exists (select from pg_policy p where p.polrelid = t.oid)
  or exists (select from pg_policy p where p.polrelid = t.oid and (p.polqual is null or p.polwithcheck is null
    or pg_get_expr(p.polqual, p.polrelid) not like '%gib.org%' or pg_get_expr(p.polwithcheck, p.polrelid) not like '%gib.org%'))
  or (relname <> 'organisations' and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary))
  order by relname`)

const reachingOut = () =>
  rows<{ conname: string }>(`with t as (${tenantTables}) select k.conname from pg_constraint k
  join t on t.oid = k.conrelid join t r on r.oid = k.confrelid
  where k.contype = 'f' and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'org_id' and a.attnum = any (k.conkey))
  order by k.conname`)

const sharedKeys = () =>
  rows<{ relname: string }>(`with t as (${tenantTables}) select i.indexrelid::regclass::text as relname from pg_index i
  join t on t.oid = i.indrelid where i.indisunique and t.relname <> 'organisations'
  and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'org_id' and a.attnum = any (i.indkey))`)

describe('in the catalogue', () => {
  test('every table of an organisation has a wall that also holds its owner, for reading and for writing', async () => {
    expect(await rows(`select relname from (${tenantTables}) t`)).toHaveLength(15)
    expect(await unwalled()).toEqual([])
  })

  test('a table without a wall, or with a wall for reading only, would be seen', async () => {
    await rows('create table forgotten (org_id uuid, id uuid)')
    await rows('create table half (org_id uuid, id uuid, primary key (org_id, id))')
    await rows('alter table half enable row level security')
    await rows('alter table half force row level security')
    await rows(`create policy half on half using (org_id = nullif(current_setting('gib.org', true), '')::uuid)`)
    expect(await unwalled()).toEqual([{ relname: 'forgotten' }, { relname: 'half' }])
    await rows('drop table forgotten')
    await rows('drop table half')
  })

  test('every reference and every unique key stays inside the organisation', async () => {
    expect(await reachingOut()).toEqual([])
    expect(await sharedKeys()).toEqual([])
  })

  test('a reference by id alone would be seen', async () => {
    await rows(
      'create table stray (org_id uuid, id uuid unique, parent uuid constraint stray_parent references stray (id))',
    )
    expect(await reachingOut()).toEqual([{ conname: 'stray_parent' }])
    expect(await sharedKeys()).toHaveLength(1)
    await rows('drop table stray')
  })

  test('the role of the API owns nothing, passes no wall and cannot sign in', async () => {
    expect(
      await rows(
        `select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb from pg_roles where rolname = 'gib_app'`,
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, rolcreatedb: false }])
    expect(await rows(`select relname from pg_class where relowner = 'gib_app'::regrole`)).toEqual([])
  })

  test('the role of the API may read and add, and delete nothing; it has no right on the tables of the login', async () => {
    const granted = await rows<{
      name: string
      rights: string
    }>(`select table_name as name, string_agg(privilege_type, ' ' order by privilege_type) as rights
      from information_schema.role_table_grants where grantee = 'gib_app' group by table_name order by table_name`)
    const byName = Object.fromEntries(granted.map(({ name, rights }) => [name, rights]))
    expect(byName.answer_events).toBe('INSERT SELECT')
    expect(byName.families).toBe('INSERT SELECT UPDATE')
    expect(byName.organisations).toBe('SELECT')
    expect(Object.values(byName).filter((rights) => /DELETE|TRUNCATE/.test(rights))).toEqual([])
    const tenants = await rows<{ relname: string }>(`select relname from (${tenantTables}) t order by relname`)
    expect(Object.keys(byName)).toEqual(tenants.map(({ relname }) => relname))
    expect(
      await rows(
        `select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'`,
      ),
    ).toEqual([])
    expect(
      await rows(
        `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind in ('v', 'm')`,
      ),
    ).toEqual([])
  })
})

describe('in use', () => {
  let a: Awaited<ReturnType<typeof testOrganisation>>
  let b: Awaited<ReturnType<typeof testOrganisation>>
  beforeAll(async () => {
    a = await testOrganisation(database)
    b = await testOrganisation(database)
  })
  const scopeOf = (organisation: typeof a) => ({ organisationId: organisation.id })

  test('an organisation sees its own families and none of another', async () => {
    const seen = await database.withScope(scopeOf(a), (db) => db.select().from(families))
    expect(seen.map((family) => family.id)).toEqual([a.familyId])
    expect(
      await database.withScope(scopeOf(a), (db) => db.select({ id: organisations.id }).from(organisations)),
    ).toEqual([{ id: a.id }])
  })

  test('a colleague of another organisation cannot be changed', async () => {
    const changed = await database.withScope(scopeOf(a), (db) =>
      db.update(people).set({ role: 'admin' }).returning({ id: people.id }),
    )
    expect(changed.map(({ id }) => id)).toEqual([a.personId])
    const [other] = await database.withScope(scopeOf(b), (db) => db.select().from(people))
    expect(other?.role).toBe('caller')
  })

  test('a row cannot be written into another organisation, nor moved there', async () => {
    const family = {
      orgId: b.id,
      id: randomUUID(),
      name: 'De Vries',
      phones: [],
      language: 'nl',
      interpreter: false,
      facts: {},
      createdAt: new Date(),
    }
    await expect(database.withScope(scopeOf(a), (db) => db.insert(families).values(family))).rejects.toThrow()
    await expect(database.withScope(scopeOf(a), (db) => db.update(families).set({ orgId: b.id }))).rejects.toThrow()
    expect(await database.withScope(scopeOf(b), (db) => db.select().from(families))).toHaveLength(1)
  })

  test("a reference to another organisation's family is refused", async () => {
    const child = { id: randomUUID(), name: 'Sami', familyId: b.familyId }
    await expect(
      database.withScope(scopeOf(a), (db) => db.insert(children).values({ ...child, orgId: a.id })),
    ).rejects.toThrow()
    await database.withScope(scopeOf(b), (db) => db.insert(children).values({ ...child, orgId: b.id }))
  })

  test('without an organisation nothing is seen', async () => {
    const seen = await database.owner.transaction(async (db) => {
      await db.execute(sql`set local role gib_app`)
      return db.select().from(families)
    })
    expect(seen).toEqual([])
  })

  test('after a transaction nothing of its organisation stays behind', async () => {
    await database.withScope(scopeOf(a), (db) => db.select().from(families))
    const after = await database.owner.execute<{ org: string | null; role: string }>(
      sql`select nullif(current_setting('gib.org', true), '') as org, current_setting('role') as role`,
    )
    expect(after.rows).toEqual([{ org: null, role: 'none' }])
  })

  test('of two hundred that work at once, each sees only its own', async () => {
    const seen = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const own = n % 2 ? a : b
        const found = await database.withScope(scopeOf(own), (db) => db.select({ id: families.id }).from(families))
        return found.length === 1 && found[0]!.id === own.familyId
      }),
    )
    expect(seen).toEqual(Array(200).fill(true))
  })

  test('a handler cannot reach the passwords', async () => {
    await expect(
      database.withScope(scopeOf(a), (db) => db.execute(sql`select password from account`)),
    ).rejects.toThrow()
    await expect(database.withScope(scopeOf(a), (db) => db.execute(sql`select token from session`))).rejects.toThrow()
  })

  test('what was heard and tried is never changed or deleted', async () => {
    const round = {
      orgId: a.id,
      id: randomUUID(),
      code: 'mei-2020',
      title: 'Mei',
      protocolId: 'p',
      protocolVersion: '1',
      startsOn: '2020-05-01',
      endsOn: '2020-05-31',
    }
    await database.withScope(scopeOf(a), async (db) => {
      await db.insert(rounds).values(round)
      await db.insert(attempts).values({
        orgId: a.id,
        id: randomUUID(),
        familyId: a.familyId,
        roundId: round.id,
        personId: a.personId,
        outcome: 'busy',
        at: new Date(),
      })
    })
    await expect(
      database.withScope(scopeOf(a), (db) => db.update(attempts).set({ outcome: 'reached' })),
    ).rejects.toThrow()
    await expect(database.withScope(scopeOf(a), (db) => db.delete(attempts))).rejects.toThrow()
  })

  test('what fails half way leaves nothing', async () => {
    const id = randomUUID()
    const family = {
      orgId: a.id,
      id,
      name: 'Jansen',
      phones: [],
      language: 'nl',
      interpreter: false,
      facts: {},
      createdAt: new Date(),
    }
    await expect(
      database.withScope(scopeOf(a), async (db) => {
        await db.insert(families).values(family)
        throw new Error('the connection broke')
      }),
    ).rejects.toThrow('the connection broke')
    expect(await database.withScope(scopeOf(a), (db) => db.select().from(families))).toHaveLength(1)
  })

  test('a scope that is no id is a mistake in the program', async () => {
    await expect(database.withScope({ organisationId: "' or 1=1" }, async () => 1)).rejects.toThrow(TypeError)
  })

  test('without its wall an organisation would see the families of another', async () => {
    await rows('alter table families no force row level security')
    await rows('alter table families disable row level security')
    const seen = await database.withScope(scopeOf(a), (db) => db.select().from(families))
    await rows('alter table families enable row level security')
    await rows('alter table families force row level security')
    expect(seen).toHaveLength(2)
  })
})
