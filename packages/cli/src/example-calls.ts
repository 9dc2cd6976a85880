/** Recorded calls to play with one of our protocols, so that somebody who changes it notices when a change does more than she meant. */
import type { Language } from './language'

/** By the id of the protocol. */
export const exampleCalls: { readonly [protocol: string]: { readonly [language in Language]: string } } = {
  'gezin-in-beeld': {
    nl: `# Voorbeeldgesprekken: de antwoorden van een gezin, en wat daaruit komt. Zo merk je het als een wijziging meer doet dan je wilde.
scenarios:
  - name: wie een 4 geeft en zich vaak zorgen maakt over geld, vragen we of er altijd genoeg te eten is
    answers: { ouder.cijfer: 4, geld.zorgen: vaak }
    expect: { asks: [geld.eten], signals: [parent-insufficient] }

  - name: wie niet vrij kan praten, vragen we niet naar geld
    answers: { open.vrij_praten: nee }
    expect: { doesNotAsk: [geld.zorgen] }

  - name: wat van het ene kind wordt gezegd, gaat niet over het andere
    situation: { children: [{ id: sami, age: 8 }, { id: noor, age: 11 }] }
    answers: { kinderen.cijfer: 8, kind.hoe: { sami: niet_goed, noor: goed } }
    expect: { asks: [kind.anders@sami], doesNotAsk: [kind.anders@noor] }
`,
    en: `# Recorded calls: the answers of a family, and what comes of them. So you notice when a change does more than you meant.
scenarios:
  - name: who gives a 4 and often worries about money is asked whether there is always enough to eat
    answers: { ouder.cijfer: 4, geld.zorgen: vaak }
    expect: { asks: [geld.eten], signals: [parent-insufficient] }

  - name: who cannot speak freely is not asked about money
    answers: { open.vrij_praten: nee }
    expect: { doesNotAsk: [geld.zorgen] }

  - name: what is said of one child is not about the other
    situation: { children: [{ id: sami, age: 8 }, { id: noor, age: 11 }] }
    answers: { kinderen.cijfer: 8, kind.hoe: { sami: niet_goed, noor: goed } }
    expect: { asks: [kind.anders@sami], doesNotAsk: [kind.anders@noor] }
`,
  },
  'ouderen-in-beeld': {
    nl: `# Voorbeeldgesprekken: de antwoorden van iemand, en wat daaruit komt. Zo merk je het als een wijziging meer doet dan je wilde.
scenarios:
  - name: wie een 4 geeft, valt op
    answers: { oud.hoe: 4 }
    expect: { signals: [insufficient] }

  - name: wie de ouderenadviseur wil, vragen we of we de naam mogen doorgeven
    answers: { oud.nodig: [ouderenadviseur] }
    expect: { asks: [oud.doorgeven] }

  - name: wie over eenzaamheid niets wil zeggen, heeft geen score van 0
    answers: { oud.leegte: { absent: declined } }
    expect: { scores: { eenzaamheid: null } }
`,
    en: `# Recorded calls: the answers of a person, and what comes of them. So you notice when a change does more than you meant.
scenarios:
  - name: who gives a 4 stands out
    answers: { oud.hoe: 4 }
    expect: { signals: [insufficient] }

  - name: who wants the adviser is asked whether the name may be passed on
    answers: { oud.nodig: [ouderenadviseur] }
    expect: { asks: [oud.doorgeven] }

  - name: who would rather not speak of loneliness has no score of 0
    answers: { oud.leegte: { absent: declined } }
    expect: { scores: { eenzaamheid: null } }
`,
  },
}
