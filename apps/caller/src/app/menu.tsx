/** Your name, your language, and the way out. */
import type { Me } from '@gib/contract'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type AppLanguage, languages, useLocale } from '../lib/locale'
import { navigate } from '../lib/router'
import { signOut, unsentCount } from '../lib/session'
import { Button } from '../ui/button'
import { ChoiceGroup } from '../ui/choice-group'
import { Icon } from '../ui/icon'
import { Sheet } from '../ui/sheet'
import styles from './menu.module.css'

const names: Record<AppLanguage, string> = { nl: 'Nederlands', en: 'English' }

export function Menu({ me }: { me: Me }) {
  const t = useTranslations('app.menu')
  const { language, setLanguage } = useLocale()
  const [open, setOpen] = useState(false)
  const [unsent, setUnsent] = useState(0)
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    const away = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
    }
  }, [open])

  async function leave() {
    const count = await unsentCount()
    if (count > 0) setUnsent(count)
    else await goodbye()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button opened, wherever the focus is within
    <div
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        menu.current?.querySelector('button')?.focus()
      }}
    >
      <button type="button" className={styles.name} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="person" />
        <span className={styles.words}>{me.person.name}</span>
        <Icon name="down" size="1em" />
      </button>
      {open && (
        <div className={styles.panel}>
          <p>
            <strong>{me.person.name}</strong>
            <br />
            <span className={styles.soft}>
              {t(me.person.role)}, {me.organisation.name}
            </span>
          </p>
          {me.organisation.contact && (
            <p>
              <span className={styles.soft}>{t('contact')}</span>
              <br />
              {me.organisation.contact.name},{' '}
              <a href={`tel:${me.organisation.contact.phone.replace(/[^+\d]/g, '')}`}>
                {me.organisation.contact.phone}
              </a>
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
        </div>
      )}
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
