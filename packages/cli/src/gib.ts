/** Chooses the command. */
import { nearest } from '@gib/protocol'
import { version } from '../package.json'
import { asksForJson, commonOptions, readArguments } from './arguments'
import type { Command, Outcome } from './command'
import { commands } from './commands'
import { type Language, languageOf } from './language'
import type { Telling } from './protocol-file'
import { misuseJson } from './refusal'

/**
 * Does what the arguments ask for.
 *
 * @example
 * await gib(['--version'])   //=> { exit: 0, output: '0.0.0' }
 */
export async function gib(args: readonly string[]): Promise<Outcome> {
  const telling = { language: languageOf(args), json: asksForJson(args) }
  const { language, json } = telling
  const [first, ...rest] = commandFirst(args)
  // As with other commands: `gib help report` is `gib report --help`.
  if (first === 'help') return gib([...rest, '--help'])
  const command = commands.find(({ name }) => name === first)
  if (command !== undefined) return runCommand(command, rest, telling)
  const help = { exit: 0, output: json ? JSON.stringify(allHelp(language), null, 1) : helpFor(language) } as const
  if (args.includes('-h')) return help
  if (first !== undefined && !first.startsWith('-')) {
    const near = nearest(
      first,
      commands.map(({ name }) => name),
    )
    return misuse([say.unknownCommand[language](first, near)], helpFor(language), json)
  }

  const read = readArguments(args, { version: 'switch', json: 'switch' }, language)
  if (!read.ok) return misuse(read.faults, helpFor(language), json)
  if (read.options.version) return { exit: 0, output: json ? JSON.stringify({ version }, null, 1) : version }
  return read.options.help ? help : misuse([say.noCommand[language]], helpFor(language), json)
}

/** `gib --json report` is `gib report --json`. */
function commandFirst(args: readonly string[]): readonly string[] {
  let from = 0
  while (/^--(json|language|language=.*)$/.test(args[from] ?? '')) from += args[from] === '--language' ? 2 : 1
  return [...args.slice(from), ...args.slice(0, from)]
}

async function runCommand(command: Command, args: readonly string[], { language, json }: Telling): Promise<Outcome> {
  const help = command.help[language]
  if (args.includes('--help') || args.includes('-h'))
    return { exit: 0, output: json ? JSON.stringify(helpOf(command, language), null, 1) : help }
  const read = readArguments(args, command.options, language, command.operands)
  if (!read.ok) return misuse(read.faults, help, json)
  const outcome = await command.run(read.options, language, read.operands)
  return outcome.exit === 2 ? misuse((outcome.message ?? '').split('\n'), help, json) : outcome
}

/** Says what was not understood, and how it is done. */
function misuse(faults: readonly string[], help: string, json: boolean): Outcome {
  return { exit: 2, message: [...faults, '', help].join('\n'), ...(json && { output: misuseJson(faults) }) }
}

function allHelp(language: Language) {
  return { version, help: helpFor(language), commands: commands.map((command) => helpOf(command, language)) }
}

/** What another program can know of a command. */
function helpOf(
  { name, summary, help, options, operands: { least, most } = { least: 0, most: 0 } }: Command,
  language: Language,
) {
  return {
    name,
    summary: summary[language],
    help: help[language],
    options: Object.entries({ ...options, ...commonOptions }).map(([option, takes]) => ({
      name: `--${option}`,
      takes: takes === 'switch' ? 'nothing' : takes,
    })),
    files: { least, most },
  }
}

function helpFor(language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const list = commands.map(({ name, summary }) => `  gib ${name.padEnd(width)}   ${summary[language]}`)
  return [say.title[language], '', ...list, '', say.options[language]].join('\n')
}

const say = {
  title: {
    nl: 'gib: protocollen nakijken, gesprekken wegen, cijfers uit vastgelegde gesprekken',
    en: 'gib: check protocols, weigh calls, figures from recorded calls',
  },
  options: {
    nl: '  --language nl|en   taal van de tekst; zonder deze optie Nederlands\n  --json             de uitkomst als JSON, ook van hulp en van wat er mis is\n  -h, --help         hulp, ook van een opdracht: gib report --help\n  --version          de versie',
    en: '  --language nl|en   language of the text; Dutch without this option\n  --json             the outcome as JSON, of help and of what is wrong as well\n  -h, --help         help, also of a command: gib report --help --language en\n  --version          the version',
  },
  noCommand: { nl: 'Zeg wat gib moet doen.', en: 'Say what gib is to do.' },
  unknownCommand: {
    nl: (name: string, near: string | undefined) =>
      `De opdracht "${name}" bestaat niet.${near ? ` Bedoel je ${near}?` : ''}`,
    en: (name: string, near: string | undefined) =>
      `There is no command "${name}".${near ? ` Did you mean ${near}?` : ''}`,
  },
} as const
