/** Where an answer belongs: at a question, and for a question that is asked per child, at that child. */
import { type Answer, type Answers, type ByChild, type ChildId, isAbsent } from './answer'
import { entryOf } from './entry'
import type { AnswerAt, AnswersFor, PlaceAt } from './infer'
import { mustBe } from './misuse'
import type { Protocol } from './protocol'
import type { Question, Section } from './question'
import { remembered } from './remembered'

export interface Place {
  readonly question: string
  readonly child?: ChildId
}

/** A question with the section it stands in. `perChild` when the question or its whole section is asked once for each child. */
export interface AskedQuestion {
  readonly question: Question
  readonly section: Section
  readonly perChild: boolean
}

/**
 * All questions, in the order of the document.
 *
 * @example
 * questionsOf(checkIn).map((asked) => asked.question.id)   //=> ['parentGrade', 'parentHeavy', 'childMood']
 */
export function questionsOf(protocol: Protocol): readonly AskedQuestion[] {
  return inOrder(protocol)
}

/**
 * The question with this id; `undefined` when the protocol does not have it.
 *
 * @example
 * questionOf(checkIn, 'childMood')?.perChild   //=> true
 * questionOf(checkIn, 'weather')               //=> undefined
 */
export function questionOf(protocol: Protocol, id: string): AskedQuestion | undefined {
  return byId(protocol).get(id)
}

/**
 * The answer at a place; `undefined` when nothing was recorded there.
 *
 * @example
 * answerAt({ childMood: { sami: 'good' } }, { question: 'childMood', child: 'sami' })   //=> 'good'
 * answerAt({ childMood: { sami: 'good' } }, { question: 'childMood', child: 'lina' })   //=> undefined
 */
export function answerAt(answers: Answers, place: Place): Answer | undefined {
  mustBePlace(place)
  return answerIn(answers, place)
}

/** The same at a place that we made ourselves, which need not be looked at. */
export function answerIn(answers: Answers, { question, child }: Place): Answer | undefined {
  const found = entryOf(answers, question)
  if (!isByChild(found)) return child === undefined ? found : undefined
  return child === undefined ? undefined : entryOf(found, child)
}

/**
 * The answers with one more, changed or (with `undefined`) removed. What was given stays as it is.
 *
 * @example
 * withAnswer(checkIn, {}, { question: 'parentGrade' }, 6.5)                              //=> { parentGrade: 6.5 }
 * withAnswer(checkIn, {}, { question: 'childMood', child: 'sami' }, 'good')              //=> { childMood: { sami: 'good' } }
 * withAnswer(checkIn, { parentGrade: 6.5 }, { question: 'parentGrade' }, undefined)      //=> {}
 */
export function withAnswer<const P extends Protocol, const A extends Answers, Id extends string>(
  protocol: P,
  answers: AnswersFor<P, A>,
  place: PlaceAt<P, Id>,
  answer: AnswerAt<P, NoInfer<Id>> | undefined,
): Answers
export function withAnswer(protocol: Protocol, answers: Answers, place: Place, answer: Answer | undefined): Answers {
  mustBePlace(place)
  const { question, child } = place
  const perChild = questionOf(protocol, question)?.perChild ?? child !== undefined
  if (perChild && child === undefined) return answers
  return withAnswerOf(answers, question, perChild ? child : undefined, answer)
}

/** The same at a place that we made ourselves, which need not be looked at. */
export function withAnswerOf(
  answers: Answers,
  question: string,
  child: ChildId | undefined,
  answer: Answer | undefined,
): Answers {
  if (child === undefined) return withEntry(answers, question, answer)
  const found = entryOf(answers, question)
  const byChild = withEntry<Answer>(isByChild(found) ? found : {}, child, answer)
  return withEntry(answers, question, Object.keys(byChild).length === 0 ? undefined : byChild)
}

/**
 * Do these two belong at the same question, of the same child?
 *
 * @example
 * samePlace({ question: 'childMood', child: 'sami' }, { question: 'childMood', child: 'lina' })   //=> false
 */
export function samePlace(a: Place, b: Place): boolean {
  mustBePlace(a)
  mustBePlace(b)
  return areSame(a, b)
}

/** The same of places that we made ourselves, which need not be looked at. */
export function areSame(a: Place, b: Place): boolean {
  return a.question === b.question && a.child === b.child
}

/**
 * A place as one word, for maps and lists. An id of a question never holds an `@`.
 *
 * @example
 * placeKey({ question: 'parentGrade' })                  //=> 'parentGrade'
 * placeKey({ question: 'childMood', child: 'sami' })     //=> 'childMood@sami'
 */
export function placeKey(place: Place): string {
  mustBePlace(place)
  const { question, child } = place
  return child === undefined ? question : `${question}@${child}`
}

/**
 * The place that a {@link placeKey} names.
 *
 * @example
 * placeFromKey('childMood@sami')   //=> { question: 'childMood', child: 'sami' }
 */
export function placeFromKey(key: string): Place {
  mustBe('text', key, 'key')
  const at = key.indexOf('@')
  return at === -1 ? { question: key } : { question: key.slice(0, at), child: key.slice(at + 1) }
}

/** Are these the answers about each child, rather than one answer? */
export function isByChild(answer: Answers[string]): answer is ByChild {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) && !isAbsent(answer)
}

/** @throws ProtocolError when it names no question */
function mustBePlace(place: Place): void {
  if (typeof place?.question !== 'string') mustBe('text', place?.question, 'place', 'question')
}

const inOrder = /* @__PURE__ */ remembered((protocol: Protocol): readonly AskedQuestion[] => {
  // A call is opened while somebody waits: only what looks strange is looked at closely.
  if (!Array.isArray(protocol?.sections)) {
    mustBe('object', protocol, 'protocol')
    mustBe('list', protocol.sections, 'protocol', 'sections')
  }
  return protocol.sections.flatMap((section) => {
    if (!Array.isArray(section?.questions)) mustBe('list', section?.questions, 'protocol', 'sections', 'questions')
    return section.questions.map((question) => {
      if (typeof question?.id !== 'string') mustBe('text', question?.id, 'protocol', 'questions', 'id')
      return { question, section, perChild: (question.each ?? section.each) === 'children' }
    })
  })
})

const byId = /* @__PURE__ */ remembered(
  (protocol: Protocol) => new Map(inOrder(protocol).map((asked) => [asked.question.id, asked])),
)

function withEntry<T>(record: { readonly [key: string]: T | undefined }, key: string, value: T | undefined) {
  if (value !== undefined) return { ...record, [key]: value }
  const { [key]: _, ...rest } = record
  return rest
}
