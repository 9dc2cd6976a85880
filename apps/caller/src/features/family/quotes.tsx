/** What people said, in their own words and another letter. */
import styles from './quotes.module.css'

export function Quotes({ quotes }: { quotes: readonly string[] }) {
  return quotes.map((quote) => (
    <blockquote key={quote} className={styles.quote}>
      ‘{quote}’
    </blockquote>
  ))
}
