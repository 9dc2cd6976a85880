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

function refused(lines: readonly string[]): Outcome {
  return { exit: 1, message: lines.join('\n') }
}
