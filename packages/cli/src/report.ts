/** `gib report`: the figures of a file of calls. */
import { articleReport, type CallFileProblem, readCallRows } from '@gib/protocol/gezin-in-beeld'
import { openCallFile } from './call-file'
import type { Command, Outcome } from './command'
import type { Language } from './language'
import { reportTable } from './report-table'

export const report: Command = {
  name: 'report',
  summary: { nl: 'de cijfers van een bestand met gesprekken', en: 'the figures of a file of calls' },
  help: {
    nl: `gib report --calls BESTAND.csv [--json] [--language nl|en]

Telt de gesprekken van een bestand en zet elk cijfer naast wat het artikel van april 2020 zegt:
per gesprek, en per gezin (van elk gezin het laatste gesprek).

  --calls BESTAND    CSV met een gesprek per regel, met komma's of puntkomma's, in UTF-8
  --json             de tellingen als JSON, om mee verder te rekenen
  --language nl|en   taal van de tekst; zonder deze optie Nederlands

  gib report --calls examples/april-2020/calls.csv

Met een fout in het bestand komt er geen cijfer: elke fout staat dan op een eigen regel, als
BESTAND:REGEL: kolom: wat er hoort te staan, en wat er staat.`,
    en: `gib report --calls FILE.csv [--json] [--language nl|en]

Counts the calls in a file and puts each figure beside what the article of April 2020 says:
per call, and per family (the latest call of each family).

  --calls FILE       CSV with one call on each line, with commas or semicolons, in UTF-8
  --json             the counts as JSON, to go on with
  --language nl|en   language of the text; Dutch without this option

  gib report --calls examples/april-2020/calls.csv

With a fault in the file there are no figures: each fault then has a line of its own, as
FILE:LINE: column: what was expected, what was found.`,
  },
  options: { calls: 'value', json: 'switch' },
  run({ calls: path, json }, language) {
    if (typeof path !== 'string') return { exit: 2, message: say.whichFile[language] }
    const file = openCallFile(path)
    if (!file.ok) return { exit: 1, message: `${path}: ${file.sentence[language]}` }
    const read = readCallRows(file.rows, file.titles)
    const problems = [...file.problems, ...(read.ok ? [] : read.problems)]
    if (!read.ok || problems.length > 0) return malformed(path, problems, language)
    const output = json
      ? JSON.stringify(articleReport(read.responses), null, 1)
      : reportTable(path, read.responses, language)
    return { exit: 0, output }
  },
}

/** Every problem on a line of its own, in the order of the file. */
function malformed(path: string, problems: readonly CallFileProblem[], language: Language): Outcome {
  const lines = [...problems]
    .sort((a, b) => a.line - b.line)
    .map(
      ({ line, column, expected, found }) =>
        `${path}:${line}: ${column[language]}: ${say.expected[language]} ${expected[language]}, ${say.found[language]} ${found[language]}`,
    )
  return { exit: 1, message: lines.join('\n') }
}

const say = {
  expected: { nl: 'verwacht', en: 'expected' },
  found: { nl: 'gevonden', en: 'found' },
  whichFile: { nl: 'Zeg met --calls welk bestand.', en: 'Say with --calls which file.' },
}
