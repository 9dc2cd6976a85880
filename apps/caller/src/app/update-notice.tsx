/** There is a newer version: say so, and change when it is asked. A conversation has no bar, so nobody is asked with a parent on the line. */
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { keepOnDevice, takeNewVersion, useNewVersion } from '../lib/updates'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import styles from './update-notice.module.css'

export function UpdateNotice() {
  const t = useTranslations('bar.update')
  const ready = useNewVersion()
  useEffect(keepOnDevice, [])
  if (!ready) return null
  return (
    <div className={styles.line}>
      <Notice actions={<Button onClick={takeNewVersion}>{t('now')}</Button>}>{t('what')}</Notice>
    </div>
  )
}
