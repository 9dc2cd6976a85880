/** Lets somebody in, or shows the screen she asked for. */
import { Suspense, useEffect } from 'react'
import { matchPath, navigate, useLocation } from '../lib/router'
import { useMe } from '../lib/session'
import { ErrorBoundary } from './error-boundary'
import { Frame } from './frame'
import { useSpokenAbout } from './messages'
import { NotFound } from './not-found'
import { routeOf, routes } from './routes'
import { screen } from './screen'

const setUp = screen(() => import('../features/set-up/set-up'), 'setUp')
const signIn = screen(() => import('../features/sign-in/sign-in'), 'signIn')

export function Screens() {
  const { pathname } = useLocation()
  const { status, me } = useMe()
  const signedIn = status === 'signed-in' && me !== null
  const atTheDoor = matchPath('/sign-in', pathname) !== null

  useEffect(() => {
    document.documentElement.dataset.ready = status
    if (signedIn && atTheDoor) navigate({ to: '/', replace: true })
  }, [status, signedIn, atTheDoor])

  // Who only counts has no list of families: her first screen is Cijfers.
  const onlyCounts = signedIn && me.person.role === 'researcher' && pathname === '/'
  useEffect(() => {
    if (onlyCounts) navigate({ to: '/figures', replace: true })
  }, [onlyCounts])

  useEffect(() => {
    if (!signedIn) return
    const idle = setTimeout(() => {
      for (const { fetch } of routes) void fetch().catch(() => undefined)
    }, 3000)
    return () => clearTimeout(idle)
  }, [signedIn])

  // Nobody is called a family for a moment who is not one.
  const spokenAbout = useSpokenAbout()
  if (signedIn && spokenAbout !== (me.round?.subject ?? 'family')) return null

  const outside = matchPath('/set-up', pathname) ? setUp : signedIn ? null : signIn
  if (status === 'loading' && outside !== setUp) return null
  if (outside || !me) return <Suspense fallback={null}>{outside && <outside.Screen />}</Suspense>

  const route = routeOf(pathname)
  if (onlyCounts) return null
  return (
    <Frame me={me}>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={null}>{route ? <route.Screen key={pathname} /> : <NotFound />}</Suspense>
      </ErrorBoundary>
    </Frame>
  )
}
