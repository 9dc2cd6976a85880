/** What came of the call, and when we phone again: seen before it is kept. Two presses when the proposal is right. */
import type { FamilyRecord, Outcome, RoundRecord } from '@gib/contract'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '../../lib/ids'
import { useLocale } from '../../lib/locale'
import { enqueue } from '../../lib/outbox'
import { navigate } from '../../lib/router'
import { useMe } from '../../lib/session'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { ChoiceGroup } from '../../ui/choice-group'
import { TextField } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import styles from './outcome-sheet.module.css'
import { choicesAfter, momentFrom, nearness, whenOf } from './plan'

interface Props {
  family: FamilyRecord
  round: RoundRecord
  outcome: Outcome
  onClose: () => void
}

const advised = [
  'wrong-number',
  'language',
  'unable',
  'stop-calling',
  'refused',
  'cannot-talk-freely',
  'someone-else',
  'voicemail',
] as const

export function OutcomeSheet({ family, round, outcome, onClose }: Props) {
  const t = useTranslations('family')
  const { me } = useMe()
  const [choices] = useState(() => choicesAfter(outcome, new Date(), family.attempts))
  const [chosen, setChosen] = useState(choices[0] ?? 'none')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [note, setNote] = useState('')
  const [left, setLeft] = useState<readonly 'left'[]>([])
  const busy = useRef(false)
  const advice = advised.find((each) => each === outcome)

  async function keep(event: FormEvent) {
    event.preventDefault()
    const when = chosen === 'other' ? momentFrom(typed, new Date()) : whenOf(chosen)
    if (chosen === 'other' && (!when || when < new Date())) return setTried(true)
    if (busy.current) return
    busy.current = true
    const said = [left.length > 0 && t('sheet.messageSaid'), note.trim()].filter(Boolean).join(' ')
    const about = { familyId: family.id, roundId: round.id }
    await enqueue({ type: 'attempt', ...about, outcome, ...(said ? { note: said } : {}) })
    if (when) {
      // Who rather not talked to one caller is phoned by another.
      const withPersonId = outcome === 'refused' ? null : (me?.person.id ?? null)
      await enqueue({ type: 'appointment', ...about, appointmentId: newId(), when: when.toISOString(), withPersonId })
    }
    announce(t('sheet.saved', { outcome: t(`outcomes.${outcome}`), name: family.name }))
    navigate({ to: '/' })
  }

  return (
    <Sheet open title={t(`outcomes.${outcome}`)} onClose={onClose} closeLabel={t('sheet.close')}>
      <form className={styles.form} noValidate onSubmit={(event) => void keep(event)}>
        {advice && (
          <Notice tone={outcome === 'stop-calling' ? 'warning' : 'info'}>
            {t(`sheet.after.${advice}`, { organisation: me?.organisation.name ?? '' })}
          </Notice>
        )}
        {choices.length > 0 && (
          <When choices={choices} chosen={chosen} onChoose={setChosen} typed={typed} onType={setTyped} wrong={tried} />
        )}
        {outcome === 'voicemail' && (
          <ChoiceGroup
            legend={t('sheet.message')}
            hideLegend
            multiple
            choices={[{ value: 'left' as const, label: t('sheet.message') }]}
            value={left}
            onChange={setLeft}
          />
        )}
        <TextField label={t('sheet.note')} hint={t('sheet.noteHint')} maxLength={400} value={note} onChange={setNote} />
        <div className={styles.actions}>
          <Button type="submit" tone="primary" data-first-focus>
            {t('sheet.save')}
          </Button>
          <Button onClick={onClose}>{t('sheet.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  )
}

interface WhenProps {
  choices: readonly string[]
  chosen: string
  onChoose: (choice: string) => void
  typed: string
  onType: (typed: string) => void
  wrong: boolean
}

function When({ choices, chosen, onChoose, typed, onType, wrong }: WhenProps) {
  const t = useTranslations('family.sheet')
  const { format } = useLocale()
  const when = chosen === 'other' ? momentFrom(typed, new Date()) : whenOf(chosen)
  return (
    <>
      <p aria-live="polite">
        <strong>
          {when
            ? t('proposed', { day: format.weekday(when), time: format.time(when) })
            : chosen === 'none'
              ? t('noneSays')
              : t('when')}
        </strong>
      </p>
      <ChoiceGroup
        legend={t('when')}
        hideLegend
        layout="grid"
        choices={choices.map((value) => ({ value, label: labelOf(value) }))}
        value={chosen}
        onChange={onChoose}
      />
      {chosen === 'other' && (
        <TextField
          label={t('moment')}
          hint={t('momentHint')}
          autoComplete="off"
          value={typed}
          onChange={onType}
          error={wrong && (!when || when < new Date()) && t('needMoment')}
        />
      )}
    </>
  )

  function labelOf(choice: string): string {
    const at = whenOf(choice)
    if (!at) return choice === 'other' ? t('choose') : t('none')
    const time = format.time(at)
    const day = nearness(at, new Date())
    if (day === 'today' || day === 'tomorrow') return t(day, { time })
    return t('otherDay', { day: format.shortWeekday(at), time })
  }
}
