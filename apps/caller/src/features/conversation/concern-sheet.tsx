/** Whom to phone with a concern. The names and numbers are on the device, also without a connection; the call stays open. */
import { useTranslations } from 'use-intl'
import { phoneHref, showPhone } from '../../lib/phone'
import { useMe } from '../../lib/session'
import { LinkButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Sheet } from '../../ui/sheet'
import styles from './concern-sheet.module.css'

export function ConcernSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('beside.concern')
  const { me } = useMe()
  const contact = me?.organisation.contact
  return (
    <Sheet open place="side" title={t('title')} closeLabel={t('close')} onClose={onClose}>
      <p>{t('alone')}</p>
      <section className={styles.part}>
        <p>{t('danger')}</p>
        <LinkButton tone="problem" href="tel:112" icon={<Icon name="phone" />}>
          {t('call112')}
        </LinkButton>
      </section>
      <section className={styles.part}>
        {contact ? (
          <>
            <p>{t('confer', { name: contact.name })}</p>
            <LinkButton href={phoneHref(contact.phone)} icon={<Icon name="phone" />}>
              {showPhone(contact.phone)}
            </LinkButton>
          </>
        ) : (
          <p>{t('noContact')}</p>
        )}
      </section>
    </Sheet>
  )
}
