/** The parts of the conversation that are not the open question. */
export { ConcernSheet } from './concern-sheet'
export { EndSheet } from './end-sheet'
export { Ended } from './ended'
export { KeysSheet } from './keys-sheet'
export { SearchSheet } from './search-sheet'
export { SidePanel } from './side-panel'
