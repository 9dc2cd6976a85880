/** A screen: its title in the tab, its heading with the focus, its content in one column or with something beside it. */
import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names'
import styles from './page.module.css'

export interface PageProps {
  /** In the tab of the browser and, without `heading`, above the screen. */
  title: string
  heading?: ReactNode
  /** Stands above the heading: where this belongs, the way back. */
  above?: ReactNode
  /** Beside the heading on a wide screen: a counter, a button. */
  beside?: ReactNode
  /** A column at the end on a wide screen, below the rest on a phone. */
  aside?: ReactNode
  width?: 'reading' | 'wide'
  /** `false` when the screen puts the focus somewhere better itself: the first row, the open question. */
  focusHeading?: boolean
  children: ReactNode
}

/**
 * @example
 * <Page title="Vandaag">…</Page>
 */
export function Page(props: PageProps) {
  const { title, heading = title, above, beside, aside, width = 'wide', focusHeading = true, children } = props
  return (
    <div className={classNames(styles.page, styles[width])}>
      <title>{`${title} - Gezin in Beeld`}</title>
      {above && <div className={styles.above}>{above}</div>}
      <div className={styles.head}>
        <Heading focus={focusHeading}>{heading}</Heading>
        {beside}
      </div>
      {aside ? (
        <div className={styles.columns}>
          <div className={styles.main}>{children}</div>
          <aside className={styles.aside}>{aside}</aside>
        </div>
      ) : (
        <div className={styles.main}>{children}</div>
      )}
    </div>
  )
}

/** The heading takes the focus when the screen comes, so that reading starts here and not in the menu. */
function Heading({ focus, children }: { focus: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true })
  }, [focus])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
