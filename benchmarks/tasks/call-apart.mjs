// node tasks/call-apart.mjs <system> <milliseconds> [check]: holds whole calls and reads progress, scores and balance after every single answer.
import { systemOf } from '../harness/apart.mjs'
import { watchMadeReady } from '../harness/made-ready.mjs'
import { repeated } from '../harness/processor.mjs'
import { protocol } from '../workload/protocol.mjs'
import { scripts } from '../workload/responses.mjs'

const [name, milliseconds, check] = process.argv.slice(2)
const before = performance.now()
const system = await systemOf('call', name)
const importMs = performance.now() - before
const calls = scripts(40)
const started = performance.now()
const made = await system.setup(protocol)
const setupMs = performance.now() - started
const about = { name: system.name, version: system.version, kind: system.kind, notes: system.notes }

console.log(JSON.stringify({ ...about, ...(check ? await checked() : measured()) }))
process.exit(0)

/** Every value after every answer, against the slow and obvious interpreter. */
async function checked() {
  const reference = await systemOf('call', 'reference')
  const wrong = { visible: 0, answered: 0, load: 0, capacity: 0, balance: 0 }
  let steps = 0
  for (const answers of calls.slice(0, 12)) {
    const [own, right] = [system.open(made), reference.open()]
    for (const step of answers) {
      say(system, own, step)
      say(reference, right, step)
      const [found, wanted] = [system.read(own), reference.read(right)]
      for (const key of Object.keys(wrong)) if (!(Math.abs(found[key] - wanted[key]) < 1e-6)) wrong[key]++
      steps++
    }
    system.close?.(own)
  }
  return { steps, wrong }
}

function measured() {
  // The first call ever: what the caller feels right after the page opened.
  const first = clock()
  const readyAt = system.kind === 'ours' ? watchMadeReady(made) : null
  const began = performance.now()
  hold(calls[0], first)
  const readyMs = readyAt === null ? setupMs : readyAt() - began
  repeated(Number(milliseconds) / 2, (next) => hold(calls[next % calls.length], clock()))
  const warm = clock()
  const { times, spent } = repeated(Number(milliseconds), (next) => hold(calls[next % calls.length], warm))
  // What opening took, by the clock on the wall, of the whole.
  const opening = spent * (warm.open / (warm.open + warm.answer))
  return {
    answerUs: (1000 * (spent - opening)) / warm.answers,
    openUs: (1000 * opening) / times,
    firstAnswerUs: (1000 * first.answer) / first.answers,
    firstOpenMs: first.open,
    importMs,
    setupMs: readyMs,
    read: Number.isFinite(warm.read),
  }
}

function clock() {
  return { open: 0, answer: 0, answers: 0, read: 0 }
}

function hold(answers, time) {
  const opening = performance.now()
  const call = system.open(made)
  const opened = performance.now()
  for (const step of answers) {
    say(system, call, step)
    const { visible, answered, load, capacity, balance } = system.read(call)
    time.read += visible + answered + load + capacity + balance
  }
  const ended = performance.now()
  system.close?.(call)
  time.open += opened - opening
  time.answer += ended - opened
  time.answers += answers.length
}

function say(one, call, step) {
  if (step[0] === 'set') one.set(call, step[1], step[2])
  else one.row(call, step[1], step[2], step[3])
}
