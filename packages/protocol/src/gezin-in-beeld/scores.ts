/**
 * Draaglast and draagkracht: what a family carries, and what carries the family. Each indicator counts for little, and only what a
 * family tells about its days counts: never its size, language, origin or form.
 */
import type { ScoreRule } from '../document/rules'

/** 17 indicators, 21 points at most. */
const draaglast = {
  id: 'draaglast',
  title: { nl: 'Draaglast', en: 'Load (draaglast)' },
  items: [
    {
      id: 'L1',
      title: { nl: 'Laag cijfer ouder', en: 'Low grade of the parent' },
      weight: 2,
      questions: ['ouder.cijfer'],
      levels: [
        { level: 1, when: { question: 'ouder.cijfer', operator: '<', answer: 4.5 } },
        { level: 0.5, when: { question: 'ouder.cijfer', operator: '<', answer: 5.5 } },
      ],
    },
    {
      id: 'L2',
      title: { nl: 'Laag cijfer kinderen', en: 'Low grade for the children' },
      weight: 2,
      questions: ['kinderen.cijfer'],
      levels: [
        { level: 1, when: { question: 'kinderen.cijfer', operator: '<', answer: 4.5 } },
        { level: 0.5, when: { question: 'kinderen.cijfer', operator: '<', answer: 5.5 } },
      ],
    },
    {
      id: 'L3',
      title: { nl: 'Sneller boos of geirriteerd', en: 'Angry or irritated more quickly' },
      question: 'ouder.prikkelbaar',
      points: { nee: 0, soms: 0.5, vaak: 1 },
    },
    {
      id: 'L4',
      title: { nl: 'Kind is anders dan anders', en: 'A child is different from usual' },
      weight: 1,
      questions: ['kind.anders'],
      levels: [
        { level: 1, when: { someChild: { chosen: 'kind.anders', except: ['nee'], operator: '>=', answer: 2 } } },
        { level: 0.5, when: { someChild: { chosen: 'kind.anders', except: ['nee'], operator: '>=', answer: 1 } } },
      ],
    },
    {
      id: 'L5',
      title: { nl: 'Extra zorg voor kind is zwaar', en: 'Extra care for a child is hard' },
      weight: 1,
      questions: ['kind.extra'],
      levels: [{ level: 1, when: { someChild: { question: 'kind.extra', operator: '=', answer: 'ja_zwaar' } } }],
    },
    {
      id: 'L6',
      title: { nl: 'Geen ritme', en: 'No rhythm' },
      question: 'dag.ritme',
      points: { ja: 0, beetje: 0.5, nee: 1 },
    },
    {
      id: 'L7',
      title: { nl: 'Angst om naar buiten te gaan', en: 'Afraid to go outside' },
      question: 'spelen.buiten_spannend',
      points: { nee: 0, beetje: 0.5, erg: 1 },
    },
    {
      id: 'L8',
      title: { nl: 'Geen of slecht contact met school', en: 'No or bad contact with school' },
      question: 'school.contact_ouder',
      points: { goed: 0, gaat_wel: 0.5, slecht: 1, geen: 1 },
    },
    {
      id: 'L9',
      title: { nl: 'Helpen met huiswerk lukt niet', en: 'Helping with homework does not work' },
      question: 'school.huiswerk_lukt',
      points: { ja: 0, meestal: 0, zelf: 0, soms: 0.5, nee: 1 },
    },
    {
      id: 'L10',
      title: { nl: 'Te weinig computers of geen wifi', en: 'Too few computers or no Wi-Fi' },
      weight: 1,
      questions: ['digi.apparaat', 'digi.wifi', 'digi.delen'],
      levels: [
        {
          level: 1,
          when: {
            any: [
              { question: 'digi.apparaat', operator: '!=', answer: 'ja' },
              { question: 'digi.wifi', operator: '=', answer: 'nee' },
              { question: 'digi.delen', operator: '=', answer: 'ja_probleem' },
            ],
          },
        },
        { level: 0.5, when: { question: 'digi.wifi', operator: '=', answer: 'soms' } },
      ],
    },
    {
      id: 'L11',
      title: { nl: 'Geldzorgen', en: 'Money worries' },
      question: 'geld.zorgen',
      points: { nee: 0, soms: 1, vaak: 2 },
    },
    {
      // Who has no money worries is not asked about food: that is a 0, not a gap.
      id: 'L12',
      title: { nl: 'Niet altijd genoeg geld voor eten', en: 'Not always enough money for food' },
      weight: 2,
      questions: ['geld.eten'],
      levels: [
        { level: 0, when: { question: 'geld.zorgen', operator: '=', answer: 'nee' } },
        { level: 1, when: { question: 'geld.eten', operator: 'in', answer: ['soms_niet', 'vaak_niet'] } },
        { level: 0.5, when: { question: 'geld.eten', operator: '=', answer: 'meestal' } },
      ],
    },
    {
      id: 'L13',
      title: { nl: 'Weinig ruimte thuis', en: 'Little space at home' },
      question: 'gezin.ruimte',
      points: { genoeg: 0, krap: 0.5, veel_te_krap: 1 },
    },
    {
      id: 'L14',
      title: { nl: 'Zorgen om gezondheid', en: 'Worries about health' },
      question: 'zorg.gezond',
      points: { ja: 0, niet_ernstig: 0.5, zorgen: 1 },
    },
    {
      id: 'L15',
      title: { nl: 'Zorgen om corona of familie', en: 'Worries about corona or family' },
      weight: 1,
      questions: ['zorg.corona', 'zorg.familie'],
      levels: [
        {
          level: 1,
          when: {
            any: [
              { question: 'zorg.corona', operator: '=', answer: 'veel' },
              { question: 'zorg.familie', operator: '=', answer: 'veel' },
            ],
          },
        },
        {
          level: 0.5,
          when: {
            any: [
              { question: 'zorg.corona', operator: '=', answer: 'beetje' },
              { question: 'zorg.familie', operator: '=', answer: 'beetje' },
            ],
          },
        },
      ],
    },
    {
      id: 'L16',
      title: { nl: 'Inkomen minder of weg', en: 'Less income or none' },
      question: 'geld.werk',
      points: { zelfde: 0, uitkering: 0, minder: 0.5, kwijt: 1, geen: 1 },
    },
    {
      id: 'L17',
      title: { nl: 'Niemand om op terug te vallen', en: 'Nobody to fall back on' },
      question: 'steun.terugval',
      points: { ja: 0, misschien: 0.5, nee: 1 },
    },
  ],
} as const satisfies ScoreRule

