/** From which network address a request comes. */
import type { Context } from 'hono'
import type { Environment } from './environment'

/**
 * The address of the socket. Behind a proxy of our own (GIB_TRUSTED_PROXY=1) the last entry of X-Forwarded-For: that one the proxy
 * wrote itself, everything before it came from outside and can be made up.
 */
export function addressOf(context: Context<Environment>, trustedProxy: boolean): string {
  const forwarded = trustedProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || context.env?.incoming?.socket.remoteAddress || 'unknown'
}
