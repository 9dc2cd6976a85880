/** A message in the page: what is the matter, and what to do about it. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'

export interface NoticeProps {
  tone?: 'info' | 'good' | 'warning' | 'problem'
  title?: ReactNode
  /** Buttons, below the words. */
  actions?: ReactNode
  /** Read aloud when it appears. `alert` only for what stops the work; not for what is there when the page opens. */
  live?: 'status' | 'alert'
  children?: ReactNode
}

const icons: Record<NonNullable<NoticeProps['tone']>, IconName> = {
  info: 'info',
  good: 'check',
  warning: 'warning',
  problem: 'warning',
}

/**
 * @example
 * <Notice tone="warning" actions={<Button onClick={again}>Opnieuw proberen</Button>}>De lijst is niet bijgewerkt sinds 09:12.</Notice>
 */
export function Notice({ tone = 'info', title, actions, live, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} {...(live ? { role: live } : {})}>
      <Icon name={icons[tone]} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
