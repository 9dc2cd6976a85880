/** The whole server as one app: every declared route with its handler, the login, the description, and the app for callers. */
import { routes } from '@gib/contract/routes'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { call } from './calls/call'
import type { Database } from './db/client'
import { family } from './families/family'
import { today } from './families/today'
import { figures } from './figures/figures'
import { type Handler, mount, type Server } from './handle'
import { receive as operations } from './operations/receive'
import { people } from './people/people'
import { Problem, problemResponse } from './problem'
import { protocol } from './protocols/protocol'
import { rounds } from './rounds/rounds'
import { mountDocs } from './server/docs'
import type { Environment } from './server/environment'
import { safeHeaders } from './server/headers'
import { health } from './server/health'
import { type Log, logFailure, logRequests } from './server/log'
import { originOf, sameOriginOnly } from './server/origin'
import { mountWeb } from './server/web'
import { addUser } from './session/accounts'
import { createAuth } from './session/auth'
import { signInLimits } from './session/limits'
import { me } from './session/me'
import { mountAuth } from './session/mount-auth'
import { sessionOf } from './session/session-of'
import { setUp } from './session/set-up'

/** Every route has its handler, or this does not compile. */
const handlers = { health, me, setUp, people, rounds, protocol, today, family, call, operations, figures } satisfies {
  [Name in keyof typeof routes]: Handler<(typeof routes)[Name]>
}

export interface AppOptions {
  readonly database: Database
  /** Signs the sessions. */
  readonly secret: string
  /** Where people find the server, when that is fixed; else the address they used. */
  readonly origin?: string | undefined
  readonly trustedProxy?: boolean
  readonly version?: string
  /** Folder of the built caller app; null when it is not there. */
  readonly web?: string | null
  readonly log: Log
  readonly now?: () => Date
}

const largest = 256 * 1024

export function createApp(options: AppOptions): Hono<Environment> {
  const { database, secret, origin, trustedProxy = false, version = 'unknown', web = null, log } = options
  const now = options.now ?? (() => new Date())
  const ours = originOf(origin)
  const auth = createAuth({
    owner: database.owner,
    secret,
    baseUrl: origin ?? 'http://localhost',
    originOf: ours,
    onFailure: (error) => logFailure(log, error, { method: 'auth', route: '/api/auth' }),
  })
  const server: Server = {
    database,
    version,
    now,
    sessionOf: (headers) => sessionOf(auth, headers),
    addUser: (user) => addUser(database.owner, user),
  }

  const app = new Hono<Environment>()
  app.use(logRequests(log), safeHeaders(origin?.startsWith('https://') ?? false))
  app.use('/api/*', async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  app.use('/api/*', sameOriginOnly(ours))
  app.use('/api/*', bodyLimit({ maxSize: largest, onError: () => problemResponse(new Problem('too-large')) }))

  for (const name of Object.keys(routes) as (keyof typeof routes)[]) {
    mount(app, server, routes[name], handlers[name] as Handler<(typeof routes)[typeof name]>)
  }
  mountAuth(app, { auth, limits: signInLimits(), trustedProxy })
  mountDocs(app)
  // Before the pages of the app: an unknown address of the API is no page.
  app.all('/api/*', () => problemResponse(new Problem('not-found')))
  app.all('/api', () => problemResponse(new Problem('not-found')))
  mountWeb(app, web)

  app.onError((error, context) => {
    if (error instanceof Problem) return problemResponse(error)
    logFailure(log, error, { method: context.req.method, route: context.get('route') ?? 'none' })
    return problemResponse(new Problem('went-wrong'))
  })
  return app
}
