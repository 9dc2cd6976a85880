/** How the call begins: is this a good moment, can you hear me, may I write it down. */
import type { Section } from '../document/question'

export const opening = {
  id: 'opening',
  title: { nl: 'Openen', en: 'Opening' },
  leadIn: {
    nl: 'Goedemiddag, u spreekt met {caller}. Ik bel zoals elke week om te horen hoe het met u gaat.',
    en: 'Good afternoon, this is {caller}. I am calling, as every week, to hear how you are.',
  },
  questions: [
    {
      id: 'oud.moment',
      type: 'choice',
      text: { nl: 'Komt het nu uit om even te praten?', en: 'Is this a good moment to talk?' },
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'later', text: { nl: 'Liever later', en: 'Rather later' } },
        { code: 'nee', text: { nl: 'Nee, liever niet', en: 'No, rather not' } },
      ],
      probes: [
        {
          id: 'when-to-call',
          text: { nl: 'Wanneer kan ik u het beste bellen?', en: 'When is the best time to call you?' },
          when: { question: 'oud.moment', operator: '=', answer: 'later' },
        },
      ],
      audience: ['caller', 'coordinator'],
    },
    {
      id: 'oud.verstaan',
      type: 'choice',
      text: { nl: 'Kunt u mij goed verstaan?', en: 'Can you hear me well?' },
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'harder', text: { nl: 'Iets harder praten', en: 'A little louder' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      hint: {
        nl: 'Praat rustig, in korte zinnen. Laat een stilte vallen: de ander mag nadenken.',
        en: 'Speak calmly, in short sentences. Let there be a silence: the other may think.',
      },
      audience: ['caller', 'coordinator'],
    },
    {
      id: 'oud.akkoord',
      type: 'boolean',
      text: {
        nl: 'Ik schrijf kort op wat u zegt, om u beter te kunnen helpen. Vindt u dat goed?',
        en: 'I write down briefly what you say, to help you better. Is that all right?',
      },
      hint: {
        nl: 'Bij nee: praat gewoon verder en schrijf niets op.',
        en: 'If no: simply go on talking and write nothing down.',
      },
      audience: ['caller', 'coordinator'],
      carriesOver: true,
    },
  ],
} as const satisfies Section
