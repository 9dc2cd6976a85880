/** A call that is being held. What is heard changes only what depends on it, so that every key press is followed at once. */
import type { Answer, Answers, ByChild, ChildId } from '../document/answer'
import { misuse, mustBe, mustBeAmong } from '../document/misuse'
import { isByChild, type Place, withAnswer } from '../document/place'
import { ProtocolError } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { Probe } from '../document/question'
import type { Situation } from '../document/situation'
import { type Balance, balanceIn } from './balance'
import { type Compiled, type CompiledQuestion, compiled, placeIn } from './compile'
import { addTo, type NextOptions, nextIn, type Progress, progressIn, type Topic, topicsIn } from './conversation'
import { childIdsIn, familySentences } from './family'
import type { Step } from './graph'
import { childIn, type Heard, noChild, type Tally } from './heard'
import { faultAt, placeFault } from './parse-answer'
import { placesIn, stateOf } from './places'
import { probesFor, probesIn } from './probes'
import { type Indication, indicationOf, listsAfter, type Score, scoreIn, scoresIn } from './score'
import { type Signal, signalsIn } from './signal'
import { retallied, untold } from './tally'
import type { Truth } from './truth'

/** A call as it stands after what was heard. It never changes: {@link OpenCall.hear} gives the next. */
export interface OpenCall {
  readonly protocol: Protocol
  readonly situation: Situation
  /** All that was recorded, also what does not count. */
  readonly answers: Answers
  /**
   * The call after this answer; `undefined` takes an answer back.
   *
   * @throws ProtocolError when the protocol has no such question, or the family no such child; what a record holds of those is kept
   */
  hear(place: Place, answer: Answer | undefined): OpenCall
  /** The same call, now that more is known of the family: there is one child more, or another round. Answers stay with their child. */
  knowing(situation: Situation): OpenCall
  /** The places that may be asked: all but those that are definitely not for this family. */
  readonly visible: readonly Place[]
  next(options?: NextOptions): Place | null
  readonly topics: readonly Topic[]
  readonly progress: Progress
  /** @throws ProtocolError when the protocol has no such question */
  probes(place: Place): readonly Pick<Probe, 'id' | 'text'>[]
  readonly scores: { readonly [id: string]: Score }
  /**
   * The points on a score or a sub-scale, without its reasons; `null` when there is no result.
   *
   * @throws ProtocolError when the protocol has no such score
   */
  points(scale: string): number | null
  /** One score; `undefined` when the protocol does not have it. */
  score(id: string): Score | undefined
  readonly balance: Balance | null
  readonly signals: readonly Signal[]
}

/**
 * Opens a call. For one question about a call that lies there, such as {@link visiblePlaces} or {@link score}, it need not be opened.
 *
 * @throws ProtocolError when a child has no id, or two children have the same
 *
 * @example
 * const call = openCall(checkIn, { children: [{ id: 'sami' }] }).hear({ question: 'parentGrade' }, 5)
 * call.next()                       //=> { question: 'parentHeavy' }
 * call.score('draaglast')?.points   //=> 1
 * call.progress                     //=> { answered: 1, of: 3, coreAnswered: 1, coreOf: 2 }
 */
export function openCall(
  protocol: Protocol,
  situation: Situation = nothingKnown,
  answers: Answers = nothingSaid,
): OpenCall {
  mustBe('object', situation, 'situation')
  if (answers === nothingSaid) return silent(compiled(protocol)).knowing(situation)
  const made = compiled(protocol)
  mustBe('object', answers, 'answers')
  const call = blank(made, situation)
  call.state.others = fillIn(call, answers)
  return workedOut(call)
}

const nothingKnown: Situation = Object.freeze({})
const nothingSaid: Answers = Object.freeze({})

/** What one call comes to, by place, indicator and scale. Calls share these lists as long as they are the same. */
class State {
  constructor(
    public values: (Answer | undefined)[],
    /** Whether the question at the place is for this family. */
    public truths: Truth[],
    public given: Given[],
    public tallies: Tally[],
    readonly progress: Counted,
    /** What was recorded where the protocol has no place for it. */
    public others: Answers,
  ) {}

