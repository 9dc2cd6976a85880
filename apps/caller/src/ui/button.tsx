/** What you press. A button is a verb; one `primary` a screen. `LinkButton` looks the same and goes somewhere. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names'
import { Kbd } from './kbd'

interface Look {
  /** `primary` the one thing to do here; `quiet` (default) beside it; `plain` without an edge; `problem` for what cannot be taken back. */
  tone?: 'primary' | 'quiet' | 'plain' | 'problem'
  size?: 'normal' | 'small'
  /** As wide as what it stands in. */
  wide?: boolean
  /** Stands before the words. */
  icon?: ReactNode
  /** The key that does the same, shown where there is a keyboard: `b`, `Enter`. */
  keys?: string
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  ref?: Ref<HTMLButtonElement>
}

/**
 * @example
 * <Button tone="primary" keys="Enter" onClick={next}>Volgende</Button>
 */
export function Button({ tone, size, wide, icon, keys, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(look({ tone, size, wide }), className)}
      {...(keys ? { 'aria-keyshortcuts': keys } : {})}
      {...rest}
    >
      <Inside icon={icon} keys={keys}>
        {children}
      </Inside>
    </button>
  )
}

export interface LinkButtonProps extends Look, AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>
}

/**
 * @example
 * <LinkButton tone="primary" href="tel:+31612345678">Bel 06 1234 5678</LinkButton>
 */
export function LinkButton({ tone, size, wide, icon, keys, className, children, ...rest }: LinkButtonProps) {
  return (
    <a
      className={classNames(look({ tone, size, wide }), className)}
      {...(keys ? { 'aria-keyshortcuts': keys } : {})}
      {...rest}
    >
      <Inside icon={icon} keys={keys}>
        {children}
      </Inside>
    </a>
  )
}

function look({ tone = 'quiet', size = 'normal', wide }: { [Part in keyof Look]?: Look[Part] | undefined }): string {
  return classNames(styles.button, styles[tone], styles[size], wide && styles.wide)
}

function Inside({ icon, keys, children }: { icon: ReactNode; keys: string | undefined; children: ReactNode }) {
  return (
    <>
      {icon}
      <span>{children}</span>
      {keys && <Kbd>{keys}</Kbd>}
    </>
  )
}
