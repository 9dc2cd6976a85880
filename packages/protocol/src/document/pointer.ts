/** Where in a document something stands: by position for machines, by ids for people. */

/** The keys and positions that lead to a place in a JSON document. */
export type Pointer = readonly (string | number)[]

/** What stands there; `undefined` when nothing does. */
export function valueAt(document: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((value, key) => partOf(value, key), document)
}

/**
 * The same place in words. A question is named by its id alone, because that id is found only once.
 *
 * @example
 * const document = { sections: [{ id: 'ouder', questions: [{ id: 'ouder.cijfer', probes: [{ id: 'low' }] }] }] }
 * pathOf(document, ['sections', 0, 'questions', 0, 'probes', 0, 'text'])   //=> 'ouder.cijfer > probes > low > text'
 */
export function pathOf(document: unknown, pointer: Pointer): string {
  const names: string[] = []
  let value = document
  for (const key of pointer) {
    value = partOf(value, key)
    const name = typeof key === 'number' ? (nameOf(value) ?? String(key)) : key
    if (names[0] === 'sections' && names[2] === 'questions') names.length = 0
    names.push(name)
  }
  return names.join(' > ')
}

function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined
}

function nameOf(value: unknown): string | undefined {
  for (const key of ['id', 'code', 'question']) {
    const name = partOf(value, key)
    if (typeof name === 'string' && name !== '') return name
  }
  return undefined
}
