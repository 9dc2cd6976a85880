/** How the call begins: may I, can you talk, in which language, do you agree. */
import type { Section } from '../document/question'
import { offeredLanguages } from './languages'

export const open = {
  id: 'open',
  title: { nl: 'Openen', en: 'Opening' },
  leadIn: {
    nl: 'Goedemiddag, u spreekt met {caller} van JES Rijnland. Wij bellen alle gezinnen om te horen hoe het gaat.',
    en: 'Good afternoon, this is {caller} from JES Rijnland. We are calling all families to hear how things are.',
  },
  questions: [
    {
      id: 'open.moment',
      type: 'choice',
      text: { nl: 'Komt het nu uit om even te praten?', en: 'Is this a good moment to talk?' },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'later', text: { nl: 'Liever later', en: 'Rather later' } },
        { code: 'nee', text: { nl: 'Nee, liever niet', en: 'No, rather not' } },
      ],
      probes: [
        {
          id: 'when-to-call',
          text: { nl: 'Wanneer kan ik u het beste bellen?', en: 'When is the best time to call you?' },
          when: { question: 'open.moment', operator: '=', answer: 'later' },
        },
      ],
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'terugbellen later druk', en: 'call back later busy' },
      source: { kind: 'reconstruction', facts: [] },
    },
    {
      id: 'open.vrij_praten',
      type: 'choice',
      text: { nl: 'Kunt u nu vrij praten?', en: 'Can you talk freely right now?' },
      level: 'core',
      hint: {
        nl: "Stel bij 'Er luistert iemand mee' of 'Nee' geen vragen over geld, ruzie of veiligheid.",
        en: "With 'Someone is listening' or 'No', ask no questions about money, quarrels or safety.",
      },
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'niet_alleen', text: { nl: 'Er luistert iemand mee', en: 'Someone is listening' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'another-moment',
          text: {
            nl: 'Zal ik op een ander moment bellen? U kunt gewoon ja of nee zeggen.',
            en: 'Shall I call at another moment? You can simply say yes or no.',
          },
          when: { question: 'open.vrij_praten', operator: '!=', answer: 'ja' },
        },
      ],
      audience: ['caller', 'coordinator'],
      sensitive: ['safety'],
      keywords: { nl: 'veilig luistert mee', en: 'safe listening in' },
      source: { kind: 'reconstruction', facts: [] },
    },
    {
      id: 'open.taal',
      type: 'language',
      text: { nl: 'In welke taal praat u het liefst met mij?', en: 'Which language do you prefer to speak with me?' },
      level: 'core',
      options: offeredLanguages,
      probes: [
        {
          id: 'own-language',
          text: {
            nl: 'Zal ik terugbellen met iemand die uw taal spreekt, of met een tolk?',
            en: 'Shall I call back with someone who speaks your language, or with an interpreter?',
          },
          when: { question: 'open.taal', operator: '!=', answer: 'nl' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      sensitive: ['origin'],
      carriesOver: true,
      keywords: { nl: 'tolk vertaler', en: 'interpreter translator' },
      source: { kind: 'topic', facts: [73, 74] },
    },
    {
      id: 'open.akkoord',
      type: 'choice',
      text: {
        nl: 'Ik stel u een paar vragen en schrijf kort op wat u zegt. U hoeft niet alles te vertellen. Vindt u dat goed?',
        en: 'I will ask you some questions and briefly write down what you say. You do not have to tell everything. Is that all right?',
      },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        {
          code: 'wel_praten_niet_noteren',
          text: { nl: 'Wel praten, niet opschrijven', en: 'Talk, but write nothing down' },
        },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'only-that-we-called',
          text: {
            nl: 'Dan schrijf ik alleen op dat wij gebeld hebben. Goed?',
            en: 'Then I will only write down that we called. Is that all right?',
          },
          when: { question: 'open.akkoord', operator: '=', answer: 'wel_praten_niet_noteren' },
        },
      ],
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'toestemming privacy noteren', en: 'consent privacy notes' },
      source: { kind: 'reconstruction', facts: [52] },
    },
  ],
} as const satisfies Section
