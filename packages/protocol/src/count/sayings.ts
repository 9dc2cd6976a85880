/** Calls that give the same answers say the same to a figure: it is weighed once, and from then on only counted. */
import type { Compiled } from '../call/compile'
import { type Heard, noChild } from '../call/heard'
import type { Answers, Value } from '../document/answer'
import type { Condition } from '../document/condition'
import type { QuestionType } from '../document/question'
import type { FigureRule } from '../document/rules'
import type { Said } from './figure-count'
import { type Observer, observerOf } from './observe'
import { plainQuestion } from './verdict'

/** A call whose answers are weighed by themselves has no number. */
export const unlike = -1

/** Figures that look at the same answers, and what was said to them so far. */
export class Sayings {
  /** By number, what was said to each of the figures. */
  readonly said: (readonly Said[])[] = []
  readonly #one: Codes | undefined
  readonly #other: Codes | undefined
  /** By the codes of the answers, one more than the number of what they say; 0 when they were not met before. */
  readonly #numbers: Uint16Array

  /**
   * @param figures places in the list of figures
   * @param questions the ids of those that decide; none when it is more than a few answers
   */
  constructor(
    readonly figures: readonly number[],
    readonly isWeekly: boolean,
    readonly questions: readonly string[],
    readonly observers: readonly Observer[],
  ) {
    const [one, other] = questions.map((question) => new Codes(question))
    this.#one = one
    this.#other = other
    this.#numbers = new Uint16Array(width ** questions.length)
  }

  /** The number of what this call says; or {@link unlike}, and then it stands in `said`, at the places of the figures. */
  hear(answers: Answers, heard: Heard, said: Said[]): number {
    const at = this.#placeOf(answers)
    if (at === unlike) {
      this.observe(heard, said)
      return unlike
    }
    const number = this.#numbers[at]!
    return number > 0 ? number - 1 : this.#learn(at, heard)
  }

  /** Writes down what this call says, at the places of the figures. */
  observe(heard: Heard, said: Said[]): void {
    const { figures, observers } = this
    for (let place = 0; place < figures.length; place++) said[figures[place]!] = observers[place]!(heard, noChild)
  }

  #placeOf(answers: Answers): number {
    const one = this.#one
    const other = this.#other
    if (one === undefined) return unlike
    const first = one.of(answers)
    if (other === undefined || first === unlike) return first
    const second = other.of(answers)
    return second === unlike ? unlike : first * width + second
  }

  #learn(at: number, heard: Heard): number {
    const number = this.said.push(this.observers.map((observe) => observe(heard, noChild))) - 1
    this.#numbers[at] = number + 1
    return number
  }
}

/** So many different answers to one question are remembered. */
const width = 64
/** The first codes are those of no answer, yes and no; then come grades and small numbers, by halves from 0 to 20. */
const silence = 0
const yes = 1
const no = 2
const zero = 3
const halves = 41

/** Gives each answer to one question a code below {@link width}, or {@link unlike}. */
class Codes {
  readonly #others = new Map<Value, number>()

  constructor(readonly question: string) {}

  of(answers: Answers): number {
    const answer = answers[this.question]
    if (answer === true) return yes
    if (answer === false) return no
    if (answer === undefined) return silence
    if (typeof answer === 'number') {
      const half = (answer * 2) | 0
      if (half === answer * 2 && half >= 0 && half < halves) return zero + half
    }
    return this.#others.get(answer as Value) ?? this.#enter(answer)
  }

  /** A reason for silence and a list are made anew for every call, so they are not recognised. */
  #enter(answer: Answers[string]): number {
    const code = zero + halves + this.#others.size
    if (typeof answer === 'object' || code >= width) return unlike
    this.#others.set(answer as Value, code)
    return code
  }
}

/** The figures, each with those that look at the same; first those that are not counted by week. */
export function sayingsOf(rules: readonly FigureRule[], compiled: Compiled): Sayings[] {
  const made = rules.map((rule, figure) => {
    const questions = questionsThatDecide(rule, compiled)
    const isWeekly = rule.by === 'week'
    const alike = questions.length === 0 ? `figure ${figure}` : `${questions} ${isWeekly}`
    return { figure, questions, isWeekly, alike, observer: observerOf(rule, compiled) }
  })
  const sayings = [...new Set(made.map(({ alike }) => alike))].map((alike) => {
    const same = made.filter((one) => one.alike === alike)
    const { isWeekly, questions } = same[0]!
    const figures = same.map(({ figure }) => figure)
    return new Sayings(
      figures,
      isWeekly,
      questions,
      same.map(({ observer }) => observer),
    )
  })
  return [...sayings.filter(({ isWeekly }) => !isWeekly), ...sayings.filter(({ isWeekly }) => isWeekly)]
}

/** Questions with so few answers that many calls give the same. */
const fewAnswers: ReadonlySet<QuestionType> = new Set<QuestionType>(['boolean', 'choice', 'grade', 'count'])

/** None when the figure looks at more than two, or at anything else than what everybody is asked, once for the family. */
function questionsThatDecide(rule: FigureRule, compiled: Compiled): readonly string[] {
  const looked = [
    'mean' in rule ? questionIn(rule.mean, compiled) : questionsIn(rule.share, compiled),
    rule.among === undefined ? [] : questionsIn(rule.among, compiled),
  ]
  const decide = together(looked)
  return decide === null || decide.length > 2 ? [] : decide
}

function questionsIn(condition: Condition, compiled: Compiled): readonly string[] | null {
  if ('all' in condition) return together(condition.all.map((part) => questionsIn(part, compiled)))
  if ('any' in condition) return together(condition.any.map((part) => questionsIn(part, compiled)))
  if ('not' in condition) return questionsIn(condition.not, compiled)
  return 'question' in condition ? questionIn(condition.question, compiled) : null
}

function questionIn(id: string, compiled: Compiled): readonly string[] | null {
  const asked = plainQuestion(id, compiled)
  if (asked === undefined || !fewAnswers.has(asked.question.type)) return null
  // Names that every object of the language has are left to those who know the difference.
  return id in {} ? null : [id]
}

/** Each once, in order; `null` when one is. */
function together(parts: readonly (readonly string[] | null)[]): readonly string[] | null {
  if (parts.includes(null)) return null
  return [...new Set((parts as readonly (readonly string[])[]).flat())].sort()
}
