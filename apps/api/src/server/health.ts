/** Is the server up, and does its database answer? */
import type { routes } from '@gib/contract/routes'
import { sql } from 'drizzle-orm'
import type { Handler } from '../handle'

export const health: Handler<typeof routes.health> = async ({ server: { database, version } }) => {
  await database.owner.execute(sql`select 1`)
  return { status: 'ok', version, database: database.kind }
}
