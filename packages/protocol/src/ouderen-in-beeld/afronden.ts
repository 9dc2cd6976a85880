/** What there is to look forward to, what is needed, and when we speak again. */
import type { Section } from '../document/question'

export const goed = {
  id: 'goed',
  title: { nl: 'Wat gaat er goed?', en: 'What goes well?' },
  questions: [
    {
      id: 'oud.uitkijken',
      type: 'text',
      text: { nl: 'Is er iets waar u naar uitkijkt?', en: 'Is there something you look forward to?' },
      audience: ['caller', 'coordinator'],
    },
  ],
} as const satisfies Section

export const nodig = {
  id: 'nodig',
  title: { nl: 'Wat heeft u nodig?', en: 'What do you need?' },
  questions: [
    {
      id: 'oud.nodig',
      type: 'choices',
      text: { nl: 'Waar kunnen wij u mee helpen?', en: 'What can we help you with?' },
      options: [
        { code: 'boodschappen', text: { nl: 'Boodschappen', en: 'Shopping' } },
        { code: 'maatje', text: { nl: 'Een maatje', en: 'A companion' } },
        { code: 'activiteit', text: { nl: 'Een activiteit in de buurt', en: 'An activity nearby' } },
        { code: 'vervoer', text: { nl: 'Vervoer', en: 'Transport' } },
        { code: 'computerhulp', text: { nl: 'Hulp met telefoon of computer', en: 'Help with phone or computer' } },
        { code: 'ouderenadviseur', text: { nl: 'De ouderenadviseur', en: 'The adviser for older people' } },
        { code: 'niets', text: { nl: 'Niets op dit moment', en: 'Nothing at the moment' }, alone: true },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
    },
    {
      id: 'oud.doorgeven',
      type: 'boolean',
      text: {
        nl: 'Mag ik dit doorgeven aan de ouderenadviseur, met uw naam en nummer?',
        en: 'May I pass this on to the adviser, with your name and number?',
      },
      level: 'additional',
      enableWhen: { question: 'oud.nodig', operator: '=', answer: 'ouderenadviseur' },
      audience: ['caller', 'coordinator'],
    },
  ],
} as const satisfies Section

export const afspraak = {
  id: 'afspraak',
  title: { nl: 'Tot de volgende keer', en: 'Until next time' },
  leadIn: { nl: 'Dank u wel voor dit gesprek.', en: 'Thank you for this talk.' },
  questions: [
    {
      id: 'oud.terugbellen',
      type: 'choice',
      text: { nl: 'Zal ik volgende week weer bellen?', en: 'Shall I call again next week?' },
      options: [
        { code: 'graag', text: { nl: 'Ja, graag', en: 'Yes, please' } },
        { code: 'minder_vaak', text: { nl: 'Ja, maar minder vaak', en: 'Yes, but less often' } },
        { code: 'nee', text: { nl: 'Nee, dank u', en: 'No, thank you' } },
      ],
      probes: [
        {
          id: 'day-and-time',
          text: { nl: 'Welke dag en welke tijd komen u goed uit?', en: 'Which day and time suit you?' },
          when: { question: 'oud.terugbellen', operator: 'in', answer: ['graag', 'minder_vaak'] },
        },
      ],
      audience: ['caller', 'coordinator'],
    },
  ],
} as const satisfies Section
