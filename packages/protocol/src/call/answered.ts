/** The answers of a call as they lie there. What a condition asks for is looked up when it is asked for, and only once. */
import type { Answer, Answers, ChildId } from '../document/answer'
import { entryOf } from '../document/entry'
import { mustBe } from '../document/misuse'
import { isByChild } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { type Compiled, type CompiledQuestion, compiled, placeIn } from './compile'
import { enabledIn } from './enabled'
import { type Heard, noChild, type Tally } from './heard'
import { type Indication, indicationOf, type Score, scoreIn } from './score'
import { tallyOf } from './tally'
import type { Truth } from './truth'

/**
 * @param alsoChildren children who are not in the situation; nothing is known of them but their answers
 */
export function answered(
  protocol: Protocol,
  answers: Answers,
  situation: Situation = {},
  alsoChildren?: readonly (ChildId | undefined)[],
): Heard {
  const made = compiled(protocol)
  mustBe('object', answers, 'answers')
  mustBe('object', situation, 'situation')
  if (situation.children !== undefined) mustBe('list', situation.children, 'situation', 'children')
  return new Answered(made, answers, situation, alsoChildren)
}

/** Answers as they were recorded, in the form of the record. */
export class Answered implements Heard {
  readonly childIds: readonly ChildId[]
  readonly children: number | null
  readonly #answers: Answers
  readonly #enabled: (Truth | undefined)[]
  readonly #tallies: (Tally | undefined)[] = []

  constructor(
    readonly compiled: Compiled,
    answers: Answers,
    readonly situation: Situation,
    alsoChildren?: readonly (ChildId | undefined)[],
  ) {
    const known = situation.children?.map(({ id }) => id) ?? []
    const others = alsoChildren?.filter((id): id is ChildId => id !== undefined && !known.includes(id))
    this.childIds = others === undefined ? known : [...known, ...new Set(others)]
    this.children = situation.children?.length ?? null
    this.#answers = answers
    this.#enabled = new Array(compiled.family + this.childIds.length * compiled.perChild)
  }

  answer(question: number, child: number): Answer | undefined {
    const { id } = this.compiled.questions[question]!.question
    const found = entryOf(this.#answers, id)
    if (!isByChild(found)) return child === noChild ? found : undefined
    const name = this.childIds[child]
    return name === undefined ? undefined : entryOf(found, name)
  }

  isEnabled(question: number, child: number): Truth {
    const asked = this.compiled.questions[question]!
    return asked.conditional ? this.enabledAt(asked, child, placeIn(this.compiled, question, child)) : true
  }

  /** The same of a question that can be left out, at its place in the list of all. */
  enabledAt(question: CompiledQuestion, child: number, place: number): Truth {
    const known = this.#enabled[place]
    if (known !== undefined) return known
    const truth = enabledIn(question, this, child)
    this.#enabled[place] = truth
    return truth
  }

  tally(scale: number): Tally {
    const known = this.#tallies[scale]
    if (known !== undefined) return known
    const { indicators, scales } = this.compiled
    const points: (number | null)[] = []
    for (const number of scales[scale]!.indicators) points[number] = indicators[number]!.points(this)
    const tally = tallyOf(scales[scale]!, indicators, points)
    this.#tallies[scale] = tally
    return tally
  }

  indication(indicator: number): Indication {
    return indicationOf(this.compiled.indicators[indicator]!, this)
  }

  scoreOf(id: string): Score | undefined {
    return scoreIn(this, id)
  }
}
