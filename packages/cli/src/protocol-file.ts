/** The protocol a command works with: one of ours by its name, or one from a file. */
import type { Protocol } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { parseProtocol } from '@gib/protocol/parse'
import type { Outcome } from './command'
import { openDocument } from './document-file'
import type { Language } from './language'
import { countLine, faultLine, placed, problemLines } from './problem-lines'

const known: readonly Protocol[] = [gezinInBeeld, ouderenInBeeld]

/** The protocol, or what is wrong with it, ready to be told. */
export function protocolFrom(
  nameOrPath: string,
  language: Language,
): { ok: true; protocol: Protocol } | { ok: false; outcome: Outcome } {
  const ours = known.find(({ id }) => id === nameOrPath)
  if (ours !== undefined) return { ok: true, protocol: ours }
  const opened = openDocument(nameOrPath)
  if (!opened.ok)
    return { ok: false, outcome: refused(opened.faults.map((fault) => faultLine(nameOrPath, fault, language))) }
  const parsed = parseProtocol(opened.file.value)
  if (parsed.ok) return { ok: true, protocol: parsed.protocol }
  const problems = placed(opened.file, parsed.problems)
  const lines = problems.flatMap((problem) => problemLines(opened.file, problem, language))
  return { ok: false, outcome: refused([...lines, countLine(problems, language)]) }
}

/** Several protocols; without any, those of this package. A name with one version can only be one document. */
export function protocolsFrom(
  namesOrPaths: readonly string[],
  language: Language,
): { ok: true; protocols: readonly Protocol[] } | { ok: false; outcome: Outcome } {
  if (namesOrPaths.length === 0) return { ok: true, protocols: known }
  const protocols: Protocol[] = []
  for (const name of namesOrPaths) {
    const from = protocolFrom(name, language)
    if (!from.ok) return from
    const { id, version } = from.protocol
    if (protocols.some((other) => other.id === id && other.version === version))
      return { ok: false, outcome: { exit: 2, message: say.twice[language](`${id} ${version}`) } }
    protocols.push(from.protocol)
  }
  return { ok: true, protocols }
}

function refused(lines: readonly string[]): Outcome {
  return { exit: 1, message: lines.join('\n') }
}

const say = {
  twice: {
    nl: (document: string) => `Het protocol ${document} staat er twee keer bij.`,
    en: (document: string) => `The protocol ${document} is given twice.`,
  },
}
