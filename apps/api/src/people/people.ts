/** The colleagues who can own an action. */
import type { routes } from '@gib/contract/routes'
import { asc, isNull } from 'drizzle-orm'
import { people as everybody } from '../db/schema'
import type { Handler } from '../handle'

export const people: Handler<typeof routes.people> = ({ db }) =>
  db
    .select({ id: everybody.id, name: everybody.name, role: everybody.role })
    .from(everybody)
    .where(isNull(everybody.disabledAt))
    .orderBy(asc(everybody.name))
