/** `gib diff`: what changed between two versions of a protocol. */
import { describeChange, diff } from '@gib/protocol'
import type { Command } from './command'
import { protocolFrom } from './protocol-file'
import { refusedTogether } from './refusal'

export const diffCommand: Command = {
  name: 'diff',
  summary: { nl: 'wat er veranderde tussen twee versies', en: 'what changed between two versions' },
  help: {
    nl: `gib diff OUD NIEUW [--json]

Zegt in woorden wat er veranderde tussen twee versies van een protocol, hoe zwaar dat weegt, en
welke cijfers te vergelijken blijven.

  patch   andere woorden            minor   iets erbij            major   een andere betekenis

Uitgang 0: het versienummer is hoog genoeg. Uitgang 1: het is te laag, of het zijn twee protocollen (met
elk een eigen id) en geen twee versies.`,
    en: `gib diff OLDER NEWER [--json]

Says in words what changed between two versions of a protocol, how much that asks, and which
figures stay comparable.

  patch   other words               minor   something more        major   another meaning

Exit 0: the version is high enough. Exit 1: it is too low, or these are two protocols (each with an id of
its own) and not two versions.`,
  },
  options: { json: 'switch' },
  operands: { least: 2, most: 2 },
  run({ json }, language, [older = '', newer = '']) {
    const telling = { language, json: json === true }
    const [before, now] = [protocolFrom(older, telling), protocolFrom(newer, telling)]
    if (!before.ok || !now.ok) return refusedTogether([before, now].flatMap((one) => (one.ok ? [] : [one.outcome])))
    const found = diff(before.protocol, now.protocol)
    const isOne = before.protocol.id === now.protocol.id
    const exit = isOne && found.versionIsEnough ? 0 : 1
    const [of, and] = [before.protocol, now.protocol].map(({ id, version }) => ({ id, version }))
    if (json) return { exit, output: JSON.stringify({ older: of, newer: and, sameProtocol: isOne, ...found }, null, 1) }
    const words = say[language]
    const lines = [
      ...(isOne ? [] : [words.two(before.protocol.id, now.protocol.id)]),
      ...found.changes.map((change) => `${change.level.padEnd(5)}  ${describeChange(change, language)}`),
      ...(found.level === null ? [words.same] : []),
      ...(!isOne || (found.level === null && found.versionIsEnough)
        ? []
        : [words.version(found.version, now.protocol.version, found.versionIsEnough)]),
      ...(found.notComparable.length > 0 ? [words.notComparable(found.notComparable)] : []),
      ...(isOne && found.needMigration.length > 0 ? [words.needMigration(found.needMigration)] : []),
    ]
    return { exit, output: lines.join('\n') }
  },
}

const say = {
  nl: {
    two: (older: string, newer: string) =>
      `Dit zijn twee protocollen, ‘${older}’ en ‘${newer}’, en geen twee versies van één protocol. Hun cijfers zijn niet te vergelijken. Is het toch één protocol? Geef beide dan dezelfde id.`,
    same: 'Er is niets veranderd.',
    version: (needed: string, has: string, enough: boolean) =>
      enough
        ? `Versie ${has} is hoog genoeg.`
        : `Geef de nieuwe versie het nummer ${needed} of hoger; nu is het ${has}.`,
    notComparable: (ids: readonly string[]) => `Niet meer te vergelijken: ${ids.join(', ')}.`,
    needMigration: (ids: readonly string[]) =>
      `Zonder plaats in de nieuwe versie: ${ids.join(', ')}. Zeg in ‘migrations’ waar die antwoorden horen.`,
  },
  en: {
    two: (older: string, newer: string) =>
      `These are two protocols, ‘${older}’ and ‘${newer}’, and not two versions of one. Their figures cannot be compared. Is it one protocol after all? Then give both the same id.`,
    same: 'Nothing has changed.',
    version: (needed: string, has: string, enough: boolean) =>
      enough
        ? `Version ${has} is high enough.`
        : `Give the newer version the number ${needed} or higher; now it is ${has}.`,
    notComparable: (ids: readonly string[]) => `No longer comparable: ${ids.join(', ')}.`,
    needMigration: (ids: readonly string[]) =>
      `Without a place in the newer version: ${ids.join(', ')}. Say in ‘migrations’ where those answers belong.`,
  },
}
