/** A figure that is not told. It is no number, and can never be taken for one. */

/**
 * Why a figure is not told. Only for who prepares the release: a reader who knew it was "all alike" would know the answers. `facts`:
 * it looks at facts beside answers, and who knows those facts would hear of too few families, or of some who are all alike.
 */
export type Reason =
  | 'not-for-this-reader'
  | 'sensitive'
  | 'few'
  | 'alike'
  | 'one-family'
  | 'too-soon'
  | 'facts'
  | 'subtraction'

/**
 * Stands where a figure would stand. Reckoning with it throws, so that nobody adds it up as 0; as text it is `·`, and as JSON
 * `{ "suppressed": true }`.
 *
 * @example
 * String(suppressed)           //=> '·'
 * JSON.stringify(suppressed)   //=> '{"suppressed":true}'
 * isSuppressed(suppressed)     //=> true
 */
export class Suppressed {
  readonly suppressed = true

  toJSON(): { readonly suppressed: true } {
    return { suppressed: true }
  }

  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return '·'
    throw new TypeError('A suppressed figure is no number: ask isSuppressed first')
  }
}

export const suppressed: Suppressed = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ new Suppressed())

/**
 * Is this a figure that is not told? Also after it went through JSON.
 *
 * @example
 * isSuppressed({ suppressed: true })            //=> true
 * isSuppressed({ kind: 'mean', n: 12, mean: 6.5 })   //=> false
 */
export function isSuppressed(shown: unknown): shown is Suppressed {
  return typeof shown === 'object' && shown !== null && 'suppressed' in shown && shown.suppressed === true
}
