/** A document as the rules look at it: its questions and conditions, each with where it stands. */
import type { Condition, Test } from '../../document/condition'
import type { Pointer } from '../../document/pointer'
import type { Protocol } from '../../document/protocol'
import type { Question, Section } from '../../document/question'
import type { Text } from '../../document/text'
import { conditionsIn, type Found, testsIn, textsIn } from '../../document/walk'

/** A question with where it stands. Of two with one id the first counts. */
export interface PlacedQuestion {
  readonly question: Question
  readonly section: Section
  readonly perChild: boolean
  readonly pointer: Pointer
  /** Its place in the conversation. */
  readonly order: number
}

/** What a condition decides. */
export type Use =
  | 'section'
  | 'question'
  | 'probe'
  | 'level'
  | 'class'
  | 'floor'
  | 'signal'
  | 'group'
  | 'share'
  | 'among'
  | 'agreement'

/** A whole condition. `inChild` when it is weighed for one child. */
export interface PlacedCondition extends Found<Condition> {
  readonly use: Use
  readonly inChild: boolean
  /** The question it stands at. */
  readonly at?: PlacedQuestion
}

/** One test of a condition; `inChild` also within `someChild` and `everyChild`. */
export interface PlacedTest extends Found<Test> {
  readonly inChild: boolean
  readonly condition: PlacedCondition
}

export interface Inspected {
  readonly protocol: Protocol
  readonly questions: readonly PlacedQuestion[]
  /** Their ids, in order. */
  readonly ids: readonly string[]
  readonly byId: ReadonlyMap<string, PlacedQuestion>
  readonly conditions: readonly PlacedCondition[]
  readonly tests: readonly PlacedTest[]
  readonly texts: readonly Found<Text>[]
}

/** Can it be left out of a conversation at all? */
export function isConditional({ question, section }: Pick<PlacedQuestion, 'question' | 'section'>): boolean {
  return [question.rounds, question.enableWhen, section.enableWhen].some((one) => one !== undefined)
}

export function inspectedOf(protocol: Protocol): Inspected {
  const questions = questionsIn(protocol)
  const byId = new Map<string, PlacedQuestion>()
  for (const one of questions) if (!byId.has(one.question.id)) byId.set(one.question.id, one)
  const ids = questions.map(({ question }) => question.id)
  const conditions = conditionsIn(protocol).map((found) =>
    placed(found, protocol, questionAt(questions, found.pointer)),
  )
  const tests = conditions.flatMap((condition) =>
    testsIn(condition).map((test) => ({ ...test, condition, inChild: isInChild(condition, test.pointer) })),
  )
  return { protocol, questions, ids, byId, conditions, tests, texts: textsIn(protocol) }
}

function questionsIn({ sections }: Protocol): PlacedQuestion[] {
  const all = sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({ question, section, pointer: ['sections', s, 'questions', q] })),
  )
  return all.map((one, order) => ({
    ...one,
    order,
    perChild: (one.question.each ?? one.section.each) === 'children',
  }))
}

/** The question that a pointer leads to, or into. */
export function questionAt(
  questions: readonly PlacedQuestion[],
  [part, s, list, q]: Pointer,
): PlacedQuestion | undefined {
  if (part !== 'sections' || list !== 'questions') return undefined
  return placesOf(questions).get(`${s} ${q}`)
}

const places = new WeakMap<readonly PlacedQuestion[], ReadonlyMap<string, PlacedQuestion>>()

/** By the number of the section and of the question in it. */
function placesOf(questions: readonly PlacedQuestion[]): ReadonlyMap<string, PlacedQuestion> {
  const known = places.get(questions)
  if (known !== undefined) return known
  const made = new Map(questions.map((one) => [`${one.pointer[1]} ${one.pointer[3]}`, one]))
  places.set(questions, made)
  return made
}

function placed(found: Found<Condition>, protocol: Protocol, at: PlacedQuestion | undefined): PlacedCondition {
  const { pointer } = found
  const use = useOf(pointer)
  const inChild =
    use === 'section'
      ? protocol.sections[pointer[1] as number]?.each === 'children'
      : use === 'agreement'
        ? protocol.agreements?.kinds[pointer[2] as number]?.each === 'children'
        : at?.perChild === true
  return { ...found, use, inChild, ...(at && { at }) }
}

function useOf(pointer: Pointer): Use {
  const [part, , list, , sub] = pointer
  const key = pointer[pointer.length - 1]
  if (part === 'sections') return list !== 'questions' ? 'section' : sub === 'probes' ? 'probe' : 'question'
  if (part === 'scores') return 'level'
  if (part === 'balance') return pointer[1] === 'classes' ? 'class' : 'floor'
  if (part === 'cohorts') return 'group'
  if (part === 'figures') return key === 'share' ? 'share' : 'among'
  return part === 'signals' ? 'signal' : 'agreement'
}

function isInChild({ inChild, pointer }: PlacedCondition, test: Pointer): boolean {
  const way = test.slice(pointer.length)
  return inChild || way.includes('someChild') || way.includes('everyChild')
}
