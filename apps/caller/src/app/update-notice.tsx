/** There is a newer version: say so when there is no parent on the line, and change when it is asked. */
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { keepOnDevice, takeNewVersion, useNewVersion } from '../lib/updates'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import styles from './sign-in-again.module.css'

export function UpdateNotice({ waits }: { waits: boolean }) {
  const t = useTranslations('app.update')
  const ready = useNewVersion()
  useEffect(keepOnDevice, [])
  if (!ready || waits) return null
  return (
    <div className={styles.line}>
      <Notice actions={<Button onClick={takeNewVersion}>{t('now')}</Button>}>{t('what')}</Notice>
    </div>
  )
}
