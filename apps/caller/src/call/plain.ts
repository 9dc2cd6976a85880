/** Words as they are typed in a hurry, made alike so that they can be compared. */

/**
 * Lower case, without accents, points and double spaces.
 *
 * @example
 * plain('  Één  avond.')   //=> 'een avond'
 */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\.(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
