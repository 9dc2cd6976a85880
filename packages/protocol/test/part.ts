/** A part of a document that goes into the whole, for examples that show only what they are about. */

export interface Part {
  readonly [key: string]: unknown
}

/** A thing with an id goes into the thing with that id, and so do `balance` and `agreements`; all else takes the place of what was there. */
export function merged(whole: Part, part: Part): Part {
  const entries = Object.entries(part).map(([key, value]) => {
    const there = whole[key]
    if (isNamed(value) && isNamed(there)) return [key, mergedLists(there, value)]
    const goesInto = (key === 'balance' || key === 'agreements') && isPart(there) && isPart(value)
    return [key, goesInto ? { ...there, ...value } : value]
  })
  return { ...whole, ...Object.fromEntries(entries) }
}

function mergedLists(whole: readonly Part[], parts: readonly Part[]): Part[] {
  const first = (id: unknown) => parts.find((part) => part.id === id)
  const kept = whole.map((one) => {
    const part = first(one.id)
    return part === undefined ? one : merged(one, part)
  })
  const known = whole.map(({ id }) => id)
  return [...kept, ...parts.filter((part) => part !== first(part.id) || !known.includes(part.id))]
}

function isNamed(value: unknown): value is readonly Part[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isPart(one) && 'id' in one)
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
