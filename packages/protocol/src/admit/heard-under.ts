/** What was heard in a call, held against the document it was held with and the children it was about. */
import { parseAnswers } from '../call/parse-answer'
import type { Answers } from '../document/answer'
import { isByChild } from '../document/place'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { callProblem } from './call-problems'
import { protocolAmong } from './migrate'

type Refused = { readonly ok: false; readonly problems: Problem[] }

/** The document with exactly this name and version, or that it is not there. */
export function namedAmong<P extends Protocol>(
  protocols: readonly P[],
  name: { readonly id: string; readonly version: string },
): { readonly ok: true; readonly protocol: P } | Refused {
  const protocol = protocolAmong(protocols, name)
  if (protocol !== undefined) return { ok: true, protocol }
  const known = protocols.map(({ id, version }) => `${id} ${version}`)
  const facts = { document: `${name.id} ${name.version}`, known }
  return { ok: false, problems: [callProblem('GIB401', 'protocol', ['protocol'], facts)] }
}

/**
 * The answers, when each fits its question and those per child are about children of this call. So do those of the call before; they
 * may be about a child that no longer belongs to the family.
 */
export function heardUnder(
  protocol: Protocol,
  situation: Situation,
  body: { readonly [question: string]: unknown },
): { readonly ok: true; readonly answers: Answers } | Refused {
  const parsed = parseAnswers<Protocol>(protocol, body)
  const said = situation.previous?.answers ?? {}
  const before = parseAnswers<Protocol>(protocol, said)
  const problems = [
    ...repeated(situation),
    ...(before.ok ? [] : before.problems).map(under('situation', 'previous', 'answers')),
    ...(parsed.ok ? [] : parsed.problems).map(under('answers')),
    ...strangers(situation, body as Answers),
  ]
  return parsed.ok && problems.length === 0 ? { ok: true, answers: parsed.answers } : { ok: false, problems }
}

/** The same problem, below these keys. */
function under(...keys: readonly string[]): (problem: Problem) => Problem {
  return (problem) => ({
    ...problem,
    path: [...keys, ...(problem.path === '' ? [] : [problem.path])].join(' > '),
    pointer: [...keys, ...problem.pointer],
  })
}

/** Answers about a child that the call does not know would never be counted: lost without anybody noticing. */
function strangers({ children = [] }: Situation, answers: Answers): Problem[] {
  const known = children.map(({ id }) => id)
  return Object.entries(answers).flatMap(([question, answer]) =>
    (isByChild(answer) ? Object.keys(answer) : [])
      .filter((child) => !known.includes(child))
      .map((child) => {
        const [path, pointer] = [`answers > ${question} > ${child}`, ['answers', question, child]]
        return callProblem('GIB402', path, pointer, { child }, { found: child, known })
      }),
  )
}

/** Of two children with one id nobody knows whose answer it is. */
function repeated({ children = [] }: Situation): Problem[] {
  const ids = children.map(({ id }) => id)
  return ids.flatMap((child, index) =>
    ids.indexOf(child) === index
      ? []
      : [callProblem('GIB403', `situation > ${child}`, ['situation', 'children', index, 'id'], { child })],
  )
}
