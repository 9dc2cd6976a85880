/** Writes come from the app itself: as JSON, from our own origin. A page elsewhere cannot send them in somebody's name. */
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../problem'
import type { Environment } from './environment'

export type OriginOf = (request: Request) => string

/** GIB_ORIGIN, or without it the address under which this request reached us. */
export const originOf =
  (fixed: string | undefined): OriginOf =>
  (request) =>
    fixed ?? new URL(request.url).origin

export function sameOriginOnly(originOf: OriginOf): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const { method, raw } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    const isJson = /^application\/json\s*(;|$)/i.test(raw.headers.get('content-type') ?? '')
    const site = raw.headers.get('sec-fetch-site')
    const isOurs = raw.headers.get('origin') === originOf(raw) && (site === null || site === 'same-origin')
    if (!isJson || !isOurs) throw new Problem('wrong-origin')
    return next()
  }
}
