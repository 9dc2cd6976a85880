/** The door through which scenarios come in. */
import type * as z from 'zod'
import type { Scenario } from '../call/scenario'
import type { Pointer } from '../document/pointer'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { strangeExpectations } from './expected-names'
import { heardUnder } from './heard-under'
import { lostNames } from './lost-names'
import { scenarioFileSchema } from './scenario-schema'
import { shapeProblems } from './shape-problems'
import { strangeFacts } from './situation-names'

/**
 * The scenarios of a file, `{ scenarios: [{ name, situation?, answers, expect }] }`; or all that is wrong with them. Answers must fit the
 * protocol, what is known of the family must be declared there, and something must be expected, of which everything exists: in the
 * protocol, and of children in the family.
 *
 * @example
 * parseScenarios(checkIn, { scenarios: [{ name: 'low', answers: { parentGrade: 4 }, expect: { asks: ['parentHeavy'] } }] }).ok   //=> true
 * parseScenarios(checkIn, { scenarios: [{ name: 'low', answers: { parentGrade: 4 }, expect: { asks: ['parentHevy'] } }] }).ok    //=> false
 */
export function parseScenarios(
  protocol: Protocol,
  json: unknown,
): { ok: true; scenarios: Scenario[] } | { ok: false; problems: Problem[] } {
  const parsed = scenarioFileSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: shapeProblems(json, parsed.error.issues) }
  const problems = [...lostNames(json, parsed.data), ...problemsIn(protocol, parsed.data.scenarios)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenarios: parsed.data.scenarios as Scenario[] }
}

function problemsIn(protocol: Protocol, scenarios: z.infer<typeof scenarioFileSchema>['scenarios']): Problem[] {
  return scenarios.flatMap(({ name, answers, situation, expect }, index) => {
    const under = (...keys: Pointer) => placedIn(name, ['scenarios', index, ...keys])
    const known = (situation ?? {}) as Situation
    const heard = heardUnder(protocol, known, answers)
    return [
      ...(heard.ok ? [] : heard.problems.map(under())),
      ...strangeFacts(protocol, known).map(under('situation')),
      ...strangeExpectations(protocol, expect, known).map(under('expect')),
    ]
  })
}

/** The same problem, in the scenario with this name. */
function placedIn(name: string, at: Pointer) {
  return (problem: Problem): Problem => ({
    ...problem,
    path: `${name} > ${problem.path}`,
    pointer: [...at, ...problem.pointer],
  })
}
