/** `gib simulate`: families that do not exist, and what came of phoning them. */
import type { Protocol } from '@gib/protocol'
import { type SimulatedFamily, simulate } from '@gib/protocol/simulate'
import type { ReadOptions } from './arguments'
import type { Command, Outcome } from './command'
import { decimal, type Language } from './language'
import { counted, progressOn, thisScreen } from './progress'
import { protocolFrom, type Telling } from './protocol-file'
import { refused, unreadable } from './refusal'
import { writeFamilies } from './simulated-files'

export const simulateCommand: Command = {
  name: 'simulate',
  summary: { nl: 'verzint gezinnen, pogingen en gesprekken', en: 'invents families, attempts and calls' },
  help: {
    nl: `gib simulate --families AANTAL [--seed WOORD] [--protocol NAAM|BESTAND] [--out MAP] [--json]

Verzint gezinnen, belpogingen en gesprekken met antwoorden, om mee te oefenen en te proberen. Niets
ervan is echt. Wat het protocol niet vraagt wordt niet geantwoord; met hetzelfde woord (--seed) komt
altijd precies hetzelfde eruit. De cijfers lijken op die van april 2020: gemiddeld een 6,7, en 17% een
onvoldoende.

  --families AANTAL   hoeveel gezinnen
  --seed WOORD        een woord of getal; zonder deze optie 1
  --protocol          gezin-in-beeld (zonder deze optie), ouderen-in-beeld, of een bestand
  --rounds AANTAL     hoeveel rondes; zonder deze optie 2
  --from DATUM        de eerste dag; zonder deze optie 2020-04-14
  --only SOORT        alleen families, attempts of calls
  --out MAP           in plaats van op het scherm: families.ndjson, attempts.ndjson en calls.ndjson

Op elke regel staat één gezin, poging of gesprek als JSON (NDJSON); daar verandert --json niets aan. Met
--out zegt --json welke bestanden er zijn geschreven. De gesprekken kan gib report tellen:

  gib simulate --families 500 --seed 7 | gib report --calls -`,
    en: `gib simulate --families NUMBER [--seed WORD] [--protocol NAME|FILE] [--out FOLDER] [--json]

Invents families, attempts to phone them and calls with answers, to practise and to try things out.
Nothing of it is real. What the protocol does not ask is not answered; the same word (--seed) always
gives exactly the same. The grades look like those of April 2020: a mean of 6.7, and 17% insufficient.

  --families NUMBER   how many families
  --seed WORD         a word or number; 1 without this option
  --protocol          gezin-in-beeld (without this option), ouderen-in-beeld, or a file
  --rounds NUMBER     how many rounds; 2 without this option
  --from DATE         the first day; 2020-04-14 without this option
  --only KIND         only families, attempts or calls
  --out FOLDER        instead of on the screen: families.ndjson, attempts.ndjson and calls.ndjson

On each line stands one family, attempt or call as JSON (NDJSON); --json changes nothing in that. With
--out, --json says which files were written. gib report can count the calls:

  gib simulate --families 500 --seed 7 | gib report --calls - --language en`,
  },
  options: {
    families: 'value',
    seed: 'value',
    protocol: 'value',
    rounds: 'value',
    from: 'value',
    only: 'value',
    out: 'value',
    json: 'switch',
  },
  operands: { least: 0, most: 0, meant: 'families' },
  async run(options, language) {
    const read = settingsIn(options, language)
    if (!read.ok) return { exit: 2, message: read.faults.join('\n') }
    const { protocol: name = 'gezin-in-beeld', out } = options
    const from = protocolFrom(String(name), { language, json: options.json === true })
    if (!from.ok) return from.outcome
    const { settings } = read
    const families = () => simulate(from.protocol, settings)
    if (typeof out === 'string')
      return written(out, from.protocol, families(), settings, { language, json: options.json === true })
    const pieces = piecesOf(families(), settings.only, (done) => told.tell(() => done))
    const told = progressOn(thisScreen(), { toScreen: true })
    return { exit: 0, pieces: withEnd(pieces, () => told.end()) }

    function* piecesOf(
      all: Iterable<SimulatedFamily>,
      only: Kind | undefined,
      tell: (done: { done: number; of: number; label: string }) => void,
    ) {
      let done = 0
      for (const family of all) {
        yield linesOf(family, only)
        done++
        tell({ done, of: settings.families, label: counted(done, language, say.families) })
      }
    }
  },
}

