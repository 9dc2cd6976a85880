/** What JES can promise a family, and by when. */
import type { AgreementRules } from '../document/rules'

const askedFor = (code: string) => ({ question: 'nodig.wat', operator: '=', answer: code }) as const
const mayPassOn = { question: 'nodig.doorgeven', operator: '=', answer: 'ja' } as const
const wantsBuddy = { question: 'nodig.mats', operator: '=', answer: 'ja' } as const
const mayTellSchool = { question: 'slot.school', operator: '=', answer: 'ja' } as const

export const agreements = {
  recordedIn: 'na.acties',
  callBack: {
    question: 'slot.terugbellen',
    when: { question: 'slot.terugbellen', operator: 'in', answer: ['graag', 'mag'] },
    recordedAs: 'terugbellen',
  },
  kinds: [
    { id: 'laptop', title: { nl: 'Laptop', en: 'Laptop' }, workingDays: 3, when: askedFor('laptop') },
    {
      id: 'wijkteam',
      title: { nl: 'Wijkteam', en: 'Neighbourhood team' },
      workingDays: 1,
      when: { question: 'nodig.wat', operator: 'in', answer: ['wijkteam', 'geld_eten'] },
      consentWhen: mayPassOn,
    },
    {
      id: 'mats',
      title: { nl: 'Maatje (MATS)', en: 'Buddy (MATS)' },
      workingDays: 5,
      each: 'children',
      when: {
        any: [
          wantsBuddy,
          {
            all: [
              askedFor('mats'),
              { child: 'age', operator: '>=', answer: 4 },
              { question: 'nodig.mats', operator: 'exists', answer: false },
            ],
          },
        ],
      },
    },
    {
      id: 'school',
      title: { nl: 'Bericht aan school', en: 'Message to school' },
      workingDays: 1,
      each: 'children',
      when: {
        any: [
          mayTellSchool,
          { all: [askedFor('school'), { question: 'slot.school', operator: 'exists', answer: false }] },
        ],
      },
      consentWhen: mayTellSchool,
    },
    {
      id: 'materiaal',
      title: { nl: 'Tas met boeken en speelgoed', en: 'Bag with books and toys' },
      workingDays: 5,
      when: askedFor('speelgoed_boeken'),
    },
    {
      id: 'tips',
      title: { nl: 'Tips of dagschema', en: 'Tips or a day schedule' },
      workingDays: 1,
      when: askedFor('opvoedtips'),
    },
    {
      id: 'wifi',
      title: { nl: 'Internet', en: 'Internet' },
      workingDays: 5,
      when: askedFor('wifi'),
      recordedAs: 'anders',
    },
    {
      id: 'huiswerkhulp',
      title: { nl: 'Hulp bij huiswerk', en: 'Help with homework' },
      workingDays: 5,
      when: askedFor('huiswerkhulp'),
      recordedAs: 'anders',
    },
    {
      id: 'taal',
      title: { nl: 'Hulp met Nederlands', en: 'Help with Dutch' },
      workingDays: 5,
      when: askedFor('taal'),
      consentWhen: mayPassOn,
      recordedAs: 'anders',
    },
    {
      id: 'informatie',
      title: { nl: 'Informatie', en: 'Information' },
      workingDays: 5,
      when: askedFor('informatie'),
      recordedAs: 'anders',
    },
    {
      id: 'online_jes',
      title: { nl: 'Online programma van JES', en: 'Online programme of JES' },
      workingDays: 5,
      when: askedFor('online_jes'),
      recordedAs: 'anders',
    },
    { id: 'anders', title: { nl: 'Iets anders', en: 'Something else' }, workingDays: 1, needsWords: true },
  ],
} as const satisfies AgreementRules
