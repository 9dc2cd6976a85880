/** E-mail address and password. Stands on the front door, and over the page when a session ended during work. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Trouble } from '../../lib/api'
import { signIn } from '../../lib/session'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Notice } from '../../ui/notice'
import styles from './sign-in.module.css'

type Sentence = 'wrong' | 'tooMany' | 'offline' | 'other'

const sentences: Partial<Record<Trouble, Sentence>> = {
  'signed-out': 'wrong',
  'not-understood': 'wrong',
  'too-many-tries': 'tooMany',
  unreachable: 'offline',
}

export default function SignInForm({ onDone, focus = false }: { onDone?: () => void; focus?: boolean }) {
  const t = useTranslations('signIn')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const emailBox = useRef<HTMLInputElement>(null)
  const passwordBox = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (focus) emailBox.current?.focus()
  }, [focus])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setTried(true)
    setTrouble(null)
    if (!email.trim()) return emailBox.current?.focus()
    if (!password) return passwordBox.current?.focus()
    setBusy(true)
    const problem = await signIn(email.trim(), password)
    setBusy(false)
    setTrouble(problem)
    if (problem) passwordBox.current?.focus()
    else onDone?.()
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {trouble && (
        <Notice tone="problem" live="alert">
          {t(`trouble.${sentences[trouble] ?? 'other'}`)}
        </Notice>
      )}
      <TextField
        ref={emailBox}
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={setEmail}
        error={tried && !email.trim() && t('needEmail')}
      />
      <TextField
        ref={passwordBox}
        label={t('password')}
        type={shown ? 'text' : 'password'}
        name="password"
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        value={password}
        onChange={setPassword}
        error={tried && !password && t('needPassword')}
      />
      <button type="button" className={styles.show} aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? t('hide') : t('show')}
      </button>
      <Button type="submit" tone="primary" wide aria-disabled={busy}>
        {busy ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  )
}
