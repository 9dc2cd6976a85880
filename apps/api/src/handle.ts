/**
 * From a declared route to a running one: session → permission → what was sent → scope → handler → what is answered.
 *
 * A handler gets what the route declares and a database that is already inside the organisation of who asks.
 */
import { isAllowed, type Role } from '@gib/contract'
import type { Route } from '@gib/contract/routes'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Database, Db } from './db/client'
import { notFound, Problem } from './problem'
import type { Environment } from './server/environment'
import { readBody } from './server/read-body'
import { actorOf } from './session/actor'

export { notFound, Problem }

/** Who asks. */
export interface Actor {
  readonly personId: string
  readonly organisationId: string
  readonly name: string
  readonly role: Role
}

/** What the whole server shares. Handlers of public routes get it, all others get a scope instead. */
export interface Server {
  readonly database: Database
  readonly version: string
  readonly now: () => Date
  /** Whose session this is; null when nobody is signed in. */
  sessionOf(headers: Headers): Promise<SignedIn | null>
  /** Makes somebody who can sign in, and gives her id. */
  addUser(user: NewUser): Promise<string>
}

export interface SignedIn {
  readonly personId: string
  readonly organisationId: string
  /** Keep the session going: `Set-Cookie` of the answer. */
  readonly cookies: readonly string[]
}

export interface NewUser {
  readonly name: string
  readonly email: string
  readonly password: string
}

type AnyRoute = Pick<Route, 'path' | 'method' | 'access' | 'audit' | 'params' | 'query' | 'body' | 'out'>

interface Sent<R extends AnyRoute> {
  readonly params: z.output<R['params']>
  readonly query: z.output<R['query']>
  readonly body: z.output<R['body']>
  readonly now: () => Date
}
interface InScope {
  readonly actor: Actor
  /** A transaction inside the organisation of `actor`. */
  readonly db: Db
}
interface InPublic {
  readonly server: Server
}

/** The work of one route. Throw {@link notFound} for what is not there or not theirs; only what `out` declares is answered. */
export type Handler<R extends AnyRoute> = (
  asked: Sent<R> & (R['access'] extends 'public' ? InPublic : InScope),
) => Promise<z.input<R['out']>> | z.input<R['out']>

/** Makes a declared route answer. */
export function mount<R extends AnyRoute>(app: Hono<Environment>, server: Server, route: R, handler: Handler<R>): void {
  const run = handler as unknown as (asked: object) => unknown
  app.on(route.method, honoPath(route.path), async (context) => {
    context.set('route', route.path)
    // Read before the transaction starts: a slow sender keeps nobody waiting.
    const sent = await read(context, route)
    if (route.access === 'public') {
      return answer(route, await run({ ...understood(route, sent), now: server.now, server }))
    }
    const session = await server.sessionOf(context.req.raw.headers)
    if (!session) throw new Problem('sign-in-needed')
    const response = await server.database.withScope(session, async (db) => {
      const actor = await actorOf(db, session)
      if (!actor) throw new Problem('sign-in-needed')
      if (!mayUse(route, actor)) throw new Problem('not-allowed')
      return answer(route, await run({ ...understood(route, sent), now: server.now, actor, db }))
    })
    for (const cookie of session.cookies) response.headers.append('set-cookie', cookie)
    return response
  })
}

const mayUse = ({ access }: AnyRoute, { role }: Actor) =>
  access === 'public' || access === 'signed-in' || isAllowed(role, access)

/** `/api/families/{id}` as Hono writes it: `/api/families/:id`. */
const honoPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1')

type Raw = Record<'params' | 'query' | 'body', unknown>

async function read(context: Context, route: AnyRoute): Promise<Raw> {
  const body = route.method === 'get' ? undefined : await readBody(context.req.raw)
  return { params: context.req.param(), query: context.req.query(), body }
}

const understood = (route: AnyRoute, { params, query, body }: Raw) => ({
  params: parse(route.params, params, 'params'),
  query: parse(route.query, query, 'query'),
  body: parse(route.body, body, 'body'),
})

function parse(schema: z.ZodType, value: unknown, part: string): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Problem(
    'not-understood',
    result.error.issues.map((issue) => ({ path: [part, ...issue.path].join('.'), expected: issue.message })),
  )
}

/** Only what the route declares leaves: fields that are not in `out` are left out, and a wrong one is our fault. */
function answer(route: AnyRoute, result: unknown): Response {
  return Response.json(route.out.parse(result))
}
