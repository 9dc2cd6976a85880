/** What every control of an answer gets: the question, what stands there, and how to say something else. */
import type { Answer, Question } from '@gib/protocol'
import type { ReactNode } from 'react'

export interface ControlProps<Q extends Question = Question> {
  readonly question: Q
  readonly answer: Answer | undefined
  /** `null` takes the answer back; `raw` is what was typed where that was more than the value. */
  readonly onAnswer: (answer: Answer | null, raw?: string) => void
  /** The question itself: what the group is called. */
  readonly legend: ReactNode
  /** Id of the element that holds the question, for a control that is no group. */
  readonly labelId: string
  /** Stands between the question and the control: its other language, what can be typed. */
  readonly hint?: ReactNode
}
