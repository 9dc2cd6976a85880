/** The languages `gib` speaks, and how numbers look in them. */

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** The same words in each language. */
export type Words = { readonly [language in Language]: string }

/**
 * The language asked for with `--language`, anywhere among the arguments; Dutch when none is asked for. It is looked up before
 * anything else, so that also a complaint about the arguments is in that language.
 *
 * @example
 * languageOf(['report', '--language', 'en'])   //=> 'en'
 * languageOf(['report', '--language=fr'])      //=> 'nl'
 */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--language')
  const asked = at < 0 ? args.find((arg) => arg.startsWith('--language='))?.slice('--language='.length) : args[at + 1]
  return languages.find((language) => language === asked) ?? 'nl'
}

/** What stands behind a command that somebody is told to give: so that it answers in her language too. */
export const asking: Words = { nl: '', en: ' --language en' }

/**
 * A number with a fixed number of decimals.
 *
 * @example
 * decimal(6.694, 2, 'nl')   //=> '6,69'
 */
export function decimal(value: number, digits: number, language: Language): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', format).format(value)
}

/**
 * A share from 0 to 1 as a percentage.
 *
 * @example
 * percentage(0.16895, 'nl')   //=> '16,9%'
 */
export function percentage(share: number, language: Language, digits = 1): string {
  return `${decimal(share * 100, digits, language)}%`
}
