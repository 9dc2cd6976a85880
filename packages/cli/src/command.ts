/** What a command of `gib` is, and what it leaves behind. */
import type { Operands, OptionRules, ReadOptions } from './arguments'
import type { Language, Words } from './language'

/**
 * What a command comes to. `exit` is 0 when it worked, 1 when something is wrong with the files, 2 when the command was not
 * understood. Nothing is half done: with a problem there is a message, and no output but that same problem as data where `--json` asks for it.
 */
export interface Outcome {
  readonly exit: 0 | 1 | 2
  /** For standard output, without the last line end. */
  readonly output?: string
  /** The same in pieces, each with its own line ends: what is too long to hold is written while it is made. */
  readonly pieces?: Iterable<string>
  /** For standard error. */
  readonly message?: string
}

export interface Command {
  readonly name: string
  /** One line in the list of commands. */
  readonly summary: Words
  /** The whole help text. */
  readonly help: Words
  readonly options: OptionRules
  /** Files or words that it takes beside its options; without it, none. */
  readonly operands?: Operands
  /** A command that goes on until it is stopped writes what it has to say itself. */
  run(options: ReadOptions, language: Language, operands: readonly string[]): Outcome | Promise<Outcome>
}
