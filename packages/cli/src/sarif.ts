/** Problems in SARIF 2.1.0 (OASIS), the form in which code hosts and editors take them. */
import { version } from '../package.json'
import { pageAbout } from './explain'
import type { Language } from './language'
import { sentenceAbout } from './problem-lines'
import type { Checked } from './validate'

export function sarifOf(all: readonly Checked[], language: Language) {
  const codes = [...new Set(all.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gib',
            version,
            rules: [
              { id: 'file', name: 'file', shortDescription: { text: say.file[language] } },
              ...codes.map((code) => ruleOf(code, language)),
            ],
          },
        },
        // As editors count; without it a reader would count an emoji as one.
        columnKind: 'utf16CodeUnits',
        results: all.flatMap(({ path, faults, problems }) => [
          ...faults.map(({ sentence, position }) => result('file', 'error', sentence[language], path, position)),
          ...problems.map((problem) =>
            result(problem.code, problem.level, sentenceAbout(problem, language), path, problem.position),
          ),
        ]),
      },
    ],
  }
}

/** What a code host shows beside a problem: the name of its page, and the page. */
function ruleOf(id: string, language: Language) {
  const page = pageAbout(id, language) ?? `# ${id}`
  const [, text = id] = /^# (?:GIB\d+: )?(.*)$/m.exec(page) ?? []
  return { id, name: id, shortDescription: { text }, help: { text: page, markdown: page } }
}

const say = {
  file: { nl: 'Het bestand kan niet worden gelezen', en: 'The file cannot be read' },
}

function result(
  ruleId: string,
  level: 'error' | 'warning',
  text: string,
  path: string,
  position?: { readonly line: number; readonly column: number },
) {
  const region = position && { region: { startLine: position.line, startColumn: position.column } }
  const uri = path.split('\\').join('/').split('/').map(encodeURIComponent).join('/')
  return {
    ruleId,
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region } }],
  }
}
