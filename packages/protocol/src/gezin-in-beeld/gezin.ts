/** The facts of the family, checked in passing. */
import type { Section } from '../document/question'
import { offeredLanguages } from './languages'

export const gezin = {
  id: 'gezin',
  title: { nl: 'Uw gezin', en: 'Your family' },
  leadIn: { nl: 'Ik kijk even of onze gegevens nog kloppen.', en: 'Let me check that our details are still right.' },
  questions: [
    {
      id: 'gezin.klopt',
      type: 'choice',
      text: {
        nl: 'U woont thuis met {children}. Klopt dat nog?',
        en: 'You live at home with {children}. Is that still correct?',
      },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'gewijzigd', text: { nl: 'Nee, er is iets veranderd', en: 'No, something has changed' } },
      ],
      probes: [
        {
          id: 'what-changed',
          text: { nl: 'Wat is er veranderd?', en: 'What has changed?' },
          when: { question: 'gezin.klopt', operator: '=', answer: 'gewijzigd' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'kinderen gezinsgrootte gegevens verhuisd', en: 'children family size details moved' },
      source: { kind: 'topic', facts: [62, 63, 64, 65, 70, 71] },
    },
    {
      id: 'gezin.ouders',
      type: 'choice',
      text: {
        nl: 'Zorgt u alleen voor de kinderen of samen met iemand?',
        en: 'Do you care for the children alone or together with someone?',
      },
      level: 'additional',
      options: [
        { code: 'moeder_alleen', text: { nl: 'Moeder alleen', en: 'Mother alone' } },
        { code: 'vader_alleen', text: { nl: 'Vader alleen', en: 'Father alone' } },
        { code: 'samen', text: { nl: 'Samen met partner', en: 'Together with partner' } },
        { code: 'co_ouder', text: { nl: 'Om de beurt met andere ouder', en: 'Taking turns with the other parent' } },
        { code: 'anders', text: { nl: 'Anders', en: 'Other' } },
      ],
      probes: [
        {
          id: 'who-helps',
          text: { nl: 'Wie helpt u als u het druk heeft?', en: 'Who helps you when you are busy?' },
          when: { question: 'gezin.ouders', operator: 'in', answer: ['moeder_alleen', 'vader_alleen'] },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      carriesOver: true,
      keywords: { nl: 'alleenstaand gescheiden partner', en: 'single divorced partner' },
      source: { kind: 'topic', facts: [61] },
    },
    {
      id: 'gezin.thuistaal',
      type: 'language',
      text: { nl: 'Welke taal spreken jullie thuis het meest?', en: 'Which language do you speak most at home?' },
      level: 'additional',
      several: true,
      options: offeredLanguages,
      probes: [
        {
          id: 'which-berber',
          text: {
            nl: 'Is dat Tarifit (Riffijns), Tashelhit of Tamazight?',
            en: 'Is that Tarifit (Riffian), Tashelhit or Tamazight?',
          },
          when: { question: 'gezin.thuistaal', operator: '=', answer: 'ber' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      sensitive: ['origin'],
      carriesOver: true,
      keywords: { nl: 'moedertaal Marokkaans Eritrees', en: 'mother tongue Moroccan Eritrean' },
      source: { kind: 'topic', facts: [73, 74] },
    },
    {
      id: 'gezin.nederlands',
      type: 'choice',
      text: { nl: 'Hoeveel Nederlands praten jullie thuis?', en: 'How much Dutch do you speak at home?' },
      level: 'additional',
      options: [
        { code: 'geen', text: { nl: 'Geen', en: 'None' } },
        { code: 'weinig', text: { nl: 'Weinig', en: 'A little' } },
        { code: 'helft', text: { nl: 'Ongeveer de helft', en: 'About half' } },
        { code: 'veel', text: { nl: 'Veel', en: 'A lot' } },
        { code: 'alleen', text: { nl: 'Alleen Nederlands', en: 'Only Dutch' } },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      sensitive: ['origin'],
      carriesOver: true,
      keywords: { nl: 'taal', en: 'language' },
      source: { kind: 'topic', facts: [72] },
    },
    {
      id: 'gezin.ruimte',
      type: 'choice',
      text: { nl: 'Is er thuis genoeg ruimte voor iedereen?', en: 'Is there enough space at home for everyone?' },
      level: 'additional',
      options: [
        { code: 'genoeg', text: { nl: 'Genoeg', en: 'Enough' } },
        { code: 'krap', text: { nl: 'Krap', en: 'Tight' } },
        { code: 'veel_te_krap', text: { nl: 'Veel te krap', en: 'Far too tight' } },
      ],
      probes: [
        {
          id: 'quiet-place',
          text: {
            nl: 'Is er een plek waar een kind rustig kan zitten?',
            en: 'Is there a place where a child can sit quietly?',
          },
          when: { question: 'gezin.ruimte', operator: 'in', answer: ['krap', 'veel_te_krap'] },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      carriesOver: true,
      keywords: { nl: 'woning huis klein wonen kamer', en: 'housing home small room' },
      source: { kind: 'topic', facts: [89, 88] },
    },
  ],
} as const satisfies Section
