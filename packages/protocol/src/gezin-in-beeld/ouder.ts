/** How the parent is, with the first of the two grades that may never change. */
import type { Section } from '../document/question'

export const ouder = {
  id: 'ouder',
  title: { nl: 'Hoe gaat het met u?', en: 'How are you?' },
  leadIn: {
    nl: 'Eerst wil ik graag weten hoe het met u zelf gaat.',
    en: 'First I would like to know how you yourself are doing.',
  },
  questions: [
    {
      id: 'ouder.cijfer',
      type: 'grade',
      text: {
        nl: 'Hoe gaat het met u, en als u dat een cijfer zou geven tussen 0 en 10?',
        en: 'How are you, and if you were to give that a grade between 0 and 10?',
      },
      title: { nl: 'Ouder', en: 'Parent' },
      level: 'core',
      locked: true,
      seal: '612e5e1f18cb1ce9',
      hint: {
        nl: 'Kent de ouder rapportcijfers niet? Zeg: 10 is heel goed, 6 is net goed genoeg, 0 is heel slecht.',
        en: 'Does the parent not know school grades? Say: 10 is very good, 6 is just good enough, 0 is very bad.',
      },
      probes: [
        { id: 'why', text: { nl: 'Waarom dit cijfer?', en: 'Why this grade?' } },
        {
          id: 'heavy',
          text: { nl: 'Dat klinkt zwaar. Wat maakt het zo zwaar?', en: 'That sounds hard. What makes it so hard?' },
          when: { question: 'ouder.cijfer', operator: '<', answer: 5.5 },
        },
        {
          id: 'good',
          text: { nl: 'Wat maakt dat het goed gaat?', en: 'What makes it go well?' },
          when: { question: 'ouder.cijfer', operator: '>=', answer: 7 },
        },
        {
          id: 'one-point-up',
          text: { nl: 'Wat is er nodig om één punt hoger te komen?', en: 'What is needed to get one point higher?' },
        },
        {
          id: 'since-last-time',
          text: {
            nl: 'Vorige keer gaf u een {previous}. Wat is er veranderd?',
            en: 'Last time you gave a {previous}. What has changed?',
          },
          when: { previous: 'ouder.cijfer', operator: 'exists', answer: true },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'rapportcijfer welzijn stemming moeder vader', en: 'mark score mood mother father' },
      source: { kind: 'article', facts: [76, 9] },
    },
    {
      id: 'ouder.zwaar',
      type: 'choices',
      text: { nl: 'Wat vindt u nu het zwaarst?', en: 'What do you find hardest at the moment?' },
      level: 'core',
      options: [
        { code: 'opvoeden', text: { nl: 'De opvoeding', en: 'Bringing up the children' } },
        { code: 'huiswerk', text: { nl: 'Huiswerk begeleiden', en: 'Helping with homework' } },
        { code: 'geen_tijd', text: { nl: 'Geen tijd of rust voor mezelf', en: 'No time or rest for myself' } },
        { code: 'spanning', text: { nl: 'Spanning of ruzie thuis', en: 'Tension or quarrels at home' } },
        { code: 'geld', text: { nl: 'Geld', en: 'Money' } },
        { code: 'corona', text: { nl: 'Zorgen om corona', en: 'Worries about corona' } },
        { code: 'familie', text: { nl: 'Zorgen om familie', en: 'Worries about family' } },
        { code: 'alleen', text: { nl: 'Ik sta er alleen voor', en: 'I am on my own' } },
        { code: 'werk', text: { nl: 'Werk', en: 'Work' } },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
        { code: 'niets', text: { nl: 'Niets is echt zwaar', en: 'Nothing is really hard' }, alone: true },
      ],
      probes: [
        {
          id: 'tell-more',
          text: { nl: 'Kunt u daar iets meer over vertellen?', en: 'Can you tell me a little more about that?' },
          when: { chosen: 'ouder.zwaar', except: ['niets'], operator: '>=', answer: 1 },
        },
        {
          id: 'what-would-help',
          text: { nl: 'Wat zou u daarbij helpen?', en: 'What would help you with that?' },
          when: { question: 'ouder.zwaar', operator: '=', answer: 'opvoeden' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'moeilijk last stress opvoeding moe', en: 'difficult burden stress parenting tired' },
      source: { kind: 'topic', facts: [79, 60] },
    },
    {
      id: 'ouder.prikkelbaar',
      type: 'choice',
      text: {
        nl: 'Is iemand thuis sneller boos of geïrriteerd dan anders?',
        en: 'Is anyone at home angry or irritated more quickly than usual?',
      },
      level: 'additional',
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'soms', text: { nl: 'Soms', en: 'Sometimes' } },
        { code: 'vaak', text: { nl: 'Vaak', en: 'Often' } },
      ],
      probes: [
        {
          id: 'what-happens',
          text: { nl: 'Wat gebeurt er dan?', en: 'What happens then?' },
          when: { question: 'ouder.prikkelbaar', operator: 'in', answer: ['soms', 'vaak'] },
        },
        {
          id: 'for-the-children',
          text: { nl: 'Hoe is dat voor de kinderen?', en: 'How is that for the children?' },
          when: { question: 'ouder.prikkelbaar', operator: '=', answer: 'vaak' },
        },
        {
          id: 'safe-at-home',
          text: { nl: 'Voelt iedereen thuis zich veilig?', en: 'Does everyone at home feel safe?' },
          when: {
            all: [
              { question: 'ouder.prikkelbaar', operator: '=', answer: 'vaak' },
              { question: 'open.vrij_praten', operator: '=', answer: 'ja' },
            ],
          },
        },
      ],
      audience: ['caller', 'coordinator'],
      sensitive: ['safety'],
      keywords: { nl: 'ruzie schreeuwen spanning veilig', en: 'quarrel shouting tension safe' },
      source: { kind: 'topic', facts: [79] },
    },
    {
      id: 'ouder.helpt',
      type: 'choices',
      text: { nl: 'Wat helpt u om het vol te houden?', en: 'What helps you to keep going?' },
      level: 'additional',
      options: [
        { code: 'ritme', text: { nl: 'Ritme of dagschema', en: 'Rhythm or day schedule' } },
        { code: 'familie', text: { nl: 'Contact met familie', en: 'Contact with family' } },
        { code: 'kinderen', text: { nl: 'De kinderen', en: 'The children' } },
        {
          code: 'houding',
          text: { nl: 'Positief blijven / het beste ervan maken', en: 'Staying positive / making the best of it' },
        },
        { code: 'geloof', text: { nl: 'Geloof', en: 'Faith' } },
        { code: 'bewegen', text: { nl: 'Buiten zijn of bewegen', en: 'Being outdoors or moving' } },
        { code: 'creatief', text: { nl: 'Creatief zijn', en: 'Being creative' } },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
        { code: 'niets_genoemd', text: { nl: 'Niets genoemd', en: 'Nothing mentioned' }, alone: true },
      ],
      probes: [
        {
          id: 'how',
          text: { nl: 'Hoe lukt u dat?', en: 'How do you manage that?' },
          when: { chosen: 'ouder.helpt', except: ['niets_genoemd'], operator: '>=', answer: 1 },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'volhouden kracht veerkracht', en: 'coping strength resilience' },
      source: { kind: 'topic', facts: [78, 39, 147] },
    },
  ],
} as const satisfies Section