  /** A copy that can be changed without changing this one, as long as lists are copied before they change. */
  next(): State {
    return new State(this.values.slice(), this.truths, this.given, this.tallies, copied(this.progress), this.others)
  }
}

type Counted = { -readonly [key in keyof Progress]: number }

function copied({ answered, of, coreAnswered, coreOf }: Counted): Counted {
  return { answered, of, coreAnswered, coreOf }
}

/** What an indicator gives. Why is found out when somebody asks, and then kept for as long as none of its answers changes. */
interface Given {
  readonly points: number | null
  indication: Indication | null
}

class Held implements Heard, OpenCall {
  constructor(
    readonly compiled: Compiled,
    readonly situation: Situation,
    readonly childIds: readonly ChildId[],
    readonly state: State,
  ) {}

  get protocol(): Protocol {
    return this.compiled.protocol
  }

  get children(): number | null {
    return this.situation.children?.length ?? null
  }

  answer(question: number, child: number): Answer | undefined {
    return this.state.values[placeIn(this.compiled, question, child)]
  }

  isEnabled(question: number, child: number): Truth {
    if (!this.compiled.questions[question]!.conditional) return true
    return this.state.truths[placeIn(this.compiled, question, child)]!
  }

  tally(scale: number): Tally {
    return this.state.tallies[scale]!
  }

  indication(indicator: number): Indication {
    const given = this.state.given[indicator]!
    given.indication ??= indicationOf(this.compiled.indicators[indicator]!, this, given.points)
    return given.indication
  }

  hear(place: Place, answer: Answer | undefined): OpenCall {
    const question = this.compiled.byId.get(place?.question)
    if (question === undefined) throw strangePlace(this, place)
    // Mostly it is about no child, and then nobody is looked for.
    const child = place.child === undefined ? noChild : childIn(this.childIds, place.child)
    if (question.perChild ? child === noChild : place.child !== undefined) throw strangePlace(this, place)
    const at = placeIn(this.compiled, question.number, child)
    return this.state.values[at] === answer ? this : this.#after(question, child, at, answer)
  }

  knowing(situation: Situation): OpenCall {
    if (situation === this.situation) return this
    mustBe('object', situation, 'situation')
    const { compiled: made, state: before } = this
    // What was asked whatever its condition says can change anything.
    const isSteady = this.situation.asked === undefined && situation.asked === undefined
    const next = blank(made, situation, isSteady ? before : undefined)
    const { state } = next
    for (let place = 0; place < made.family; place++) {
      state.values[place] = before.values[place]
      state.truths[place] = before.truths[place]!
    }
    // Each answer finds its child again; of a child that the family turned out not to have it is kept.
    let { others } = before
    for (const [child, id] of this.childIds.entries()) {
      const now = childIn(next.childIds, id)
      if (now === noChild) others = withRow(this, child, others)
      else
        for (let row = 0; row < made.perChild; row++)
          state.values[made.family + now * made.perChild + row] =
            before.values[made.family + child * made.perChild + row]
    }
    state.others = fillIn(next, others)
    if (!isSteady) return workedOut(next)
    countChildren(this, state.progress, -1)
    countChildren(next, state.progress, 1)
    for (const step of made.afterSituation) take(step, noChild, next, state, before)
    return next
  }

  get answers(): Answers {
    const { questions } = this.compiled
    const entries = questions.flatMap(({ question, number, perChild }): [string, Answer | ByChild][] => {
      if (perChild) {
        const own = this.childIds.flatMap((id, child): [string, Answer][] => {
          const answer = this.answer(number, child)
          return answer === undefined ? [] : [[id, answer]]
        })
        return own.length === 0 ? [] : [[question.id, Object.fromEntries(own)]]
      }
      const answer = this.answer(number, noChild)
      return answer === undefined ? [] : [[question.id, answer]]
    })
    return merged(Object.fromEntries(entries), this.state.others)
  }

  get visible(): Place[] {
    return placesIn(this).map(({ place }) => place)
  }

