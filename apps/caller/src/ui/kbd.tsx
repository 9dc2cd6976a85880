/** A key, beside the words of the button that it presses. Not read aloud (the button says it itself) and not there without a keyboard. */
import type { ReactNode } from 'react'
import styles from './kbd.module.css'

/**
 * Show it only beside words that make sense without it: on a phone it is not there.
 *
 * @example
 * <Kbd>Enter</Kbd>
 */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <span className={styles.key} aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  )
}
