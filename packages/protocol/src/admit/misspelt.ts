/** Looks on in a document that does not have the form of a protocol yet: with what was surely meant, does the rest make sense? */
import { type Pointer, pathOf } from '../document/pointer'
import type { DocumentProblem, Problem } from '../document/problem'
import { inspect } from './inspect'
import { protocolSchema } from './schema'

/**
 * What else is not right, when a few names are all that keeps it from being a protocol: a misspelt key is read as the one that was meant,
 * an unknown key is passed over. So that who mends them is not told the rest only afterwards. Nothing, when more is the matter.
 */
export function furtherProblems(json: unknown, shape: readonly Problem[]): DocumentProblem[] {
  const names = new Map(shape.filter(isAboutName).map((problem) => [keyOf(problem.pointer), problem]))
  const others = shape.filter((problem) => !isAboutName(problem) && problem.code !== 'GIB102')
  if (names.size === 0 || others.length > 0) return []
  const renamed = new Map<string, string>()
  const parsed = protocolSchema.safeParse(read(json, [], names, renamed))
  if (!parsed.success) return []
  return inspect(parsed.data).map((problem) => {
    const pointer = asWritten(problem.pointer, renamed)
    return { ...problem, pointer, path: pathOf(json, pointer) }
  })
}

/** A key, or one of a few words, that was nearly right. */
function isAboutName({ code, nearest }: Problem): boolean {
  return code === 'GIB103' || (code === 'GIB104' && nearest !== undefined)
}

/** The document as it was meant. By the place and the name that was meant, `renamed` remembers what was written. */
function read(value: unknown, at: Pointer, names: ReadonlyMap<string, Problem>, renamed: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((part, index) => read(part, [...at, index], names, renamed))
  const found = names.get(keyOf(at))
  if (found?.code === 'GIB104') return found.nearest
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
      const here = [...at, key]
      const problem = names.get(keyOf(here))
      const inside = read(part, here, names, renamed)
      if (problem?.code !== 'GIB103') return [[key, inside]]
      const { nearest } = problem
      if (nearest === undefined || Object.hasOwn(value, nearest) || renamed.has(keyOf([...at, nearest]))) return []
      renamed.set(keyOf([...at, nearest]), key)
      return [[nearest, inside]]
    }),
  )
}

function asWritten(pointer: Pointer, renamed: ReadonlyMap<string, string>): Pointer {
  const way: (string | number)[] = []
  for (const key of pointer) way.push(renamed.get(keyOf([...way, key])) ?? key)
  return way
}

function keyOf(pointer: Pointer): string {
  return JSON.stringify(pointer)
}
