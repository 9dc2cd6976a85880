// node tasks/large-family-apart.mjs <milliseconds>: a call with 12 children and 40 questions for each, of which every second depends on the one before.
import { openCall } from '@gib/protocol'
import { repeated } from '../harness/processor.mjs'

const [milliseconds] = process.argv.slice(2)
const [children, questions] = [12, 40]
const text = { nl: 'Vraag' }
const id = (number) => `q${number}`
const document = {
  id: 'large-family',
  version: '1.0.0',
  languages: ['nl'],
  title: text,
  sections: [
    {
      id: 'per-child',
      title: text,
      each: 'children',
      questions: Array.from({ length: questions }, (_, number) => ({
        id: id(number),
        type: 'boolean',
        text,
        ...(number % 2 === 1 && {
          level: 'additional',
          enableWhen: { question: id(number - 1), operator: '=', answer: true },
        }),
      })),
    },
  ],
  scores: [
    {
      id: 'load',
      title: text,
      items: Array.from({ length: questions }, (_, number) => ({
        question: id(number),
        points: { true: 1, false: 0 },
        children: 'sum',
      })),
    },
  ],
}
const family = { children: Array.from({ length: children }, (_, child) => ({ id: `child-${child}` })) }
/** Every third question is answered with no, so that some of the next are not asked. */
const answers = family.children.flatMap(({ id: child }) =>
  Array.from({ length: questions }, (_, number) => [{ question: id(number), child }, number % 3 !== 0]),
)

let wrong = 0
hold((call, step) => {
  if (call.points('load') !== expected(step)) wrong++
})
let read = 0
const look = (call) => {
  read += call.progress.answered + call.points('load')
}
repeated(Number(milliseconds) / 2, () => hold(look))
const { times, spent } = repeated(Number(milliseconds), () => hold(look))
const answerUs = (1000 * spent) / (times * answers.length)
console.log(JSON.stringify({ children, questions, answerUs, wrong, read: Number.isFinite(read) }))

function hold(look) {
  let call = openCall(document, family)
  for (const [step, [place, answer]] of answers.entries()) {
    call = call.hear(place, answer)
    look(call, step)
  }
}

/** How many yeses count, up to and with this answer: not those at a question that is not asked. */
function expected(step) {
  return answers.slice(0, step + 1).filter(([place, answer], at) => {
    const number = Number(place.question.slice(1))
    return answer && (number % 2 === 0 || answers[at - 1][1])
  }).length
}