function* withEnd(pieces: Iterable<string>, end: () => void) {
  try {
    yield* pieces
  } finally {
    end()
  }
}

async function written(
  folder: string,
  protocol: Protocol,
  families: Iterable<SimulatedFamily>,
  { families: of, only }: Settings,
  { language, json }: Telling,
): Promise<Outcome> {
  const progress = progressOn(thisScreen())
  const told = (done: number) => progress.tell(() => ({ done, of, label: counted(done, language, say.families) }))
  const result = await writeFamilies(folder, families, only === undefined ? kinds : [only], told)
  progress.end()
  if (!result.ok) return refused(unreadable(folder, [{ sentence: result.sentence }]), json, language)
  const { id, version } = protocol
  if (json) return { exit: 0, output: JSON.stringify({ protocol: { id, version }, files: result.files }, null, 1) }
  return { exit: 0, output: say.written[language](result.files, `${id} ${version}`) }
}

const kinds = ['families', 'attempts', 'calls'] as const
export type Kind = (typeof kinds)[number]

interface Settings {
  readonly families: number
  readonly seed: string
  readonly rounds: number
  readonly from: string
  readonly only?: Kind
}

/** What was asked for, or everything that is wrong with it. */
function settingsIn(
  options: ReadOptions,
  language: Language,
): { ok: true; settings: Settings } | { ok: false; faults: string[] } {
  const { families, seed = '1', rounds = '2', from = '2020-04-14', only } = options
  const words = say[language]
  const faults = [
    ...(families === undefined ? [words.howMany] : notWhole('--families', families, 100_000_000, language)),
    ...notWhole('--rounds', rounds, 24, language),
    ...(/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(String(from)) && isDay(String(from)) ? [] : [words.day]),
    ...(only === undefined || kinds.some((kind) => kind === only) ? [] : [words.only]),
  ]
  if (faults.length > 0) return { ok: false, faults }
  const settings = { families: Number(families), seed: String(seed), rounds: Number(rounds), from: String(from) }
  return { ok: true, settings: { ...settings, ...(only !== undefined && { only: only as Kind }) } }
}

/** What is wrong with a number that should be whole, from 1 to the most. */
function notWhole(option: string, value: ReadOptions[string] | undefined, most: number, language: Language): string[] {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0
  if (number >= 1 && number <= most) return []
  return [say[language].number(option, String(value), decimal(most, 0, language))]
}

/** A day that every month has, because each round begins a month after the one before. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && Number(day.slice(8)) <= 28
}

/** The lines of one family, in order of time. */
function linesOf({ family, attempts, calls }: SimulatedFamily, only: Kind | undefined): string {
  const byId = new Map(calls.map((call) => [call.id, call]))
  const all = [
    ...(only === undefined || only === 'families' ? [family] : []),
    ...attempts.flatMap((attempt) => {
      const call = attempt.call === undefined ? undefined : byId.get(attempt.call)
      return [
        ...(only === undefined || only === 'attempts' ? [attempt] : []),
        ...(call !== undefined && (only === undefined || only === 'calls') ? [call] : []),
      ]
    }),
  ]
  return all.map((record) => `${JSON.stringify(record)}\n`).join('')
}

const say = {
  families: { nl: 'gezinnen', en: 'families' },
  nl: {
    howMany: 'Zeg met --families hoeveel gezinnen.',
    number: (option: string, found: string, most: string) =>
      `"${found}" kan niet achter ${option}. Geef een heel getal van 1 tot en met ${most}.`,
    day: 'Achter --from hoort een dag als 2020-04-14, van 1900 tot en met 2999 en niet later dan de 28e van een maand.',
    only: 'Kies --only families, --only attempts of --only calls.',
  },
  en: {
    howMany: 'Say with --families how many families.',
    number: (option: string, found: string, most: string) =>
      `"${found}" cannot stand after ${option}. Give a whole number from 1 to ${most}.`,
    day: '--from takes a day like 2020-04-14, from 1900 to 2999 and not later than the 28th of a month.',
    only: 'Choose --only families, --only attempts or --only calls.',
  },
  written: {
    nl: (files: readonly string[], protocol: string) => `Geschreven, verzonnen met ${protocol}: ${files.join(', ')}`,
    en: (files: readonly string[], protocol: string) => `Written, invented with ${protocol}: ${files.join(', ')}`,
  },
}
