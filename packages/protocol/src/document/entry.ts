/** What stands in a record under a name. What every object has (`constructor`) stands in none. */

/** `undefined` where the record has no such name, or there is no record. */
export function entryOf<V>(record: { readonly [key: string]: V } | null | undefined, key: string): V | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}
