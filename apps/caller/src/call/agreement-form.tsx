/** Making or changing one agreement: what, who, by when, for which child, and whether the family agrees. */
import { type AgreementRule, inLanguage } from '@gib/protocol'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { dayOf, useLocale } from '../lib/locale'
import { useRemote } from '../lib/remote'
import { useMe } from '../lib/session'
import { Button } from '../ui/button'
import { ChoiceGroup } from '../ui/choice-group'
import { Field, TextField } from '../ui/field'
import styles from './agreement-form.module.css'
import { dueDay } from './agreements-of'
import { parseDay } from './typed-day'

/** An agreement as it is filled in. */
export interface Draft {
  readonly kind: string | null
  readonly what: string
  readonly ownerId: string
  readonly due: string
  readonly childId: string
  readonly consent: boolean
}

export interface AgreementFormProps {
  begin: Partial<Draft>
  /** What can be agreed with this protocol. */
  kinds: readonly AgreementRule[]
  /** The children it can be about. */
  children: readonly { readonly id: string; readonly name: string }[]
  onSave: (draft: Draft & { kind: string; dueOn: string }) => void
  onCancel: () => void
}

export function AgreementForm({ begin, kinds, children, onSave, onCancel }: AgreementFormProps) {
  const t = useTranslations('agreements')
  const { language, format } = useLocale()
  const { me } = useMe()
  const { data: people = [] } = useRemote('people')
  const today = dayOf(new Date())
  const [draft, setDraft] = useState<Draft>({
    kind: null,
    what: '',
    ownerId: me?.person.id ?? '',
    due: '',
    childId: '',
    consent: false,
    ...begin,
  })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const chosen = kinds.find(({ id }) => id === draft.kind)
  const dueOn = draft.due.trim() === '' ? (chosen ? dueDay(chosen, today) : null) : parseDay(draft.due, today)
  const asksWords = chosen?.needsWords === true
  const needsWords = asksWords && draft.what.trim() === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (draft.kind && dueOn && !needsWords) onSave({ ...draft, kind: draft.kind, dueOn })
  }
  const owners = me && !people.some(({ id }) => id === me.person.id) ? [me.person, ...people] : people
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <ChoiceGroup
        legend={t('agree.what')}
        choices={kinds.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        {...(tried && !draft.kind ? { error: t('agree.chooseKind') } : {})}
      />
      <TextField
        label={t(asksWords ? 'agree.sayWhat' : 'agree.note')}
        hint={asksWords ? null : t('agree.whatHint')}
        maxLength={500}
        value={draft.what}
        onChange={(what) => change({ what })}
        {...(tried && needsWords ? { error: t('agree.sayWhat') } : {})}
      />
      <div className={styles.row}>
        <Field label={t('agree.owner')}>
          {(control) => (
            <select
              {...control}
              className={styles.select}
              value={draft.ownerId}
              onChange={(event) => change({ ownerId: event.target.value })}
            >
              {owners.map(({ id, name }) => (
                <option key={id} value={id}>
                  {id === me?.person.id ? t('agree.me', { name }) : name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label={t('agree.due')}
          hint={dueOn ? format.weekday(dueOn) : t('agree.dueHint')}
          autoComplete="off"
          value={draft.due}
          onChange={(due) => change({ due })}
          {...(tried && !dueOn ? { error: t('agree.chooseDay') } : {})}
        />
        {children.length > 0 && (
          <Field label={t('agree.child')}>
            {(control) => (
              <select
                {...control}
                className={styles.select}
                value={draft.childId}
                onChange={(event) => change({ childId: event.target.value })}
              >
                <option value="">{t('agree.wholeFamily')}</option>
                {children.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <label className={styles.consent}>
        <input
          type="checkbox"
          checked={draft.consent}
          onChange={(event) => change({ consent: event.target.checked })}
        />
        {t('agree.consent')}
      </label>
      <div className={styles.actions}>
        <Button type="submit" tone="primary">
          {t('agree.save')}
        </Button>
        <Button tone="plain" onClick={onCancel}>
          {t('agree.cancel')}
        </Button>
      </div>
    </form>
  )
}
