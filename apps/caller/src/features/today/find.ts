/** Finding a family by what you remember of its name. */

/** Small words before a name, as they are written in the Netherlands. Who types them is not helped by them. */
const particles = new Set(
  "van de der den het 't ten ter te in op aan el al da di du la le von zu ben bint ibn fam familie family".split(' '),
)

const letters: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ĳ: 'ij' }

/**
 * Does this name have every word that was typed, or words that begin so? Capitals, accents and small words do not matter.
 *
 * @example
 * isFound('Van der Sluis', 'slu')        //=> true
 * isFound('Fam. Yılmaz', 'yilmaz')       //=> true
 * isFound('el Hamdaoui', 'el hamd')      //=> true
 */
export function isFound(name: string, typed: string): boolean {
  const has = wordsOf(name)
  const wanted = wordsOf(typed)
  const telling = wanted.filter((word) => !particles.has(word))
  return (telling.length > 0 ? telling : wanted).every((word) => has.some((own) => own.startsWith(word)))
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[ıłøđßæœĳ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .split(/[^\p{Letter}\p{Number}']+/u)
    .filter(Boolean)
}
