/** What the names in a condition stand for, while a protocol is compiled. */
import type { Protocol } from '../document/protocol'

export interface NamedQuestion {
  readonly number: number
  readonly perChild: boolean
  /** Can it be left out at all? Most are always asked. */
  readonly conditional: boolean
}

export interface Names {
  readonly questions: ReadonlyMap<string, NamedQuestion>
  /** The numbers of scores and sub-scales. */
  readonly scales: ReadonlyMap<string, number>
  /** The question that confirms or corrects a fact. */
  askedBy(of: 'family' | 'child', fact: string): string | undefined
  /** Does the condition at hand decide, by a roundabout way, whether this question is asked? Then we cannot know it yet. */
  isOpen(question: number): boolean
  /** Is this scale, by a roundabout way, made of the condition at hand? */
  isBusy(scale: number): boolean
}

/** The fact's question, by `of` and name. */
export function factsOf({ attributes }: Protocol): Names['askedBy'] {
  const known = new Map(attributes?.map(({ of, id, askedBy }) => [`${of} ${id}`, askedBy]))
  return (of, fact) => known.get(`${of} ${fact}`)
}
