/** Enter goes from one question to the next on this page. */

/** Puts the focus on the question after this one; after the last, on what comes below it. */
export function focusNextQuestion(id: string): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-question], [data-after-questions]')]
  const at = all.findIndex((element) => element.dataset.question === id)
  const next = all[at + 1]
  const control = next?.matches('button, input, textarea')
    ? next
    : (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input, textarea, button'))
  control?.focus()
}
