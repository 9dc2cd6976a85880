/** Sentences with some of them put differently. Pure. */

/** Some of the sentences, under the same names. */
export type Changed<Texts> = {
  readonly [Key in keyof Texts]?: Texts[Key] extends string ? string : Changed<Texts[Key]>
}

/**
 * The same sentences, and those that are put differently in their place. An area that was not fetched stays away.
 *
 * @example
 * changedBy({ today: { search: 'Zoek gezin', title: 'Vandaag' } }, { today: { search: 'Zoek deelnemer' } })
 * //=> { today: { search: 'Zoek deelnemer', title: 'Vandaag' } }
 */
export function changedBy<Texts extends object>(texts: Texts, change: Changed<Texts> | undefined): Texts {
  if (!change) return texts
  const entries = Object.entries(texts).map(([key, text]) => {
    const other: unknown = change[key as keyof Texts]
    if (other === undefined) return [key, text]
    return [key, isTree(text) && isTree(other) ? changedBy(text, other) : other]
  })
  return Object.fromEntries(entries) as Texts
}

/** A sentence with slots was worked out into a list beforehand; it is one sentence all the same. */
function isTree(text: unknown): text is object {
  return typeof text === 'object' && text !== null && !Array.isArray(text)
}
