/** A screen for who is not in yet: the mark, one card, and a switch of language. */
import type { ReactNode } from 'react'
import styles from './door.module.css'
import { Logo } from './logo'

export interface DoorProps {
  title: string
  lead: string
  /** Names the other language, in that language. */
  otherLanguage: { lang: string; label: string; choose: () => void }
  children: ReactNode
}

export function Door({ title, lead, otherLanguage, children }: DoorProps) {
  return (
    <main className={styles.door}>
      <title>{`${title} - Gezin in Beeld`}</title>
      <div className={styles.column}>
        <header className={styles.brand}>
          <Logo size={56} />
          <div>
            <p className={styles.name}>Gezin in Beeld</p>
            <p className={styles.lead}>{lead}</p>
          </div>
        </header>
        <section className={styles.card} aria-labelledby="door">
          <h1 id="door" tabIndex={-1}>
            {title}
          </h1>
          {children}
        </section>
        <button type="button" className={styles.language} lang={otherLanguage.lang} onClick={otherLanguage.choose}>
          {otherLanguage.label}
        </button>
      </div>
    </main>
  )
}
