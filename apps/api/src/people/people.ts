/** The colleagues who can own an action: those who may act for a family. */
import { isAllowed } from '@gib/contract'
import type { routes } from '@gib/contract/routes'
import { asc, isNull } from 'drizzle-orm'
import { people as everybody } from '../db/schema'
import type { Handler } from '../handle'

export const people: Handler<typeof routes.people> = async ({ db }) => {
  const working = await db
    .select({ id: everybody.id, name: everybody.name, role: everybody.role })
    .from(everybody)
    .where(isNull(everybody.disabledAt))
    .orderBy(asc(everybody.name))
  return working.filter(({ role }) => isAllowed(role, 'calls:write'))
}
