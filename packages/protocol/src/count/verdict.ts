/** What does one call say: a yes, a no or a number; or why not? */
import { answered } from '../call/answered'
import { type Compiled, type CompiledQuestion, readersIn } from '../call/compile'
import { type Heard, noChild, notApplicable, type Reading } from '../call/heard'
import { comparisonWith } from '../call/weigh'
import { type Absence, type Answer, type Answers, isAbsent, isAnswered, type Value } from '../document/answer'
import type { Condition, Operand } from '../document/condition'
import { answerIn } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'

/** Says yes, no, or why nothing, seen from this child or from none. */
export type Judge = (heard: Heard, child: number) => Answer<boolean>

/** Says what a call answers to a question: one answer, or one for each child. */
export type Teller = (heard: Heard) => readonly Answer[]

/**
 * Does the condition hold for this call? Counting asks more than routing does. For routing, what does not apply is simply not so;
 * but a family that was never asked about money did not say that it has no worries. So what does not apply is left out of a count,
 * like anything else that was not said, with its reason: that of the first operand without a value. Of several children, those to
 * whom it does not apply are passed over.
 *
 * @example
 * verdict({ question: 'geld.zorgen', operator: '=', answer: 'vaak' }, { protocol, answers: { 'geld.zorgen': declined } })
 * //=> { absent: 'declined' }
 */
export function verdict(
  condition: Condition,
  { protocol, answers, situation }: { protocol: Protocol; answers: Answers; situation?: Situation },
): Answer<boolean> {
  const heard = answered(protocol, answers, situation)
  return judgeOf(condition, heard.compiled)(heard, noChild)
}

export function judgeOf(condition: Condition, compiled: Compiled): Judge {
  if ('all' in condition) return every(condition.all.map((part) => judgeOf(part, compiled)))
  if ('any' in condition) return opposite(every(condition.any.map((part) => opposite(judgeOf(part, compiled)))))
  if ('not' in condition) return opposite(judgeOf(condition.not, compiled))
  if ('someChild' in condition) return opposite(everyChild(opposite(judgeOf(condition.someChild, compiled))))
  if ('everyChild' in condition) return everyChild(judgeOf(condition.everyChild, compiled))
  const read = readersIn(compiled)(condition)
  if (condition.operator === 'exists') {
    const wanted = condition.answer
    return (heard, child) => isGiven(read(heard, child)) === wanted
  }
  const fits = comparisonWith(condition)
  const asked = 'question' in condition ? plainQuestion(condition.question, compiled) : undefined
  if (asked !== undefined)
    return condition.operator === '=' ? plainly(asked.number, condition.answer, fits) : plain(asked.number, fits)
  const why = reasonFor(condition, compiled)
  return (heard, child) => {
    const reading = read(heard, child)
    if (reading === notApplicable) return leftOut
    return (reading === undefined ? null : fits(reading)) ?? why(heard, child)
  }
}

/** A question that everybody is asked, once for the family: its answer says everything. Most are. */
export function plainQuestion(id: string, compiled: Compiled): CompiledQuestion | undefined {
  const asked = compiled.byId.get(id)
  return asked === undefined || asked.perChild || asked.conditional ? undefined : asked
}

/** Of such a question: what was answered, or the reason why not, and nothing else to look at. */
function plain(question: number, fits: (value: Value) => boolean | null): Judge {
  return (heard) => {
    const answer = heard.answer(question, noChild)
    // In plain JavaScript a question without an answer can be `null`: that is no no.
    if (answer === undefined || answer === null || (typeof answer === 'object' && isAbsent(answer)))
      return answer ?? notAsked
    return fits(answer) ?? notAsked
  }
}

/** The same for one code, or a yes or no: most answers are just that, or another. */
function plainly(question: number, wanted: Value, fits: (value: Value) => boolean | null): Judge {
  const otherwise = plain(question, fits)
  return (heard) => {
    const answer = heard.answer(question, noChild)
    if (answer === wanted) return true
    return answer === undefined || typeof answer === 'object' ? otherwise(heard, noChild) : false
  }
}

function isGiven(reading: Reading): boolean {
  return reading !== undefined && reading !== notApplicable
}

