/** What every table of an organisation has in common: its organisation in every key, and the wall between organisations. */
import { sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { foreignKey, pgPolicy, pgRole, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The role of the running API: owns nothing, may not pass the wall. Made by the first migration. */
export const gibApp = pgRole('gib_app').existing()

/** The organisation of the running transaction; null outside one. After a transaction the setting is '' and not null. */
export const organisationOfScope = sql.raw(`nullif(current_setting('gib.org', true), '')::uuid`)

const onlyOwnRows = sql`org_id = ${organisationOfScope}`

/** Rows of another organisation can be neither seen nor written. */
export const ownOrganisationOnly = () =>
  pgPolicy('own_organisation_only', {
    as: 'permissive',
    for: 'all',
    to: gibApp,
    using: onlyOwnRows,
    withCheck: onlyOwnRows,
  })

export const orgId = () => uuid().notNull()
export const moment = () => timestamp({ withTimezone: true })

interface TenantTable {
  readonly orgId: PgColumn
  readonly id: PgColumn
}

/** A reference that cannot reach into another organisation. (PostgreSQL checks foreign keys past the wall.) */
export const within = (orgIdColumn: PgColumn, column: PgColumn, referred: () => TenantTable) => {
  const { orgId: referredOrgId, id } = referred()
  return foreignKey({
    columns: [orgIdColumn, column] as [PgColumn, PgColumn],
    foreignColumns: [referredOrgId, id] as [PgColumn, PgColumn],
  })
}
