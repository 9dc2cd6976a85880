/** The first administrator makes the organisation and herself, once, with the link the server printed. */
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { post, type Trouble } from '../../lib/api'
import { useLocale } from '../../lib/locale'
import { navigate, useLocation } from '../../lib/router'
import { signIn } from '../../lib/session'
import { Button, LinkButton } from '../../ui/button'
import { Door } from '../../ui/door'
import { TextField } from '../../ui/field'
import { Notice } from '../../ui/notice'
import styles from './set-up.module.css'

const sentences = {
  'not-allowed': 'used',
  'not-found': 'used',
  'done-already': 'used',
  'signed-out': 'used',
  unreachable: 'offline',
  'not-understood': 'notUnderstood',
  'too-many-tries': 'tooMany',
} as const satisfies Partial<Record<Trouble, string>>

const empty = { organisation: '', name: '', email: '', password: '' }
type Field = keyof typeof empty

const isFilled: Record<Field, (value: string) => boolean> = {
  organisation: (value) => value.trim() !== '',
  name: (value) => value.trim() !== '',
  email: (value) => /^\S+@\S+\.\S+$/.test(value.trim()),
  password: (value) => value.length >= 12,
}

const attributes = {
  organisation: { autoComplete: 'organization' },
  name: { autoComplete: 'name' },
  email: { type: 'email', autoComplete: 'username', autoCapitalize: 'none', spellCheck: false },
  password: { type: 'password', autoComplete: 'new-password' },
} as const satisfies Record<Field, object>

const needs = {
  organisation: 'needOrganisation',
  name: 'needName',
  email: 'needEmail',
  password: 'needPassword',
} as const
const hints = { name: 'nameHint', password: 'passwordHint' } as const

export default function SetUp() {
  const t = useTranslations('setUp')
  const { language, setLanguage } = useLocale()
  const token = new URLSearchParams(useLocation().search).get('token')
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <Door
      title={t('title')}
      lead={t('lead')}
      otherLanguage={{ lang: other, label: t('language'), choose: () => setLanguage(other) }}
    >
      {token ? (
        <SetUpForm token={token} />
      ) : (
        <>
          <Notice>{t('noToken')}</Notice>
          <LinkButton href="/">{t('toSignIn')}</LinkButton>
        </>
      )}
    </Door>
  )
}

function SetUpForm({ token }: { token: string }) {
  const t = useTranslations('setUp')
  const [filled, setFilled] = useState(empty)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const form = useRef<HTMLFormElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setTried(true)
    setTrouble(null)
    const wrong = (Object.keys(empty) as Field[]).find((field) => !isFilled[field](filled[field]))
    if (wrong) return form.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus()
    setBusy(true)
    const problem = await setUp(token, filled)
    setBusy(false)
    setTrouble(problem)
    if (!problem) navigate({ to: '/', replace: true })
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {trouble && (
        <Notice tone="problem" live="alert">
          {t(`trouble.${trouble in sentences ? sentences[trouble as keyof typeof sentences] : 'other'}`)}
        </Notice>
      )}
      {(Object.keys(empty) as Field[]).map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(field)}
          hint={field in hints && t(hints[field as keyof typeof hints])}
          error={tried && !isFilled[field](filled[field]) && t(needs[field])}
          value={filled[field]}
          onChange={(value) => setFilled({ ...filled, [field]: value })}
          {...attributes[field]}
        />
      ))}
      <Button type="submit" tone="primary" wide aria-disabled={busy}>
        {busy ? t('making') : t('make')}
      </Button>
    </form>
  )
}

/** Makes the organisation, and goes straight in with the new account. */
async function setUp(token: string, filled: typeof empty): Promise<Trouble | null> {
  const body = { ...filled, email: filled.email.trim(), token }
  const reply = await post<{ organisationId: string }>('/api/set-up', body)
  return reply.ok ? signIn(body.email, filled.password) : reply.trouble
}
