/**
 * What is logged: an allowlist of method, route, status, duration and kind of error. Never a body, a name, an id or a message: those of
 * a database repeat the values they are about.
 */
import { DrizzleQueryError } from 'drizzle-orm'
import type { MiddlewareHandler } from 'hono'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { Environment } from './environment'

export type Log = Logger

export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}

export function logRequests(log: Log): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const start = performance.now()
    await next()
    const { method } = context.req
    const ms = Math.round(performance.now() - start)
    const { status } = context.res
    log.info({ method, route: context.get('route') ?? 'none', status, ms }, 'request')
  }
}

/** An error that nobody expected, as far as it tells nothing about people. */
export function logFailure(log: Log, error: unknown, where: { method: string; route: string }): void {
  log.error({ ...where, error: withoutValues(error) }, 'went wrong')
}

interface Loggable {
  readonly name: string
  /** Of PostgreSQL or the operating system. */
  readonly code?: string
  /** Names of our own tables and rules. */
  readonly constraint?: string
  readonly table?: string
  /** Places in the code only: the first lines of a stack repeat the message. */
  readonly stack: string[]
}

export function withoutValues(error: unknown): Loggable {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] }
  const cause = (error instanceof DrizzleQueryError ? error.cause : undefined) ?? error
  const { code, constraint, table } = cause as { code?: unknown; constraint?: unknown; table?: unknown }
  const known = Object.entries({ code, constraint, table }).filter(([, value]) => typeof value === 'string')
  const stack = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return { name: cause.name, ...Object.fromEntries(known), stack: stack.map((line) => line.trim()) }
}
