/** A call that is being held. What is heard changes only what depends on it, so that every key press is followed at once. */
import { type Answer, type Answers, type ChildId, isAbsent } from '../document/answer'
import { entryOf } from '../document/entry'
import type {
  Among,
  AnswerAt,
  AnswersFor,
  AnswersOf,
  ClassIdOf,
  PlaceAt,
  PlaceOf,
  ScaleIdOf,
  ScoreIdOf,
  SignalIdOf,
} from '../document/infer'
import { expectedName } from '../document/kind'
import { misuse, mustBe, mustBeAmong } from '../document/misuse'
import { isByChild, type Place, withAnswerOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Probe } from '../document/question'
import { remembered } from '../document/remembered'
import type { Situation } from '../document/situation'
import { type Balance, balanceIn } from './balance'
import { type Compiled, type CompiledQuestion, compiled, placeIn } from './compile'
import { addTo, type NextOptions, nextIn, type Progress, type Topic, topicsIn } from './conversation'
import { enabledIn } from './enabled'
import { childIdsIn } from './family'
import type { Step } from './graph'
import { childIn, type Heard, noChild, type Tally } from './heard'
import { mustBePlace } from './parse-answer'
import { placesIn, stateOf } from './places'
import { probesIn } from './probes'
import { type Indication, indicationOf, listsAfter, type Score, type ScoresOf, scoreIn, scoresIn } from './score'
import { type Signal, signalsIn } from './signal'
import { retallied, unchanged, untold } from './tally'
import type { Truth } from './truth'

/** A call as it stands after what was heard. It never changes: {@link OpenCall.hear} gives the next. */
export interface OpenCall<P extends Protocol = Protocol> {
  readonly protocol: Readonly<P>
  readonly situation: Situation
  /** All that was recorded, also what does not count. */
  readonly answers: AnswersOf<P>
  /**
   * The call after this answer; `undefined` takes an answer back.
   *
   * @throws ProtocolError when the protocol has no such question, or the family no such child (what a record holds of those is kept); and
   * when the answer is another kind of thing. Whether it fits in full says {@link parseAnswer}
   */
  hear<Id extends string>(place: PlaceAt<P, Id>, answer: AnswerAt<P, NoInfer<Id>> | undefined): OpenCall<P>
  /** The same call, now that more is known of the family: there is one child more, or another round. Answers stay with their child. */
  knowing(situation: Situation): OpenCall<P>
  /** The places that may be asked: all but those that are definitely not for this family. */
  readonly visible: readonly PlaceOf<P>[]
  next<Id extends string>(options?: NextOptions<PlaceAt<P, Id>>): PlaceOf<P> | null
  readonly topics: readonly Topic<PlaceOf<P>>[]
  readonly progress: Progress
  /** @throws ProtocolError as {@link OpenCall.hear} does */
  probes<Id extends string>(place: PlaceAt<P, Id>): readonly Pick<Probe, 'id' | 'text'>[]
  readonly scores: ScoresOf<P>
  /**
   * The points on a score or a sub-scale, without its reasons; `null` when there is no result.
   *
   * @throws ProtocolError when the protocol has no such score
   */
  points<Id extends string>(scale: Among<Id, ScaleIdOf<P>>): number | null
  /**
   * One score.
   *
   * @throws ProtocolError when the protocol has no such score
   */
  score<Id extends string>(id: Among<Id, ScoreIdOf<P>>): Score
  readonly balance: Balance<ClassIdOf<P>> | null
  readonly signals: readonly Signal<SignalIdOf<P>>[]
}

/**
 * Opens a call. For one question about a call that lies there, such as {@link visiblePlaces} or {@link score}, it need not be opened.
 *
 * @throws ProtocolError when a child has no id, or two children have the same; and when the situation says something by another name
 * than {@link Situation} has
 *
 * @example
 * const call = openCall(checkIn, { children: [{ id: 'sami' }] }).hear({ question: 'parentGrade' }, 5)
 * call.next()                       //=> { question: 'parentHeavy' }
 * call.score('draaglast').points    //=> 1
 * call.progress                     //=> { answered: 1, of: 3, coreAnswered: 1, coreOf: 2 }
 */
export function openCall<const P extends Protocol, const A extends Answers>(
  protocol: P,
  situation?: Situation,
  answers?: AnswersFor<P, A>,
): OpenCall<P>
export function openCall(
  protocol: Protocol,
  situation: Situation = nothingKnown,
  answers: Answers = nothingSaid,
): OpenCall {
  if (answers === nothingSaid) return silent(compiled(protocol)).knowing(situation)
  const made = compiled(protocol)
  mustBe('object', answers, 'answers')
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined)
  const own = given.map(([id, answer]) => [id, isByChild(answer) ? { ...answer } : ownOf(answer)])
  return workedOut(blank(made, situation, { answers: Object.fromEntries(own) }))
}

const nothingKnown: Situation = Object.freeze({})
const nothingSaid: Answers = Object.freeze({})

