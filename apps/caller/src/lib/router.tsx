/**
 * Which screen the address means, and going to another. Seven addresses do not need 26 kB of router: a caller on a phone waits for
 * every one of them. The names are those of larger routers, so that changing to one changes an import.
 */
import {
  type AnchorHTMLAttributes,
  createContext,
  type MouseEvent,
  type ReactNode,
  type Ref,
  startTransition,
  use,
  useEffect,
  useState,
} from 'react'

/** Every address there is. What starts with a `$` is filled in. */
export type Path =
  | '/'
  | '/sign-in'
  | '/set-up'
  | '/figures'
  | '/families/$familyId'
  | '/calls/$callId'
  | '/calls/$callId/wrap-up'

type Names<P extends string> = P extends `${infer First}/${infer Rest}`
  ? Names<First> | Names<Rest>
  : P extends `$${infer Name}`
    ? Name
    : never

export type Params<P extends Path> = { readonly [Name in Names<P>]: string }

/** Where to: an address and what fills it in. */
export type Destination<P extends Path = Path> = P extends Path
  ? { to: P; replace?: boolean } & ([Names<P>] extends [never] ? { params?: undefined } : { params: Params<P> })
  : never

/**
 * @example
 * hrefOf({ to: '/families/$familyId', params: { familyId: 'a1' } })   //=> '/families/a1'
 */
export function hrefOf({ to, params = {} }: { to: string; params?: Record<string, string> | undefined }): string {
  return to
    .split('/')
    .map((part) => (part.startsWith('$') ? encodeURIComponent(params[part.slice(1)] ?? '') : part))
    .join('/')
}

/**
 * What fills an address in, or null when this is another address.
 *
 * @example
 * matchPath('/calls/$callId', '/calls/c9')   //=> { callId: 'c9' }
 * matchPath('/calls/$callId', '/figures')    //=> null
 */
export function matchPath(path: Path, pathname: string): Record<string, string> | null {
  const wanted = path.split('/')
  const found = pathname === '/' ? ['', ''] : pathname.replace(/\/$/, '').split('/')
  if (wanted.length !== found.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = found[index] ?? ''
    if (part.startsWith('$') && value) params[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return null
  }
  return params
}

interface Here {
  readonly pathname: string
  readonly search: string
}

const here = (): Here => ({ pathname: window.location.pathname, search: window.location.search })
const Location = createContext<Here>({ pathname: '/', search: '' })
const moved = 'gib:moved'

/** Keeps the address and the screen together. A screen that still has to be fetched lets the last one stand until it is there. */
export function RouterProvider({ children }: { children: ReactNode }) {
  const [location, setLocation] = useState(here)
  useEffect(() => {
    const follow = () => startTransition(() => setLocation(here()))
    window.addEventListener('popstate', follow)
    window.addEventListener(moved, follow)
    return () => {
      window.removeEventListener('popstate', follow)
      window.removeEventListener(moved, follow)
    }
  }, [])
  return <Location value={location}>{children}</Location>
}

export function useLocation(): Here {
  return use(Location)
}

/**
 * Goes somewhere, also from outside a component.
 *
 * @example
 * navigate({ to: '/calls/$callId', params: { callId } })
 */
export function navigate(destination: Destination): void {
  go(hrefOf(destination), destination.replace)
}

function go(href: string, replace = false): void {
  if (href === window.location.pathname + window.location.search) return
  if (replace) window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
  window.dispatchEvent(new Event(moved))
  if (!replace) window.scrollTo(0, 0)
}

/**
 * What fills in the address of this screen.
 *
 * @example
 * const { familyId } = useParams('/families/$familyId')
 */
export function useParams<P extends Path>(path: P): Params<P> {
  return (matchPath(path, useLocation().pathname) ?? {}) as Params<P>
}

export type LinkProps = Destination &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { ref?: Ref<HTMLAnchorElement> }

/**
 * A link within the app: a real one, so that a middle click and "copy address" do what they always do.
 *
 * @example
 * <Link to="/families/$familyId" params={{ familyId }}>Familie Yılmaz</Link>
 */
export function Link({ to, params, replace, onClick, ...rest }: LinkProps) {
  const { pathname } = useLocation()
  const href = hrefOf({ to, params })
  return (
    <a
      href={href}
      {...(pathname === href ? { 'aria-current': 'page' as const } : {})}
      {...rest}
      onClick={(event) => {
        onClick?.(event)
        follow(event, href, replace)
      }}
    />
  )
}

/**
 * For a link that is dressed as something else: `<LinkButton href={href} onClick={(event) => follow(event, href)}>`.
 * Leaves a click with a modifier key, with another button or to another window to the browser.
 */
export function follow(event: MouseEvent<HTMLAnchorElement>, href: string, replace?: boolean): void {
  const own = event.currentTarget.target && event.currentTarget.target !== '_self'
  const asked = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
  if (event.defaultPrevented || own || asked) return
  event.preventDefault()
  go(href, replace)
}
