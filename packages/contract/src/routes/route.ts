/** A route is data: what goes in, what comes out, who may, and what is noted. Without these it does not compile. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Permission } from '../permissions'
import { ProblemRecord } from '../problem'

/** `public` needs no session; `signed-in` any role; else the permission by name. */
export type Access = Permission | 'public' | 'signed-in'
/** What the audit log will call it; `none` only for what touches no person. */
export type AuditKind = 'read-family' | 'write-call' | 'read-figures' | 'none'

type Method = 'get' | 'post' | 'put'

interface RouteParts<Path extends string, M extends Method, Out extends z.ZodType> {
  readonly path: Path
  readonly method: M
  readonly summary: string
  readonly tag: string
  readonly access: Access
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
  Out extends z.ZodType,
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUndefined,
>(parts: RouteParts<Path, M, Out> & { params?: Params; query?: Query; body?: Body }) {
  const { path, method, summary, tag, access, audit, out, params, query, body } = parts
  const declared = createRoute({
    path,
    method,
    summary,
    tags: [tag],
    ...(access === 'public' ? {} : { security: [{ session: [] }] }),
    request: {
      params: params as Params,
      query: query as Query,
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body as Body } } } } : {}),
    },
    responses: {
      200: json(out, 'Done'),
      400: problem('Not understood'),
      401: problem('Sign in needed'),
      403: problem('Not allowed'),
      404: problem('Not found, or not yours to see'),
    },
  })
  return Object.assign(declared, { access, audit })
}

/** What every declared route has besides its OpenAPI side. */
export interface Guarded {
  readonly access: Access
  readonly audit: AuditKind
}

export { z }