/** @throws ProtocolError when it is another kind of thing than the question asks for; silence always fits */
function mustFit({ question, kind }: CompiledQuestion, answer: unknown): void {
  if (answer !== undefined && !isAbsent(answer)) mustBe(expectedName(kind), answer, question.id)
}

/** Whoever gave a list may go on with it; what was heard stays as it was. */
function ownOf<A>(answer: A): A {
  return Array.isArray(answer) ? (answer.slice() as A) : answer
}

/** What one call comes to, by place, indicator and scale. Calls share these lists as long as they are the same. */
interface State {
  readonly values: (Answer | undefined)[]
  /** Whether the question at the place is for this family. */
  truths: Truth[]
  given: Given[]
  tallies: Tally[]
  progress: Counted
  readonly recorded: Recorded
}

/** All answers; or, until somebody asks for them, one answer after what was recorded before. */
interface Recorded {
  answers: Answers | null
  readonly before?: Recorded
  readonly question?: CompiledQuestion
  readonly child?: ChildId | undefined
  readonly answer?: Answer | undefined
}

/** What stands together, and what was recorded after it one by one. */
function inOrder(last: Recorded): Recorded[] {
  const all = [last]
  while (all[0]!.answers === null) all.unshift(all[0]!.before!)
  return all
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
    const question = this.#questionAt(place)
    // Mostly it is, and nothing more is looked at.
    if ((Array.isArray(answer) ? 'array' : typeof answer) !== question.kind || Number.isNaN(answer))
      mustFit(question, answer)
    const { compiled, situation, childIds, state: before } = this
    const child = childIn(childIds, place.child)
    const at = placeIn(compiled, question.number, child)
    if (before.values[at] === answer) return this
    const own = ownOf(answer)
    // A list that changes later on is copied first, for the call before still has it.
    const state: State = {
      values: before.values.slice(),
      truths: before.truths,
      given: before.given,
      tallies: before.tallies,
      progress: copied(before.progress),
      recorded: { answers: null, before: before.recorded, question, child: place.child, answer: own },
    }
    const next = new Held(compiled, situation, childIds, state)
    const isNew = (state.values[at] === undefined) !== (own === undefined)
    if (isNew) count(next, state.progress, question, child, -1)
    state.values[at] = own
    if (isNew) count(next, state.progress, question, child, 1)
    for (const step of compiled.after[question.number]!) take(step, child, next, before)
    // What was asked whatever its condition says may be called for by an answer that changes nothing else.
    return situation.asked === undefined ? next : counted(next)
  }

  knowing(situation: Situation): OpenCall {
    if (situation === this.situation) return this
    const { compiled: made, state: before } = this
    // What was asked whatever its condition says can change anything.
    const isSteady = this.situation.asked === undefined && situation?.asked === undefined
    const next = blank(made, situation, before.recorded, isSteady ? before : undefined)
    const { state } = next
    if (!isSteady) return workedOut(next)
    for (let place = 0; place < made.family; place++) state.truths[place] = before.truths[place]!
    countChildren(this, state.progress, -1)
    countChildren(next, state.progress, 1)
    for (const step of made.afterSituation) take(step, noChild, next, before)
    return next
  }

  get answers(): Answers {
    const { recorded } = this.state
    const later = inOrder(recorded)
    const { answers } = later.shift()!
    recorded.answers = later.reduce(
      (answers, { question, child, answer }) => withAnswerOf(answers, question!.question.id, child, answer),
      answers!,
    )
    return recorded.answers
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
    return copied(this.state.progress)
  }

  probes(place: Place) {
    this.#questionAt(place)
    return probesIn(this, place)
  }

  get scores(): ScoresOf<Protocol> {
    return scoresIn(this)
  }

  points(scale: string): number | null {
    const number = this.compiled.scaleById.get(scale)
    if (number === undefined) mustBeAmong([...this.compiled.scaleById.keys()], scale, 'scale')
    const { points } = this.state.tallies[number!]!
    return points === null ? null : points / 100
  }

  score(id: string): Score {
    const found = this.scoreOf(id)
    if (found === undefined) mustBeAmong(Object.keys(this.scores), id, 'score')
    return found!
  }

  scoreOf(id: string): Score | undefined {
    const number = this.compiled.scaleById.get(id)
    const tally = number === undefined ? undefined : this.state.tallies[number]
    if (tally === undefined) return undefined
    if (tally.score === undefined || tally.changed.length > 0) {
      tally.score = scoreIn(this, id, listsAfter(tally, this.compiled.scales[number!]!, this), number)
      tally.changed = unchanged
    }
    return tally.score
  }

  get balance(): Balance | null {
    return balanceIn(this)
  }

  get signals(): Signal[] {
    return signalsIn(this)
  }

  #questionAt(place: Place): CompiledQuestion {
    const question = this.compiled.byId.get(place?.question)
    const child = place?.child
    const isHere = question?.perChild ? child !== undefined && this.childIds.includes(child) : child === undefined
    if (question !== undefined && isHere) return question
    mustBePlace(this.protocol, place)
    // The question is there; the child is not.
    throw misuse('GIB402', [place.question], { child }, child, this.childIds)
  }
}

