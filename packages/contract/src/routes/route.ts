/** A route is data: what goes in, what comes out, who may, and what is noted. Without these it does not compile. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Permission } from '../permissions'
import { ProblemRecord } from '../problem'

/** `public` needs no session; `signed-in` any role; else the permission by name. */
export type Access = Permission | 'public' | 'signed-in'
/** What the audit log will call it; `none` only for what touches no person. */
export type AuditKind = 'read-family' | 'write-call' | 'read-figures' | 'none'

type Method = 'get' | 'post' | 'put'

interface RouteParts<Path extends string, M extends Method, A extends Access, Out extends z.ZodType> {
  readonly path: Path
  readonly method: M
  readonly summary: string
  readonly tag: string
  readonly access: A
  readonly audit: AuditKind
  readonly out: Out
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemRecord } },
})

/**
 * Declares a route. `params`, `query` and `body` are zod schemas of what is asked; `out` of what is answered.
 *
 * Every route may answer with a problem: 400 not understood, 401 sign in needed, 403 not allowed, 404 not found (or not yours).
 */
export function route<
  const Path extends string,
  M extends Method,
  const A extends Access,
  Out extends z.ZodType,
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUndefined,
>(parts: RouteParts<Path, M, A, Out> & { params?: Params; query?: Query; body?: Body }) {
  const { path, method, summary, tag, access, audit, out } = parts
  const params = parts.params ?? (z.object({}) as Params)
  const query = parts.query ?? (z.object({}) as Query)
  const body = parts.body ?? (z.undefined() as z.ZodType as Body)
  const openapi = createRoute({
    path,
    method,
    summary,
    tags: [tag],
    ...(access === 'public' ? {} : { security: [{ session: [] }] }),
    request: {
      ...(parts.params ? { params } : {}),
      ...(parts.query ? { query } : {}),
      ...(parts.body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      200: json(out, 'Done'),
      400: problem('Not understood'),
      401: problem('Sign in needed'),
      403: problem('Not allowed'),
      404: problem('Not found, or not yours to see'),
    },
  })
  return { path, method, access, audit, params, query, body, out, openapi }
}

/** Any declared route: its schemas, who may, what is noted; `openapi` is the same for the description. */
export type Route = ReturnType<typeof route>

export { z }
