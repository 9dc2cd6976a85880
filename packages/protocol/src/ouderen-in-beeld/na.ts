/** What the caller writes after the call. It is never read aloud. */
import type { Section } from '../document/question'

export const na = {
  id: 'na',
  title: { nl: 'Na het gesprek (niet voorlezen)', en: 'After the call (not read aloud)' },
  voice: 'caller',
  questions: [
    {
      id: 'na.indruk',
      type: 'choice',
      text: { nl: 'Jouw indruk: hoe gaat het met deze persoon?', en: 'Your impression: how is this person doing?' },
      options: [
        { code: 'goed', text: { nl: 'Goed', en: 'Well' } },
        { code: 'gaat_wel', text: { nl: 'Gaat wel', en: 'All right' } },
        { code: 'zorgelijk', text: { nl: 'Zorgelijk', en: 'Worrying' } },
      ],
      probes: [
        {
          id: 'based-on',
          text: {
            nl: 'Waarop baseer je dat? Noem wat je hoorde.',
            en: 'What do you base that on? Name what you heard.',
          },
          when: { question: 'na.indruk', operator: '=', answer: 'zorgelijk' },
        },
      ],
      audience: ['coordinator'],
    },
    {
      id: 'na.signaal',
      type: 'choices',
      text: {
        nl: 'Is er een signaal dat een collega nu moet zien?',
        en: 'Is there a signal that a colleague must see now?',
      },
      options: [
        { code: 'geen', text: { nl: 'Geen', en: 'None' }, alone: true },
        { code: 'mishandeling', text: { nl: 'Ouderenmishandeling', en: 'Elder abuse' } },
        {
          code: 'verwaarlozing',
          text: { nl: 'Zorgt niet goed voor zichzelf', en: 'Does not look after himself or herself' },
        },
        { code: 'verward', text: { nl: 'Verward of heel vergeetachtig', en: 'Confused or very forgetful' } },
        { code: 'zelfmoord', text: { nl: 'Gedachten aan zelfmoord', en: 'Thoughts of suicide' } },
        { code: 'gevaar', text: { nl: 'Direct gevaar', en: 'Direct danger' } },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
      ],
      probes: [
        {
          id: 'call-now',
          text: {
            nl: 'Bel nu je coördinator: {phone}. Bij direct gevaar: 112. Veilig Thuis: 0800-2000.',
            en: 'Call your coordinator now: {phone}. In direct danger: 112. Veilig Thuis: 0800-2000.',
          },
          when: { question: 'na.signaal', operator: '!=', answer: 'geen' },
        },
      ],
      audience: ['coordinator'],
      sensitive: ['safety'],
    },
    {
      id: 'na.acties',
      type: 'choices',
      text: { nl: 'Wat is er afgesproken?', en: 'What has been agreed?' },
      options: [
        { code: 'terugbellen', text: { nl: 'Terugbellen', en: 'Call back' } },
        { code: 'boodschappen', text: { nl: 'Boodschappen regelen', en: 'Arrange shopping' } },
        { code: 'maatje', text: { nl: 'Een maatje zoeken', en: 'Find a companion' } },
        { code: 'activiteit', text: { nl: 'Een activiteit voorstellen', en: 'Suggest an activity' } },
        { code: 'vervoer', text: { nl: 'Vervoer regelen', en: 'Arrange transport' } },
        { code: 'computerhulp', text: { nl: 'Hulp met telefoon of computer', en: 'Help with phone or computer' } },
        { code: 'ouderenadviseur', text: { nl: 'Doorgeven aan de ouderenadviseur', en: 'Pass on to the adviser' } },
        { code: 'huisarts', text: { nl: 'Helpen met de huisarts', en: 'Help with the doctor' } },
        { code: 'anders', text: { nl: 'Anders', en: 'Other' } },
      ],
      audience: ['caller', 'coordinator'],
    },
  ],
} as const satisfies Section
