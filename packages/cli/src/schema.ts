/** `gib schema`: the schemas of our files, for editors and other programs. */
import { nearest } from '@gib/protocol'
import type { Command } from './command'
import { schemaNames, schemaText } from './schema-text'

export const schema: Command = {
  name: 'schema',
  summary: { nl: 'het schema van een bestand, voor een editor', en: 'the schema of a file, for an editor' },
  help: {
    nl: `gib schema [protocol | response | scenarios | answers]

Schrijft een JSON Schema (draft 7) op het scherm. Een editor die YAML kent vult ermee aan, legt uit en
kijkt na terwijl je schrijft.

  protocol    een protocol (zonder naam: dit)
  response    een vastgelegd gesprek, een regel voor gib report
  scenarios   voorbeeldgesprekken voor gib test
  answers     de antwoorden van één gesprek voor gib score

  gib schema > gib.schema.json`,
    en: `gib schema [protocol | response | scenarios | answers]

Writes a JSON Schema (draft 7) on the screen. An editor that knows YAML completes, explains and checks
with it while you write.

  protocol    a protocol (without a name: this one)
  response    a recorded call, a line for gib report
  scenarios   recorded calls for gib test
  answers     the answers of one call for gib score

  gib schema > gib.schema.json`,
  },
  options: { json: 'switch' },
  operands: { least: 0, most: 1 },
  run(_, language, [asked = 'protocol']) {
    const name = schemaNames.find((known) => known === asked)
    if (name === undefined) return { exit: 2, message: say.unknown[language](asked, nearest(asked, schemaNames)) }
    return { exit: 0, output: schemaText(name) }
  },
}

const say = {
  unknown: {
    nl: (name: string, near: string | undefined) =>
      `Er is geen schema "${name}". ${near ? `Bedoel je ${near}?` : `Wel: ${schemaNames.join(', ')}.`}`,
    en: (name: string, near: string | undefined) =>
      `There is no schema "${name}". ${near ? `Did you mean ${near}?` : `There are: ${schemaNames.join(', ')}.`}`,
  },
}
