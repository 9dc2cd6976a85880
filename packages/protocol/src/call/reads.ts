/** Which questions and scales does a condition or an indicator look at? Those it asks for by name while it is made ready. */
import type { Names } from './names'

/** By their numbers. */
export interface Reads {
  readonly questions: ReadonlySet<number>
  readonly scales: ReadonlySet<number>
  /** Does it look at what is known of the family besides: its children, a fact, the previous call? */
  readonly situation: boolean
}

/** What is asked for while this is made ready. */
export function readsOf(make: (names: Names) => unknown, names: Names): Reads {
  const [questions, scales] = [new Set<number>(), new Set<number>()]
  let situation = false
  make({
    ...names,
    questions: {
      get(id) {
        const question = names.questions.get(id)
        if (question !== undefined) questions.add(question.number)
        return question
      },
    },
    scales: {
      get(id) {
        const scale = names.scales.get(id)
        if (scale !== undefined) scales.add(scale)
        return scale
      },
    },
    situation() {
      situation = true
    },
  })
  return { questions, scales, situation }
}
