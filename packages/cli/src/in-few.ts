/** Of many faults of one kind, people are told the first few and how many there are more. As data all that were read are there. */
import { decimal, type Language } from './language'

/** So many of a kind anybody still reads one by one; of more, only the first few are told. */
const [most, few] = [10, 5]

/**
 * The lines about each, in order; behind the last that is told of a kind, how many there are more of it.
 *
 * @param read how many were read, where reading stopped: of what comes after those nothing is known, also as data
 *
 * @example
 * inFew(wrong, ({ code }) => code, ({ code, line }) => [`${line} ${code}`], 'en')
 * //=> ['1 GIB305', '2 GIB305', '3 GIB305', '4 GIB305', '5 GIB305', '  … and 95 more like it; --json names them all']
 */
export function inFew<One>(
  all: readonly One[],
  kindOf: (one: One) => string,
  linesAbout: (one: One) => readonly string[],
  language: Language,
  read?: number,
): string[] {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1)
  const told = new Map<string, number>()
  return all.flatMap((one) => {
    const kind = kindOf(one)
    const [count, number] = [counts.get(kind)!, (told.get(kind) ?? 0) + 1]
    told.set(kind, number)
    if (count <= most || number < few) return linesAbout(one)
    return number > few ? [] : [...linesAbout(one), say[language](decimal(count - few, 0, language), read)]
  })
}

const say = {
  nl: (count: string, read?: number) =>
    `  … en nog ${count} zoals deze${read === undefined ? '; --json noemt ze allemaal' : ` onder de eerste ${read}; --json noemt die`}`,
  en: (count: string, read?: number) =>
    `  … and ${count} more like it${read === undefined ? '; --json names them all' : ` among the first ${read}; --json names those`}`,
}
