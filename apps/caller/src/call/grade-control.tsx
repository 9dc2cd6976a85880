/** A grade: eleven large radios, a half more, and a small box for what people really say ("6-", "6 à 7"). */
import { formatGrade, type GradeQuestion, isAnswered, parseGrade } from '@gib/protocol'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocale } from '../lib/locale'
import { classNames } from '../ui/class-names'
import type { ControlProps } from './control'
import styles from './grade-control.module.css'

const grades = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

export function GradeControl({ answer, onAnswer, legend, hint }: ControlProps<GradeQuestion>) {
  const t = useTranslations('call.grade')
  const id = useId()
  const given = isAnswered(answer) && typeof answer === 'number' ? answer : null
  const whole = given === null ? null : Math.floor(given)
  const isHalf = given !== null && given - whole! === 0.5
  return (
    <fieldset className={styles.group} {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && <div id={`${id}-hint`}>{hint}</div>}
      <div className={styles.grades}>
        {grades.map((grade) => (
          <label key={grade} className={styles.grade}>
            <input
              type="radio"
              name={id}
              value={grade}
              data-value={grade}
              checked={grade === given || (isHalf && grade === whole)}
              onChange={() => onAnswer(grade)}
            />
            {grade}
          </label>
        ))}
        <label className={classNames(styles.grade, styles.half)}>
          <input
            type="checkbox"
            data-half=""
            aria-label={t('half')}
            checked={isHalf}
            onChange={() => whole !== null && whole < 10 && onAnswer(isHalf ? whole : whole + 0.5)}
          />
          <span aria-hidden="true">½</span>
        </label>
      </div>
      <AsSaid given={given} onAnswer={onAnswer} />
    </fieldset>
  )
}

/** The words themselves. They become the answer on leaving the box or with Enter, and are kept beside it. */
function AsSaid({ given, onAnswer }: { given: number | null } & Pick<ControlProps, 'onAnswer'>) {
  const t = useTranslations('call.grade')
  const { language } = useLocale()
  const id = useId()
  const [typed, setTyped] = useState<{ text: string; kept: number | null }>({ text: '', kept: null })
  const last = useRef<string | null>(null)
  const text = typed.kept === null || typed.kept === given ? typed.text : ''
  const spoken = text.trim() === '' ? null : parseGrade(text)
  const wrong = text.trim() !== '' && spoken === null
  const keep = () => {
    // Enter keeps it, and so does the leaving right after: once is enough.
    if (!spoken || last.current === text) return
    last.current = text
    setTyped({ text, kept: spoken.value })
    onAnswer(spoken.value, text.trim())
  }
  const understood = spoken?.value ?? (given !== null && !Number.isInteger(given) ? given : null)
  const heard =
    understood === null
      ? t('asSaidHint')
      : `${t('written', { grade: formatGrade(understood, language) })}${spoken?.derived ? `. ${t('between')}` : ''}`
  return (
    <div className={styles.said}>
      <label htmlFor={id}>{t('asSaid')}</label>
      <input
        id={id}
        className={styles.box}
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong || undefined}
        onChange={(event) => {
          last.current = null
          setTyped({ text: event.target.value, kept: null })
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // Going on would throw away what was typed.
          if (wrong) event.preventDefault()
          else keep()
        }}
      />
      <span id={`${id}-hint`} className={styles.heard}>
        {wrong ? t('notUnderstood') : heard}
      </span>
    </div>
  )
}
