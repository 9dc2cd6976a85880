/** Something that comes over the page and goes away again: the browser's own dialog, which keeps the focus inside and gives it back. */
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { Button } from './button'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './sheet.module.css'

export interface SheetProps {
  open: boolean
  title: ReactNode
  /** Escape, the close button, and a press beside the sheet. Without it the sheet stays until its own buttons close it. */
  onClose?: (() => void) | undefined
  /** The name of the close button: "Sluit". Needed with `onClose`. */
  closeLabel?: string
  /** `middle` (default), at the `top`, or at the `side` with the page beside it; on a phone always from below. */
  place?: 'middle' | 'top' | 'side'
  /** Buttons, below; the first one is the one to press. */
  actions?: ReactNode
  /** `false` leaves the page beside it usable: the conversation goes on. */
  modal?: boolean
  children: ReactNode
}

/**
 * What carries `data-first-focus` gets the focus when the sheet comes; else the first control.
 *
 * @example
 * <Sheet open={ending} title="Gesprek beëindigen" closeLabel="Sluit" onClose={() => setEnding(false)}>…</Sheet>
 */
export function Sheet({
  open,
  title,
  onClose,
  closeLabel,
  place = 'middle',
  actions,
  modal = true,
  children,
}: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element || !open || element.open) return
    if (modal) element.showModal()
    else element.show()
    element.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true })
    return () => element.close()
  }, [open, modal])

  if (!open) return null
  // While a modal sheet is open it is all there is: the heading of the page below it cannot be reached.
  const Heading = modal ? 'h1' : 'h2'
  const cancelled = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose?.()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as pressing beside the sheet
    <dialog
      ref={dialog}
      className={classNames(styles.sheet, styles[place])}
      aria-labelledby={id}
      onCancel={cancelled}
      onClick={(event) => event.target === dialog.current && onClose?.()}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <Heading id={id}>{title}</Heading>
          {onClose && (
            <Button tone="plain" size="small" onClick={onClose} icon={<Icon name="close" />}>
              {closeLabel}
            </Button>
          )}
        </header>
        <div className={styles.body}>{children}</div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  )
}
