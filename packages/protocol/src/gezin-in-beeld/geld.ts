/** Money, work and food. Only asked of somebody who can speak freely. */
import type { Section } from '../document/question'

export const geld = {
  id: 'geld',
  title: { nl: 'Geld, werk en boodschappen', en: 'Money, work and groceries' },
  leadIn: {
    nl: 'Mag ik ook iets vragen over geld en boodschappen? U hoeft geen antwoord te geven.',
    en: 'May I also ask something about money and groceries? You do not have to answer.',
  },
  questions: [
    {
      id: 'geld.zorgen',
      type: 'choice',
      text: {
        nl: 'Maakt u zich zorgen over geld of over het betalen van de boodschappen?',
        en: 'Do you worry about money or about paying for groceries?',
      },
      level: 'core',
      enableWhen: { question: 'open.vrij_praten', operator: '=', answer: 'ja' },
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'soms', text: { nl: 'Soms', en: 'Sometimes' } },
        { code: 'vaak', text: { nl: 'Vaak', en: 'Often' } },
      ],
      probes: [
        {
          id: 'what-changed',
          text: { nl: 'Wat is er veranderd?', en: 'What has changed?' },
          when: { question: 'geld.zorgen', operator: 'in', answer: ['soms', 'vaak'] },
        },
        {
          id: 'think-along',
          text: { nl: 'Mogen wij meedenken over hulp?', en: 'May we think along with you about help?' },
          when: { question: 'geld.zorgen', operator: '=', answer: 'vaak' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'schulden armoede boodschappen rekeningen', en: 'debts poverty groceries bills' },
      source: { kind: 'topic', facts: [95, 90] },
    },
    {
      id: 'geld.eten',
      type: 'choice',
      text: {
        nl: 'Is er altijd genoeg geld in huis voor eten?',
        en: 'Is there always enough money in the house for food?',
      },
      level: 'additional',
      enableWhen: { question: 'geld.zorgen', operator: '!=', answer: 'nee' },
      options: [
        { code: 'altijd', text: { nl: 'Altijd', en: 'Always' } },
        { code: 'meestal', text: { nl: 'Meestal', en: 'Mostly' } },
        { code: 'soms_niet', text: { nl: 'Soms niet', en: 'Sometimes not' } },
        { code: 'vaak_niet', text: { nl: 'Vaak niet', en: 'Often not' } },
      ],
      probes: [
        {
          id: 'today-and-tomorrow',
          text: {
            nl: 'Is er voor vandaag en morgen genoeg te eten?',
            en: 'Is there enough to eat for today and tomorrow?',
          },
          when: { question: 'geld.eten', operator: 'in', answer: ['soms_niet', 'vaak_niet'] },
        },
      ],
      audience: ['caller', 'coordinator'],
      sensitive: ['signal'],
      keywords: { nl: 'honger voedselbank boodschappen', en: 'hunger food bank groceries' },
      source: { kind: 'topic', facts: [96] },
    },
    {
      id: 'geld.waardoor',
      type: 'choices',
      text: { nl: 'Waardoor komt dat?', en: 'What causes that?' },
      level: 'additional',
      enableWhen: { question: 'geld.zorgen', operator: '!=', answer: 'nee' },
      options: [
        { code: 'duurder', text: { nl: 'Boodschappen zijn duurder', en: 'Groceries are more expensive' } },
        {
          code: 'aanbieding',
          text: { nl: 'Minder groente en fruit in de aanbieding', en: 'Less fruit and vegetables on offer' },
        },
        { code: 'werk_minder', text: { nl: 'Minder werk', en: 'Less work' } },
        { code: 'werk_kwijt', text: { nl: 'Werk kwijt', en: 'Lost work' } },
        {
          code: 'uitkering',
          text: { nl: 'Uitkering komt laat of is net begonnen', en: 'Benefit is late or has just started' },
        },
        {
          code: 'voedselbank',
          text: { nl: 'Voedselbank is gestopt of moeilijk', en: 'Food bank has stopped or is difficult' },
        },
        { code: 'schulden', text: { nl: 'Schulden', en: 'Debts' } },
        { code: 'meer_thuis', text: { nl: 'Iedereen eet thuis', en: 'Everyone eats at home' } },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'oorzaak voedselbank schulden', en: 'cause food bank debts' },
      source: { kind: 'topic', facts: [97, 98, 102] },
    },
    {
      id: 'geld.werk',
      type: 'choice',
      text: { nl: 'Is er nog werk of inkomen?', en: 'Is there still work or income?' },
      level: 'additional',
      options: [
        { code: 'zelfde', text: { nl: 'Ja, hetzelfde', en: 'Yes, the same' } },
        { code: 'minder', text: { nl: 'Minder', en: 'Less' } },
        { code: 'kwijt', text: { nl: 'Werk kwijt', en: 'Lost work' } },
        { code: 'uitkering', text: { nl: 'Uitkering', en: 'Benefit' } },
        { code: 'geen', text: { nl: 'Geen inkomen', en: 'No income' } },
      ],
      probes: [
        {
          id: 'asked-for-help',
          text: { nl: 'Heeft u al hulp gevraagd? Bij wie?', en: 'Have you already asked for help? From whom?' },
          when: { question: 'geld.werk', operator: 'in', answer: ['minder', 'kwijt', 'geen'] },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'baan ontslag zzp uitkering bijstand', en: 'job dismissed self-employed benefit' },
      source: { kind: 'topic', facts: [103, 142] },
    },
  ],
} as const satisfies Section
