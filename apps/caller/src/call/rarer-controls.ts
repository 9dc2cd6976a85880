/** Controls that a first question seldom needs: they come a moment later. */
export { LanguageControl } from './language-control'
export { DateControl, NumberControl, TextControl } from './typed-control'
