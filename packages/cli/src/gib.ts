/** Chooses the command. */
import { nearest } from '@gib/protocol'
import { version } from '../package.json'
import { readArguments } from './arguments'
import type { Command, Outcome } from './command'
import { commands } from './commands'
import { type Language, languageOf } from './language'

/**
 * Does what the arguments ask for.
 *
 * @example
 * await gib(['--version'])   //=> { exit: 0, output: '0.0.0' }
 */
export async function gib(args: readonly string[]): Promise<Outcome> {
  const language = languageOf(args)
  const [first, ...rest] = args
  if (first === '-h') return { exit: 0, output: helpFor(language) }
  // As with other commands: `gib help report` is `gib report --help`.
  if (first === 'help') return gib([...rest, '--help'])
  const command = commands.find(({ name }) => name === first)
  if (command !== undefined) return runCommand(command, rest, language)
  if (first !== undefined && !first.startsWith('-'))
    return misuse(
      [
        say.unknownCommand[language](
          first,
          nearest(
            first,
            commands.map(({ name }) => name),
          ),
        ),
      ],
      helpFor(language),
    )

  const read = readArguments(args, { version: 'switch' }, language)
  if (!read.ok) return misuse(read.faults, helpFor(language))
  if (read.options.version) return { exit: 0, output: version }
  return read.options.help
    ? { exit: 0, output: helpFor(language) }
    : misuse([say.noCommand[language]], helpFor(language))
}

async function runCommand(command: Command, args: readonly string[], language: Language): Promise<Outcome> {
  const help = command.help[language]
  if (args.includes('--help') || args.includes('-h')) return { exit: 0, output: help }
  const read = readArguments(args, command.options, language, command.operands)
  if (!read.ok) return misuse(read.faults, help)
  const outcome = await command.run(read.options, language, read.operands)
  return outcome.exit === 2 ? misuse([outcome.message ?? ''], help) : outcome
}

/** Says what was not understood, and how it is done. */
function misuse(faults: readonly string[], help: string): Outcome {
  return { exit: 2, message: [...faults, '', help].join('\n') }
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
    nl: '  --language nl|en   taal van de tekst; zonder deze optie Nederlands\n  -h, --help         hulp, ook van een opdracht: gib report --help\n  --version          de versie',
    en: '  --language nl|en   language of the text; Dutch without this option\n  -h, --help         help, also of a command: gib report --help\n  --version          the version',
  },
  noCommand: { nl: 'Zeg wat gib moet doen.', en: 'Say what gib is to do.' },
  unknownCommand: {
    nl: (name: string, near: string | undefined) =>
      `De opdracht "${name}" bestaat niet.${near ? ` Bedoel je ${near}?` : ''}`,
    en: (name: string, near: string | undefined) =>
      `There is no command "${name}".${near ? ` Did you mean ${near}?` : ''}`,
  },
} as const
