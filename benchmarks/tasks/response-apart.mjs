// node tasks/response-apart.mjs <system> <milliseconds>: checks completed calls, and broken ones, from text.
import { systemOf } from '../harness/apart.mjs'
import { repeated } from '../harness/processor.mjs'
import { completedResponses } from '../workload/responses.mjs'
import { broken } from '../workload/rules.mjs'

const [name, milliseconds] = process.argv.slice(2)
const before = performance.now()
const system = await systemOf('response', name)
const importMs = performance.now() - before
/** A system may keep a call in another form; then it also reads its own form from text. */
const form = system.form ?? ((response) => response)
const calls = completedResponses(system.slow ? 22 : 330, 11)
const good = calls.map(form)
const bad = broken(calls).map(({ what, response }) => ({ what, response: form(response) }))
const texts = good.map((one) => JSON.stringify(one))

const started = performance.now()
const isRight = system.make()
isRight(good[0])
const setupMs = performance.now() - started
const problemsIn = system.problems?.()

const { name: title, version, kind, notes } = system
console.log(
  JSON.stringify({
    ...{ name: title, version, kind, notes, importMs, setupMs },
    bytes: Math.round(texts.join('').length / texts.length),
    refused: good.filter((one) => !isRight(one)).length,
    accepted: [...new Set(bad.filter(({ response }) => isRight(response)).map(({ what }) => what))],
    textUs: each(texts, (text) => isRight(JSON.parse(text))),
    problemsUs: problemsIn
      ? each(
          bad.map(({ response }) => response),
          problemsIn,
        )
      : null,
    parseUs: each(texts, (text) => JSON.parse(text)),
    againMs: setUpAgain(),
  }),
)
process.exit(0)

/** The same for another one, now that calls have been checked; of what is made while it is imported it is not known. */
function setUpAgain() {
  if (system.again === undefined) return null
  const began = performance.now()
  const isAlsoRight = system.again()
  isAlsoRight(good[0])
  return performance.now() - began
}

/** Microseconds for one; everything is done as often as anything else. */
function each(all, work) {
  const most = system.slow ? 1 : 50
  let at = 0
  const some = () => {
    for (let time = 0; time < most; time++) {
      work(all[at])
      at = (at + 1) % all.length
    }
  }
  // What is compiled to one large function takes a while to become fast.
  repeated(Number(milliseconds) * 2, some)
  const { times, spent } = repeated(Number(milliseconds), some)
  return (1000 * spent) / (times * most)
}
