/** Who works at the demo organisation that phones older people, and the invented people they phone. */
import type { Phone, StoredFacts } from '../../db/schema'
import type { Chance } from '../chance'
import type { DemoAccount } from '../demo-organisation'
import { neighbourhoods } from '../names'

/** Who can sign in: two belmaatjes and the coordinator they confer with. */
export const olderPeopleAccounts = [
  { key: 'willemijn', name: 'Willemijn (demo)', email: 'willemijn@demo.example', role: 'caller' },
  { key: 'joop', name: 'Joop (demo)', email: 'joop@demo.example', role: 'caller' },
  { key: 'farida', name: 'Farida (demo)', email: 'farida@demo.example', role: 'coordinator' },
] as const satisfies readonly DemoAccount[]

export const belmaatjes = ['willemijn', 'joop'] as const
export type Belmaatje = (typeof belmaatjes)[number]

export interface OlderPerson {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly phones: Phone[]
  readonly facts: StoredFacts
  readonly remark: string | null
  readonly caller: Belmaatje
  /** How lonely this person is: 0 not at all, 1 very. */
  readonly lonely: number
}

/** Any likeness is chance; no list of real people was used. */
const names = [
  'Truus van Leeuwen',
  'Cor Verhoeven',
  'Riet de Bruin',
  'Soeria Ramdin',
  'Henk Postma',
  'Mies Kuipers',
  'Fatima Amrani',
  'Gerda Mulder',
  'Wim Schouten',
  'Annie Vermeulen',
  'Lucia Martina',
  'Jannie van der Wal',
  'Piet Hoekstra',
  'Bep Rietveld',
  'Hatice Kaya',
  'Toos van den Brink',
  'Nel Dijkstra',
  'Jan Willem ter Horst',
  'Corrie Peeters',
  'Mei Ling Tan',
  'Gijs Overbeek',
  'Dini Wolters',
  'Tonnie Smeets',
  'Ali Bouzid',
  'Greet Zonneveld',
  'Aart Blokland',
  'Leny Sanders',
  'Rosa Pinas',
  'Klaas Wiersma',
  'Willy van Doorn',
  'Sien Kroon',
  'Frans Goossens',
  'Ineke van Beek',
  'Zeynep Arslan',
  'Dirk Molenaar',
  'Rie Hazelhoff',
] as const

const remarks = [
  'Laat de telefoon lang overgaan.',
  'Hoort links slecht. Praat rustig.',
  'Rust van 13:00 tot 14:30.',
  'Noem eerst je naam en die van de belmaatjes.',
] as const

/** Half of them for each belmaatje, as every week. */
export function inventOlderPeople(chance: Chance): OlderPerson[] {
  return names.map((name, index) => {
    const key = `P${String(index + 1).padStart(2, '0')}`
    const alone = chance.happens(`${key}/alone`, 0.72)
    return {
      key,
      id: chance.id(`person/${key}`),
      name,
      // Numbers that nobody has: 06 0000 and four digits.
      phones: [
        {
          number: `06 0000 ${8000 + index}`,
          whose: 'thuis',
          when: chance.happens(`${key}/when`, 0.2) ? 'na 10:00' : null,
        },
      ],
      facts: {
        livesAlone: alone,
        ageBand: chance.pick(`${key}/age`, ['65-74', '75-84', '75-84', '85+']),
        neighbourhood: chance.pick(`${key}/neighbourhood`, neighbourhoods),
      },
      remark: chance.happens(`${key}/has remark`, 0.25) ? chance.pick(`${key}/remark`, remarks) : null,
      caller: belmaatjes[index % belmaatjes.length]!,
      lonely: Math.min(1, Math.max(0, (alone ? 0.52 : 0.3) + chance.wobble(`${key}/lonely`) * 0.42)),
    }
  })
}
