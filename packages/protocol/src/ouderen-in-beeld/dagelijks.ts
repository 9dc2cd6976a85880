/** Eating, sleeping, falling, help at home and money. */
import type { Section } from '../document/question'

export const dagelijks = {
  id: 'dagelijks',
  title: { nl: 'Dagelijks leven', en: 'Daily life' },
  questions: [
    {
      id: 'oud.eten',
      type: 'choice',
      text: { nl: 'Lukt het om elke dag goed te eten?', en: 'Do you manage to eat well every day?' },
      options: [
        { code: 'goed', text: { nl: 'Goed', en: 'Well' } },
        { code: 'matig', text: { nl: 'Matig', en: 'So-so' } },
        { code: 'slecht', text: { nl: 'Slecht', en: 'Badly' } },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      sensitive: ['health'],
    },
    {
      id: 'oud.slapen',
      type: 'choice',
      text: { nl: 'Hoe slaapt u?', en: 'How do you sleep?' },
      options: [
        { code: 'goed', text: { nl: 'Goed', en: 'Well' } },
        { code: 'matig', text: { nl: 'Matig', en: 'So-so' } },
        { code: 'slecht', text: { nl: 'Slecht', en: 'Badly' } },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      sensitive: ['health'],
    },
    {
      id: 'oud.vallen',
      type: 'boolean',
      text: { nl: 'Bent u gevallen sinds de vorige keer?', en: 'Have you fallen since last time?' },
      probes: [
        {
          id: 'the-doctor',
          text: {
            nl: 'Heeft u de huisarts al gebeld? Zal ik u daarbij helpen?',
            en: 'Have you called the doctor yet? Shall I help you with that?',
          },
          when: { question: 'oud.vallen', operator: '=', answer: true },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      sensitive: ['health', 'signal'],
    },
    {
      id: 'oud.hulp',
      type: 'choices',
      text: { nl: 'Wie helpt u thuis?', en: 'Who helps you at home?' },
      options: [
        { code: 'thuiszorg', text: { nl: 'Thuiszorg', en: 'Home care' } },
        { code: 'mantelzorg', text: { nl: 'Familie of bekenden', en: 'Family or friends' } },
        { code: 'geen', text: { nl: 'Niemand', en: 'Nobody' }, alone: true },
      ],
      level: 'additional',
      audience: ['caller', 'coordinator', 'researcher'],
      carriesOver: true,
    },
    {
      id: 'oud.geld',
      type: 'choice',
      text: { nl: 'Maakt u zich zorgen over geld?', en: 'Do you worry about money?' },
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'soms', text: { nl: 'Soms', en: 'Sometimes' } },
        { code: 'vaak', text: { nl: 'Vaak', en: 'Often' } },
      ],
      level: 'additional',
      audience: ['caller', 'coordinator', 'researcher'],
    },
  ],
} as const satisfies Section
