/** Reads what was typed after a command's name. */
import { parseArgs } from 'node:util'
import { nearest } from '@gib/protocol'
import { standardInput } from './input'
import { type Language, languages, type Words } from './language'

/** The options of a command: those that want a value, those that may be given more than once, and those that are there or not. */
export type OptionRules = { readonly [name: string]: 'value' | 'values' | 'switch' }

export type ReadOptions = { readonly [name: string]: string | true | readonly string[] }

/** How many files or words a command takes that are no option. */
export interface Operands {
  readonly least: number
  readonly most: number
  /** What to say when too few are given; without it, that a file is missing. */
  readonly missing?: Words
  /** The option that was probably meant by a word too many: `gib report calls.csv`. */
  readonly meant?: string
}

/** Every command has these. */
export const commonOptions: OptionRules = { language: 'value', help: 'switch' }

/**
 * Is `--json` among the arguments? It is looked up before anything else, so that also a complaint about the arguments is data.
 *
 * @example
 * asksForJson(['report', '--jsn', '--json'])   //=> true
 * asksForJson(['validate', '--', '--json'])    //=> false
 */
export function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--json' || arg.startsWith('--json='))
}

/**
 * The options that were given and the words beside them, or everything that is wrong with them.
 *
 * @example
 * readArguments(['--calls', 'april.csv', '--json'], { calls: 'value', json: 'switch' }, 'nl')
 * //=> { ok: true, options: { calls: 'april.csv', json: true }, operands: [] }
 */
export function readArguments(
  args: readonly string[],
  rules: OptionRules,
  language: Language,
  { least, most, missing, meant }: Operands = { least: 0, most: 0 },
): { ok: true; options: ReadOptions; operands: readonly string[] } | { ok: false; faults: string[] } {
  const all = { ...commonOptions, ...rules }
  const options: Record<string, string | true | string[]> = {}
  const operands: string[] = []
  const faults: string[] = []
  for (const token of tokensOf(args, all)) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      if (token.value === '') faults.push(say.emptyName[language])
      else if (operands.length < most) operands.push(token.value)
      else faults.push(say.unexpected[language](token.value, meant))
    } else if (!Object.hasOwn(all, token.name)) {
      const near = nearest(token.name, Object.keys(all))
      faults.push(say.unknown[language](token.rawName, near))
    } else if (all[token.name] === 'switch') {
      if (token.value !== undefined) faults.push(say.noValue[language](token.rawName))
      options[token.name] = true
    } else if (token.value === undefined || token.value === '' || (!token.inlineValue && /^-[^\d]/.test(token.value)))
      faults.push(say.valueMissing[language](token.rawName))
    else if (all[token.name] === 'values') options[token.name] = [...severalIn(options[token.name]), token.value]
    // One of the two would be lost without a word.
    else if (options[token.name] !== undefined) faults.push(say.twice[language](token.rawName))
    else options[token.name] = token.value
  }
  if (options.language !== undefined && !languages.some((known) => known === options.language))
    faults.push(say.language[language](String(options.language)))
  const files = [...operands, ...Object.values(options).flat()].filter((value) => value === standardInput)
  if (files.length > 1) faults.push(say.inputTwice[language])
  if (faults.length === 0 && operands.length < least)
    faults.push(missing?.[language] ?? say.fileMissing[language](least))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, options, operands }
}

function severalIn(option: ReadOptions[string] | undefined): readonly string[] {
  return Array.isArray(option) ? option : []
}

function tokensOf(args: readonly string[], rules: OptionRules) {
  const types = Object.entries(rules).map(([name, rule]) => [name, { type: rule === 'switch' ? 'boolean' : 'string' }])
  return parseArgs({ args: [...args], options: Object.fromEntries(types), strict: false, tokens: true }).tokens
}

const say = {
  unknown: {
    nl: (option: string, near: string | undefined) =>
      `De optie ${option} bestaat niet.${near ? ` Bedoel je --${near}?` : ''}`,
    en: (option: string, near: string | undefined) =>
      `There is no option ${option}.${near ? ` Did you mean --${near}?` : ''}`,
  },
  inputTwice: {
    nl: 'De invoer (-) kan maar één keer worden gelezen. Geef de andere keer een bestand.',
    en: 'Standard input (-) can be read only once. Give a file the other time.',
  },
  unexpected: {
    nl: (word: string, meant: string | undefined) =>
      `"${word}" is hier één woord te veel.${meant ? ` Bedoel je --${meant} ${word}?` : ''}`,
    en: (word: string, meant: string | undefined) =>
      `"${word}" is one word too many here.${meant ? ` Did you mean --${meant} ${word}?` : ''}`,
  },
  emptyName: { nl: 'Er is een naam die leeg is.', en: 'There is a name that is empty.' },
  twice: {
    nl: (option: string) => `De optie ${option} staat er twee keer. Geef haar één keer.`,
    en: (option: string) => `The option ${option} is there twice. Give it once.`,
  },
  fileMissing: {
    nl: (least: number) => (least === 1 ? 'Zeg welk bestand.' : `Zeg welke ${least} bestanden.`),
    en: (least: number) => (least === 1 ? 'Say which file.' : `Say which ${least} files.`),
  },
  valueMissing: {
    nl: (option: string) => `Achter ${option} ontbreekt een waarde.`,
    en: (option: string) => `A value is missing after ${option}.`,
  },
  noValue: {
    nl: (option: string) => `Achter ${option} hoort geen waarde.`,
    en: (option: string) => `${option} takes no value.`,
  },
  language: {
    nl: (code: string) => `"${code}" is geen taal die gib spreekt. Kies nl of en.`,
    en: (code: string) => `gib does not speak "${code}". Choose nl or en.`,
  },
} as const
