/** Holds a protocol that is written in TypeScript against the types, as an editor does. */
import { join } from 'node:path'
import ts from 'typescript'

const folder = join(import.meta.dirname, '../src')
const options = {
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
}

/**
 * What the compiler says about this program; `word` is where the error stands. `instantiations` is how much work it was, the same on
 * every computer; `milliseconds` is how long it took on this one.
 *
 * @param {string} program
 * @returns {{ errors: { word: string, message: string }[], instantiations: number, milliseconds: number }}
 */
export function typeCheck(program) {
  const name = join(folder, 'written-here.ts')
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  const file = ts.createSourceFile(name, program, ts.ScriptTarget.ES2022, true)
  host.getSourceFile = (path, ...rest) => (path === name ? file : read(path, ...rest))
  const compiled = ts.createProgram([name], options, host)
  const before = process.cpuUsage()
  const found = [...compiled.getSyntacticDiagnostics(file), ...compiled.getSemanticDiagnostics(file)]
  return {
    errors: found.map(({ start = 0, length = 0, messageText }) => ({
      word: program.slice(start, start + length),
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    })),
    instantiations: compiled.getInstantiationCount(),
    milliseconds: Math.round(process.cpuUsage(before).user / 1000),
  }
}

/**
 * A protocol of this many questions of every kind, with conditions, probes, points, cohorts and figures.
 *
 * @param {number} size
 */
export function protocolOf(size) {
  const numbers = Array.from({ length: size }, (_, index) => index)
  const sections = chunks(numbers, 20).map(
    (part, index) => `{ id: 's${index}', title: text, questions: [${part.map(questionAt).join(',\n')}] }`,
  )
  const choices = numbers.filter((index) => index % 4 === 1)
  const first = choices.slice(0, 1)
  return `import { defineProtocol } from './document/protocol'
const text = { nl: 'Hoe gaat het?', en: 'How are you?' }
export const written = defineProtocol({
  id: 'large', version: '1.0.0', languages: ['nl', 'en'], title: text,
  sections: [${sections.join(',\n')}],
  scores: [
    { id: 'load', title: text, items: [${choices.map((index) => `{ question: 'q${index}', points: { never: 0, sometimes: 1, often: 2 } }`).join(',\n')}] },
    { id: 'strength', title: text, items: [${first.map((index) => `{ question: 'q${index}', points: { never: 2, often: 0 } }`).join()}] },
  ],
  balance: {
    id: 'b', load: 'load', capacity: 'strength', minimumCoverage: 0.6, tooLittle: { id: 'little', title: text },
    classes: [{ id: 'heavy', title: text, when: { score: 'load', operator: '>=', answer: 50 } }, { id: 'light', title: text }],
    floors: [${first.map((index) => `{ id: 'f', title: text, when: { question: 'q${index}', operator: '=', answer: 'often' }, atLeast: 'heavy' }`).join()}],
  },
  signals: [${choices.map((index) => `{ id: 'signal${index}', title: text, when: { all: [{ question: 'q${index}', operator: '=', answer: 'often' }, { not: { question: 'q${index + 1}', operator: 'in', answer: ['often'] } }] } }`).join(',\n')}],
  figures: [${numbers
    .filter((index) => index % 4 === 0)
    .map((index) => `{ id: 'figure${index}', title: text, mean: 'q${index}' }`)
    .join(',\n')}],
})
`
}

/**
 * The same, with a call in which every question hears an answer, its scores and its figures.
 *
 * @param {number} size
 */
export function callOf(size) {
  const answers = ['6.5', "'often'", "['often']", 'true']
  const heard = Array.from({ length: size }, (_, index) => `.hear({ question: 'q${index}' }, ${answers[index % 4]})`)
  const said = Array.from({ length: size }, (_, index) => `q${index}: ${answers[index % 4]}`)
  return `import { openCall } from './call/open-call'
import { score } from './call/score'
import { summarise } from './count/summary'
${protocolOf(size)}
const call = openCall(written, {}, { ${said.join(', ')} })
const held = call
  ${heard.join('\n  ')}
call.hear(held.next()!, held.points('load') ?? 'often')
export const found = [score(written, { q0: 5 }).load.points, held.scores.strength, score(written, held.answers).load]
summarise(written, [], { unit: 'call', figures: ['figure0'] }).figures.find(({ id }) => id === 'figure0')
`
}

/** Each looks at the one before it. */
function questionAt(index) {
  const earlier = index - 1
  const before = [
    `{ question: 'q${earlier}', operator: '<', answer: 5.5 }`,
    `{ question: 'q${earlier}', operator: 'in', answer: ['sometimes', 'often'] }`,
    `{ any: [{ question: 'q${earlier}', operator: '=', answer: 'often' }, { chosen: 'q${earlier}', operator: '>=', answer: 2, except: ['never'] }] }`,
    `{ question: 'q${earlier}', operator: '=', answer: true }`,
  ][earlier % 4]
  const asked = index === 0 ? '' : `, enableWhen: ${before}, probes: [{ id: 'more', text, when: ${before} }]`
  const options = `options: [{ code: 'never', text }, { code: 'sometimes', text }, { code: 'often', text }]`
  const kind = ["'grade'", `'choice', ${options}`, `'choices', ${options}`, "'boolean'"][index % 4]
  return `{ id: 'q${index}', type: ${kind}, text${asked} }`
}

function chunks(list, size) {
  return list.length === 0 ? [] : [list.slice(0, size), ...chunks(list.slice(size), size)]
}
