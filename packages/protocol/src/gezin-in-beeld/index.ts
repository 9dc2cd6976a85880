/** The protocol of JES Rijnland, and the calls of April 2020 that it was used for. */
export { gezinInBeeld } from './protocol'
