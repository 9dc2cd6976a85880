/** How it stands with what you did: here, on its way, or at the organisation. Only what is true. */
import { useTranslations } from 'use-intl'
import { useLocale } from '../lib/locale'
import { sendNow, useSaving } from '../lib/outbox'
import { classNames } from '../ui/class-names'
import { Icon, type IconName } from '../ui/icon'
import styles from './saving-state.module.css'

type State = ReturnType<typeof useSaving>['state']

const icons: Partial<Record<State, IconName>> = {
  sent: 'check',
  offline: 'offline',
  full: 'warning',
  'signed-out': 'warning',
}

/** A button, because pressing it tries again at once. */
export function SavingState() {
  const t = useTranslations('bar.saving')
  const { format } = useLocale()
  const saving = useSaving()
  const { state, unsent, refused, at } = saving
  const icon = refused > 0 ? 'warning' : icons[state]
  return (
    <button
      type="button"
      className={classNames(styles.state, styles[state], refused > 0 && styles.full)}
      title={t('tryNow')}
      onClick={() => sendNow()}
    >
      {icon && <Icon name={icon} />}
      <span className={styles.words}>
        {refused > 0 ? t('refused', { count: refused }) : t(state, { count: unsent, time: at ? format.time(at) : '' })}
      </span>
    </button>
  )
}
