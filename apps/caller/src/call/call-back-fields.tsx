/** The fields for calling back: a moment in one tap or typed, by whom, and a line for that person. */
import { useTranslations } from 'use-intl'
import { useLocale } from '../lib/locale'
import { ChoiceGroup } from '../ui/choice-group'
import { TextField } from '../ui/field'
import styles from './call-back-fields.module.css'
import { useMomentWords } from './moment-words'
import { wallOf } from './moments'
import type { CallBack, CallBackChoice } from './use-call-back'

export function CallBackFields({ callBack, withNone = false }: { callBack: CallBack; withNone?: boolean }) {
  const t = useTranslations('agreements.callBack')
  const { format } = useLocale()
  const words = useMomentWords()
  const { choice, moments, at, problem } = callBack
  const choices: { value: CallBackChoice; label: string }[] = [
    ...moments.map((moment) => ({ value: moment.id, label: t(moment.id, { time: format.time(moment.at) }) })),
    { value: 'other', label: t('other') },
    ...(withNone ? [{ value: 'none' as const, label: t('none') }] : []),
  ]
  return (
    <div className={styles.fields}>
      <ChoiceGroup legend={t('when')} choices={choices} value={choice} onChange={callBack.setChoice} />
      {choice === 'other' && <OtherMoment callBack={callBack} />}
      <output className={styles.sentence}>{at ? words.sentence(at) : problem === 'passed' ? t('passed') : null}</output>
      {choice !== null && choice !== 'none' && (
        <>
          <ChoiceGroup
            legend={t('who')}
            choices={[
              { value: 'me', label: t('me') },
              { value: 'anyone', label: t('anyone') },
            ]}
            value={callBack.who}
            onChange={callBack.setWho}
          />
          <TextField
            label={t('note')}
            hint={t('noteHint')}
            maxLength={500}
            value={callBack.note}
            onChange={callBack.setNote}
          />
        </>
      )}
    </div>
  )
}

/** Typed as it is said; the day and the clock below follow, and can be used instead. */
function OtherMoment({ callBack }: { callBack: CallBack }) {
  const t = useTranslations('agreements.callBack')
  const wall = callBack.at ? wallOf(callBack.at) : null
  const pick = (day: string, time: string) => callBack.setTyped(`${day} ${time}`.trim())
  return (
    <div className={styles.other}>
      <TextField
        label={t('otherLabel')}
        hint={t('otherHint')}
        autoComplete="off"
        autoFocus
        value={callBack.typed}
        onChange={callBack.setTyped}
        {...(callBack.problem === 'notUnderstood' ? { error: t('notUnderstood') } : {})}
      />
      <div className={styles.pick}>
        <TextField
          label={t('day')}
          type="date"
          value={wall?.day ?? ''}
          onChange={(day) => pick(day, wall?.time ?? '')}
        />
        <TextField
          label={t('time')}
          type="time"
          step={300}
          value={wall?.time ?? ''}
          onChange={(time) => pick(wall?.day ?? '', time)}
        />
      </div>
    </div>
  )
}
