/** Answers that are typed: a text, a number, a day. Each says back what it understood. */
import {
  type CountQuestion,
  type DateQuestion,
  inLanguage,
  isAnswered,
  type NumberQuestion,
  type TextQuestion,
} from '@gib/protocol'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useKeptText } from '../lib/kept-text'
import { dayOf, useLocale } from '../lib/locale'
import type { ControlProps } from './control'
import styles from './typed-control.module.css'

export function TextControl({ question, answer, onAnswer, legend, labelId, hint }: ControlProps<TextQuestion>) {
  const id = useId()
  const text = useKeptText(isAnswered(answer) && typeof answer === 'string' ? answer : '', async (typed) =>
    onAnswer(typed.trim() === '' ? null : typed),
  )
  return (
    <div className={styles.control}>
      {legend}
      {hint && <div id={`${id}-hint`}>{hint}</div>}
      <textarea
        className={styles.text}
        rows={3}
        maxLength={question.maximum ?? 2000}
        value={text.value}
        onChange={text.onChange}
        onBlur={text.onBlur}
        aria-labelledby={labelId}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        data-first=""
      />
    </div>
  )
}

export function NumberControl(props: ControlProps<NumberQuestion | CountQuestion>) {
  const t = useTranslations('call.number')
  const { language, format } = useLocale()
  const { question, answer } = props
  const minimum = question.type === 'count' ? 0 : question.minimum
  const { maximum } = question
  const bounds = { minimum: minimum ?? 0, maximum: maximum ?? 0 }
  const key =
    minimum === undefined ? (maximum === undefined ? null : 'upTo') : maximum === undefined ? 'from' : 'between'
  const unit = question.type === 'number' && question.unit ? inLanguage(question.unit, language) : null
  const parse = (text: string): number | null => {
    const value = Number(text.replace(',', '.'))
    if (text.trim() === '' || Number.isNaN(value)) return null
    if (question.type === 'count' && !Number.isInteger(value)) return null
    return value < (minimum ?? value) || value > (maximum ?? value) ? null : value
  }
  return (
    <OneLine
      {...props}
      inputMode="decimal"
      shown={typeof answer === 'number' ? format.number(answer, String(answer).split('.')[1]?.length ?? 0) : ''}
      parse={parse}
      echo={() => unit}
      wrong={t('notUnderstood', { range: key ? t(key, bounds) : '' })}
    />
  )
}

export function DateControl(props: ControlProps<DateQuestion>) {
  const t = useTranslations('call.date')
  const { format } = useLocale()
  const { answer } = props
  const parseDay = useDayParser()
  return (
    <OneLine
      {...props}
      shown={isAnswered(answer) && typeof answer === 'string' ? format.day(answer) : ''}
      parse={(text) => parseDay?.(text, dayOf(new Date()), 'near') ?? null}
      echo={(day) => `${format.weekday(day)} ${day.slice(0, 4)}`}
      wrong={t('notUnderstood')}
    />
  )
}

type DayParser = typeof import('./typed-day').parseDay

/** Reading a day takes some words; they come after the field, before anybody has typed a day. */
function useDayParser(): DayParser | null {
  const [parser, setParser] = useState<DayParser | null>(null)
  useEffect(() => {
    void import('./typed-day').then(({ parseDay }) => setParser(() => parseDay)).catch(() => undefined)
  }, [])
  return parser
}

interface OneLineProps<V extends string | number> extends ControlProps {
  /** What stands there when nothing is typed. */
  shown: string
  parse: (text: string) => V | null
  /** What was understood, in words. */
  echo: (value: V) => string | null
  wrong: string
  inputMode?: 'decimal'
}

function OneLine<V extends string | number>(props: OneLineProps<V>) {
  const { shown, parse, echo, wrong, inputMode, onAnswer, legend, labelId, hint } = props
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed === null || typed.trim() === '' ? null : parse(typed)
  const isWrong = typed !== null && typed.trim() !== '' && value === null
  const last = useRef<string | null>(null)
  const keep = () => {
    // Enter keeps it, and so does the leaving right after: once is enough.
    if (typed === null || isWrong || last.current === typed) return
    last.current = typed
    onAnswer(value, value === null ? undefined : typed.trim())
    setTyped(null)
  }
  return (
    <div className={styles.control}>
      {legend}
      {hint && <div id={`${id}-hint`}>{hint}</div>}
      <div className={styles.line}>
        <input
          className={styles.box}
          value={typed ?? shown}
          inputMode={inputMode}
          autoComplete="off"
          aria-labelledby={labelId}
          aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-echo`}
          aria-invalid={isWrong || undefined}
          onChange={(event) => {
            last.current = null
            setTyped(event.target.value)
          }}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // Going on would throw away what was typed.
            if (isWrong) event.preventDefault()
            else keep()
          }}
          data-first=""
        />
        <output id={`${id}-echo`} className={isWrong ? styles.wrong : styles.echo}>
          {isWrong ? wrong : value === null ? null : echo(value)}
        </output>
      </div>
    </div>
  )
}