/** A call of which nothing is worked out yet, or nothing but what `from` knows of the family as a whole. */
function blank(made: Compiled, situation: Situation, recorded: Recorded, from?: State): Held {
  const childIds = childIdsIn(situation)
  const places = made.family + childIds.length * made.perChild
  const state: State = {
    values: new Array<Answer | undefined>(places).fill(undefined),
    truths: new Array<Truth>(places).fill(null),
    given: from?.given ?? made.indicators.map(() => ({ points: null, indication: null })),
    tallies: from?.tallies ?? made.scales.map(untold),
    progress: copied(from?.progress ?? { answered: 0, of: 0, coreAnswered: 0, coreOf: 0 }),
    recorded,
  }
  const held = new Held(made, situation, childIds, state)
  fillIn(held)
  return held
}

/** Works everything out, and counts. */
function workedOut(held: Held): Held {
  for (const step of held.compiled.steps) take(step, noChild, held, {})
  return counted(held)
}

/** The call in which nothing was said, with a family of which nothing is known. It never changes, so it is worked out once. */
const silent = /* @__PURE__ */ remembered((made: Compiled) =>
  workedOut(blank(made, nothingKnown, { answers: nothingSaid })),
)

/** Puts each answer in its place; one that has none is only kept. */
function fillIn({ compiled: made, childIds, state: { values, recorded } }: Held): void {
  const later = inOrder(recorded)
  for (const [id, answer] of Object.entries(later.shift()!.answers!)) {
    const question = made.byId.get(id)
    if (question === undefined || question.perChild !== isByChild(answer)) continue
    if (!isByChild(answer)) values[question.number] = answer
    else
      for (const [index, child] of childIds.entries())
        values[placeIn(made, question.number, index)] = entryOf(answer, child)
  }
  for (const { question, child, answer } of later) {
    const index = childIn(childIds, child)
    if (child === undefined || index !== noChild) values[placeIn(made, question!.number, index)] = answer
  }
}

/** Works one thing out again. A list that changes is copied first, because the call before still has it. */
function take(step: Step, child: number, held: Held, before: Partial<State>): void {
  const { family } = held.compiled
  if (step.node < family) takeQuestion(step, child, held, before)
  else takeIndicator(step.node - family, held, before)
}

function takeIndicator(number: number, held: Held, before: Partial<State>): void {
  const { indicators, scales, scalesOf } = held.compiled
  const { state } = held
  const indicator = indicators[number]!
  const known = state.given[number]!
  const points = indicator.points(held)
  // What still has no answer tells the same as before; where the points stay the same, it is for another reason now.
  if (points === null && known.points === null) return
  if (state.given === before.given) {
    state.given = state.given.slice()
    state.tallies = state.tallies.slice()
  }
  state.given[number] = { points, indication: null }
  for (const scale of scalesOf[number]!) {
    state.tallies[scale] = retallied(scales[scale]!, state.tallies[scale]!, indicator, number, known.points, points)
  }
}

function takeQuestion(step: Step, child: number, held: Held, before: Partial<State>): void {
  const { state } = held
  const question = held.compiled.questions[step.node]!
  let from = noChild
  let to = 0
  if (question.perChild) {
    from = step.sameChild ? child : 0
    to = step.sameChild ? child + 1 : held.childIds.length
  }
  for (let one = from; one < to; one++) {
    const truth = enabledIn(question, held, one)
    const place = placeIn(held.compiled, step.node, one)
    if (truth === state.truths[place]) continue
    if (state.truths === before.truths) state.truths = state.truths.slice()
    count(held, state.progress, question, one, -1)
    state.truths[place] = truth
    count(held, state.progress, question, one, 1)
  }
}

/** Counts a place in the progress, or (with −1) out again. */
function count(held: Held, progress: Counted, question: CompiledQuestion, child: number, by: 1 | -1): void {
  if (question.voice !== 'parent') return
  const { truths, values } = held.state
  const place = placeIn(held.compiled, question.number, child)
  const enabled = question.conditional ? truths[place]! : true
  if (enabled !== false) addTo(progress, stateOf(question, child, enabled, held), values[place] !== undefined, by)
}

/** Counts all places anew. */
function counted(held: Held): Held {
  const progress = { answered: 0, of: 0, coreAnswered: 0, coreOf: 0 }
  for (const question of held.compiled.questions) if (!question.perChild) count(held, progress, question, noChild, 1)
  countChildren(held, progress, 1)
  held.state.progress = progress
  return held
}

function countChildren(held: Held, progress: Counted, by: 1 | -1): void {
  for (const question of held.compiled.questions)
    if (question.perChild)
      for (let child = 0; child < held.childIds.length; child++) count(held, progress, question, child, by)
}
