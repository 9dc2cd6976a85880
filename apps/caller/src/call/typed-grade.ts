/** A grade typed key by key: 7 is a 7, 1 and then 0 is a 10, a comma makes it a half. */

/** What was typed so far; the next key may change it for a moment. */
export interface TypedGrade {
  readonly value: number
  readonly after: 'whole' | 'comma' | 'tenth'
  /** Milliseconds. */
  readonly at: number
}

/** Milliseconds in which a next key still belongs to the same grade: long enough for who has someone on the phone. */
export const patience = 800

/**
 * The grade after one more key (a digit or `,`). `given` is the grade that stands there, for a comma that comes later.
 *
 * @example
 * typeGrade(null, '6', 0)?.value                          //=> 6
 * typeGrade({ value: 1, after: 'whole', at: 0 }, '0', 300)?.value    //=> 10
 * typeGrade({ value: 6, after: 'whole', at: 0 }, ',', 300)?.value    //=> 6.5
 * typeGrade({ value: 6.5, after: 'comma', at: 0 }, '7', 300)?.value  //=> 6.7
 */
export function typeGrade(typed: TypedGrade | null, key: string, at: number, given?: number): TypedGrade | null {
  const soon = typed !== null && at - typed.at <= patience
  if (key === ',') return half(soon ? typed.value : given, at)
  const digit = Number(key)
  if (soon && typed.after === 'comma') {
    return { value: Math.floor(typed.value) + digit / 10, after: 'tenth', at }
  }
  if (soon && typed.after === 'whole' && typed.value === 1 && digit === 0) return { value: 10, after: 'whole', at }
  return { value: digit, after: 'whole', at }
}

/** Half a point more; there is nothing above 10, and a comma on a half takes it back. */
function half(value: number | undefined, at: number): TypedGrade | null {
  if (value === undefined) return null
  if (value >= 10) return { value: 10, after: 'whole', at }
  const whole = Math.floor(value)
  return value === whole ? { value: whole + 0.5, after: 'comma', at } : { value: whole, after: 'whole', at }
}
