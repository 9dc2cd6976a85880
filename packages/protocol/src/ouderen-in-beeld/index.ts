/** A weekly call to older people: the second protocol, to show that a document is enough. */

export { ouderenInBeeld } from './protocol'
