/** The protocols this server knows, by id and version. An answer is read with the version it was given under. */
import type { Subject } from '@gib/contract'
import { type Answers, answerAt, type Protocol, type Question, questionOf, questionsOf, type Text } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'

const known: readonly Protocol[] = [gezinInBeeld, ouderenInBeeld]

/**
 * The protocol with this id and version; `undefined` when the server does not know it.
 *
 * @example
 * findProtocol('gezin-in-beeld', '0.0.1')   //=> undefined
 */
export function findProtocol(id: string, version: string): Protocol | undefined {
  return known.find((protocol) => protocol.id === id && protocol.version === version)
}

/** For what is stored already: a call's protocol is always known, or nobody could read its answers. */
export function protocolOf(call: { protocolId: string; protocolVersion: string }): Protocol {
  const protocol = findProtocol(call.protocolId, call.protocolVersion)
  if (!protocol) throw new Error(`This server does not know protocol ${call.protocolId} ${call.protocolVersion}.`)
  return protocol
}

/** Who is phoned with it. */
export function subjectOf(protocol: Protocol | undefined): Subject {
  return protocol?.subject ?? 'family'
}

/**
 * The questions about a grade that the protocol counts a mean of, in the order in which it counts them.
 *
 * @example
 * gradeQuestionsOf(gezinInBeeld).map(({ id }) => id)   //=> ['ouder.cijfer', 'kinderen.cijfer']
 */
export function gradeQuestionsOf(protocol: Protocol): Question[] {
  const counted = (protocol.figures ?? []).flatMap((rule) => ('mean' in rule ? [rule.mean] : []))
  return [...new Set(counted)].flatMap((id) => {
    const asked = questionOf(protocol, id)
    return asked?.question.type === 'grade' && !asked.perChild ? [asked.question] : []
  })
}

export interface GivenGrade {
  readonly question: string
  /** Whose grade it is; null where the protocol asks for one only. */
  readonly title: Text | null
  readonly grade: number | null
}

/** The grades of a call, each with whose it is; also those that were not given. */
export function gradesIn(protocol: Protocol, answers: Answers): GivenGrade[] {
  return gradeQuestionsOf(protocol).map(({ id, title }) => {
    const answer = answerAt(answers, { question: id })
    return { question: id, title: title ?? null, grade: typeof answer === 'number' ? answer : null }
  })
}

/** What the protocol calls an agreement of this kind; null when it does not know it. */
export function agreementTitle(protocol: Protocol, kind: string): Text | null {
  return protocol.agreements?.kinds.find(({ id }) => id === kind)?.title ?? null
}

/** The questions that make up a call: without an answer to one of them nobody was spoken. */
export function coreQuestionsOf(protocol: Protocol): string[] {
  return questionsOf(protocol)
    .filter(({ question, section }) => question.level !== 'additional' && section.voice !== 'caller')
    .map(({ question }) => question.id)
}
