/** The sentence a caller says, large; the family's own language below it, and what is for her eyes only in another style. */
import { inLanguage, type Question } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { useLocale } from '../lib/locale'
import { useFingersOnly } from '../ui/use-pointer'
import styles from './question-text.module.css'
import { Said, type SlotValues } from './said'

interface Props {
  question: Question
  values: SlotValues
}

/** The question as the name of its group. */
export function QuestionText({ question, values, id }: Props & { id: string }) {
  const { language } = useLocale()
  return (
    <h3 id={id} className={styles.question} lang={languageOf(question, language)}>
      <Said values={values}>{inLanguage(question.text, language)}</Said>
    </h3>
  )
}

/** Between the question and its control: the other language, and how to type the answer. */
export function QuestionHelp({ question, values, spoken }: Props & { spoken?: string | undefined }) {
  const t = useTranslations('call.hint')
  const { language } = useLocale()
  const fingers = useFingersOnly()
  const translated = spoken && spoken !== language ? question.text[spoken] : undefined
  const how = typingHint(question, fingers)
  return (
    <>
      {translated && spoken && (
        <span className={styles.translated} lang={spoken} dir="auto">
          <Said values={values}>{translated}</Said>
        </span>
      )}
      {how && <span className={styles.how}>{t(how)}</span>}
    </>
  )
}

/** A sentence that may be said, and may be skipped. */
export function LeadIn({ text, values }: { text: string; values: SlotValues }) {
  return (
    <p className={styles.leadIn}>
      (<Said values={values}>{text}</Said>)
    </p>
  )
}

/** Not to be read aloud. */
export function ForYou({ text, values }: { text: string; values: SlotValues }) {
  const t = useTranslations('call')
  return (
    <p className={styles.forYou}>
      <span className={styles.tag}>{t('forYou')}</span> <Said values={values}>{text}</Said>
    </p>
  )
}

function languageOf(question: Question, language: string): string | undefined {
  return question.text[language] === undefined ? Object.keys(question.text)[0] : undefined
}

function typingHint(question: Question, fingers: boolean) {
  switch (question.type) {
    case 'grade':
      return fingers ? 'gradeFingers' : 'grade'
    case 'choice':
      return fingers ? null : 'choice'
    case 'choices':
      return fingers ? 'choicesFingers' : 'choices'
    case 'boolean':
      return fingers ? null : 'boolean'
    case 'count':
    case 'number':
      return fingers ? null : 'count'
    case 'text':
      return fingers ? null : 'text'
    case 'date':
      return 'date'
    case 'language':
      return question.several ? 'languages' : fingers ? null : 'choice'
  }
}
