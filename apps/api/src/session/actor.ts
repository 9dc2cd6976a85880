/** From a session to the person who asks: she has to be there, in her organisation, and not disabled. */
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/client'
import { people } from '../db/schema'
import type { Actor, SignedIn } from '../handle'

export async function actorOf(db: Db, { personId, organisationId }: SignedIn): Promise<Actor | null> {
  const [person] = await db
    .select({ name: people.name, role: people.role })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)))
  return person ? { personId, organisationId, ...person } : null
}
