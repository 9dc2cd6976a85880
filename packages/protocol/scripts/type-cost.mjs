/** Prints what it costs to hold a large protocol, and a call of it, against the types: `node packages/protocol/scripts/type-cost.mjs [questions]`. */
import { callOf, protocolOf, typeCheck } from './type-check.mjs'

const size = Number(process.argv[2] ?? 200)
for (const [questions, written] of [
  [1, protocolOf],
  [size, protocolOf],
  [size, callOf],
]) {
  const { errors, instantiations, milliseconds } = typeCheck(written(questions))
  const what = written === callOf ? 'questions and a call' : 'questions'
  console.log(`${questions} ${what}: ${errors.length} errors, ${instantiations} instantiations, ${milliseconds} ms`)
  for (const { word, message } of errors.slice(0, 5)) console.log(`  ${word}: ${message}`)
}
