/** How it stands with saving, in the words of somebody who is in a call. Only what is true. */
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocale } from '../../lib/locale'
import { useSaving } from '../../lib/outbox'
import { useMe } from '../../lib/session'
import { classNames } from '../../ui/class-names'
import styles from './saving-words.module.css'

export function SavingWords() {
  const t = useTranslations('conversation.saving')
  const { format } = useLocale()
  const { me } = useMe()
  const saving = useSaving()
  // While something is being written the last words stand: what flickers is not read.
  const last = useRef(saving)
  if (saving.state !== 'writing') last.current = saving
  const { at, refused } = last.current
  const state = refused > 0 && last.current.state === 'sent' ? 'refused' : last.current.state
  const contact = me?.organisation.contact?.name
  return (
    <span className={classNames(styles.words, styles[state])}>
      {state === 'full' && contact
        ? t('fullContact', { name: contact })
        : t(state, { time: at ? format.time(at) : '' })}
    </span>
  )
}
