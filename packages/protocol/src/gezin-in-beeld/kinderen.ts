/** How the children are: one grade for all of them together, then each child. */
import type { Section } from '../document/question'

export const kinderen = {
  id: 'kinderen',
  title: { nl: 'Hoe gaat het met uw kinderen?', en: 'How are your children?' },
  leadIn: { nl: 'Nu over de kinderen.', en: 'Now about the children.' },
  questions: [
    {
      id: 'kinderen.cijfer',
      type: 'grade',
      text: {
        nl: 'Hoe gaat het met uw kinderen, en als u dat een cijfer zou geven tussen 0 en 10?',
        en: 'How are your children, and if you were to give that a grade between 0 and 10?',
      },
      title: { nl: 'Kinderen', en: 'Children' },
      level: 'core',
      locked: true,
      seal: '12ad77f57d15b6c3',
      hint: {
        nl: 'Kent de ouder rapportcijfers niet? Zeg: 10 is heel goed, 6 is net goed genoeg, 0 is heel slecht.',
        en: 'Does the parent not know school grades? Say: 10 is very good, 6 is just good enough, 0 is very bad.',
      },
      probes: [
        { id: 'why', text: { nl: 'Waarom dit cijfer?', en: 'Why this grade?' } },
        {
          id: 'which-child',
          text: { nl: 'Om welk kind maakt u zich het meest zorgen?', en: 'Which child are you most worried about?' },
          when: { question: 'kinderen.cijfer', operator: '<', answer: 5.5 },
        },
        {
          id: 'good',
          text: { nl: 'Wat gaat er goed?', en: 'What is going well?' },
          when: { question: 'kinderen.cijfer', operator: '>=', answer: 7 },
        },
        {
          id: 'all-the-same',
          text: {
            nl: 'Geldt dat voor alle kinderen, of verschilt het?',
            en: 'Is that so for all children, or does it differ?',
          },
          when: { family: 'childCount', operator: '>=', answer: 2 },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'rapportcijfer welzijn', en: 'mark score' },
      source: { kind: 'article', facts: [85] },
    },
    {
      id: 'kind.hoe',
      type: 'choice',
      text: { nl: 'Hoe gaat het met {child}?', en: 'How is {child} doing?' },
      each: 'children',
      level: 'additional',
      enableWhen: {
        any: [
          { family: 'childCount', operator: '>=', answer: 2 },
          { question: 'kinderen.cijfer', operator: '<', answer: 7 },
        ],
      },
      options: [
        { code: 'goed', text: { nl: 'Goed', en: 'Well' } },
        { code: 'gaat_wel', text: { nl: 'Gaat wel', en: 'All right' } },
        { code: 'niet_goed', text: { nl: 'Niet goed', en: 'Not well' } },
      ],
      probes: [
        {
          id: 'what-do-you-notice',
          text: { nl: 'Waaraan merkt u dat?', en: 'What tells you that?' },
          when: { question: 'kind.hoe', operator: 'in', answer: ['gaat_wel', 'niet_goed'] },
        },
      ],
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'per kind', en: 'each child' },
      source: { kind: 'reconstruction', facts: [9] },
    },
    {
      id: 'kind.anders',
      type: 'choices',
      text: { nl: 'Is {child} anders dan anders?', en: 'Is {child} different from usual?' },
      each: 'children',
      level: 'additional',
      enableWhen: {
        any: [
          { question: 'kind.hoe', operator: '!=', answer: 'goed' },
          { question: 'kinderen.cijfer', operator: '<', answer: 7 },
        ],
      },
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' }, alone: true },
        { code: 'huilt', text: { nl: 'Huilt meer', en: 'Cries more' } },
        { code: 'boos', text: { nl: 'Boos of druk', en: 'Angry or restless' } },
        { code: 'stil', text: { nl: 'Stil of teruggetrokken', en: 'Quiet or withdrawn' } },
        { code: 'slaapt', text: { nl: 'Slaapt slecht', en: 'Sleeps badly' } },
        { code: 'bang', text: { nl: 'Bang', en: 'Afraid' } },
        { code: 'verveelt', text: { nl: 'Verveelt zich', en: 'Is bored' } },
        {
          code: 'begrijpt_niet',
          text: { nl: 'Begrijpt niet wat er aan de hand is', en: 'Does not understand what is going on' },
        },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
      ],
      probes: [
        {
          id: 'since-when',
          text: { nl: 'Sinds wanneer? Wat doet u dan?', en: 'Since when? What do you do then?' },
          when: { question: 'kind.anders', operator: '!=', answer: 'nee' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'gedrag huilen verveling slapen', en: 'behaviour crying boredom sleep' },
      source: { kind: 'topic', facts: [49, 84] },
    },
    {
      id: 'kind.extra',
      type: 'choice',
      text: { nl: 'Heeft {child} extra zorg of aandacht nodig?', en: 'Does {child} need extra care or attention?' },
      each: 'children',
      level: 'additional',
      hint: {
        nl: 'Schrijf geen diagnose op als dat niet nodig is.',
        en: 'Do not write down a diagnosis if it is not needed.',
      },
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'ja_lukt', text: { nl: 'Ja, en dat lukt', en: 'Yes, and we manage' } },
        { code: 'ja_zwaar', text: { nl: 'Ja, en dat is zwaar', en: 'Yes, and it is hard' } },
      ],
      probes: [
        {
          id: 'who-helps',
          text: { nl: 'Wie helpt u daarbij? Is dat genoeg?', en: 'Who helps you with that? Is it enough?' },
          when: { question: 'kind.extra', operator: '=', answer: 'ja_zwaar' },
        },
      ],
      audience: ['caller', 'coordinator'],
      sensitive: ['health'],
      keywords: { nl: 'ADHD autisme beperking ziekte', en: 'ADHD autism disability illness' },
      source: { kind: 'topic', facts: [40] },
    },
    {
      id: 'kind.vrienden',
      type: 'choice',
      text: { nl: 'Mist {child} vriendjes of vriendinnetjes?', en: 'Does {child} miss friends?' },
      each: 'children',
      level: 'additional',
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'ja_wel_contact', text: { nl: 'Ja, maar ze bellen of appen', en: 'Yes, but they call or text' } },
        { code: 'ja_geen_contact', text: { nl: 'Ja, en er is geen contact', en: 'Yes, and there is no contact' } },
      ],
      probes: [
        {
          id: 'how-could-it',
          text: { nl: 'Hoe zou contact wel kunnen?', en: 'How could contact work?' },
          when: { question: 'kind.vrienden', operator: '=', answer: 'ja_geen_contact' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'vriendjes spelen eenzaam', en: 'friends play lonely' },
      source: { kind: 'topic', facts: [91] },
    },
  ],
} as const satisfies Section
