/** The control that fits the kind of answer. */

import { BooleanControl, ChoiceControl, ChoicesControl, CountControl, countedByButton } from './choice-control'
import type { ControlProps } from './control'
import { GradeControl } from './grade-control'
import { LanguageControl } from './language-control'
import { DateControl, NumberControl, TextControl } from './typed-control'

export function AnswerControl({ question, ...rest }: ControlProps) {
  switch (question.type) {
    case 'grade':
      return <GradeControl question={question} {...rest} />
    case 'choice':
      return <ChoiceControl question={question} {...rest} />
    case 'choices':
      return <ChoicesControl question={question} {...rest} />
    case 'boolean':
      return <BooleanControl question={question} {...rest} />
    case 'count':
      return (question.maximum ?? countedByButton) <= countedByButton ? (
        <CountControl question={question} {...rest} />
      ) : (
        <NumberControl question={question} {...rest} />
      )
    case 'number':
      return <NumberControl question={question} {...rest} />
    case 'text':
      return <TextControl question={question} {...rest} />
    case 'date':
      return <DateControl question={question} {...rest} />
    case 'language':
      return <LanguageControl question={question} {...rest} />
  }
}
