/** Behind your name: whom to confer with, your language, and the way out. */
import type { Me } from '@gib/contract'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type AppLanguage, languages, useLocale } from '../lib/locale'
import { phoneHref, showPhone } from '../lib/phone'
import { navigate } from '../lib/router'
import { signOut, unsentCount } from '../lib/session'
import { Button } from '../ui/button'
import { ChoiceGroup } from '../ui/choice-group'
import { Sheet } from '../ui/sheet'
import styles from './menu.module.css'

const names: Record<AppLanguage, string> = { nl: 'Nederlands', en: 'English' }

export default function MenuPanel({ me }: { me: Me }) {
  const t = useTranslations('bar.menu')
  const { language, setLanguage } = useLocale()
  const [unsent, setUnsent] = useState(0)
  const { contact, name } = me.organisation

  async function leave() {
    const count = await unsentCount()
    if (count > 0) setUnsent(count)
    else await goodbye()
  }

  return (
    <div className={styles.panel}>
      <p>
        <strong>{me.person.name}</strong>
        <br />
        <span className={styles.soft}>
          {t(me.person.role)}, {name}
        </span>
      </p>
      {contact && (
        <p>
          <span className={styles.soft}>{t('contact')}</span>
          <br />
          {contact.name}, <a href={phoneHref(contact.phone)}>{showPhone(contact.phone)}</a>
        </p>
      )}
      <ChoiceGroup
        legend={t('language')}
        choices={languages.map((value) => ({ value, label: <span lang={value}>{names[value]}</span> }))}
        value={language}
        onChange={setLanguage}
      />
      <Button wide onClick={() => void leave()}>
        {t('signOut')}
      </Button>
      <Sheet
        open={unsent > 0}
        title={t('unsentTitle')}
        onClose={() => setUnsent(0)}
        closeLabel={t('close')}
        actions={
          <>
            <Button tone="primary" onClick={() => setUnsent(0)}>
              {t('stay')}
            </Button>
            <Button onClick={() => void goodbye()}>{t('signOutAnyway')}</Button>
          </>
        }
      >
        <p>{t('unsent', { count: unsent })}</p>
      </Sheet>
    </div>
  )
}

async function goodbye() {
  await signOut()
  navigate({ to: '/', replace: true })
}
