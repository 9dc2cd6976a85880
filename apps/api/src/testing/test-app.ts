/** The whole server in a test, and a browser that talks to it: its origin, its cookies. */
import { randomUUID } from 'node:crypto'
import type { Role } from '@gib/contract'
import { eq } from 'drizzle-orm'
import { type AppOptions, createApp } from '../app'
import type { Database } from '../db/client'
import { people, user } from '../db/schema'
import { createLog } from '../server/log'
import { addUser } from '../session/accounts'
import { testOrganisation } from './test-organisation'

export const testPassword = 'een lang wachtwoord'

export interface Visit {
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string }
}

export function testApp(database: Database, options: Partial<AppOptions> = {}) {
  const logged: string[] = []
  const log = createLog('info', { write: (line: string) => void logged.push(line) })
  const app = createApp({ database, secret: 'a secret of the tests, long enough', log, ...options })
  const origin = options.origin ?? 'http://localhost'

  /** One browser, with its own cookies. */
  function browser() {
    const cookies = new Map<string, string>()
    async function visit(method: string, path: string, { body, headers = {} }: Visit = {}): Promise<Response> {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await app.request(`${origin}${path}`, {
        method,
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(method === 'GET' ? {} : { origin, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      for (const line of response.headers.getSetCookie()) keep(cookies, line)
      return response
    }
    return {
      cookies,
      visit,
      get: (path: string, headers: Visit['headers'] = {}) => visit('GET', path, { headers }),
      post: (path: string, body: unknown, headers: Visit['headers'] = {}) => visit('POST', path, { body, headers }),
      signIn: (email: string, password = testPassword) =>
        visit('POST', '/api/auth/sign-in/email', { body: { email, password } }),
    }
  }

  return { app, browser, logged }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}

/** An organisation with one family, and one person who can sign in. */
export async function testAccount(database: Database, role: Role = 'caller') {
  const organisation = await testOrganisation(database)
  const email = `${role}-${randomUUID()}@example.org`
  const userId = await addUser(database.owner, { name: 'Samira', email, password: testPassword })
  await database.asOwner({ organisationId: organisation.id }, async (db) => {
    await db.update(people).set({ userId, role }).where(eq(people.id, organisation.personId))
    await db
      .update(user)
      .set({ organisationId: organisation.id, personId: organisation.personId })
      .where(eq(user.id, userId))
  })
  return { ...organisation, email }
}
