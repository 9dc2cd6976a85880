/** Playing, going outside, reading and screens. */
import type { Section } from '../document/question'

export const spelen = {
  id: 'spelen',
  title: { nl: 'Spelen, buiten, lezen en schermen', en: 'Play, outdoors, reading and screens' },
  questions: [
    {
      id: 'spelen.thuis',
      type: 'choice',
      text: { nl: 'Hoe gaat het spelen thuis?', en: 'How is playing at home going?' },
      level: 'core',
      options: [
        { code: 'goed', text: { nl: 'Goed', en: 'Well' } },
        { code: 'gaat_wel', text: { nl: 'Gaat wel', en: 'All right' } },
        { code: 'lukt_niet', text: { nl: 'Lukt niet', en: 'It does not work' } },
      ],
      probes: [
        {
          id: 'what-would-help',
          text: {
            nl: 'Wat zou helpen? Heeft u speelgoed of knutselspullen nodig?',
            en: 'What would help? Do you need toys or craft materials?',
          },
          when: { question: 'spelen.thuis', operator: 'in', answer: ['gaat_wel', 'lukt_niet'] },
        },
        {
          id: 'craft-tips',
          text: { nl: 'Gebruikt u de knutseltips van JES?', en: 'Do you use the craft tips from JES?' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'speelgoed knutselen', en: 'toys crafts' },
      source: { kind: 'topic', facts: [105, 10, 20] },
    },
    {
      id: 'spelen.buiten',
      type: 'choice',
      text: { nl: 'Spelen de kinderen buiten?', en: 'Do the children play outside?' },
      level: 'core',
      options: [
        { code: 'elke_dag', text: { nl: 'Elke dag', en: 'Every day' } },
        { code: 'paar_keer', text: { nl: 'Paar keer per week', en: 'A few times a week' } },
        { code: 'bijna_niet', text: { nl: 'Bijna niet', en: 'Hardly ever' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'where',
          text: {
            nl: 'Waar spelen ze? (balkon, tuin, straat, park, speeltuin)',
            en: 'Where do they play? (balcony, garden, street, park, playground)',
          },
          when: { question: 'spelen.buiten', operator: 'in', answer: ['elke_dag', 'paar_keer'] },
        },
        {
          id: 'why-not',
          text: { nl: 'Waarom niet?', en: 'Why not?' },
          when: { question: 'spelen.buiten', operator: 'in', answer: ['bijna_niet', 'nee'] },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'buitenspelen speeltuin park balkon', en: 'outdoors playground park balcony' },
      source: { kind: 'topic', facts: [139, 145, 94] },
    },
    {
      id: 'spelen.buiten_spannend',
      type: 'choice',
      text: {
        nl: 'Vindt u het spannend als de kinderen buiten zijn?',
        en: 'Do you find it scary when the children are outside?',
      },
      level: 'core',
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'beetje', text: { nl: 'Een beetje', en: 'A little' } },
        { code: 'erg', text: { nl: 'Ja, erg', en: 'Yes, very' } },
      ],
      probes: [
        {
          id: 'afraid-of',
          text: {
            nl: 'Waar bent u bang voor? (besmetting, verkeer, andere kinderen)',
            en: 'What are you afraid of? (infection, traffic, other children)',
          },
          when: { question: 'spelen.buiten_spannend', operator: 'in', answer: ['beetje', 'erg'] },
        },
        {
          id: 'what-could',
          text: {
            nl: 'Wat zou wel kunnen? Balkon, rustig moment, samen wandelen?',
            en: 'What could work? Balcony, a quiet moment, walking together?',
          },
          when: { question: 'spelen.buiten_spannend', operator: '=', answer: 'erg' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'bang besmetting angst buiten', en: 'afraid infection fear outside' },
      source: { kind: 'topic', facts: [92, 93, 94] },
    },
    {
      id: 'spelen.lezen',
      type: 'choice',
      text: { nl: 'Wordt er thuis gelezen of voorgelezen?', en: 'Is there reading or reading aloud at home?' },
      level: 'additional',
      options: [
        { code: 'bijna_elke_dag', text: { nl: 'Bijna elke dag', en: 'Almost every day' } },
        { code: 'paar_keer', text: { nl: 'Paar keer per week', en: 'A few times a week' } },
        { code: 'bijna_nooit', text: { nl: 'Bijna nooit', en: 'Hardly ever' } },
      ],
      probes: [
        {
          id: 'books-at-home',
          text: {
            nl: 'Heeft u boeken in huis? In welke taal leest u graag?',
            en: 'Do you have books at home? In which language do you like to read?',
          },
          when: { question: 'spelen.lezen', operator: '=', answer: 'bijna_nooit' },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'boeken voorlezen bibliotheek', en: 'books reading aloud library' },
      source: { kind: 'topic', facts: [84, 83] },
    },
    {
      id: 'spelen.scherm',
      type: 'choice',
      text: { nl: 'Hoe gaat het met telefoon, tv en games?', en: 'How are things with phone, TV and games?' },
      level: 'additional',
      options: [
        { code: 'goed', text: { nl: 'Gaat goed', en: 'Going well' } },
        { code: 'meer_dan_ik_wil', text: { nl: 'Meer dan ik wil', en: 'More than I want' } },
        { code: 'zorgen', text: { nl: 'Ik maak me zorgen', en: 'I am worried' } },
      ],
      probes: [
        {
          id: 'already-tried',
          text: { nl: 'Wat heeft u al geprobeerd?', en: 'What have you already tried?' },
          when: { question: 'spelen.scherm', operator: 'in', answer: ['meer_dan_ik_wil', 'zorgen'] },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'televisie gamen TikTok YouTube beeldscherm', en: 'television gaming TikTok YouTube screen' },
      source: { kind: 'topic', facts: [84, 83] },
    },
  ],
} as const satisfies Section
