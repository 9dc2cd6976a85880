/** The languages a caller can pick at once; any other tag can be typed. */
import type { Option } from '../document/question'

/**
 * The languages most heard on the phone come first; codes are BCP 47 tags. `arb` is how the file of April 2020 writes
 * standard Arabic, `ber` is Berber as long as nobody asked which.
 */
export const offeredLanguages = [
  { code: 'nl', text: { nl: 'Nederlands', en: 'Dutch' } },
  { code: 'ary', text: { nl: 'Marokkaans-Arabisch (Darija)', en: 'Moroccan Arabic (Darija)' } },
  { code: 'rif', text: { nl: 'Berbers (Tarifit/Tamazight)', en: 'Berber (Tarifit/Tamazight)' } },
  { code: 'shi', text: { nl: 'Berbers (Tashelhit)', en: 'Berber (Tashelhit)' } },
  { code: 'tzm', text: { nl: 'Berbers (Midden-Atlas-Tamazight)', en: 'Berber (Central Atlas Tamazight)' } },
  { code: 'ber', text: { nl: 'Berbers (nog niet bekend welk)', en: 'Berber (not yet known which)' } },
  { code: 'ti', text: { nl: 'Tigrinya', en: 'Tigrinya' } },
  { code: 'tig', text: { nl: 'Tigre', en: 'Tigre' } },
  { code: 'byn', text: { nl: 'Bilen', en: 'Bilen' } },
  { code: 'pl', text: { nl: 'Pools', en: 'Polish' } },
  { code: 'so', text: { nl: 'Somalisch', en: 'Somali' } },
  { code: 'tr', text: { nl: 'Turks', en: 'Turkish' } },
  { code: 'ar', text: { nl: 'Arabisch', en: 'Arabic' } },
  { code: 'apc', text: { nl: 'Arabisch (Levantijns)', en: 'Arabic (Levantine)' } },
  { code: 'arb', text: { nl: 'Arabisch (standaard)', en: 'Arabic (standard)' } },
  { code: 'ku', text: { nl: 'Koerdisch', en: 'Kurdish' } },
  { code: 'kmr', text: { nl: 'Koerdisch (Kurmanci)', en: 'Kurdish (Kurmanji)' } },
  { code: 'ckb', text: { nl: 'Koerdisch (Sorani)', en: 'Kurdish (Sorani)' } },
  { code: 'en', text: { nl: 'Engels', en: 'English' } },
  { code: 'fa', text: { nl: 'Perzisch (Farsi)', en: 'Persian (Farsi)' } },
  { code: 'prs', text: { nl: 'Dari', en: 'Dari' } },
  { code: 'ps', text: { nl: 'Pasjtoe', en: 'Pashto' } },
  { code: 'am', text: { nl: 'Amhaars', en: 'Amharic' } },
  { code: 'uk', text: { nl: 'Oekraïens', en: 'Ukrainian' } },
  { code: 'bg', text: { nl: 'Bulgaars', en: 'Bulgarian' } },
  { code: 'ro', text: { nl: 'Roemeens', en: 'Romanian' } },
  { code: 'es', text: { nl: 'Spaans', en: 'Spanish' } },
  { code: 'pt', text: { nl: 'Portugees', en: 'Portuguese' } },
  { code: 'pap', text: { nl: 'Papiaments', en: 'Papiamento' } },
  { code: 'srn', text: { nl: 'Sranan', en: 'Sranan' } },
  { code: 'zh', text: { nl: 'Chinees (Mandarijn)', en: 'Chinese (Mandarin)' } },
  { code: 'yue', text: { nl: 'Chinees (Kantonees)', en: 'Chinese (Cantonese)' } },
  { code: 'und', text: { nl: 'Een andere taal', en: 'Another language' } },
] as const satisfies readonly Option[]
