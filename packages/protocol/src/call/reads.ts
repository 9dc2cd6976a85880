/** Which questions and scales does a condition or an indicator look at? Those it asks for by name while it is made ready. */
import type { NamedQuestion, Names } from './names'

/** Who wants to know it. */
export interface Listener {
  question(asked: NamedQuestion): void
  /** By its number. */
  scale(number: number): void
  /** It looks at what is known of the family besides: its children, a fact, the previous call. */
  situation(): void
}

/** The same names, for what is made ready while somebody listens. */
export function heardBy({ question, scale, situation }: Listener, names: Names): Names {
  return { ...names, questions: told(names.questions, question), scales: told(names.scales, scale), situation }
}

function told<V>(all: { get(id: string): V | undefined }, tell: (found: V) => void): typeof all {
  return {
    get(id) {
      const found = all.get(id)
      if (found !== undefined) tell(found)
      return found
    },
  }
}
