/** The schema of a protocol document, as it comes with the protocol package. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export function schemaText(): string {
  return readFileSync(createRequire(import.meta.url).resolve('@gib/protocol/schema.json'), 'utf8').trim()
}