/** A hidden answer does not count; what nobody mentioned was not asked. */
export function tellerOf(question: string, compiled: Compiled): Teller {
  const tell = answerTo(question, compiled)
  if (!compiled.byId.get(question)?.perChild) return (heard) => [tell(heard, noChild)]
  return (heard) => Array.from({ length: heard.children ?? 0 }, (_, child) => tell(heard, child))
}

/** Says what is answered to a question for this child, or for none. */
export function answerTo(question: string, compiled: Compiled): (heard: Heard, child: number) => Answer {
  const asked = plainQuestion(question, compiled)
  if (asked !== undefined) return (heard) => heard.answer(asked.number, noChild) ?? notAsked
  const operand = { question }
  const read = readersIn(compiled)(operand)
  const why = reasonFor(operand, compiled)
  return (heard, child) => {
    const reading = read(heard, child)
    return reading === notApplicable ? leftOut : (reading ?? why(heard, child))
  }
}

const leftOut = /* @__PURE__ */ Object.freeze({ absent: 'not-applicable' } as const)
const notAsked = /* @__PURE__ */ Object.freeze({ absent: 'not-asked' } as const)

/** No as soon as one says no; else the first reason why nothing. */
function every(judges: readonly Judge[]): Judge {
  return (heard, child) => {
    let found: Answer<boolean> = true
    for (const judge of judges) {
      const one = judge(heard, child)
      if (one === false) return false
      if (found === true) found = one
    }
    return found
  }
}

function opposite(judge: Judge): Judge {
  return (heard, child) => {
    const one = judge(heard, child)
    return isAnswered(one) ? !one : one
  }
}

/** Within a child it stays with that child. Those to whom it does not apply are passed over; when it applies to none it is left out. */
function everyChild(judge: Judge): Judge {
  return (heard, child) => {
    const children = heard.children
    if (child === noChild && children === null) return notAsked
    const from = child === noChild ? 0 : child
    const to = child === noChild ? children! : child + 1
    let found: Answer<boolean> = true
    let applies = from === to
    for (let each = from; each < to; each++) {
      const one = judge(heard, each)
      if (isAbsent(one) && one.absent === 'not-applicable') continue
      applies = true
      if (one === false) return false
      if (found === true) found = one
    }
    return applies ? found : leftOut
  }
}

/** The reason that the first of the answers it looks at gives; silence is "not asked". */
function reasonFor(
  operand: Operand,
  compiled: Compiled,
): (heard: Heard, child: number) => { readonly absent: Absence } {
  const looks = looksAt(operand, compiled)
  return (heard, child) => {
    for (const look of looks) {
      const answer = look(heard, child)
      if (isAbsent(answer)) return answer
      if (answer === undefined) break
    }
    return notAsked
  }
}

type Look = (heard: Heard, child: number) => Answer | undefined

/** The answers an operand needs, in the order in which it names them; of a fact, the one that confirms or corrects it. */
function looksAt(operand: Operand, compiled: Compiled): Look[] {
  const now = (id: string): Look => {
    const asked = compiled.byId.get(id)
    return (heard, child) => asked && heard.answer(asked.number, asked.perChild ? child : noChild)
  }
  const before = (id: string): Look => {
    const perChild = compiled.byId.get(id)?.perChild
    return ({ situation, childIds }, child) => {
      const name = perChild ? childIds[child] : undefined
      const place = name === undefined ? { question: id } : { question: id, child: name }
      return situation.previous && answerIn(situation.previous.answers, place)
    }
  }
  if ('question' in operand) return [now(operand.question)]
  if ('previous' in operand) return [before(operand.previous)]
  if ('change' in operand) return [now(operand.change), before(operand.change)]
  if ('difference' in operand) return operand.difference.map(now)
  if ('chosen' in operand) return [now(operand.chosen)]
  if ('length' in operand) return [now(operand.length)]
  const fact =
    'family' in operand
      ? (['family', operand.family] as const)
      : 'child' in operand
        ? (['child', operand.child] as const)
        : null
  const askedBy =
    fact === null
      ? undefined
      : compiled.protocol.attributes?.find(({ of, id }) => of === fact[0] && id === fact[1])?.askedBy
  return askedBy === undefined ? [] : [now(askedBy)]
}
