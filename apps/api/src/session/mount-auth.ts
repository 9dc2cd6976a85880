/** better-auth on `/api/auth`: only the doors that are used, with our limiter before the password, and problems as everywhere. */
import type { Hono } from 'hono'
import { Problem } from '../problem'
import { addressOf } from '../server/address'
import type { Environment } from '../server/environment'
import type { Auth } from './auth'
import type { SignInLimits } from './limits'

/** All other paths of better-auth stay shut. */
const doors = ['POST /sign-in/email', 'POST /sign-out', 'POST /change-password']
const withPassword = ['/sign-in/email', '/change-password']

export interface AuthDoor {
  readonly auth: Auth
  readonly limits: SignInLimits
  readonly trustedProxy: boolean
}

export function mountAuth(app: Hono<Environment>, { auth, limits, trustedProxy }: AuthDoor): void {
  app.all('/api/auth/*', async (context) => {
    const path = context.req.path.slice('/api/auth'.length)
    if (!doors.includes(`${context.req.method} ${path}`)) throw new Problem('not-found')
    context.set('route', `/api/auth${path}`)
    const request = context.req.raw
    if (!withPassword.includes(path)) return answered(await auth.handler(request))

    const address = addressOf(context, trustedProxy)
    const text = await request.text()
    const account = accountOf(path, text, request.headers)
    await limits.take(account, address)
    const { url, method, headers } = request
    const response = await auth.handler(new Request(url, { method, headers, body: text }))
    if (!response.ok) return answered(response)
    await limits.succeeded(account, address)
    return withoutToken(response)
  })
}

/** Whose password is tried: by the address that was typed, or by the session that wants another password. */
function accountOf(path: string, body: string, headers: Headers): string {
  if (path !== '/sign-in/email') return `session ${headers.get('cookie') ?? ''}`
  try {
    const { email } = JSON.parse(body)
    if (typeof email === 'string') return email
  } catch {
    // Falls through: no address can be read from it.
  }
  throw new Problem('not-understood', [{ path: 'body.email', expected: 'An e-mail address' }])
}

/** The token of the session goes into the cookie, which no script can read, and nowhere else. */
async function withoutToken(response: Response): Promise<Response> {
  const { user } = (await response.json()) as { user: { id: string; name: string; email: string } }
  const signedIn = Response.json({ user: { id: user.id, name: user.name, email: user.email } })
  for (const cookie of response.headers.getSetCookie()) signedIn.headers.append('set-cookie', cookie)
  return signedIn
}

/** A refusal of better-auth in our words; which account exists cannot be read from it. */
function answered(response: Response): Response {
  if (response.status < 400) return response
  if (response.status === 401) throw new Problem('sign-in-needed')
  if (response.status === 403) throw new Problem('wrong-origin')
  if (response.status === 404) throw new Problem('not-found')
  if (response.status < 500) throw new Problem('not-understood')
  throw new Error(`The login answered ${response.status}`)
}
