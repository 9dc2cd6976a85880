/** The protocol a command works with: one of ours by its name, or one from a file. */
import { existsSync } from 'node:fs'
import { nearest, type Protocol, questionOf } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { parseProtocol } from '@gib/protocol/parse'
import type { Outcome } from './command'
import { openDocument } from './document-file'
import { calledBy, standardInput } from './input'
import type { Language, Words } from './language'
import { countLine } from './problem-lines'
import { refused, refusedTogether, unreadable, wrongIn } from './refusal'

const known: readonly Protocol[] = [gezinInBeeld, ouderenInBeeld]

/** How one of ours is given with --protocol, by its id and version (`gezin-in-beeld 1.0.0`); `undefined` when it is none of ours. */
export function commandOf(document: string): string | undefined {
  return known.find(({ id, version }) => `${id} ${version}` === document)?.id
}

/** The one of ours with this name. */
export function oursCalled(name: string): Protocol | undefined {
  return known.find(({ id }) => id === name)
}

/** Which of ours asks all of these questions; `undefined` when none does. */
export function oursThatAsks(questions: readonly string[]): Protocol | undefined {
  return known.find((protocol) => questions.every((id) => questionOf(protocol, id) !== undefined))
}

/** How what is wrong is told. */
export interface Telling {
  readonly language: Language
  /** Also as data. */
  readonly json: boolean
}

/** The protocol, or what is wrong with it, ready to be told. */
export function protocolFrom(
  nameOrPath: string,
  { language, json }: Telling,
): { ok: true; protocol: Protocol } | { ok: false; outcome: Outcome } {
  const ours = oursCalled(nameOrPath)
  if (ours !== undefined) return { ok: true, protocol: ours }
  const opened = openDocument(nameOrPath)
  if (!opened.ok) {
    const isThere = nameOrPath === standardInput || existsSync(nameOrPath)
    const faults = isThere ? opened.faults : [{ sentence: noSuch(nameOrPath) }]
    return { ok: false, outcome: refused(unreadable(calledBy(nameOrPath), faults), json, language) }
  }
  const parsed = parseProtocol(opened.file.value)
  if (parsed.ok) return { ok: true, protocol: parsed.protocol }
  const told = wrongIn(opened.file, parsed.problems)
  return { ok: false, outcome: refused(told, json, language, [countLine(told.problems, language)]) }
}

/** Neither a file nor one of ours. */
function noSuch(name: string): Words {
  const { nl, en } = oursNamed(name)
  return { nl: `Dit bestand bestaat niet. ${nl}`, en: `This file does not exist. ${en}` }
}

/** How ours are called, to somebody who gave another name. */
export function oursNamed(name: string): Words {
  const ids = known.map(({ id }) => id)
  const near = nearest(name, ids)
  return near === undefined
    ? {
        nl: `De protocollen van gib heten ${ids.join(' en ')}.`,
        en: `The protocols of gib are called ${ids.join(' and ')}.`,
      }
    : { nl: `Bedoel je ${near}?`, en: `Did you mean ${near}?` }
}

/** Several protocols; without any, those of this package. A name with one version can only be one document. */
export function protocolsFrom(
  namesOrPaths: readonly string[],
  telling: Telling,
): { ok: true; protocols: readonly Protocol[] } | { ok: false; outcome: Outcome } {
  if (namesOrPaths.length === 0) return { ok: true, protocols: known }
  const protocols: Protocol[] = []
  const all = namesOrPaths.map((name) => protocolFrom(name, telling))
  const wrong = all.flatMap((from) => (from.ok ? [] : [from.outcome]))
  if (wrong.length > 0) return { ok: false, outcome: refusedTogether(wrong) }
  for (const from of all) {
    if (!from.ok) continue
    const { id, version } = from.protocol
    if (protocols.some((other) => other.id === id && other.version === version))
      return { ok: false, outcome: { exit: 2, message: say.twice[telling.language](`${id} ${version}`) } }
    protocols.push(from.protocol)
  }
  return { ok: true, protocols }
}

const say = {
  twice: {
    nl: (document: string) => `Het protocol ${document} staat er twee keer bij.`,
    en: (document: string) => `The protocol ${document} is given twice.`,
  },
}
