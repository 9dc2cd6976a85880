/** The door through which scenarios come in. */
import { parseAnswers } from '../call/parse-answer'
import type { Scenario } from '../call/scenario'
import type { Answers } from '../document/answer'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { scenarioFileSchema } from './scenario-schema'
import { shapeProblems } from './shape-problems'

/**
 * The scenarios of a file, `{ scenarios: [{ name, situation?, answers, expect }] }`; or all that is wrong with them. Answers must fit the
 * protocol.
 *
 * @example
 * parseScenarios(checkIn, { scenarios: [{ name: 'low', answers: { parentGrade: 4 }, expect: { asks: ['parentHeavy'] } }] }).ok   //=> true
 * parseScenarios(checkIn, { scenarios: [{ name: 'low', answers: { parentGrade: 65 }, expect: {} }] }).ok                         //=> false
 */
export function parseScenarios(
  protocol: Protocol,
  json: unknown,
): { ok: true; scenarios: Scenario[] } | { ok: false; problems: Problem[] } {
  const parsed = scenarioFileSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: shapeProblems(json, parsed.error.issues) }
  const problems = parsed.data.scenarios.flatMap(({ name, answers, situation }, index) => [
    ...problemsIn(protocol, answers, name, ['scenarios', index, 'answers']),
    ...problemsIn(protocol, situation?.previous?.answers, name, [
      'scenarios',
      index,
      'situation',
      'previous',
      'answers',
    ]),
  ])
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenarios: parsed.data.scenarios as Scenario[] }
}

function problemsIn(
  protocol: Protocol,
  answers: { readonly [question: string]: unknown } | undefined,
  name: string,
  at: readonly (string | number)[],
): Problem[] {
  const parsed = parseAnswers(protocol, (answers ?? {}) as Answers)
  if (parsed.ok) return []
  return parsed.problems.map((problem) => ({
    ...problem,
    path: `${name} > ${problem.path}`,
    pointer: [...at, ...problem.pointer],
  }))
}
