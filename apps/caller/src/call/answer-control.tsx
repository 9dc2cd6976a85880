/** The control that fits the kind of answer. */

import { comesLater } from '../lib/comes-later'
import { BooleanControl, ChoiceControl, ChoicesControl, CountControl, countedByButton } from './choice-control'
import type { ControlProps } from './control'
import { GradeControl } from './grade-control'

const useRarer = comesLater(() => import('./rarer-controls'))

export function AnswerControl({ question, ...rest }: ControlProps) {
  const rarer = useRarer()
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
      ) : rarer ? (
        <rarer.NumberControl question={question} {...rest} />
      ) : (
        <Coming {...rest} />
      )
    case 'number':
      return rarer ? <rarer.NumberControl question={question} {...rest} /> : <Coming {...rest} />
    case 'text':
      return rarer ? <rarer.TextControl question={question} {...rest} /> : <Coming {...rest} />
    case 'date':
      return rarer ? <rarer.DateControl question={question} {...rest} /> : <Coming {...rest} />
    case 'language':
      return rarer ? <rarer.LanguageControl question={question} {...rest} /> : <Coming {...rest} />
  }
}

/** The question can be read aloud while its control comes. */
function Coming({ legend, hint }: Pick<ControlProps, 'legend' | 'hint'>) {
  return (
    <div>
      {legend}
      {hint}
    </div>
  )
}
