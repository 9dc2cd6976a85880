/** `gib init`: a protocol to begin with. */
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './command'
import type { Language, Words } from './language'
import { makeFolder, whyUnwritable } from './output'
import { refused, unreadable } from './refusal'
import { schemaText } from './schema-text'

export const init: Command = {
  name: 'init',
  summary: { nl: 'een protocol om mee te beginnen', en: 'a protocol to begin with' },
  help: {
    nl: `gib init [MAP] [--json]

Schrijft in de map (zonder MAP: hier) een klein protocol om mee te beginnen, gesprek.gib.yaml, met
het schema ernaast, zodat een editor aanvult en uitlegt. Wat er al staat blijft staan.

  gib init mijn-gesprek
  gib validate mijn-gesprek/gesprek.gib.yaml`,
    en: `gib init [FOLDER] [--json]

Writes a small protocol to begin with in the folder (without FOLDER: here), conversation.gib.yaml, with
the schema beside it, so that an editor completes and explains. What is there already stays. With
--language en the conversation is in English; without it, it is in Dutch and is called gesprek.gib.yaml.

  gib init my-call --language en
  gib validate my-call/conversation.gib.yaml`,
  },
  options: { json: 'switch' },
  operands: { least: 0, most: 1 },
  run({ json }, language, [folder = '.']) {
    const name = nameOf[language]
    const files = {
      [name]: protocolToBeginWith[language],
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
    return { exit: 0, output: say.written[language](join(folder, name)) }
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

/** The file it is written in. */
const nameOf: { readonly [language in Language]: string } = { nl: 'gesprek.gib.yaml', en: 'conversation.gib.yaml' }

const say = {
  there: (files: readonly string[]): Words => ({
    nl: `Er staat al: ${files.join(', ')}. Kies een andere map.`,
    en: `Already there: ${files.join(', ')}. Choose another folder.`,
  }),
  written: {
    nl: (path: string) => `${path} staat klaar. Kijk het na met: gib validate ${path}`,
    en: (path: string) => `${path} is ready. Check it with: gib validate ${path}`,
  },
}
