/** The schemas of our files, as they come with the protocol package. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const files = {
  protocol: '@gib/protocol/schema.json',
  response: '@gib/protocol/response.schema.json',
  scenarios: '@gib/protocol/scenarios.schema.json',
  answers: '@gib/protocol/answers.schema.json',
} as const

export type SchemaName = keyof typeof files

export const schemaNames = Object.keys(files) as readonly SchemaName[]

export function schemaText(name: SchemaName = 'protocol'): string {
  return readFileSync(createRequire(import.meta.url).resolve(files[name]), 'utf8').trim()
}
