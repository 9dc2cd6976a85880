/** Invents a family: how many children, how old, and what the record says of it. */
import type { Protocol } from '../document/protocol'
import type { Child, Fact, Facts } from '../document/situation'
import { atPart, type Chance } from './chance'
import type { Answering } from './invent-answer'

/** How many families of one, two, three… children there were among the 219 calls of the article. */
const familySizes = [54, 72, 54, 26, 9, 4]

/** The record of a family. Facts are those the protocol declares; where a question confirms one, it has the codes of that question. */
export function inventFamily({ protocol, invent }: Answering, chance: Chance, id: string) {
  const facts = factsFor('family', protocol, chance, invent)
  const count = protocol.subject === 'person' ? 0 : 1 + atPart(chance.part(), familySizes)
  const ages = Array.from({ length: count }, () => ageBy(chance)).sort((a, b) => b - a)
  const children = ages.map((age, index): Child => {
    const own = factsFor('child', protocol, chance, invent)
    return { id: `${id}-${index + 1}`, age, ...(Object.keys(own).length > 0 && { facts: own }) }
  })
  return { facts, children }
}

/** From baby to adolescent; under two to the half year. */
function ageBy(chance: Chance): number {
  const age = chance.between(0, 17)
  return age < 2 && chance.happens(0.5) ? age + 0.5 : age
}

/** `childCount` is left to follow from the children, and `age` is no fact of its own. */
function factsFor(of: 'family' | 'child', protocol: Protocol, chance: Chance, invent: Answering['invent']): Facts {
  const rules = (protocol.attributes ?? []).filter(
    (rule) => rule.of === of && rule.id !== 'childCount' && rule.id !== 'age',
  )
  const entries = rules.flatMap(({ id, askedBy }): [string, Fact][] => {
    const fact = askedBy === undefined ? `${id}-${chance.between(1, 12)}` : invent(askedBy, chance)
    return fact === undefined ? [] : [[id, fact]]
  })
  return Object.fromEntries(entries)
}
