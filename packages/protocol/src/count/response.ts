/** One call as it is counted: of which family, when, and what was heard. */
import type { Answers } from '../document/answer'
import { mustBe, mustBeAmong } from '../document/misuse'
import type { Situation } from '../document/situation'

/** A call with its answers. The situation is the one stored with the call, so old figures stay what they were. */
export interface Response {
  readonly id: string
  /** Id of the family; the same over all its calls. */
  readonly family: string
  /** ISO date of the call, `2020-04-17`. */
  readonly date: string
  /** The family's first call, second call…; orders calls of one day. */
  readonly number?: number
  readonly round?: string
  readonly situation: Situation
  /** They are counted as they are: what comes from elsewhere was admitted by `parseResponse` or {@link parseAnswers} before. */
  readonly answers: Answers
}

/** @throws ProtocolError when it has not what makes a call: a day, a situation and answers */
export function mustBeResponse(response: Response): void {
  mustBe('object', response, 'response')
  mustBe('text', response.date, 'response', 'date')
  mustBe('object', response.situation, 'response', 'situation')
  mustBe('object', response.answers, 'response', 'answers')
  if (response.situation.children !== undefined)
    mustBe('list', response.situation.children, 'response', 'situation', 'children')
}

/** What is counted: every call, or every family once, by its latest call. */
export const units = ['call', 'family'] as const
export type Unit = (typeof units)[number]

/**
 * The calls that count in this unit: all of them, or of each family the latest.
 *
 * @example
 * countedIn('family', calls).length   //=> 169
 */
export function countedIn(unit: Unit, responses: readonly Response[]): readonly Response[] {
  mustBeAmong(units, unit, 'unit')
  mustBe('list', responses, 'responses')
  return unit === 'family' ? latestPerFamily(responses) : responses
}

/**
 * The latest call of each family: by date, then by call number. It does not matter in which order the calls are given; those that
 * are kept stay in that order.
 *
 * @example
 * latestPerFamily([
 *   { id: 'b', family: 'F1', date: '2020-04-21', situation: {}, answers: {} },
 *   { id: 'a', family: 'F1', date: '2020-04-14', situation: {}, answers: {} },
 * ]).map((call) => call.id)   //=> ['b']
 */
export function latestPerFamily(responses: readonly Response[]): Response[] {
  mustBe('list', responses, 'responses')
  const latest = new Map<string, Response>()
  for (const response of responses) {
    if (typeof response?.family !== 'string') mustBeOfFamily(response)
    const known = latest.get(response.family)
    if (known === undefined || isLater(response, known)) latest.set(response.family, response)
  }
  return responses.filter((response) => latest.get(response.family) === response)
}

/** @throws ProtocolError when it is no call, or of nobody */
function mustBeOfFamily(response: Response): void {
  mustBeResponse(response)
  mustBe('text', response.family, 'response', 'family')
}

/** When a call was, as far as it decides which is the latest. */
export type Moment = Pick<Response, 'date' | 'number' | 'id'>

export function isLater(a: Moment, b: Moment): boolean {
  if (a.date !== b.date) return a.date > b.date
  const [first, second] = [a.number ?? 0, b.number ?? 0]
  return first === second ? isAfter(a.id, b.id) : first > second
}

/** In the order of characters, as a database has it; the language itself goes by halves of those outside the basic plane. */
function isAfter(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return (a.codePointAt(at) ?? -1) > (b.codePointAt(at) ?? -1)
}
