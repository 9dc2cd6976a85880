/** What came out of the scales of a conversation, for whom the protocol lets see it; never without what has to be said with it. */
import type { FamilyRecord } from '@gib/contract'
import { inLanguage } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { useLocale } from '../../lib/locale'
import styles from './opening.module.css'

type Scale = FamilyRecord['conversations'][number]['scores'][number]

export function Scales({ scores }: { scores: readonly Scale[] }) {
  const t = useTranslations('family.opening')
  const { language } = useLocale()
  return scores.map(({ id, title, points, outOf, bands, remark }) => (
    <div key={id} className={styles.scale}>
      <p>
        <strong>{t('points', { title: inLanguage(title, language), points, outOf })}</strong>
      </p>
      {bands.length > 0 && (
        <ul className={styles.bands}>
          {bands.map(({ set, band }) => (
            <li key={set ? inLanguage(set, 'nl') : ''}>
              {set
                ? t('band', { set: inLanguage(set, language), band: inLanguage(band, language) })
                : inLanguage(band, language)}
            </li>
          ))}
        </ul>
      )}
      {remark && <p className={styles.soft}>{inLanguage(remark, language)}</p>}
    </div>
  ))
}
