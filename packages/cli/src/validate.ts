/** `gib validate`: is this file a protocol, and is it right? */
import { parseProtocol } from '@gib/protocol/parse'
import type { ReadOptions } from './arguments'
import type { Command, Outcome } from './command'
import { type DocumentFile, openDocument } from './document-file'
import { fixed, type Mended, writeWhole } from './fix'
import { calledBy, standardInput } from './input'
import { asking, type Language } from './language'
import { tell } from './output'
import { countLine, type PlacedProblem, placed } from './problem-lines'
import { oursCalled } from './protocol-file'
import { type FileTold, linesAbout, problemsJson } from './refusal'
import { sarifOf } from './sarif'
import { canWatch, whenChanged } from './watch'

export const validate: Command = {
  name: 'validate',
  summary: { nl: 'kijkt een protocol na', en: 'checks a protocol' },
  help: {
    nl: `gib validate BESTAND… [--fix] [--watch] [--json | --sarif]

Kijkt een protocol na (YAML of JSON): de vorm, en of het klopt. Alles wat niet goed is staat er
in één keer, met regel en kolom. Een bestand dat .json heet, moet JSON zijn zoals andere
programma's het lezen: geen komma achter het laatste, geen opmerkingen. - is de invoer.

  --fix               verbetert namen en codes die op één letter na goed zijn, als zeker is wat er moet
                      staan, en schrijft het bestand
  --watch             kijkt opnieuw na als het bestand verandert; stop met Ctrl-C. Met --json of --sarif
                      staat elke keer op één regel (NDJSON)
  --json, --sarif     de uitkomst voor een ander programma
  --language nl|en    taal van de tekst; zonder deze optie Nederlands

Uitgang 0: goed, of alleen waarschuwingen. Uitgang 1: er is een fout.`,
    en: `gib validate FILE… [--fix] [--watch] [--json | --sarif]

Checks a protocol (YAML or JSON): its form, and whether it is right. Everything that is not is told
at once, with line and column. A file called .json must be JSON as other programs read it: no comma
behind the last one, no comments. - is standard input.

  --fix               mends names and codes that are wrong by one letter, where it is sure what was
                      meant, and writes the file
  --watch             checks again when the file changes; stop with Ctrl-C. With --json or --sarif
                      each look is one line (NDJSON)
  --json, --sarif     the outcome for another program
  --language nl|en    language of the text; Dutch without this option

Exit 0: right, or only warnings. Exit 1: there is an error.`,
  },
  options: { fix: 'switch', watch: 'switch', json: 'switch', sarif: 'switch' },
  operands: { least: 1, most: 100 },
  async run({ fix, watch, json, sarif }, language, paths) {
    if (json && sarif) return { exit: 2, message: say.oneForm[language] }
    if ((fix || watch) && paths.includes(standardInput)) return { exit: 2, message: say.noFile[language] }
    const check = () =>
      outcomeOf(
        paths.map((path) => checked(path, fix === true)),
        { json, sarif },
        language,
      )
    if (!watch || !canWatch(paths)) return check()
    const look = () => tell(json || sarif ? onOneLine(check()) : check())
    // Who reads no further (`| head -1`) needs no more looks either.
    process.stdout.once('error', () => process.exit())
    look()
    return new Promise<Outcome>(() => whenChanged(paths, look))
  },
}

/** Several outcomes after each other can be told apart when each is one line (NDJSON). */
function onOneLine({ output, ...rest }: Outcome): Outcome {
  return output === undefined ? rest : { ...rest, output: JSON.stringify(JSON.parse(output)) }
}

/** What was found in one file. */
export interface Checked extends FileTold {
  readonly mended: readonly Mended[]
}

function checked(path: string, fix: boolean): Checked {
  const opened = openDocument(path)
  const name = calledBy(path)
  if (!opened.ok && oursCalled(path) !== undefined)
    return { path: name, faults: [{ sentence: say.ours(path) }], problems: [], mended: [] }
  if (!opened.ok) return { path: name, faults: opened.faults, problems: [], mended: [] }
  if (holdsScenarios(opened.file.value))
    return { path: name, faults: [{ sentence: say.scenarios }], problems: [], mended: [] }
  const problems = problemsIn(opened.file)
  if (!fix) return { path: name, file: opened.file, faults: [], problems, mended: [] }
  const better = fixed(opened.file, problems, problemsIn)
  if (better === null) return { path, file: opened.file, faults: [], problems, mended: [] }
  const fault = writeWhole(path, better.file.text)
  return fault === null
    ? { path, file: better.file, faults: [], problems: better.problems, mended: better.mended }
    : { path, file: opened.file, faults: [{ sentence: fault }], problems, mended: [] }
}

/** Where the files were mixed up there is one thing to tell, not all that keeps recorded calls from being a protocol. */
function holdsScenarios(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'scenarios' in value && !('sections' in value)
}

export function problemsIn(file: DocumentFile): PlacedProblem[] {
  const parsed = parseProtocol(file.value)
  return placed(file, parsed.ok ? parsed.warnings : parsed.problems)
}

function outcomeOf(
  all: readonly Checked[],
  { json, sarif }: { readonly [form in 'json' | 'sarif']: ReadOptions[string] | undefined },
  language: Language,
): Outcome {
  const isWrong = all.some(
    ({ faults, problems }) => faults.length > 0 || problems.some(({ level }) => level === 'error'),
  )
  const exit = isWrong ? 1 : 0
  const text = all.flatMap((one) => linesOf(one, language)).join('\n')
  // For people the same, whatever another program gets.
  const message = (isWrong || all.some(({ problems }) => problems.length > 0)) && { message: text }
  if (sarif) return { exit, output: JSON.stringify(sarifOf(all, language), null, 1), ...message }
  if (json) return { exit, output: problemsJson(all, language), ...message }
  return { exit, ...(message || { output: text }) }
}

function linesOf(one: Checked, language: Language): string[] {
  const { path, faults, problems, mended } = one
  const told = linesAbout(one, language)
  if (faults.length > 0) return told
  const verdict = problems.length === 0 ? say.right[language](path) : countLine(problems, language)
  return [...mended.map((one) => say.mended[language](path, one)), ...told, verdict]
}

const say = {
  ours: (name: string) => ({
    nl: `Dit is een protocol van gib zelf, en dat klopt. Als eigen bestand: gib init MAP --from ${name}`,
    en: `This is a protocol of gib itself, and it is right. As a file of your own: gib init FOLDER --from ${name}${asking.en}`,
  }),
  scenarios: {
    nl: 'Dit zijn voorbeeldgesprekken. Speel ze na met gib test.',
    en: 'These are recorded calls. Play them with gib test.',
  },
  noFile: {
    nl: 'Met --fix of --watch hoort een bestand: de invoer (-) kan niet worden geschreven of gevolgd.',
    en: '--fix and --watch need a file: standard input (-) cannot be written or watched.',
  },
  oneForm: { nl: 'Kies --json of --sarif.', en: 'Choose --json or --sarif.' },
  mended: {
    nl: (path: string, { line, from, to }: Mended) => `${path}:${line}: ‘${from}’ is nu ‘${to}’`,
    en: (path: string, { line, from, to }: Mended) => `${path}:${line}: ‘${from}’ is now ‘${to}’`,
  },
  right: { nl: (path: string) => `${path}: klopt.`, en: (path: string) => `${path}: is right.` },
}
