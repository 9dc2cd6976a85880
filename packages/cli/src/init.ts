/** `gib init`: a protocol to begin with. */
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './command'
import { exampleOf } from './example'
import { exampleCalls } from './example-calls'
import { asking, type Language, type Words } from './language'
import { makeFolder, whyUnwritable } from './output'
import { oursCalled, oursNamed } from './protocol-file'
import { refused, unreadable } from './refusal'
import { schemaText } from './schema-text'

export const init: Command = {
  name: 'init',
  summary: { nl: 'een protocol om mee te beginnen', en: 'a protocol to begin with' },
  help: {
    nl: `gib init [MAP] [--from VOORBEELD] [--json]

Schrijft in de map (zonder MAP: hier) een klein protocol om mee te beginnen, gesprek.gib.yaml, met
voorbeeldgesprekken om na te spelen en het schema, zodat een editor aanvult en uitlegt. Wat er al
staat blijft staan.

  --from VOORBEELD    in plaats van het kleine protocol een heel: gezin-in-beeld of ouderen-in-beeld, om
                      de woorden van te veranderen. Het bestand is daarna van jullie.

  gib init mijn-gesprek
  gib init mijn-gesprek --from gezin-in-beeld
  gib validate mijn-gesprek/gesprek.gib.yaml`,
    en: `gib init [FOLDER] [--from EXAMPLE] [--json]

Writes a small protocol to begin with in the folder (without FOLDER: here), conversation.gib.yaml, with
recorded calls to play and the schema, so that an editor completes and explains. What is there already
stays. With --language en the conversation is in English; without it, it is in Dutch and is called
gesprek.gib.yaml.

  --from EXAMPLE      instead of the small protocol a whole one: gezin-in-beeld or ouderen-in-beeld, to
                      change the words of. After that the file is yours.

  gib init my-call --language en
  gib init my-call --from gezin-in-beeld --language en
  gib validate my-call/conversation.gib.yaml --language en`,
  },
  options: { from: 'value', json: 'switch' },
  operands: { least: 0, most: 1 },
  run({ from, json }, language, [folder = '.']) {
    const [name, calls] = namesOf[language]
    const example = typeof from === 'string' ? oursCalled(from) : undefined
    if (from !== undefined && example === undefined) return { exit: 2, message: say.noSuch(String(from))[language] }
    const files = {
      [name]: example === undefined ? protocolToBeginWith[language] : exampleOf(example, language),
      [calls]: example === undefined ? callsToBeginWith[language] : exampleCalls[example.id]![language],
      'gib.schema.json': `${schemaText()}\n`,
    }
    const there = Object.keys(files).filter((name) => existsSync(join(folder, name)))
    if (there.length > 0) {
      const sentence = say.there(there.map((name) => join(folder, name)))
      return refused(unreadable(folder, [{ sentence }]), json === true, language)
    }
    const begun: string[] = []
    try {
      makeFolder(folder)
      for (const [name, text] of Object.entries(files)) {
        const path = join(folder, name)
        const file = openSync(path, 'wx')
        begun.push(path)
        writeFileSync(file, text)
        closeSync(file)
      }
    } catch (error) {
      // Another was first, or a link of that name leads nowhere.
      const { code, syscall, path = '' } = error as NodeJS.ErrnoException
      const sentence = code === 'EEXIST' && syscall === 'open' ? say.there([path]) : whyUnwritable(error)
      if (sentence === undefined) throw error
      // Nothing stays behind that is half written.
      for (const path of begun) rmSync(path, { force: true })
      return refused(unreadable(folder, [{ sentence }]), json === true, language)
    }
    const written = Object.keys(files).map((file) => join(folder, file))
    if (json) return { exit: 0, output: JSON.stringify({ files: written }, null, 1) }
    return { exit: 0, output: say.written[language](join(folder, name), join(folder, calls)) }
  },
}

