/** Hears one call after another with the same ears: counting a million calls leaves nothing behind for each of them. */

import type { Compiled } from '../call/compile'
import { enabledIn } from '../call/enabled'
import { type Heard, noChild, type Tally } from '../call/heard'
import { type Indication, indicationOf, type Score, scoreIn } from '../call/score'
import { tallyOf } from '../call/tally'
import type { Truth } from '../call/truth'
import type { Answer, Answers, ChildId } from '../document/answer'
import { isByChild } from '../document/place'
import type { Child, Situation } from '../document/situation'

/** What was worked out for one call is known by the number of that call, so that nothing has to be wiped out before the next. */
export class Listener implements Heard {
  situation: Situation = {}
  children: number | null = null
  #answers: Answers = {}
  #children: readonly Child[] = []
  #call = 0
  #childIds: readonly ChildId[] | null = null
  readonly #ids: readonly string[]
  /** Names that every object of the language has: of those only what the answers have themselves counts. */
  readonly #isInherited: readonly boolean[]
  readonly #enabled: Truth[] = []
  readonly #enabledAt: number[] = []
  readonly #tallies: Tally[] = []
  readonly #talliedAt: number[] = []

  constructor(readonly compiled: Compiled) {
    this.#ids = compiled.questions.map(({ question }) => question.id)
    this.#isInherited = this.#ids.map((id) => id in {})
  }

  /** From now on everything is about this call. */
  hear(answers: Answers, situation: Situation): void {
    this.#call++
    this.#answers = answers
    this.situation = situation
    this.#children = situation.children ?? nobody
    this.children = situation.children === undefined ? null : situation.children.length
    this.#childIds = null
    const places = (this.#children.length + 1) * this.#ids.length
    for (let place = this.#enabledAt.length; place < places; place++) {
      this.#enabledAt.push(0)
      this.#enabled.push(null)
    }
  }

  get childIds(): readonly ChildId[] {
    this.#childIds ??= this.#children.map(({ id }) => id)
    return this.#childIds
  }

  answer(question: number, child: number): Answer | undefined {
    const id = this.#ids[question]!
    const found = this.#isInherited[question] && !Object.hasOwn(this.#answers, id) ? undefined : this.#answers[id]
    if (typeof found !== 'object') return child === noChild ? found : undefined
    if (!isByChild(found)) return child === noChild ? found : undefined
    if (child === noChild) return undefined
    const name = this.#children[child]?.id
    return name !== undefined && Object.hasOwn(found, name) ? found[name] : undefined
  }

  isEnabled(question: number, child: number): Truth {
    const key = (child + 1) * this.#ids.length + question
    if (this.#enabledAt[key] === this.#call) return this.#enabled[key]!
    const truth = enabledIn(this.compiled.questions[question]!, this, child)
    this.#enabled[key] = truth
    this.#enabledAt[key] = this.#call
    return truth
  }

  tally(scale: number): Tally {
    if (this.#talliedAt[scale] === this.#call) return this.#tallies[scale]!
    const { indicators, scales } = this.compiled
    const points: (number | null)[] = []
    for (const number of scales[scale]!.indicators) points[number] = indicators[number]!.points(this)
    const tally = tallyOf(scales[scale]!, indicators, points)
    this.#tallies[scale] = tally
    this.#talliedAt[scale] = this.#call
    return tally
  }

  indication(indicator: number): Indication {
    return indicationOf(this.compiled.indicators[indicator]!, this)
  }

  scoreOf(id: string): Score | undefined {
    return scoreIn(this, id)
  }
}

const nobody: readonly Child[] = []
