/** What a language is called in another: 'ar' is "Arabisch" in Dutch. */

/** Languages of families that `Intl` calls by a name nobody here uses. */
const ourOwn: Record<string, Record<string, string>> = {
  rif: { nl: 'Berbers', en: 'Berber' },
  zgh: { nl: 'Berbers', en: 'Berber' },
  shi: { nl: 'Berbers', en: 'Berber' },
  tzm: { nl: 'Berbers', en: 'Berber' },
  ber: { nl: 'Berbers', en: 'Berber' },
  // Browsers that carry fewer names than the whole list show these as a bare code.
  ary: { nl: 'Marokkaans-Arabisch', en: 'Moroccan Arabic' },
  apc: { nl: 'Arabisch (Levantijns)', en: 'Arabic (Levantine)' },
  tig: { nl: 'Tigre', en: 'Tigre' },
  byn: { nl: 'Bilen', en: 'Bilen' },
  pap: { nl: 'Papiaments', en: 'Papiamento' },
  srn: { nl: 'Sranan', en: 'Sranan' },
  und: { nl: 'Een andere taal', en: 'Another language' },
}

const names = new Map<string, Intl.DisplayNames>()

/**
 * With a capital, for a label. A code nobody knows is shown as it is.
 *
 * @example
 * languageName('ti', 'nl')   //=> 'Tigrinya'
 * languageName('rif', 'nl')   //=> 'Berbers'
 * languageName('pl', 'en')   //=> 'Polish'
 */
export function languageName(code: string, into: string): string {
  const own = ourOwn[code]?.[into]
  if (own) return own
  const known = names.get(into) ?? new Intl.DisplayNames([into], { type: 'language' })
  names.set(into, known)
  let name = code
  try {
    name = known.of(code) ?? code
  } catch {
    // Not the shape of a language code: an organisation wrote the name itself.
  }
  return name.charAt(0).toLocaleUpperCase(into) + name.slice(1)
}