/** Both lines at the top tell an editor where the schema is: the first for the YAML language server, the second for JetBrains. */
const protocolToBeginWith: { readonly [language in Language]: string } = {
  nl: `# yaml-language-server: $schema=./gib.schema.json
# $schema: ./gib.schema.json

# Een gesprek om mee te beginnen. Verander wat je wilt; de namen (id, code) blijven daarna hetzelfde.
id: gesprek
version: 0.1.0
languages: [nl]
title: { nl: Hoe gaat het thuis? }

sections:
  - id: ouder
    title: { nl: De ouder }
    leadIn: { nl: Ik bel om te horen hoe het met u gaat. }
    questions:
      - id: ouder.cijfer
        type: grade
        text: { nl: "Hoe gaat het met u, en als u dat een cijfer zou geven tussen 0 en 10?" }
        # Wie antwoorden mogen zien, of een cijfer daarover. Zonder deze regel: alleen de beller en de coördinator.
        audience: [caller, coordinator, researcher]
        probes:
          - { id: waarom, text: { nl: Waarom dit cijfer? } }
          - id: zwaar
            text: { nl: Wat maakt het zwaar? }
            when: { question: ouder.cijfer, operator: <, answer: 5.5 }

      - id: ouder.geld
        type: choice
        text: { nl: Maakt u zich zorgen over geld? }
        options:
          - { code: nee, text: { nl: Nee } }
          - { code: soms, text: { nl: Soms } }
          - { code: vaak, text: { nl: Vaak } }

      - id: ouder.nodig
        type: text
        level: additional
        text: { nl: Wat zou u helpen? }
        enableWhen: { question: ouder.geld, operator: in, answer: [soms, vaak] }

scores:
  - id: draaglast
    title: { nl: Draaglast }
    items:
      - { question: ouder.geld, points: { nee: 0, soms: 1, vaak: 2 } }

figures:
  - id: onvoldoende
    title: { nl: Geeft een onvoldoende }
    share: { question: ouder.cijfer, operator: <, answer: 5.5 }
  - id: cijfer
    title: { nl: Gemiddeld cijfer }
    mean: ouder.cijfer
`,
  en: `# yaml-language-server: $schema=./gib.schema.json
# $schema: ./gib.schema.json

# A conversation to begin with. Change what you like; the names (id, code) stay the same after that.
id: conversation
version: 0.1.0
languages: [en]
title: { en: How are things at home? }

sections:
  - id: parent
    title: { en: The parent }
    leadIn: { en: I am calling to hear how you are. }
    questions:
      - id: parent.grade
        type: grade
        text: { en: "How are you, and if you were to give that a grade from 0 to 10?" }
        # Who may see answers, or a figure about them. Without this line: the caller and the coordinator only.
        audience: [caller, coordinator, researcher]
        probes:
          - { id: why, text: { en: Why this grade? } }
          - id: heavy
            text: { en: What makes it hard? }
            when: { question: parent.grade, operator: <, answer: 5.5 }

      - id: parent.money
        type: choice
        text: { en: Do you worry about money? }
        options:
          - { code: no, text: { en: 'No' } }
          - { code: sometimes, text: { en: Sometimes } }
          - { code: often, text: { en: Often } }

      - id: parent.need
        type: text
        level: additional
        text: { en: What would help you? }
        enableWhen: { question: parent.money, operator: in, answer: [sometimes, often] }

scores:
  - id: load
    title: { en: Load }
    items:
      - { question: parent.money, points: { no: 0, sometimes: 1, often: 2 } }

figures:
  - id: insufficient
    title: { en: Gives an insufficient grade }
    share: { question: parent.grade, operator: <, answer: 5.5 }
  - id: grade
    title: { en: Mean grade }
    mean: parent.grade
`,
}

const callsToBeginWith: { readonly [language in Language]: string } = {
  nl: `# Voorbeeldgesprekken: de antwoorden van een gezin, en wat daaruit komt. Zo merk je het als een wijziging meer doet dan je wilde.
scenarios:
  - name: wie zich vaak zorgen maakt over geld, vragen we wat zou helpen
    answers: { ouder.cijfer: 5, ouder.geld: vaak }
    expect: { asks: [ouder.nodig], scores: { draaglast: 2 } }

  - name: wie zich geen zorgen maakt, vragen we dat niet
    answers: { ouder.cijfer: 8, ouder.geld: nee }
    expect: { doesNotAsk: [ouder.nodig], scores: { draaglast: 0 } }

  - name: wie er niets over wil zeggen, heeft geen draaglast van 0
    answers: { ouder.cijfer: 7, ouder.geld: { absent: declined } }
    expect: { scores: { draaglast: null } }
`,
  en: `# Recorded calls: the answers of a family, and what comes of them. So you notice when a change does more than you meant.
scenarios:
  - name: who often worries about money is asked what would help
    answers: { parent.grade: 5, parent.money: often }
    expect: { asks: [parent.need], scores: { load: 2 } }

  - name: who does not worry is not asked
    answers: { parent.grade: 8, parent.money: no }
    expect: { doesNotAsk: [parent.need], scores: { load: 0 } }

  - name: who would rather not say has no load of 0
    answers: { parent.grade: 7, parent.money: { absent: declined } }
    expect: { scores: { load: null } }
`,
}

/** The files they are written in. */
const namesOf: { readonly [language in Language]: readonly [protocol: string, calls: string] } = {
  nl: ['gesprek.gib.yaml', 'voorbeeldgesprekken.gib.yaml'],
  en: ['conversation.gib.yaml', 'recorded-calls.gib.yaml'],
}

const say = {
  noSuch: (name: string): Words => {
    const { nl, en } = oursNamed(name)
    return { nl: `Het voorbeeld "${name}" is er niet. ${nl}`, en: `There is no example "${name}". ${en}` }
  },
  there: (files: readonly string[]): Words => ({
    nl: `Er staat al: ${files.join(', ')}. Kies een andere map.`,
    en: `Already there: ${files.join(', ')}. Choose another folder.`,
  }),
  written: {
    nl: (path: string, calls: string) => `${path} staat klaar. Kijk het na, en speel de voorbeeldgesprekken na:

  gib validate ${path}
  gib test ${calls} --protocol ${path}`,
    en: (path: string, calls: string) => `${path} is ready. Check it, and play the recorded calls:

  gib validate ${path}${asking.en}
  gib test ${calls} --protocol ${path}${asking.en}`,
  },
}
