/** Health and worries. */
import type { Section } from '../document/question'

export const zorg = {
  id: 'zorg',
  title: { nl: 'Gezondheid en zorgen', en: 'Health and worries' },
  questions: [
    {
      id: 'zorg.gezond',
      type: 'choice',
      text: { nl: 'Is iedereen thuis gezond?', en: 'Is everyone at home healthy?' },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'niet_ernstig', text: { nl: 'Iemand is een beetje ziek', en: 'Someone is a little ill' } },
        { code: 'zorgen', text: { nl: 'Nee, ik maak me zorgen', en: 'No, I am worried' } },
      ],
      probes: [
        {
          id: 'the-doctor',
          text: { nl: 'Is er contact met de huisarts?', en: 'Is there contact with the family doctor?' },
          when: { question: 'zorg.gezond', operator: '=', answer: 'zorgen' },
        },
      ],
      audience: ['caller', 'coordinator'],
      sensitive: ['health'],
      keywords: { nl: 'ziek dokter huisarts klachten', en: 'ill doctor complaints' },
      source: { kind: 'topic', facts: [142] },
    },
    {
      id: 'zorg.corona',
      type: 'choice',
      text: { nl: 'Maakt u zich zorgen over corona?', en: 'Do you worry about corona?' },
      level: 'additional',
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'beetje', text: { nl: 'Een beetje', en: 'A little' } },
        { code: 'veel', text: { nl: 'Veel', en: 'A lot' } },
      ],
      probes: [
        {
          id: 'most-worried',
          text: { nl: 'Wat maakt u het meest bezorgd?', en: 'What worries you most?' },
          when: { question: 'zorg.corona', operator: '=', answer: 'veel' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'covid virus besmetting bang', en: 'covid virus infection afraid' },
      source: { kind: 'topic', facts: [80, 93] },
    },
    {
      id: 'zorg.familie',
      type: 'choice',
      text: {
        nl: 'Maakt u zich zorgen over familie, hier of in het buitenland?',
        en: 'Do you worry about family, here or abroad?',
      },
      level: 'additional',
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'beetje', text: { nl: 'Een beetje', en: 'A little' } },
        { code: 'veel', text: { nl: 'Veel', en: 'A lot' } },
      ],
      probes: [
        {
          id: 'staying-in-touch',
          text: { nl: 'Lukt het om contact te houden?', en: 'Do you manage to stay in touch?' },
          when: { question: 'zorg.familie', operator: 'in', answer: ['beetje', 'veel'] },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'ouders opa oma buitenland', en: 'parents grandparents abroad' },
      source: { kind: 'topic', facts: [82, 99] },
    },
    {
      id: 'zorg.regels',
      type: 'choice',
      text: { nl: 'Zijn de coronaregels duidelijk voor u?', en: 'Are the corona rules clear to you?' },
      level: 'additional',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'meestal', text: { nl: 'Meestal', en: 'Mostly' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'own-language',
          text: {
            nl: 'Zal ik informatie in uw eigen taal sturen?',
            en: 'Shall I send information in your own language?',
          },
          when: { question: 'zorg.regels', operator: '=', answer: 'nee' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'maatregelen afstand lockdown', en: 'measures distance lockdown' },
      source: { kind: 'topic', facts: [138] },
    },
  ],
} as const satisfies Section
