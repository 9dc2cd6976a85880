// Writes schema.json: the schema of a protocol document for editors. `node scripts/schema.mjs --check` only looks whether it is fresh.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { explanations } from './explanations.mjs'

const root = join(import.meta.dirname, '..')
const file = join(root, 'schema.json')

const examples = {
  'Protocol.id': ['gezin-in-beeld'],
  version: ['1.0.0'],
  languages: [['nl', 'en']],
  title: [{ nl: 'Hoe gaat het thuis?' }],
  text: [{ nl: 'Hoe gaat het met u?', en: 'How are you?' }],
  enableWhen: [{ question: 'ouder.cijfer', operator: '<', answer: 5.5 }],
  audience: [['caller', 'coordinator']],
  code: ['vaak'],
  rounds: [['april-2020']],
}

/** The source is bundled for a moment, so that no build has to stand ready. */
export async function schemaText() {
  const { build } = createRequire(createRequire(join(root, 'package.json')).resolve('tsup'))('esbuild')
  const options = { bundle: true, write: false, format: 'esm', platform: 'node' }
  const { outputFiles } = await build({ entryPoints: [join(root, 'src/admit/json-schema.ts')], ...options })
  const { protocolJsonSchema } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  )
  return `${JSON.stringify(protocolJsonSchema(explanations(), examples), null, 2)}\n`
}

const text = await schemaText()
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema.json is out of date: run pnpm --filter @gib/protocol schema')
  process.exit(1)
}