/** 15 indicators, 18 points at most. */
const draagkracht = {
  id: 'draagkracht',
  title: { nl: 'Draagkracht', en: 'Carrying capacity (draagkracht)' },
  items: [
    {
      id: 'K1',
      title: { nl: 'Goed cijfer ouder', en: 'Good grade of the parent' },
      weight: 2,
      questions: ['ouder.cijfer'],
      levels: [
        { level: 1, when: { question: 'ouder.cijfer', operator: '>=', answer: 7.5 } },
        { level: 0.5, when: { question: 'ouder.cijfer', operator: '>=', answer: 6.5 } },
      ],
    },
    {
      id: 'K2',
      title: { nl: 'Goed cijfer kinderen', en: 'Good grade for the children' },
      weight: 2,
      questions: ['kinderen.cijfer'],
      levels: [
        { level: 1, when: { question: 'kinderen.cijfer', operator: '>=', answer: 7.5 } },
        { level: 0.5, when: { question: 'kinderen.cijfer', operator: '>=', answer: 6.5 } },
      ],
    },
    {
      id: 'K3',
      title: { nl: 'Steun van anderen', en: 'Support from others' },
      weight: 2,
      questions: ['steun.wie'],
      levels: [
        { level: 1, when: { chosen: 'steun.wie', except: ['niemand'], operator: '>=', answer: 2 } },
        { level: 0.5, when: { chosen: 'steun.wie', except: ['niemand'], operator: '>=', answer: 1 } },
      ],
    },
    {
      id: 'K4',
      title: { nl: 'Iemand om op terug te vallen', en: 'Someone to fall back on' },
      question: 'steun.terugval',
      points: { ja: 1, misschien: 0.5, nee: 0 },
    },
    {
      id: 'K5',
      title: { nl: 'Vast ritme', en: 'A regular rhythm' },
      question: 'dag.ritme',
      points: { ja: 1, beetje: 0.5, nee: 0 },
    },
    {
      id: 'K6',
      title: { nl: 'Dingen samen doen', en: 'Doing things together' },
      weight: 1,
      questions: ['dag.samen'],
      levels: [
        { level: 1, when: { chosen: 'dag.samen', except: ['weinig'], operator: '>=', answer: 2 } },
        { level: 0.5, when: { chosen: 'dag.samen', except: ['weinig'], operator: '>=', answer: 1 } },
      ],
    },
    {
      id: 'K7',
      title: { nl: 'Kinderen helpen elkaar of spelen samen', en: 'Children help each other or play together' },
      weight: 1,
      questions: ['dag.onderling'],
      levels: [{ level: 1, when: { question: 'dag.onderling', operator: 'in', answer: ['helpen', 'spelen'] } }],
    },
    {
      id: 'K8',
      title: { nl: 'Buiten spelen', en: 'Playing outside' },
      question: 'spelen.buiten',
      points: { elke_dag: 1, paar_keer: 0.5, bijna_niet: 0, nee: 0 },
    },
    {
      id: 'K9',
      title: { nl: 'Goed contact met school', en: 'Good contact with school' },
      question: 'school.contact_ouder',
      points: { goed: 1, gaat_wel: 0.5, slecht: 0, geen: 0 },
    },
    {
      id: 'K10',
      title: { nl: 'Huiswerk lukt', en: 'Homework works' },
      question: 'school.huiswerk_lukt',
      points: { ja: 1, meestal: 1, zelf: 1, soms: 0.5, nee: 0 },
    },
    {
      id: 'K11',
      title: { nl: 'Geen geldzorgen', en: 'No money worries' },
      question: 'geld.zorgen',
      points: { nee: 1, soms: 0, vaak: 0 },
    },
    {
      id: 'K12',
      title: { nl: 'Iedereen gezond', en: 'Everyone healthy' },
      question: 'zorg.gezond',
      points: { ja: 1, niet_ernstig: 0, zorgen: 0 },
    },
    {
      id: 'K13',
      title: { nl: 'Eigen manier om vol te houden', en: 'Own way to keep going' },
      weight: 1,
      questions: ['ouder.helpt'],
      levels: [{ level: 1, when: { chosen: 'ouder.helpt', except: ['niets_genoemd'], operator: '>=', answer: 1 } }],
    },
    {
      id: 'K14',
      title: { nl: 'Noemt iets dat goed gaat', en: 'Names something that goes well' },
      weight: 1,
      questions: ['goed.iets'],
      levels: [{ level: 1, when: { chosen: 'goed.iets', except: ['niets_genoemd'], operator: '>=', answer: 1 } }],
    },
    {
      id: 'K15',
      title: { nl: 'Doet iets voor anderen', en: 'Does something for others' },
      weight: 1,
      questions: ['steun.voor_anderen'],
      levels: [{ level: 1, when: { chosen: 'steun.voor_anderen', except: ['niets'], operator: '>=', answer: 1 } }],
    },
  ],
} as const satisfies ScoreRule

export const scores = [draaglast, draagkracht] as const
