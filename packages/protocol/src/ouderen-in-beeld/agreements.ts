/** What can be promised to an older person, and by when. */
import type { AgreementRules } from '../document/rules'

const askedFor = (code: string) => ({ question: 'oud.nodig', operator: '=', answer: code }) as const

export const agreements = {
  recordedIn: 'na.acties',
  callBack: {
    question: 'oud.terugbellen',
    when: { question: 'oud.terugbellen', operator: 'in', answer: ['graag', 'minder_vaak'] },
    recordedAs: 'terugbellen',
  },
  kinds: [
    {
      id: 'boodschappen',
      title: { nl: 'Boodschappen', en: 'Shopping' },
      workingDays: 1,
      when: askedFor('boodschappen'),
    },
    { id: 'maatje', title: { nl: 'Maatje', en: 'Companion' }, workingDays: 5, when: askedFor('maatje') },
    { id: 'activiteit', title: { nl: 'Activiteit', en: 'Activity' }, workingDays: 5, when: askedFor('activiteit') },
    { id: 'vervoer', title: { nl: 'Vervoer', en: 'Transport' }, workingDays: 3, when: askedFor('vervoer') },
    {
      id: 'computerhulp',
      title: { nl: 'Computerhulp', en: 'Computer help' },
      workingDays: 5,
      when: askedFor('computerhulp'),
    },
    {
      id: 'ouderenadviseur',
      title: { nl: 'Ouderenadviseur', en: 'Adviser for older people' },
      workingDays: 1,
      when: askedFor('ouderenadviseur'),
      consentWhen: { question: 'oud.doorgeven', operator: '=', answer: true },
    },
    {
      id: 'huisarts',
      title: { nl: 'Huisarts', en: 'Doctor' },
      workingDays: 1,
      when: { question: 'oud.vallen', operator: '=', answer: true },
    },
    { id: 'anders', title: { nl: 'Anders', en: 'Other' }, workingDays: 5, needsWords: true },
  ],
} as const satisfies AgreementRules
