/** The session ended while somebody was at work: she signs in again here, and the page stays as it was. */
import type { Me } from '@gib/contract'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Sheet } from '../ui/sheet'
import { screen } from './screen'
import styles from './sign-in-again.module.css'

const { Screen: SignInForm } = screen(() => import('../features/sign-in/sign-in-form'), 'signIn')

/**
 * She may put it off: everything is on the device. A line at the bottom then stays. In a conversation, where somebody may be speaking,
 * there is only that line until she asks for more.
 */
export default function SignInAgain({ me, inConversation }: { me: Me; inConversation: boolean }) {
  const t = useTranslations('app.again')
  const [later, setLater] = useState(inConversation)
  if (later) {
    return (
      <aside className={styles.line} aria-label={t('title')}>
        <Notice tone="warning" actions={<Button onClick={() => setLater(false)}>{t('signIn')}</Button>}>
          {t('later')}
        </Notice>
      </aside>
    )
  }
  return (
    <Sheet open title={t('title')} onClose={() => setLater(true)} closeLabel={t('notNow')}>
      <p>{t('what', { name: me.person.name })}</p>
      <Suspense fallback={null}>
        <SignInForm focus onDone={() => setLater(false)} />
      </Suspense>
    </Sheet>
  )
}
