/** Prints what it costs to hold a large protocol against the types: `node packages/protocol/scripts/type-cost.mjs [questions]`. */
import { protocolOf, typeCheck } from './type-check.mjs'

const size = Number(process.argv[2] ?? 200)
for (const questions of [1, size]) {
  const { errors, instantiations, milliseconds } = typeCheck(protocolOf(questions))
  console.log(`${questions} questions: ${errors.length} errors, ${instantiations} instantiations, ${milliseconds} ms`)
  for (const { word, message } of errors.slice(0, 5)) console.log(`  ${word}: ${message}`)
}
