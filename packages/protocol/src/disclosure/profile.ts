/** To whom do figures go, and what is the least that has to stand behind a figure there? */
import type { Audience } from '../document/question'

/** `internal`: the coordinator, of her own families. The others are outside the house. */
export const profiles = ['internal', 'school', 'partner', 'publication'] as const
export type ProfileName = (typeof profiles)[number]

/** What has to stand behind a figure. An organisation may ask for more, never for less. */
export interface Thresholds {
  /** The fewest families behind a figure. */
  readonly families: number
  /** The fewest families that must have said something else than the most. */
  readonly others: number
  /** The fewest families that have to have joined before the same figure is given again. */
  readonly joined: number
}

export interface Profile extends Thresholds {
  /** Readers for whom a question has to be meant, before a figure about it may go there. */
  readonly reader: Audience
  /** Nothing that asks for care at all. */
  readonly nothingSensitive?: boolean
  /** Health and origin only of all together, never of a group. */
  readonly specialOnlyInAll?: boolean
}

/**
 * Thresholds seen in practice: ten is common for counts, shares and means; below five a count is hidden. Of what is `internal`
 * everything is shown, small groups with a mark.
 */
export const outside: Readonly<Record<Exclude<ProfileName, 'internal'>, Profile>> = {
  school: { reader: 'school', families: 10, others: 3, joined: 5, nothingSensitive: true },
  partner: { reader: 'researcher', families: 10, others: 5, joined: 5, specialOnlyInAll: true },
  publication: { reader: 'researcher', families: 10, others: 3, joined: 5 },
}

/** Below this many a group is called small, also within the house: a share or a mean says more about chance than about families. */
export const smallGroup = 10
