/** Where a key was pressed: a letter in a text is a letter, Enter on a button presses it. */
import type { KeyPlace } from './keys'

/** The kind of element that has the focus, for {@link meaningOf}. */
export function keyPlaceOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return 'card'
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'area'
  if (target instanceof HTMLSelectElement) return 'line'
  if (target instanceof HTMLInputElement) return ['radio', 'checkbox'].includes(target.type) ? 'card' : 'line'
  return target.closest('button, a, summary') ? 'button' : 'card'
}
