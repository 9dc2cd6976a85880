/** Your name; behind it your language, whom to confer with, and the way out. */
import type { Me } from '@gib/contract'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/icon'
import { ErrorBoundary } from './error-boundary'
import styles from './menu.module.css'

const fetchPanel = () => import('./menu-panel')
const MenuPanel = lazy(fetchPanel)

export function Menu({ me }: { me: Me }) {
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    const away = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
    }
  }, [open])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button opened, wherever the focus is within
    <div
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        menu.current?.querySelector('button')?.focus()
      }}
    >
      <button
        type="button"
        className={styles.name}
        aria-expanded={open}
        onPointerEnter={() => void fetchPanel()}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
        <span className={styles.words}>{me.person.name}</span>
        <Icon name="down" size="1em" />
      </button>
      {open && (
        <ErrorBoundary quiet>
          <Suspense fallback={null}>
            <MenuPanel me={me} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  )
}
