/**
 * What can be wrong with an answer (GIB3..) or where somebody calls a function, by code, with its sentence. What can be wrong only with
 * a document (GIB1.., GIB2..) or with a call from a file (GIB4..) brings its own sentence along, so that a phone in a call does not
 * carry them all.
 */
import { englishSentences } from './protocol-error'
import type { Text } from './text'

/** A slot is a fact of the problem. A code keeps its meaning for ever. */
export const sentences = /* @__PURE__ */ (() =>
  ({
    GIB101: { nl: 'Hier hoort {expected} te staan; gevonden: {kind}.', en: englishSentences.GIB101 },
    GIB103: {
      nl: '‘{key}’ is hier onbekend. Bekend zijn: {known}.',
      en: englishSentences.GIB103,
    },
    GIB104: {
      nl: '{found} kan hier niet. Kies uit: {options}.',
      en: englishSentences.GIB104,
    },
    GIB107: {
      nl: '{found} heeft niet de goede vorm. Verwacht: {expected}.',
      en: '{found} does not have the right form. Expected: {expected}.',
    },

    GIB301: { nl: 'De vraag ‘{id}’ bestaat niet.', en: englishSentences.GIB301 },
    GIB302: {
      nl: 'Deze vraag wordt per kind gesteld: noem het kind.',
      en: englishSentences.GIB302,
    },
    GIB303: {
      nl: 'Deze vraag wordt één keer gesteld, niet per kind.',
      en: englishSentences.GIB303,
    },
    GIB304: {
      nl: 'Het antwoord moet {expected} zijn; gevonden: {found}.',
      en: 'Expected {expected} as the answer; found {found}.',
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

    GIB402: {
      nl: 'Bij dit gesprek hoort geen kind ‘{child}’. Zet het bij ‘situation.children’.',
      en: englishSentences.GIB402,
    },
    GIB403: {
      nl: 'Het kind ‘{child}’ staat er twee keer bij. Geef elk kind een eigen id.',
      en: englishSentences.GIB403,
    },
  }) as const satisfies { readonly [code: `GIB${number}`]: Text })()

export type ProblemCode = keyof typeof sentences | `GIB${1 | 2 | 4}${number}`
