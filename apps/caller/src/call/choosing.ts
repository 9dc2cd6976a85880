/** Which options are chosen after one more press, when some of them exclude the others. Pure. */
import type { Option } from '@gib/protocol'

/**
 * Chooses or lets go. An option that stands alone ("niets") lets go of the others, and the others let go of it. The order is that
 * of the options, except with `inOrder`: then the order of pressing is kept.
 *
 * @example
 * toggled(options, ['geld'], 'corona')   //=> ['corona', 'geld']
 * toggled(options, ['geld'], 'niets')    //=> ['niets']
 * toggled(options, ['geld'], 'geld')     //=> []
 */
export function toggled(
  options: readonly Option[],
  chosen: readonly string[],
  pressed: string,
  { inOrder = false }: { inOrder?: boolean } = {},
): string[] {
  if (chosen.includes(pressed)) return chosen.filter((code) => code !== pressed)
  const alone = new Set(options.filter((option) => option.alone).map((option) => option.code))
  if (alone.has(pressed)) return [pressed]
  const next = [...chosen.filter((code) => !alone.has(code)), pressed]
  if (inOrder) return next
  const place = (code: string) => options.findIndex((option) => option.code === code)
  return next.sort((a, b) => place(a) - place(b))
}

/**
 * The option that a plain "yes" or "no" chooses; undefined where there is none.
 *
 * @example
 * yesOrNo([{ code: 'ja', text }, { code: 'nee', text }], true)   //=> 'ja'
 */
export function yesOrNo(options: readonly Option[], yes: boolean): string | undefined {
  const codes = yes ? ['ja', 'yes', 'true'] : ['nee', 'no', 'false']
  return options.find((option) => codes.includes(option.code))?.code
}
