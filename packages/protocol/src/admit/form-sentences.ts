/** What can be wrong with the form of a document alone (GIB1..), by code, with its sentence. */
import type { Text } from '../document/text'

/** A slot is a fact of the problem. A code keeps its meaning for ever. */
export const formSentences = {
  GIB102: { nl: '‘{key}’ ontbreekt. Voeg het toe.', en: '‘{key}’ is missing. Add it.' },
  GIB105: { nl: 'Te klein of te kort: minstens {minimum}.', en: 'Too small or too short: at least {minimum}.' },
  GIB106: { nl: 'Te groot of te lang: hoogstens {maximum}.', en: 'Too large or too long: at most {maximum}.' },
  GIB108: {
    nl: 'Het document is dieper dan {maximum} lagen. Maak de voorwaarden eenvoudiger.',
    en: 'The document is more than {maximum} layers deep. Make the conditions simpler.',
  },
  GIB109: { nl: 'Dit klopt niet: {message}', en: 'This is not right: {message}' },
} as const satisfies { readonly [code: `GIB1${number}`]: Text }
