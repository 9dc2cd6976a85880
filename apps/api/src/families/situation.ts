/** What is known of a family on the day of a call. */
import type { Child, Situation } from '@gib/protocol'
import { ageOn } from './age'

export interface KnownFamily {
  readonly facts: NonNullable<Situation['family']>
  readonly children: readonly KnownChild[]
}
export interface KnownChild {
  readonly id: string
  readonly name: string
  readonly born: string | null
  readonly school: string | null
}

/**
 * The circumstances with the children's first names, for the sentences a caller says.
 *
 * @param agesOn the day on which ages are counted
 */
export function situationOf(
  family: KnownFamily,
  call: { date: string; agesOn: string; round?: string | undefined; previous?: Situation['previous'] | undefined },
): Situation {
  return {
    date: call.date,
    ...(call.round ? { round: call.round } : {}),
    family: family.facts,
    children: family.children.map((child) => childOn(child, call.agesOn)),
    ...(call.previous ? { previous: call.previous } : {}),
  }
}

/** As it is stored with a call: nobody's name. */
export function withoutNames(situation: Situation): Situation {
  const { children } = situation
  return { ...situation, ...(children ? { children: children.map(({ name: _, ...child }) => child) } : {}) }
}

function childOn({ id, name, born, school }: KnownChild, day: string): Child {
  const age = ageOn(born, day)
  return { id, name, ...(age === null ? {} : { age }), ...(school ? { facts: { school } } : {}) }
}
