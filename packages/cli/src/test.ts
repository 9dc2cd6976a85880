/** `gib test`: do recorded calls still come out as they should? */
import { checkScenario, type Mismatch } from '@gib/protocol'
import { parseScenarios } from '@gib/protocol/parse'
import type { Command } from './command'
import { openDocument } from './document-file'
import { calledBy } from './input'
import { protocolFrom } from './protocol-file'
import { type FileTold, refused, refusedTogether, unreadable, wrongIn } from './refusal'

export const test: Command = {
  name: 'test',
  summary: { nl: 'speelt voorbeeldgesprekken na', en: 'plays recorded calls' },
  help: {
    nl: `gib test BESTAND… --protocol NAAM|BESTAND [--json]

Speelt voorbeeldgesprekken na: een gezin en zijn antwoorden erin; welke vragen, scores, balans en
signalen eruit komen. Zo merk je dat een protocol na een wijziging iets anders doet.

  scenarios:
    - name: wie zich vaak zorgen maakt over geld wordt gevraagd of er genoeg is voor eten
      situation: { children: [{ id: sami, age: 8 }] }
      answers: { geld.zorgen: vaak }
      expect: { asks: [geld.eten], scores: { draaglast: 2 } }

Uitgang 0: alles komt uit. Uitgang 1: iets niet.`,
    en: `gib test FILE… --protocol NAME|FILE [--json]

Plays recorded calls: a family and its answers in; which questions, scores, balance and signals come
out. So you notice that a protocol does something else after a change.

  scenarios:
    - name: who often worries about money is asked whether there is enough for food
      situation: { children: [{ id: sami, age: 8 }] }
      answers: { geld.zorgen: vaak }
      expect: { asks: [geld.eten], scores: { draaglast: 2 } }

Exit 0: all comes out. Exit 1: something does not.`,
  },
  options: { protocol: 'value', json: 'switch' },
  operands: { least: 1, most: 100 },
  run({ protocol: name, json }, language, paths) {
    if (typeof name !== 'string') return { exit: 2, message: say.whichProtocol[language] }
    const telling = { language, json: json === true }
    const from = protocolFrom(name, telling)
    if (!from.ok) return from.outcome
    const results: { file: string; name: string; mismatches: Mismatch[] }[] = []
    const wrong: FileTold[] = []
    for (const path of paths) {
      const opened = openDocument(path)
      if (opened.ok && isProtocol(opened.file.value)) {
        wrong.push(unreadable(calledBy(path), [{ sentence: say.protocol }]))
        continue
      }
      const parsed = opened.ok && parseScenarios(from.protocol, opened.file.value)
      if (!opened.ok) wrong.push(unreadable(calledBy(path), opened.faults))
      else if (parsed && !parsed.ok) wrong.push(wrongIn(opened.file, parsed.problems))
      else if (parsed)
        for (const scenario of parsed.scenarios)
          results.push({
            file: calledBy(path),
            name: scenario.name,
            mismatches: checkScenario(from.protocol, scenario),
          })
    }
    if (wrong.length > 0) return refusedTogether(wrong.map((told) => refused(told, telling.json, language)))
    const failed = results.filter(({ mismatches }) => mismatches.length > 0)
    const exit = failed.length > 0 ? 1 : 0
    const lines = failed.flatMap(({ file, name, mismatches }) => [
      `${file}: ${name}`,
      ...mismatches.map(
        ({ what, expected, found }) =>
          `  ${what}: ${say.expected[language]} ${JSON.stringify(expected)}, ${say.found[language]} ${JSON.stringify(found)}`,
      ),
    ])
    const count = say.count[language](results.length - failed.length, failed.length)
    const message = failed.length > 0 && { message: [...lines, count].join('\n') }
    if (json) return { exit, output: JSON.stringify(results, null, 1), ...message }
    return { exit, ...(message || { output: count }) }
  },
}

/** Where the files were mixed up there is one thing to tell, not all that keeps a protocol from being recorded calls. */
function isProtocol(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sections' in value && !('scenarios' in value)
}

const say = {
  protocol: {
    nl: 'Dit is een protocol. Voorbeeldgesprekken staan in een ander bestand, onder ‘scenarios’.',
    en: 'This is a protocol. Recorded calls stand in another file, under ‘scenarios’.',
  },
  whichProtocol: { nl: 'Zeg met --protocol welk protocol.', en: 'Say with --protocol which protocol.' },
  expected: { nl: 'verwacht', en: 'expected' },
  found: { nl: 'gevonden', en: 'found' },
  count: {
    nl: (passed: number, failed: number) =>
      `${passed === 1 ? '1 gesprek komt' : `${passed} gesprekken komen`} uit, ${failed} niet.`,
    en: (passed: number, failed: number) =>
      `${passed === 1 ? '1 call comes' : `${passed} calls come`} out, ${failed} ${failed === 1 ? 'does' : 'do'} not.`,
  },
}
