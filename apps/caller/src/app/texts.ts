/** Every sentence of the app, by language and by the screen it belongs to. Sentences of the conversation come from the protocol. */
import { texts as agreements } from '../call/agreements-texts'
import { texts as call } from '../call/texts'
import { texts as beside } from '../features/conversation/beside-texts'
import { texts as conversation } from '../features/conversation/texts'
import { texts as family } from '../features/family/texts'
import { texts as figures } from '../features/figures/texts'
import { texts as setUp } from '../features/set-up/texts'
import { texts as signIn } from '../features/sign-in/texts'
import { texts as today } from '../features/today/texts'
import { texts as wrapUp } from '../features/wrap-up/texts'
import { texts as bar } from './bar-texts'
import type { Changed } from './changed-by'
import { texts as app } from './frame-texts'
import { personTexts as person } from './person-texts'

const all = { app, bar, signIn, setUp, today, family, call, agreements, conversation, beside, wrapUp, figures }
/** A screen's own sentences, or those around every screen (`app`). */
export type Area = keyof typeof all
type In<Language extends 'nl' | 'en'> = { [A in Area]: (typeof all)[A][Language] }

function inLanguage<Language extends 'nl' | 'en'>(language: Language): In<Language> {
  return Object.fromEntries(Object.entries(all).map(([area, texts]) => [area, texts[language]])) as In<Language>
}

export type Messages = In<'nl'>

export const messages = { nl: inLanguage('nl'), en: inLanguage('en') }

/** What is said differently about one person. */
export const personTexts: Readonly<Record<'nl' | 'en', Changed<Messages>>> = person

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'nl' | 'en'
    Messages: In<'nl'>
  }
}
