/** The front door. After it, the page that was asked for. */
import { useTranslations } from 'use-intl'
import { useLocale } from '../../lib/locale'
import { Door } from '../../ui/door'
import SignInForm from './sign-in-form'

export default function SignIn() {
  const t = useTranslations('signIn')
  const { language, setLanguage } = useLocale()
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <Door
      title={t('title')}
      lead={t('lead')}
      otherLanguage={{ lang: other, label: t('language'), choose: () => setLanguage(other) }}
    >
      <SignInForm />
    </Door>
  )
}