  next(options?: NextOptions): Place | null {
    return nextIn(this, options)
  }

  get topics(): Topic[] {
    return topicsIn(this)
  }

  get progress(): Progress {
    return this.state.progress
  }

  probes(place: Place) {
    if (!this.compiled.byId.has(place?.question)) throw strangePlace(this, place)
    const isStranger = place.child !== undefined && !this.childIds.includes(place.child)
    return isStranger ? probesFor(this.protocol, this.answers, this.situation, place) : probesIn(this, place)
  }

  get scores(): { readonly [id: string]: Score } {
    return scoresIn(this)
  }

  points(scale: string): number | null {
    const number = this.compiled.scaleById.get(scale)
    if (number === undefined) mustBeAmong([...this.compiled.scaleById.keys()], scale, 'scale')
    const { points } = this.tally(number!)
    return points === null ? null : points / 100
  }

  score(id: string): Score | undefined {
    const number = this.compiled.scaleById.get(id)
    const tally = number === undefined ? undefined : this.state.tallies[number]
    if (tally === undefined) return undefined
    tally.score ??= scoreIn(this, id, listsAfter(tally, this.compiled.scales[number!]!, this))
    return tally.score
  }

  get balance(): Balance | null {
    return balanceIn(this)
  }

  get signals(): Signal[] {
    return signalsIn(this)
  }

  #after(question: CompiledQuestion, child: number, at: number, answer: Answer | undefined): Held {
    const { compiled, situation, childIds, state: before } = this
    const state = before.next()
    const next = new Held(compiled, situation, childIds, state)
    const isNew = (state.values[at] === undefined) !== (answer === undefined)
    if (isNew) count(next, state.progress, question, child, -1)
    state.values[at] = answer
    state.others = withoutOtherForm(state.others, question)
    if (isNew) count(next, state.progress, question, child, 1)
    for (const step of compiled.after[question.number]!) take(step, child, next, state, before)
    // What was asked whatever its condition says may be called for by an answer that changes nothing else.
    if (situation.asked !== undefined) Object.assign(state.progress, progressIn(next))
    return next
  }
}

/** Why there is no such place in this call. */
function strangePlace({ protocol, childIds }: Held, place: Place): ProtocolError {
  const fault = placeFault(protocol, place)
  if (fault !== null) return new ProtocolError([faultAt(place, fault)])
  const [child, sentence] = [place.child!, familySentences.GIB402]
  return misuse('GIB402', [place.question], { child }, { found: child, known: childIds }, sentence)
}

/** A call of which nothing is worked out yet, or nothing but what `from` knows of the family as a whole. */
function blank(made: Compiled, situation: Situation, from?: State): Held {
  const childIds = childIdsIn(situation)
  const places = made.family + childIds.length * made.perChild
  const state = new State(
    new Array<Answer | undefined>(places).fill(undefined),
    new Array<Truth>(places).fill(null),
    from?.given ?? made.indicators.map(() => ({ points: null, indication: null })),
    from?.tallies ?? made.scales.map(untold),
    copied(from?.progress ?? { answered: 0, of: 0, coreAnswered: 0, coreOf: 0 }),
    {},
  )
  return new Held(made, situation, childIds, state)
}

/** Works everything out, and counts. */
function workedOut(held: Held): Held {
  const { compiled: made, state } = held
  for (const step of made.steps) take(step, noChild, held, state, {})
  for (const question of made.questions) if (!question.perChild) count(held, state.progress, question, noChild, 1)
  countChildren(held, state.progress, 1)
  return held
}

const silence = new WeakMap<Compiled, Held>()

/** The call in which nothing was said, with a family of which nothing is known. It never changes, so it is worked out once. */
function silent(made: Compiled): Held {
  const known = silence.get(made) ?? workedOut(blank(made, nothingKnown))
  silence.set(made, known)
  return known
}

