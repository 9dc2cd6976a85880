/** `gib convert`: the same protocol in the other notation. */
import { stringify } from 'yaml'
import type { Command } from './command'
import { type DocumentFile, type FileFault, openDocument } from './document-file'
import { calledBy } from './input'
import { oursCalled } from './protocol-file'
import { refused, unreadable } from './refusal'
import { problemsIn } from './validate'

export const convert: Command = {
  name: 'convert',
  summary: { nl: 'zet JSON om in YAML, en YAML in JSON', en: 'turns JSON into YAML, and YAML into JSON' },
  help: {
    nl: `gib convert BESTAND [--to json|yaml] [--json]

Schrijft een protocol in de andere vorm op het scherm. Zonder --to wordt JSON YAML, en YAML JSON; - is
de invoer. Voor BESTAND kan ook gezin-in-beeld of ouderen-in-beeld staan: dan komt dat protocol, als YAML,
in beide talen. Opmerkingen (#) gaan niet mee naar JSON. Wat in YAML een getal is en een naam zou moeten
zijn (version: 1.0, code: 010) wordt gezegd, niet veranderd; met --json ook als gegevens.

  gib convert gesprek.gib.json > gesprek.gib.yaml`,
    en: `gib convert FILE [--to json|yaml] [--json]

Writes a protocol in the other form on the screen. Without --to, JSON becomes YAML and YAML JSON; - is
standard input. For FILE there can be gezin-in-beeld or ouderen-in-beeld: then that protocol comes, as YAML,
in both languages. Comments (#) do not go along to JSON. What is a number in YAML and should be a name
(version: 1.0, code: 010) is told, not changed; with --json as data too.

  gib convert gesprek.gib.json > gesprek.gib.yaml`,
  },
  options: { to: 'value', json: 'switch' },
  operands: { least: 1, most: 1 },
  run({ to, json }, language, [path = '']) {
    const asData = json === true
    if (to !== undefined && to !== 'json' && to !== 'yaml') return { exit: 2, message: say.form[language] }
    const ours = oursCalled(path)
    // What our documents hold twice is written twice, not as a YAML alias.
    if (ours !== undefined) return { exit: 0, output: to === 'json' ? jsonOf(ours) : yamlOf(JSON.parse(jsonOf(ours))) }
    const opened = openDocument(path)
    if (!opened.ok) return refused(unreadable(calledBy(path), opened.faults), asData, language)
    const { text, value } = opened.file
    const strange = unwritable(value)
    if (strange !== undefined)
      return refused(unreadable(calledBy(path), [{ sentence: say.unwritable(strange) }]), asData, language)
    const changed = notKept(opened.file)
    if (changed.length > 0) return refused(unreadable(opened.file.path, changed), asData, language)
    const toYaml = to === 'yaml' || (to === undefined && /^\s*[[{]/.test(text.replace(/^\uFEFF/, '')))
    return { exit: 0, output: toYaml ? yamlOf(value) : jsonOf(value) }
  },
}

const yamlOf = (value: unknown) => stringify(value, { lineWidth: 120, version: '1.2', compat: 'yaml-1.1' }).trimEnd()
const jsonOf = (value: unknown) => JSON.stringify(value, null, 2)

/** Numbers that are not written as they are read, where a name or a text belongs: `version: 1.0` would become 1, `code: 010` a 10. */
function notKept(file: DocumentFile): FileFault[] {
  return problemsIn(file).flatMap(({ facts, stretch, position, pointer }) => {
    const source = file.text.slice(stretch.from, stretch.to)
    const value = pointer.reduce<unknown>((part, key) => (part as { [key: string | number]: unknown })[key], file.value)
    if (facts.expected !== 'text' || typeof value !== 'number' || JSON.stringify(value) === source) return []
    return [{ sentence: say.number(source, String(value)), position }]
  })
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
  number: (source: string, value: string) => ({
    nl: `${source} is in YAML het getal ${value}. Zet er aanhalingstekens om: "${source}".`,
    en: `${source} is the number ${value} in YAML. Put quotation marks around it: "${source}".`,
  }),
  unwritable: (at: string) => ({
    nl: `Bij ‘${at}’ staat geen getal dat bewaard kan worden. Schrijf een gewoon getal.`,
    en: `At ‘${at}’ is no number that can be kept. Write an ordinary number.`,
  }),
}
