/** Rows by what they belong to. */

/**
 * The rows under each key, in the order they came in.
 *
 * @example
 * grouped(['Ayşe', 'Ali', 'Bożena'], (name) => name[0]!).get('A')   //=> ['Ayşe', 'Ali']
 */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
