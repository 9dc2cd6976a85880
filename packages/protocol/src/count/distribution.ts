/** How the grades are spread. */
import { compiled } from '../call/compile'
import type { Among, QuestionIdOf } from '../document/infer'
import { mustBe, mustBeAmong } from '../document/misuse'
import type { Protocol } from '../document/protocol'
import type { Missing } from './figure'
import { FigureCount } from './figure-count'
import { Listener } from './listener'
import { countedIn, type Response, type Unit } from './response'
import { tellerOf } from './verdict'

/**
 * How often each grade was given: a bar for each whole grade, and for a half where one was given. A grade in between belongs to the
 * half below it, so that a 5.45 stays on its own side of the line.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @example
 * distribution(protocol, calls, 'ouder.cijfer', { unit: 'call' }).counts[5]   //=> { grade: 5, count: 24 }
 */
export function distribution<const P extends Protocol, Id extends string>(
  protocol: P,
  responses: readonly Response[],
  question: Among<Id, QuestionIdOf<P>>,
  options: { unit: Unit },
): { counts: { grade: number; count: number }[]; missing: Missing }
export function distribution(
  protocol: Protocol,
  responses: readonly Response[],
  question: string,
  options: { unit: Unit },
): { counts: { grade: number; count: number }[]; missing: Missing } {
  const ready = compiled(protocol)
  mustBe('object', options, 'options')
  mustBeAmong([...ready.byId.keys()], question, 'question')
  const [tell, listener, count] = [tellerOf(question, ready), new Listener(ready), new FigureCount()]
  const bars = new Map(Array.from({ length: 11 }, (_, grade) => [grade, 0]))
  for (const { answers, situation } of countedIn(options.unit, responses)) {
    listener.hear(answers, situation)
    for (const answer of tell(listener)) {
      count.add(answer, 1)
      if (typeof answer !== 'number') continue
      const bar = Math.floor(answer * 2) / 2
      bars.set(bar, (bars.get(bar) ?? 0) + 1)
    }
  }
  const counts = [...bars].map(([grade, count]) => ({ grade, count })).sort((a, b) => a.grade - b.grade)
  return { counts, missing: count.missing() }
}
