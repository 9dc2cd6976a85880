/** `gib schema`: the schema of a protocol document, for editors and other programs. */
import type { Command } from './command'
import { schemaText } from './schema-text'

export const schema: Command = {
  name: 'schema',
  summary: { nl: 'het schema van een protocol, voor een editor', en: 'the schema of a protocol, for an editor' },
  help: {
    nl: `gib schema

Schrijft het JSON Schema (draft 7) van een protocol op het scherm. Een editor die YAML kent vult
ermee aan, legt uit en kijkt na terwijl je schrijft.

  gib schema > gib.schema.json`,
    en: `gib schema

Writes the JSON Schema (draft 7) of a protocol on the screen. An editor that knows YAML completes,
explains and checks with it while you write.

  gib schema > gib.schema.json`,
  },
  options: { json: 'switch' },
  run: () => ({ exit: 0, output: schemaText() }),
}
