/** What every demo organisation is: its name, its accounts, and how it is stored. */
import type { Role } from '@gib/contract'
import { eq } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../db/client'
import * as schema from '../db/schema'

export interface DemoAccount {
  readonly key: string
  readonly name: string
  /** Ends in `.example`, which belongs to nobody. */
  readonly email: string
  readonly role: Role
}

export interface DemoOrganisation {
  /** Ends in `(demo)`, so that nobody takes it for a real one. */
  readonly name: string
  /** What it does, after its name: "phones families". */
  readonly does: string
  readonly contact: { readonly name: string; readonly phone: string }
  readonly accounts: readonly DemoAccount[]
}

/** The moment it is made, and the ids of the organisation, its people and their logins, by the key of the account. */
export interface DemoIds {
  readonly orgId: string
  readonly now: Date
  readonly timeZone: string
  readonly people: Readonly<Record<string, string>>
  readonly users: Readonly<Record<string, string>>
}

export async function storeOrganisation(db: Db, { name, contact, accounts }: DemoOrganisation, ids: DemoIds) {
  const { orgId, now, timeZone, people, users } = ids
  await db.insert(schema.organisations).values({
    id: orgId,
    name,
    timeZone,
    contactName: contact.name,
    contactPhone: contact.phone,
    demo: true,
    createdAt: now,
  })
  await insert(
    db,
    schema.people,
    accounts.map(({ key, name, role }) => ({ orgId, id: people[key]!, userId: users[key]!, name, role })),
  )
  for (const { key } of accounts) {
    await db
      .update(schema.user)
      .set({ organisationId: orgId, personId: people[key]! })
      .where(eq(schema.user.id, users[key]!))
  }
}

/** Many rows at a time; PostgreSQL takes at most 65,535 values in one statement. */
export async function insert<Table extends PgTable>(
  db: Db,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> {
  const atOnce = 1000
  for (let from = 0; from < rows.length; from += atOnce) {
    await db.insert(table).values(rows.slice(from, from + atOnce) as never)
  }
}