/** Puts each answer in its place, and gives back what has none. */
function fillIn({ compiled: made, childIds, state: { values } }: Held, answers: Answers): Answers {
  const { byId } = made
  let others: Answers = {}
  for (const id of Object.keys(answers)) {
    const question = byId.get(id)
    const answer = answers[id]
    if (answer === undefined) continue
    if (question === undefined || question.perChild !== isByChild(answer)) {
      others = { ...others, [id]: answer }
    } else if (!isByChild(answer)) values[question.number] = answer
    else {
      for (const child of Object.keys(answer)) {
        const number = childIds.indexOf(child)
        if (number === noChild) others = withAnswer(made.protocol, others, { question: id, child }, answer[child])
        else values[placeIn(made, question.number, number)] = answer[child]
      }
    }
  }
  return others
}

/** What is heard goes before what was recorded there by child where it is asked of the family, or the other way round. */
function withoutOtherForm(others: Answers, { question: { id }, perChild }: CompiledQuestion): Answers {
  if (!Object.hasOwn(others, id) || isByChild(others[id]) === perChild) return others
  const { [id]: _, ...rest } = others
  return rest
}

/** With what was heard of a child. */
function withRow(held: Held, child: number, others: Answers): Answers {
  return held.compiled.rows.reduce((kept, { number, question }) => {
    const place = { question: question.id, child: held.childIds[child]! }
    return withAnswer(held.protocol, kept, place, held.answer(number, child))
  }, others)
}

/** Works one thing out again. A list that changes is copied first, because the call before still has it. */
function take(step: Step, child: number, held: Held, state: State, before: Partial<State>): void {
  if (step.kind === 'question') takeQuestion(step, child, held, state, before)
  else takeIndicator(step.number, held, state, before)
}

function takeIndicator(number: number, held: Held, state: State, before: Partial<State>): void {
  const { indicators, scales, scalesOf } = held.compiled
  const indicator = indicators[number]!
  const known = state.given[number]!
  const points = indicator.points(held)
  // What still has no answer tells the same as before; where the points stay the same, it is for another reason now.
  if (points === null && known.points === null) return
  if (state.given === before.given) state.given = state.given.slice()
  if (state.tallies === before.tallies) state.tallies = state.tallies.slice()
  state.given[number] = { points, indication: null }
  for (const scale of scalesOf[number]!) {
    state.tallies[scale] = retallied(scales[scale]!, state.tallies[scale]!, indicator, number, known.points, points)
  }
}

function takeQuestion(step: Step, child: number, held: Held, state: State, before: Partial<State>): void {
  const question = held.compiled.questions[step.number]!
  const [from, to] = !question.perChild ? [noChild, 0] : step.sameChild ? [child, child + 1] : [0, held.childIds.length]
  for (let one = from; one < to; one++) {
    const truth = question.isEnabled(held, one)
    const place = placeIn(held.compiled, step.number, one)
    if (truth === state.truths[place]) continue
    if (state.truths === before.truths) state.truths = state.truths.slice()
    // Before it is all worked out, nothing is counted yet.
    const isCounted = before.progress !== undefined
    if (isCounted) count(held, state.progress, question, one, -1)
    state.truths[place] = truth
    if (isCounted) count(held, state.progress, question, one, 1)
  }
}

/** Counts a place in the progress, or (with −1) out again. */
function count(held: Held, progress: Counted, question: CompiledQuestion, child: number, by: 1 | -1) {
  if (!question.spoken) return
  const { truths, values } = held.state
  const place = placeIn(held.compiled, question.number, child)
  const enabled = question.conditional ? truths[place]! : true
  if (enabled !== false) addTo(progress, stateOf(question, child, enabled, held), values[place] !== undefined, by)
}

function countChildren(held: Held, progress: Counted, by: 1 | -1) {
  for (const question of held.compiled.rows)
    for (let child = 0; child < held.childIds.length; child++) count(held, progress, question, child, by)
}

function merged(answers: Answers, others: Answers): Answers {
  const entries = Object.entries(others).map(([id, other]): [string, Answer | ByChild | undefined] => {
    const own = answers[id]
    return [id, isByChild(own) && isByChild(other) ? { ...own, ...other } : other]
  })
  return entries.length === 0 ? answers : { ...answers, ...Object.fromEntries(entries) }
}
