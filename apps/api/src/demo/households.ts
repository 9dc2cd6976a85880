/** The 350 invented families of the demo: those of the April file keep its facts, the others look like them. */
import type { Phone, StoredFacts } from '../db/schema'
import type { AprilCall } from './april-file'
import type { Chance } from './chance'
import { howToSay, names, neighbourhoods, schools } from './names'

const familyCount = 350

export interface DemoChild {
  readonly id: string
  readonly name: string
  /** In April 2020, as the file says. */
  readonly age: number
  /** Month of birth. */
  readonly born: string
  readonly school: string | null
  readonly group: string | null
}

export interface Household {
  /** `F001`, as in the file. */
  readonly key: string
  readonly id: string
  readonly name: string
  readonly sayName: string | null
  readonly phones: Phone[]
  readonly language: string
  readonly interpreter: boolean
  readonly facts: StoredFacts
  readonly remark: string | null
  readonly children: readonly DemoChild[]
}

export function inventHouseholds(chance: Chance, april: readonly AprilCall[]): Household[] {
  const known = new Map(april.map((call) => [call.family, call]))
  const looks = [...known.values()] as [AprilCall, ...AprilCall[]]
  return Array.from({ length: familyCount }, (_, index) => {
    const key = `F${String(index + 1).padStart(3, '0')}`
    return householdOf(chance, key, index + 1, known.get(key) ?? chance.pick(`${key}/looks like`, looks))
  })
}

function householdOf(chance: Chance, key: string, number: number, facts: AprilCall): Household {
  const parents = facts.singleMother ? 'moeder_alleen' : chance.pick(`${key}/parents`, otherParents)
  const dutch = dutchAtHome(chance, key, facts)
  const own = names[facts.language] ?? names.nl!
  const byFather = parents === 'vader_alleen' || (parents === 'samen' && chance.happens(`${key}/father`, 0.2))
  const first = chance.pick(`${key}/first name`, byFather ? own.fathers : own.mothers)
  return {
    key,
    id: chance.id(`family/${key}`),
    name: `${first} ${chance.pick(`${key}/family name`, own.families)}`.trim(),
    sayName: howToSay[first] ?? null,
    phones: phonesOf(chance, key, number, byFather ? 'vader' : 'moeder', parents),
    language: dutch === 'geen' || dutch === 'weinig' ? facts.language : 'nl',
    interpreter: dutch === 'geen' && chance.happens(`${key}/interpreter`, 0.6),
    facts: {
      parents,
      homeLanguages: facts.language === 'nl' || dutch !== 'helft' ? [facts.language] : [facts.language, 'nl'],
      dutchAtHome: dutch,
      housing: housingOf(chance, key, facts.ages.length),
      programmes: chance.some(`${key}/programmes`, chance.between(`${key}/how many`, 1, 2), programmesFor(facts.ages)),
      neighbourhood: chance.pick(`${key}/neighbourhood`, neighbourhoods),
    },
    remark: chance.happens(`${key}/has remark`, 0.18) ? chance.pick(`${key}/remark`, remarks) : null,
    children: childrenOf(chance, key, facts.ages, own.children),
  }
}

const otherParents = [
  'samen',
  'samen',
  'samen',
  'samen',
  'samen',
  'samen',
  'samen',
  'vader_alleen',
  'co_ouder',
  'anders',
] as const

/** A toddler does not go to the homework club. */
function programmesFor(ages: readonly number[]): string[] {
  const fits = (from: number, to: number) => ages.some((age) => age >= from && age <= to)
  return [
    'taalles voor ouders',
    ...(fits(0, 3) ? ['peuters thuis'] : []),
    ...(fits(2, 8) ? ['voorleesprogramma'] : []),
    ...(fits(8, 17) ? ['huiswerkclub'] : []),
  ]
}

const remarks = [
  'Bel niet voor 10:00.',
  'Liefst na 14:00, dan slaapt de jongste.',
  'Werkt in de nacht. Bel in de middag.',
  'Vraag naar moeder.',
  'Neemt niet op bij een onbekend nummer. Stuur eerst een bericht dat je belt.',
] as const

function dutchAtHome(chance: Chance, key: string, facts: AprilCall): string {
  if (facts.littleDutch) return chance.pick(`${key}/dutch`, ['geen', 'weinig', 'weinig'])
  return facts.language === 'nl' ? 'alleen' : chance.pick(`${key}/dutch`, ['helft', 'helft', 'veel'])
}

function housingOf(chance: Chance, key: string, children: number): string {
  const tight = chance.part(`${key}/housing`) + children * 0.12
  if (tight < 0.85) return 'genoeg'
  return tight < 1.25 ? 'krap' : 'veel_te_krap'
}

/** Numbers that nobody has: 06 0000 and four digits. */
function phonesOf(chance: Chance, key: string, number: number, whose: string, parents: string): Phone[] {
  const one = { number: fictional(number), whose, when: null }
  if (parents === 'samen' && chance.happens(`${key}/second phone`, 0.35)) {
    return [one, { number: fictional(number + 5000), whose: whose === 'moeder' ? 'vader' : 'moeder', when: 'na 17:00' }]
  }
  return [one]
}
const fictional = (number: number) => `06 0000 ${String(number).padStart(4, '0')}`

function childrenOf(chance: Chance, key: string, ages: readonly number[], from: readonly string[]): DemoChild[] {
  const given = chance.some(`${key}/children`, ages.length, from)
  const secondary = chance.pick(`${key}/secondary`, schools.secondary)
  const primary = chance.pick(`${key}/primary`, schools.primary)
  const playgroup = chance.pick(`${key}/playgroup`, schools.playgroup)
  return ages.map((age, index) => ({
    id: chance.id(`child/${key}/${index}`),
    name: given[index] ?? `Kind ${index + 1}`,
    age,
    born: bornFor(age, chance.between(`${key}/born/${age}`, 0, 11)),
    school: age >= 12 ? secondary : age >= 4 ? primary : age >= 2 ? playgroup : null,
    group: age >= 12 ? `klas ${age - 11}` : age >= 4 ? `groep ${age - 3}` : null,
  }))
}

/** The month of birth of somebody who is this old in April 2020, with `months` gone since the birthday. Same age: twins. */
function bornFor(age: number, months: number): string {
  const month = 2020 * 12 + 3 - age * 12 - months
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}
