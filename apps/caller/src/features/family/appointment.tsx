/** When this family expects us. */
import type { FamilyRecord } from '@gib/contract'
import { useTranslations } from 'use-intl'
import { dayOf, useLocale } from '../../lib/locale'
import { Icon } from '../../ui/icon'
import styles from './panel.module.css'

export function Appointment({ appointment }: { appointment: FamilyRecord['appointments'][number] }) {
  const t = useTranslations('family.panel')
  const { format } = useLocale()
  const { when, withName, note } = appointment
  const isToday = dayOf(new Date(when)) === dayOf(new Date())
  const at = { day: isToday ? t('today') : format.weekday(when), time: format.time(when) }
  return (
    <p className={styles.fact}>
      <Icon name="clock" />
      <span>
        <strong>{withName ? t('appointmentWith', { ...at, who: withName }) : t('appointment', at)}</strong>
        {note && <span className={styles.hint}> {note}</span>}
      </span>
    </p>
  )
}
