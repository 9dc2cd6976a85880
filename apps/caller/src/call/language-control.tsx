/** Which language: those of the families first, any other by its name or code. Several stand in the order they were chosen. */
import { inLanguage, type LanguageQuestion } from '@gib/protocol'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { languageName } from '../lib/language-name'
import { useLocale } from '../lib/locale'
import { Button } from '../ui/button'
import { ChoiceGroup } from '../ui/choice-group'
import { TextField } from '../ui/field'
import { chooseLanguage, languagesIn } from './chosen-languages'
import type { ControlProps } from './control'
import { offeredOptions } from './family-languages'
import styles from './language-control.module.css'
import { optionKeys } from './option-keys'
import { plain } from './plain'

export function LanguageControl({ question, answer, onAnswer, legend, hint }: ControlProps<LanguageQuestion>) {
  const { language } = useLocale()
  const several = question.several === true
  const chosen = languagesIn(answer)
  const offered = offeredOptions(question, chosen).map(({ code, text }) => ({
    value: code,
    label: inLanguage(text, language),
  }))
  const others = chosen.filter((code) => !offered.some(({ value }) => value === code))
  const choices = [...offered, ...others.map((code) => ({ value: code, label: languageName(code, language) }))]
  const numbered = several
    ? choices.map(({ value }, index) => keyWithRank(optionKeys(choices.length)[index] ?? '', chosen.indexOf(value)))
    : optionKeys(choices.length)
  const choose = (code: string) => onAnswer(chooseLanguage(question, chosen, code))
  return (
    <div className={styles.control}>
      {several ? (
        <ChoiceGroup
          multiple
          legend={legend}
          hint={hint}
          choices={choices}
          numbered={numbered}
          value={chosen}
          onChange={(next) => {
            const pressed = next.find((code) => !chosen.includes(code)) ?? chosen.find((code) => !next.includes(code))
            if (pressed !== undefined) choose(pressed)
          }}
        />
      ) : (
        <ChoiceGroup
          legend={legend}
          hint={hint}
          choices={choices}
          numbered={numbered}
          value={chosen[0] ?? null}
          onChange={choose}
        />
      )}
      <OtherLanguage question={question} onAdd={(code) => !chosen.includes(code) && choose(code)} />
    </div>
  )
}

function keyWithRank(key: string, rank: number): string {
  return rank < 0 ? key : `${rank + 1}e`
}

function OtherLanguage({ question, onAdd }: { question: LanguageQuestion; onAdd: (code: string) => void }) {
  const t = useTranslations('call.language')
  const { language } = useLocale()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const id = useId()
  const add = () => {
    const code = codeOf(typed, question, language)
    setWrong(code === null)
    if (code === null) return
    onAdd(code)
    setTyped('')
  }
  return (
    <details className={styles.other}>
      <summary>{t('other')}</summary>
      <div className={styles.line}>
        <TextField
          label={t('other')}
          hideLabel
          hint={t('otherHint')}
          {...(wrong ? { error: t('notFound') } : {})}
          value={typed}
          autoComplete="off"
          list={id}
          onChange={setTyped}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed.trim() === '') return
            event.preventDefault()
            event.stopPropagation()
            add()
          }}
        />
        <datalist id={id}>
          {question.options.map(({ code, text }) => (
            <option key={code} value={inLanguage(text, language)} />
          ))}
        </datalist>
        <Button onClick={add}>{t('add')}</Button>
      </div>
    </details>
  )
}

/** By its name in this language or its own, or by its code; null when nobody knows it. */
function codeOf(typed: string, question: LanguageQuestion, language: string): string | null {
  const wanted = plain(typed)
  if (wanted === '') return null
  const named = question.options.find(({ code, text }) =>
    [inLanguage(text, language), languageName(code, language), languageName(code, code)].some((name) =>
      plain(name).startsWith(wanted),
    ),
  )
  if (named && wanted.length > 2) return named.code
  const isCode = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(wanted)
  return isCode && plain(languageName(wanted, language)) !== wanted ? wanted : null
}
