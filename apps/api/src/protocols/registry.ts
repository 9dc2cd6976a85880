/** The protocols this server knows, by id and version. An answer is read with the version it was given under. */
import { type Answers, answerAt, type Protocol, questionsOf } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'

const known: readonly Protocol[] = [gezinInBeeld]

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

/**
 * The questions with the grade of the parent and of the children: those whose means the protocol counts as `parentGrade` and
 * `childrenGrade`.
 *
 * @example
 * gradeQuestionsOf(gezinInBeeld)   //=> { parent: 'ouder.cijfer', children: 'kinderen.cijfer' }
 */
export function gradeQuestionsOf(protocol: Protocol): { parent: string | null; children: string | null } {
  const meant = (figure: string) => {
    const rule = protocol.figures?.find(({ id }) => id === figure)
    return rule && 'mean' in rule ? rule.mean : null
  }
  return { parent: meant('parentGrade'), children: meant('childrenGrade') }
}

export interface Grades {
  readonly parent: number | null
  readonly children: number | null
}

/** The grade a parent gave herself and the one for the children; null where none was given. */
export function gradesIn(protocol: Protocol, answers: Answers): Grades {
  const questions = gradeQuestionsOf(protocol)
  const gradeAt = (question: string | null) => {
    const answer = question === null ? undefined : answerAt(answers, { question })
    return typeof answer === 'number' ? answer : null
  }
  return { parent: gradeAt(questions.parent), children: gradeAt(questions.children) }
}

/** The questions that make up a call: without an answer to one of them nobody was spoken. */
export function coreQuestionsOf(protocol: Protocol): string[] {
  return questionsOf(protocol)
    .filter(({ question, section }) => question.level !== 'additional' && section.voice !== 'caller')
    .map(({ question }) => question.id)
}
