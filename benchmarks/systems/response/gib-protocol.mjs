// Ours. The document says what may be answered and when; what is around the answers, and that a grade goes by halves, is checked by hand.
import { checkCall } from '@gib/protocol'
import { version } from '../../harness/version.mjs'
import { childrenOf, gibAnswers, gibProtocol } from '../../workload/gib.mjs'
import { group } from '../../workload/protocol.mjs'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const keys = 8

function isEnvelope(call) {
  return (
    typeof call === 'object' &&
    call !== null &&
    Object.keys(call).length === keys &&
    call.protocol === gibProtocol.id &&
    call.version === 1 &&
    isText(call.id) &&
    uuid.test(call.id) &&
    isText(call.family) &&
    call.family.length > 0 &&
    call.family.length <= 40 &&
    isText(call.startedAt) &&
    time.test(call.startedAt) &&
    isText(call.endedAt) &&
    time.test(call.endedAt) &&
    Array.isArray(call.situation?.children) &&
    call.situation.children.every(({ id }) => isText(id))
  )
}

function isText(value) {
  return typeof value === 'string'
}

/** The same interview as another document, of which nothing is known yet. */
const another = structuredClone(gibProtocol)

/** How many things are wrong. */
function problemsIn(call, document = gibProtocol) {
  if (!isEnvelope(call)) return 1
  const { answers, situation } = call
  const problems = checkCall(document, answers, situation).length
  const halves = [answers.p_grade, answers.k_grade].filter(
    (grade) => typeof grade === 'number' && (grade * 2) % 1 !== 0,
  )
  const counted = answers[group.countFrom] === situation.children.length ? 0 : 1
  return problems + halves.length + counted
}

export default {
  name: '**@gib/protocol**',
  kind: 'ours',
  version: version('@gib/protocol'),
  notes: 'checkCall over the form in which we keep a call: what is about a child stands under the id of the child',
  form: ({ answers, ...call }) => ({
    ...call,
    situation: { children: childrenOf(answers[group.group].length) },
    answers: gibAnswers(answers),
  }),
  make: () => (call) => problemsIn(call) === 0,
  again: () => (call) => problemsIn(call, another) === 0,
  problems: () => (call) => problemsIn(call),
}
