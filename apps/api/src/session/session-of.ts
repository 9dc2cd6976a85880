/** Whose session a request carries. */
import type { SignedIn } from '../handle'
import type { Auth } from './auth'

export async function sessionOf(auth: Auth, headers: Headers): Promise<SignedIn | null> {
  if (!headers.has('cookie')) return null
  const found = await auth.api.getSession({
    headers: new Headers({ cookie: headers.get('cookie')! }),
    returnHeaders: true,
  })
  const { organisationId, personId } = found.response?.user ?? {}
  if (!organisationId || !personId) return null
  return { organisationId, personId, cookies: found.headers.getSetCookie() }
}
