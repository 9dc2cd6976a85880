/** Calls of a document that is not here: told once for each document, with how many there are and how it is mended. */
import type { Words } from './language'
import { commandOf } from './protocol-file'
import type { LineProblem } from './response-lines'

/** Of so many lines it is kept which they are. */
const mostLines = 100

/** Puts together what is told of one document. Everything else stays as it is. */
export class StrangeCalls {
  readonly #byDocument = new Map<string, LineProblem>()

  /** What is left to tell of these. */
  take(problems: readonly LineProblem[]): LineProblem[] {
    return problems.filter((problem) => {
      if (problem.problem?.code !== 'GIB401') return true
      const document = String(problem.problem.facts.document)
      const known = this.#byDocument.get(document)
      this.#byDocument.set(document, known === undefined ? problem : together(known, problem))
      return false
    })
  }

  /** One for each document. */
  get all(): LineProblem[] {
    return [...this.#byDocument.values()]
  }
}

function together(a: LineProblem, b: LineProblem): LineProblem {
  const lines = [...linesOf(a), ...linesOf(b)].sort((one, other) => one - other).slice(0, mostLines)
  return { ...a, line: lines[0]!, lines, calls: (a.calls ?? 1) + (b.calls ?? 1) }
}

/** Every line it stands on, as far as they are kept. */
export function linesOf({ line, lines = [line] }: LineProblem): readonly number[] {
  return lines
}

/** How many calls, of what, and what to give. */
export function strangeInWords({ problem, calls = 1 }: LineProblem): Words {
  const document = String(problem?.facts.document)
  const given = problem?.facts.known as readonly string[]
  const known = given.join(', ')
  const [id = ''] = document.split(' ')
  const option = commandOf(document)
  const isOther = given.some((one) => one.startsWith(`${id} `))
  const nl = [
    calls === 1 ? 'Eén gesprek is' : `${calls.toLocaleString('nl-NL')} gesprekken zijn`,
    ` gevoerd met ‘${document}’, en dat document is er niet bij. Wel zijn er: ${known}. `,
    option !== undefined
      ? `Geef het erbij: --protocol ${option}`
      : isOther
        ? 'Geef ook het bestand van die versie: --protocol BESTAND'
        : 'Geef het bestand van dat protocol: --protocol BESTAND',
  ]
  const en = [
    calls === 1 ? 'One call was' : `${calls.toLocaleString('en-GB')} calls were`,
    ` held with ‘${document}’, and that document is not here. There are: ${known}. `,
    option !== undefined
      ? `Give it as well: --protocol ${option}`
      : isOther
        ? 'Give the file of that version as well: --protocol FILE'
        : 'Give the file of that protocol: --protocol FILE',
  ]
  return { nl: `GIB401  ${nl.join('')}`, en: `GIB401  ${en.join('')}` }
}
