// Writes the schemas of our files for editors and other programs: of a protocol document, of a call to count, of scenarios, and of answers to weigh.
// `node scripts/schema.mjs --check` only looks whether they are fresh.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { explanations } from './explanations.mjs'
import { keyExamples } from './key-examples.mjs'

const root = join(import.meta.dirname, '..')

const examples = {
  ...keyExamples,
  'Protocol.id': ['gezin-in-beeld'],
  $schema: ['./gib.schema.json'],
  version: ['1.0.0'],
  languages: [['nl', 'en']],
  title: [{ nl: 'Hoe gaat het thuis?' }],
  text: [{ nl: 'Hoe gaat het met u?', en: 'How are you?' }],
  enableWhen: [{ question: 'ouder.cijfer', operator: '<', answer: 5.5 }],
  audience: [['caller', 'coordinator']],
  code: ['vaak'],
  rounds: [['april-2020']],
  'Response.id': ['C001'],
  'Response.family': ['F020'],
  'Response.date': ['2020-04-17'],
  'Response.round': ['april-2020'],
  'Situation.date': ['2020-04-17'],
  'Situation.round': ['april-2020'],
  'Situation.children': [[{ id: 'sami', age: 8 }]],
  'Expectation.asks': [['ouder.zwaar', 'kind.hoe@sami']],
  'Expectation.scores': [{ draaglast: 2 }],
  answers: [{ 'ouder.cijfer': 6.5, 'geld.zorgen': { absent: 'declined' }, 'kind.hoe': { sami: 'goed' } }],
}

/** By the format, the file it stands in. */
const files = {
  protocol: 'schema.json',
  response: 'response.schema.json',
  scenarios: 'scenarios.schema.json',
  answers: 'answers.schema.json',
}

/** The source is bundled for a moment, so that no build has to stand ready. */
export async function schemaTexts() {
  const { build } = createRequire(createRequire(join(root, 'package.json')).resolve('tsup'))('esbuild')
  const options = { bundle: true, write: false, format: 'esm', platform: 'node' }
  const { outputFiles } = await build({ entryPoints: [join(root, 'src/admit/json-schema.ts')], ...options })
  const { fileJsonSchema } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  )
  return Object.entries(files).map(([format, file]) => {
    return { file, text: `${JSON.stringify(fileJsonSchema(format, explanations(), examples), null, 2)}\n` }
  })
}

for (const { file, text } of await schemaTexts()) {
  const path = join(root, file)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is out of date: run pnpm --filter @gib/protocol schema`)
    process.exitCode = 1
  }
}
