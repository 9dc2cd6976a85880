/** A short word that says how something stands. Text, never a button. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './tag.module.css'

export type Tone = 'neutral' | 'accent' | 'good' | 'warning' | 'problem'

/**
 * @example
 * <Tag tone="warning">Te laat</Tag>
 */
export function Tag({ tone = 'neutral', lang, children }: { tone?: Tone; lang?: string; children: ReactNode }) {
  return (
    <span className={classNames(styles.tag, styles[tone])} {...(lang ? { lang } : {})}>
      {children}
    </span>
  )
}
