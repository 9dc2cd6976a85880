/** What goes well, what is needed, and how the call ends. */
import type { Section } from '../document/question'

export const goed = {
  id: 'goed',
  title: { nl: 'Wat gaat goed, wat is nodig, afronden', en: 'What goes well, what is needed, closing' },
  questions: [
    {
      id: 'goed.iets',
      type: 'choices',
      text: { nl: 'Is er ook iets dat goed gaat?', en: 'Is there also something that goes well?' },
      level: 'core',
      options: [
        { code: 'gezond', text: { nl: 'We zijn gezond', en: 'We are healthy' } },
        { code: 'ritme', text: { nl: 'We hebben een ritme gevonden', en: 'We have found a rhythm' } },
        { code: 'werk', text: { nl: 'We hebben nog werk', en: 'We still have work' } },
        { code: 'samen', text: { nl: 'We doen dingen samen', en: 'We do things together' } },
        { code: 'tijd', text: { nl: 'Meer tijd voor elkaar', en: 'More time for each other' } },
        { code: 'leren', text: { nl: 'De kinderen leren goed', en: 'The children are learning well' } },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
        { code: 'niets_genoemd', text: { nl: 'Niets genoemd', en: 'Nothing mentioned' }, alone: true },
      ],
      probes: [
        {
          id: 'how-come',
          text: { nl: 'Wat fijn. Hoe komt dat?', en: 'How nice. How does that come about?' },
          when: { chosen: 'goed.iets', except: ['niets_genoemd'], operator: '>=', answer: 1 },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'positief fijn blij', en: 'positive nice happy' },
      source: { kind: 'article', facts: [141, 142] },
    },
    {
      id: 'nodig.wat',
      type: 'choices',
      text: { nl: 'Wat heeft u nodig? Wat kan JES voor u doen?', en: 'What do you need? What can JES do for you?' },
      level: 'core',
      options: [
        { code: 'luisterend_oor', text: { nl: 'Een luisterend oor', en: 'A listening ear' } },
        { code: 'opvoedtips', text: { nl: 'Steun bij de opvoeding', en: 'Support with bringing up the children' } },
        { code: 'laptop', text: { nl: 'Een laptop', en: 'A laptop' } },
        { code: 'wifi', text: { nl: 'Internet', en: 'Internet' } },
        { code: 'huiswerkhulp', text: { nl: 'Hulp bij huiswerk', en: 'Help with homework' } },
        { code: 'mats', text: { nl: 'Een MATS-maatje', en: 'A MATS buddy' } },
        {
          code: 'speelgoed_boeken',
          text: { nl: 'Speelgoed, boeken, knutselspullen', en: 'Toys, books, craft materials' },
        },
        { code: 'geld_eten', text: { nl: 'Hulp met geld of eten', en: 'Help with money or food' } },
        { code: 'school', text: { nl: 'Contact met school', en: 'Contact with school' } },
        {
          code: 'wijkteam',
          text: { nl: 'Contact met het sociaal wijkteam', en: 'Contact with the neighbourhood team' },
        },
        { code: 'taal', text: { nl: 'Hulp met Nederlands', en: 'Help with Dutch' } },
        { code: 'informatie', text: { nl: 'Informatie', en: 'Information' } },
        { code: 'online_jes', text: { nl: 'Online programma van JES', en: 'Online programme of JES' } },
        { code: 'niets', text: { nl: 'Niets op dit moment', en: 'Nothing at the moment' }, alone: true },
      ],
      probes: [
        {
          id: 'pass-on',
          text: {
            nl: 'Mag ik dat doorgeven aan iemand die kan helpen?',
            en: 'May I pass that on to someone who can help?',
          },
          when: { chosen: 'nodig.wat', except: ['niets'], operator: '>=', answer: 1 },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: {
        nl: 'hulp vraag wens laptop computer internet voedselbank taalles',
        en: 'help request wish laptop computer internet food bank Dutch lessons',
      },
      source: { kind: 'article', facts: [44, 60, 115] },
    },
    {
      id: 'nodig.mats',
      type: 'choice',
      text: {
        nl: 'Zou {child} een maatje leuk vinden? Samen praten, een spel doen of voorlezen, online.',
        en: 'Would {child} like a buddy? Chatting, a game or reading together, online.',
      },
      each: 'children',
      level: 'additional',
      enableWhen: { child: 'age', operator: '>=', answer: 4 },
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'misschien', text: { nl: 'Misschien', en: 'Maybe' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'what-is-fun',
          text: {
            nl: 'Wat vindt {child} leuk om te doen? Wanneer kan {child}?',
            en: 'What does {child} like to do? When is {child} free?',
          },
          when: { question: 'nodig.mats', operator: '=', answer: 'ja' },
        },
      ],
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'maatje vrijwilliger voorlezen', en: 'buddy volunteer reading aloud' },
      source: { kind: 'topic', facts: [118, 120] },
    },
    {
      id: 'nodig.doorgeven',
      type: 'choice',
      text: {
        nl: 'Mag ik uw vraag doorgeven aan {organisation}? Ik vertel alleen: {content}.',
        en: 'May I pass your question on to {organisation}? I will only say: {content}.',
      },
      level: 'core',
      enableWhen: {
        any: [
          { question: 'nodig.wat', operator: 'in', answer: ['wijkteam', 'geld_eten', 'taal'] },
          {
            all: [
              { question: 'na.acties', operator: 'exists', answer: true },
              { question: 'na.acties', operator: '=', answer: 'wijkteam' },
            ],
          },
        ],
      },
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'zelf', text: { nl: 'Ik doe het liever zelf', en: 'I would rather do it myself' } },
      ],
      probes: [
        {
          id: 'the-number',
          text: {
            nl: 'Dan geef ik u het nummer. Zal ik volgende week vragen of het gelukt is?',
            en: 'Then I will give you the number. Shall I ask next week whether it worked?',
          },
          when: { question: 'nodig.doorgeven', operator: '=', answer: 'zelf' },
        },
      ],
      audience: ['caller', 'coordinator'],
      keywords: {
        nl: 'verwijzing wijkteam toestemming voedselbank',
        en: 'referral neighbourhood team consent food bank',
      },
      source: { kind: 'topic', facts: [38, 117] },
    },
    {
      id: 'slot.school',
      type: 'choice',
      text: {
        nl: 'Mag ik dit aan de school van {child} vertellen: {content}?',
        en: "May I tell {child}'s school this: {content}?",
      },
      each: 'children',
      level: 'additional',
      enableWhen: {
        any: [
          { question: 'nodig.wat', operator: '=', answer: 'school' },
          {
            all: [
              { question: 'na.acties', operator: 'exists', answer: true },
              { question: 'na.acties', operator: '=', answer: 'school' },
            ],
          },
        ],
      },
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'toestemming bericht leerkracht', en: 'consent message teacher' },
      source: { kind: 'reconstruction', facts: [124] },
    },
    {
      id: 'slot.onderzoek',
      type: 'choice',
      text: {
        nl: 'Mogen onderzoekers uw antwoorden gebruiken, zonder uw naam?',
        en: 'May researchers use your answers, without your name?',
      },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'later', text: { nl: 'Vraag het later nog eens', en: 'Ask again later' } },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'toestemming onderzoek universiteit hogeschool', en: 'consent research university' },
      source: { kind: 'reconstruction', facts: [12] },
    },
    {
      id: 'slot.terugbellen',
      type: 'choice',
      text: { nl: 'Wilt u dat wij u terugbellen?', en: 'Would you like us to call you back?' },
      level: 'core',
      options: [
        { code: 'graag', text: { nl: 'Ja, graag', en: 'Yes, please' } },
        { code: 'mag', text: { nl: 'Dat mag', en: 'That is fine' } },
        { code: 'nee_goed', text: { nl: 'Niet nodig, het gaat goed zo', en: 'Not needed, it goes well like this' } },
        {
          code: 'nee_contact',
          text: { nl: 'Niet nodig, ik heb al contact met JES', en: 'Not needed, I already have contact with JES' },
        },
      ],
      probes: [
        {
          id: 'when',
          text: { nl: 'Wanneer, en op welk moment van de dag?', en: 'When, and at what time of day?' },
          when: { question: 'slot.terugbellen', operator: 'in', answer: ['graag', 'mag'] },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'afspraak volgende keer', en: 'appointment next time' },
      source: { kind: 'article', facts: [54, 56, 57, 58] },
    },
    {
      id: 'slot.gesprek',
      type: 'choice',
      text: { nl: 'Hoe vond u het dat wij belden?', en: 'How did you feel about our call?' },
      level: 'additional',
      options: [
        { code: 'fijn', text: { nl: 'Fijn', en: 'Pleasant' } },
        { code: 'gewoon', text: { nl: 'Gewoon', en: 'Ordinary' } },
        { code: 'niet_fijn', text: { nl: 'Niet fijn', en: 'Not pleasant' } },
      ],
      probes: [
        {
          id: 'do-better',
          text: { nl: 'Wat kunnen wij beter doen?', en: 'What can we do better?' },
          when: { question: 'slot.gesprek', operator: '=', answer: 'niet_fijn' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'tevreden mening gebeld', en: 'satisfied opinion called' },
      source: { kind: 'topic', facts: [55] },
    },
  ],
} as const satisfies Section
