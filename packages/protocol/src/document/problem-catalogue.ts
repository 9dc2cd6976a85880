/**
 * What can be wrong with the form of a document (GIB1..) or with an answer (GIB3..), by code, with its sentence. What can be wrong
 * with the meaning of a document (GIB2..), or with a call from a file (GIB4..), brings its own sentence along, so that a phone in a
 * call does not carry them all.
 */
import type { Text } from './text'

/** A slot is a fact of the problem. A code keeps its meaning for ever. */
export const sentences = {
  GIB101: { nl: 'Hier hoort {expected} te staan; gevonden: {kind}.', en: 'Expected {expected} here; found {kind}.' },
  GIB102: { nl: '‘{key}’ ontbreekt. Voeg het toe.', en: '‘{key}’ is missing. Add it.' },
  GIB103: {
    nl: '‘{key}’ is hier onbekend. Bekend zijn: {known}.',
    en: '‘{key}’ is not known here. Known are: {known}.',
  },
  GIB104: {
    nl: '{found} kan hier niet. Kies uit: {options}.',
    en: '{found} cannot stand here. Choose from: {options}.',
  },
  GIB105: { nl: 'Te klein of te kort: minstens {minimum}.', en: 'Too small or too short: at least {minimum}.' },
  GIB106: { nl: 'Te groot of te lang: hoogstens {maximum}.', en: 'Too large or too long: at most {maximum}.' },
  GIB107: {
    nl: '{found} heeft niet de goede vorm. Verwacht: {expected}.',
    en: '{found} does not have the right form. Expected: {expected}.',
  },
  GIB108: {
    nl: 'Het document is dieper dan {maximum} lagen. Maak de voorwaarden eenvoudiger.',
    en: 'The document is more than {maximum} layers deep. Make the conditions simpler.',
  },
  GIB109: { nl: 'Dit klopt niet: {message}', en: 'This is not right: {message}' },

  GIB301: { nl: 'De vraag ‘{id}’ bestaat niet.', en: 'There is no question ‘{id}’.' },
  GIB302: {
    nl: 'Deze vraag wordt per kind gesteld: noem het kind.',
    en: 'This question is asked per child: name the child.',
  },
  GIB303: {
    nl: 'Deze vraag wordt één keer gesteld, niet per kind.',
    en: 'This question is asked once, not for each child.',
  },
  GIB304: {
    nl: 'Het antwoord moet {expected} zijn; gevonden: {found}.',
    en: 'The answer must be {expected}; found {found}.',
  },
  GIB305: {
    nl: 'Het antwoord {found} valt buiten {minimum} tot en met {maximum}.',
    en: 'The answer {found} is not from {minimum} to {maximum}.',
  },
  GIB306: {
    nl: 'Een cijfer heeft hoogstens twee decimalen; gevonden: {found}.',
    en: 'A grade has two decimals at most; found {found}.',
  },
  GIB307: {
    nl: '‘{found}’ is geen antwoord op deze vraag. Kies uit: {options}.',
    en: '‘{found}’ is no answer to this question. Choose from: {options}.',
  },
  GIB308: {
    nl: '‘{found}’ kan niet samen met een ander antwoord.',
    en: '‘{found}’ cannot go together with another answer.',
  },
  GIB309: { nl: '‘{found}’ staat er twee keer in.', en: '‘{found}’ is in it twice.' },
  GIB310: {
    nl: '‘{found}’ is geen dag van de kalender. Schrijf 2020-04-17.',
    en: '‘{found}’ is no day of the calendar. Write 2020-04-17.',
  },
  GIB311: {
    nl: 'De tekst is te lang: {found} tekens, hoogstens {maximum}.',
    en: 'The text is too long: {found} characters, at most {maximum}.',
  },
  GIB312: {
    nl: 'Dit antwoord is leeg. Haal het weg, of geef een reden waarom er geen antwoord is.',
    en: 'This answer is empty. Take it away, or give a reason why there is no answer.',
  },
  GIB313: {
    nl: '‘{found}’ kan niet als reden worden opgegeven. Kies uit: {options}.',
    en: '‘{found}’ cannot be given as a reason. Choose from: {options}.',
  },
  GIB314: {
    nl: '‘{found}’ is geen taal. Schrijf een taalcode, zoals ary of ti.',
    en: '‘{found}’ is no language. Write a tag such as ary or ti.',
  },
} as const satisfies { readonly [code: `GIB${number}`]: Text }

export type ProblemCode = keyof typeof sentences | `GIB${2 | 4}${number}`
