/** How the week was, with the same grade that families give. */
import type { Section } from '../document/question'

export const welzijn = {
  id: 'welzijn',
  title: { nl: 'Hoe gaat het met u?', en: 'How are you?' },
  questions: [
    {
      id: 'oud.hoe',
      type: 'grade',
      text: {
        nl: 'Hoe gaat het met u, en als u dat een cijfer zou geven tussen 0 en 10?',
        en: 'How are you, and if you were to give that a grade between 0 and 10?',
      },
      bands: 'rapportcijfer',
      locked: true,
      seal: '612e5e1f18cb1ce9',
      probes: [
        { id: 'why', text: { nl: 'Waarom dit cijfer?', en: 'Why this grade?' } },
        {
          id: 'heavy',
          text: { nl: 'Dat klinkt zwaar. Wat maakt het zo zwaar?', en: 'That sounds hard. What makes it so hard?' },
          when: { question: 'oud.hoe', operator: '<', answer: 5.5 },
        },
        {
          id: 'since-last-time',
          text: {
            nl: 'Vorige keer gaf u een {previous}. Wat is er veranderd?',
            en: 'Last time you gave a {previous}. What has changed?',
          },
          when: { previous: 'oud.hoe', operator: 'exists', answer: true },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      source: { kind: 'article', facts: [76] },
    },
    {
      id: 'oud.week',
      type: 'text',
      text: { nl: 'Wat heeft u deze week gedaan?', en: 'What did you do this week?' },
      level: 'additional',
      audience: ['caller', 'coordinator'],
    },
    {
      id: 'oud.buiten',
      type: 'choice',
      text: { nl: 'Bent u deze week buiten geweest?', en: 'Have you been outside this week?' },
      options: [
        { code: 'elke_dag', text: { nl: 'Elke dag', en: 'Every day' } },
        { code: 'paar_keer', text: { nl: 'Een paar keer', en: 'A few times' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'what-holds-back',
          text: { nl: 'Wat houdt u tegen om naar buiten te gaan?', en: 'What keeps you from going outside?' },
          when: { question: 'oud.buiten', operator: '=', answer: 'nee' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
    },
  ],
} as const satisfies Section
