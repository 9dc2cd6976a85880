/** `gib convert`: the same protocol in the other notation. */
import { stringify } from 'yaml'
import type { Command } from './command'
import { openDocument } from './document-file'
import { refused, unreadable } from './refusal'

export const convert: Command = {
  name: 'convert',
  summary: { nl: 'zet JSON om in YAML, en YAML in JSON', en: 'turns JSON into YAML, and YAML into JSON' },
  help: {
    nl: `gib convert BESTAND [--to json|yaml]

Schrijft een protocol in de andere vorm op het scherm. Zonder --to wordt JSON YAML, en YAML JSON.
Opmerkingen (#) gaan niet mee naar JSON.

  gib convert gesprek.gib.json > gesprek.gib.yaml`,
    en: `gib convert FILE [--to json|yaml]

Writes a protocol in the other form on the screen. Without --to, JSON becomes YAML and YAML JSON.
Comments (#) do not go along to JSON.

  gib convert gesprek.gib.json > gesprek.gib.yaml`,
  },
  options: { to: 'value' },
  operands: { least: 1, most: 1 },
  run({ to }, language, [path = '']) {
    if (to !== undefined && to !== 'json' && to !== 'yaml') return { exit: 2, message: say.form[language] }
    const opened = openDocument(path)
    if (!opened.ok) return refused(unreadable(path, opened.faults), false, language)
    const { text, value } = opened.file
    const strange = unwritable(value)
    if (strange !== undefined) return { exit: 1, message: `${path}: ${say.unwritable(strange)[language]}` }
    const toYaml = to === 'yaml' || (to === undefined && /^\s*[[{]/.test(text.replace(/^\uFEFF/, '')))
    const output = toYaml
      ? stringify(value, { lineWidth: 120, version: '1.2' }).trimEnd()
      : JSON.stringify(value, null, 2)
    return { exit: 0, output }
  },
}

/** Where a number stands that JSON has no way to write, such as `.nan` or 1e400. */
function unwritable(value: unknown, at: readonly string[] = []): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : at.join(' > ')
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, one] of Object.entries(value)) {
    const found = unwritable(one, [...at, key])
    if (found !== undefined) return found
  }
  return undefined
}

const say = {
  form: { nl: 'Kies --to json of --to yaml.', en: 'Choose --to json or --to yaml.' },
  unwritable: (at: string) => ({
    nl: `Bij ‘${at}’ staat geen getal dat bewaard kan worden. Schrijf een gewoon getal.`,
    en: `At ‘${at}’ is no number that can be kept. Write an ordinary number.`,
  }),
}
