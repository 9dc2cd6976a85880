/** The key of each option: 1 to 9, then 0 (it lies beside the 9), then letters that mean nothing else in a card. */
import { cardLetters } from './keys'

const letters = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => !(letter in cardLetters))
const keys = [...'1234567890', ...letters]

/**
 * One key for each of so many options. Two digits would be slower, and "1, 2" would be heard as 12.
 *
 * @example
 * optionKeys(3)            //=> ['1', '2', '3']
 * optionKeys(14).slice(9)  //=> ['0', 'a', 'b', 'd', 'e']
 */
export function optionKeys(count: number): string[] {
  return keys.slice(0, count)
}
