/** Signing in with e-mail and password, by better-auth: its core only. Organisations and roles are our own tables. */
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { isAPIError } from 'better-auth/api'
import type { Owner } from '../db/client'
import { account, session, user, verification } from '../db/login-tables'

export interface AuthSettings {
  readonly owner: Owner
  readonly secret: string
  /** Where people find the server; `https://` makes the cookies secure ones. */
  readonly baseUrl: string
  /** The origin that a request has to come from. */
  readonly originOf: (request: Request) => string
  /** Hears what went wrong inside, and is no answer to a request. */
  readonly onFailure: (error: unknown) => void
}

export type Auth = ReturnType<typeof createAuth>

const hours = 60 * 60

export function createAuth({ owner, secret, baseUrl, originOf, onFailure }: AuthSettings) {
  const secure = baseUrl.startsWith('https://')
  return betterAuth({
    appName: 'Gezin in Beeld',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(owner, { provider: 'pg', schema: { user, session, account, verification } }),
    trustedOrigins: (request) => (request ? [originOf(request)] : []),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    user: {
      // Nobody can say from outside who she is.
      additionalFields: {
        organisationId: { type: 'string', required: false, input: false },
        personId: { type: 'string', required: false, input: false },
      },
    },
    // Twelve hours after it was last used; a session that is ended is ended at the next request.
    session: { expiresIn: 12 * hours, updateAge: hours / 4, cookieCache: { enabled: false } },
    // Our own limiter counts by account and by network.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-gib' : 'gib',
      defaultCookieAttributes: { secure, sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    // Its messages may hold an e-mail address.
    logger: { disabled: true },
    onAPIError: { onError: (error) => (isAPIError(error) ? undefined : onFailure(error)) },
    telemetry: { enabled: false },
  })
}
