/** The demo organisations in a database, without anybody being able to sign in. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../db/client'
import { people, user } from '../db/schema'
import { createDemo } from '../demo/create-demo'
import type { DemoOrganisation } from '../demo/demo-organisation'
import { callsFamilies } from '../demo/families-demo'
import type { Actor } from '../handle'

/** @returns the people of the demo that phones families by the first part of their address, ready to ask */
export async function demoOrganisation(database: Database, now: Date): Promise<Record<string, Actor>> {
  return (await demoPeople(database, now))(callsFamilies)
}

/** Makes the demo. @returns the people of one of its organisations */
export async function demoPeople(database: Database, now: Date) {
  await createDemo(database, {
    now,
    password: 'nobody signs in here',
    addUser: async ({ name, email }) => {
      const id = randomUUID()
      await database.owner.insert(user).values({ id, name, email })
      return id
    },
  })
  const users = await database.owner.select().from(user)
  return async ({ accounts }: DemoOrganisation): Promise<Record<string, Actor>> => {
    const organisationId = users.find(({ email }) => email === accounts[0]!.email)!.organisationId!
    const everybody = await database.withScope({ organisationId }, (db) => db.select().from(people))
    return Object.fromEntries(
      everybody.map(({ id, name, role, userId }) => {
        const email = users.find((one) => one.id === userId)!.email
        return [email.split('@')[0]!, { personId: id, organisationId, name, role }]
      }),
    )
  }
}
