/** What the names in a condition stand for, while a protocol is compiled. */
import type { AskedQuestion } from '../document/place'

export interface NamedQuestion extends AskedQuestion {
  readonly number: number
  /** Can it be left out at all? Most are always asked. */
  readonly conditional: boolean
}

export interface Names {
  readonly questions: Pick<ReadonlyMap<string, NamedQuestion>, 'get'>
  /** The numbers of scores and sub-scales. */
  readonly scales: Pick<ReadonlyMap<string, number>, 'get'>
  /** The question that confirms or corrects a fact. */
  askedBy(of: 'family' | 'child', fact: string): string | undefined
  /** Does the condition at hand decide, by a roundabout way, whether this question is asked? Then we cannot know it yet. */
  isOpen(question: number): boolean
  /** Is this scale, by a roundabout way, made of the condition at hand? */
  isBusy(scale: number): boolean
  /** Told that the condition at hand looks at what was not said in this call, or at each child. */
  situation?(): void
}
