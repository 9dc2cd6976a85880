/** A computer for each child, and Wi-Fi that works. */
import type { Section } from '../document/question'

export const digi = {
  id: 'digi',
  title: { nl: 'Computer en internet', en: 'Computer and internet' },
  questions: [
    {
      id: 'digi.apparaat',
      type: 'choice',
      text: { nl: 'Heeft u thuis een computer of laptop?', en: 'Do you have a computer or laptop at home?' },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'alleen_tablet', text: { nl: 'Alleen een tablet', en: 'Only a tablet' } },
        { code: 'alleen_telefoon', text: { nl: 'Alleen een telefoon', en: 'Only a phone' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'bring-a-laptop',
          text: {
            nl: 'Zullen we kijken of JES een laptop kan brengen?',
            en: 'Shall we see whether JES can bring a laptop?',
          },
          when: { question: 'digi.apparaat', operator: '!=', answer: 'ja' },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      carriesOver: true,
      keywords: { nl: 'computer laptop tablet iPad chromebook', en: 'computer laptop tablet iPad chromebook' },
      source: { kind: 'topic', facts: [121] },
    },
    {
      id: 'digi.aantal',
      type: 'count',
      text: {
        nl: 'Hoeveel computers of tablets kunnen de kinderen gebruiken?',
        en: 'How many computers or tablets can the children use?',
      },
      level: 'additional',
      enableWhen: { family: 'childCount', operator: '>=', answer: 2 },
      maximum: 10,
      audience: ['caller', 'coordinator', 'researcher'],
      carriesOver: true,
      keywords: { nl: 'computer laptop tablet hoeveel', en: 'computer laptop tablet how many' },
      source: { kind: 'topic', facts: [66] },
    },
    {
      id: 'digi.delen',
      type: 'choice',
      text: { nl: 'Moeten de kinderen een computer delen?', en: 'Do the children have to share a computer?' },
      level: 'core',
      enableWhen: { family: 'childCount', operator: '>=', answer: 2 },
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'ja_goed', text: { nl: 'Ja, dat gaat goed', en: 'Yes, and that goes well' } },
        { code: 'ja_schema', text: { nl: 'Ja, met een schema', en: 'Yes, with a schedule' } },
        { code: 'ja_probleem', text: { nl: 'Ja, en dat geeft problemen', en: 'Yes, and that causes problems' } },
      ],
      probes: [
        {
          id: 'when-does-it-go-wrong',
          text: { nl: 'Wanneer gaat het mis?', en: 'When does it go wrong?' },
          when: { question: 'digi.delen', operator: '=', answer: 'ja_probleem' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'laptop samen om de beurt', en: 'laptop together taking turns' },
      source: { kind: 'topic', facts: [67, 68] },
    },
    {
      id: 'digi.wifi',
      type: 'choice',
      text: { nl: 'Werkt de wifi goed?', en: 'Does the Wi-Fi work well?' },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'soms', text: { nl: 'Soms niet', en: 'Sometimes not' } },
        { code: 'nee', text: { nl: 'Nee / geen wifi', en: 'No / no Wi-Fi' } },
      ],
      probes: [
        {
          id: 'subscription-or-device',
          text: { nl: 'Ligt het aan het abonnement of aan het apparaat?', en: 'Is it the subscription or the device?' },
          when: { question: 'digi.wifi', operator: 'in', answer: ['soms', 'nee'] },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'internet verbinding netwerk', en: 'internet connection network' },
      source: { kind: 'topic', facts: [121] },
    },
    {
      id: 'digi.waarvoor',
      type: 'choices',
      text: { nl: 'Waar gebruiken de kinderen de computer voor?', en: 'What do the children use the computer for?' },
      level: 'additional',
      options: [
        { code: 'huiswerk', text: { nl: 'Huiswerk', en: 'Homework' } },
        { code: 'spel', text: { nl: 'Spelletjes', en: 'Games' } },
        { code: 'film', text: { nl: 'Films', en: 'Films' } },
        { code: 'school', text: { nl: 'Contact met school', en: 'Contact with school' } },
        { code: 'familie', text: { nl: 'Contact met familie', en: 'Contact with family' } },
        { code: 'jes', text: { nl: 'Online programma van JES', en: 'Online programme of JES' } },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'computer laptop gebruik gamen', en: 'computer laptop use gaming' },
      source: { kind: 'topic', facts: [69] },
    },
  ],
} as const satisfies Section
