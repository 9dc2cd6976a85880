/** One option or more, each with the key that chooses it; yes and no; and a count up to ten. */
import {
  type BooleanQuestion,
  type ChoiceQuestion,
  type ChoicesQuestion,
  type CountQuestion,
  inLanguage,
  isAnswered,
} from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { useLocale } from '../lib/locale'
import { ChoiceGroup } from '../ui/choice-group'
import { toggled } from './choosing'
import type { ControlProps } from './control'
import { optionKeys } from './option-keys'

export function ChoiceControl({ question, answer, onAnswer, legend, hint }: ControlProps<ChoiceQuestion>) {
  const choices = useOptions(question)
  return (
    <ChoiceGroup
      legend={legend}
      hint={hint}
      choices={choices}
      numbered={optionKeys(choices.length)}
      value={isAnswered(answer) && typeof answer === 'string' ? answer : null}
      onChange={onAnswer}
    />
  )
}

export function ChoicesControl({ question, answer, onAnswer, legend, hint }: ControlProps<ChoicesQuestion>) {
  const choices = useOptions(question)
  const chosen = chosenIn(answer)
  return (
    <ChoiceGroup
      multiple
      legend={legend}
      hint={hint}
      choices={choices}
      numbered={optionKeys(choices.length)}
      value={chosen}
      onChange={(next) => onAnswer(afterPress(question, chosen, next))}
    />
  )
}

export function BooleanControl({ answer, onAnswer, legend, hint }: ControlProps<BooleanQuestion>) {
  const t = useTranslations('call.answer')
  const { language } = useLocale()
  return (
    <ChoiceGroup
      legend={legend}
      hint={hint}
      choices={[
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ]}
      numbered={language === 'en' ? ['y', 'n'] : ['j', 'n']}
      value={typeof answer === 'boolean' ? String(answer) : null}
      onChange={(value) => onAnswer(value === 'true')}
    />
  )
}

/** The highest count that gets a button for each number; above it a number is typed. */
export const countedByButton = 10

export function CountControl({ question, answer, onAnswer, legend, hint }: ControlProps<CountQuestion>) {
  const highest = Math.min(question.maximum ?? countedByButton, countedByButton)
  return (
    <ChoiceGroup
      legend={legend}
      hint={hint}
      layout="grade"
      choices={Array.from({ length: highest + 1 }, (_, count) => ({ value: String(count), label: count }))}
      value={typeof answer === 'number' ? String(answer) : null}
      onChange={(value) => onAnswer(Number(value))}
    />
  )
}

/** What is chosen of several; nothing when there is another answer. */
export function chosenIn(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer : []
}

function useOptions(question: ChoiceQuestion | ChoicesQuestion) {
  const { language } = useLocale()
  return question.options.map((option) => ({ value: option.code, label: inLanguage(option.text, language) }))
}

/** The group says what is chosen now; the one that differs was pressed. */
function afterPress(question: ChoicesQuestion, before: readonly string[], after: readonly string[]): string[] | null {
  const pressed = after.find((code) => !before.includes(code)) ?? before.find((code) => !after.includes(code))
  const next = pressed === undefined ? [...after] : toggled(question.options, before, pressed)
  return next.length > 0 ? next : null
}
