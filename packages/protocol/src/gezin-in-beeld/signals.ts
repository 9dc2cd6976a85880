/** Reasons to look twice. They suggest and never decide; danger is never computed, only a person can say it (`na.signaal`). */
import type { SignalRule } from '../document/rules'

export const signals = [
  {
    id: 'parent-insufficient',
    title: { nl: 'De ouder geeft een onvoldoende', en: 'The parent gives an insufficient grade' },
    when: { question: 'ouder.cijfer', operator: '<', answer: 5.5 },
  },
  {
    id: 'children-insufficient',
    title: { nl: 'De kinderen krijgen een onvoldoende', en: 'The children are given an insufficient grade' },
    when: { question: 'kinderen.cijfer', operator: '<', answer: 5.5 },
  },
  {
    id: 'child-insufficient',
    title: { nl: 'Een kind geeft zichzelf een onvoldoende', en: 'A child gives itself an insufficient grade' },
    when: { someChild: { question: 'kz.cijfer', operator: '<', answer: 5.5 } },
  },
  {
    id: 'parent-drop',
    title: {
      nl: 'Het cijfer van de ouder daalt 2 punten of meer',
      en: 'The grade of the parent drops 2 points or more',
    },
    when: { change: 'ouder.cijfer', operator: '<=', answer: -2 },
  },
  {
    id: 'children-drop',
    title: {
      nl: 'Het cijfer voor de kinderen daalt 2 punten of meer',
      en: 'The grade for the children drops 2 points or more',
    },
    when: { change: 'kinderen.cijfer', operator: '<=', answer: -2 },
  },
  {
    id: 'grades-apart',
    title: {
      nl: 'De twee cijfers liggen 2 punten of meer uit elkaar',
      en: 'The two grades lie 2 points or more apart',
    },
    when: {
      any: [
        { difference: ['ouder.cijfer', 'kinderen.cijfer'], operator: '>=', answer: 2 },
        { difference: ['ouder.cijfer', 'kinderen.cijfer'], operator: '<=', answer: -2 },
      ],
    },
  },
  {
    // Both times the call went on to the end without a grade; the caller's part is only filled in after a call.
    id: 'twice-no-grade',
    title: { nl: 'Twee gesprekken achter elkaar geen cijfer', en: 'Two calls in a row without a grade' },
    when: {
      all: [
        { question: 'ouder.cijfer', operator: 'exists', answer: false },
        { question: 'na.kanaal', operator: 'exists', answer: true },
        { previous: 'ouder.cijfer', operator: 'exists', answer: false },
        { previous: 'na.kanaal', operator: 'exists', answer: true },
      ],
    },
  },
  {
    id: 'money-and-food',
    title: { nl: 'Geldzorgen en niet altijd genoeg eten', en: 'Money worries and not always enough food' },
    when: {
      all: [
        { question: 'geld.zorgen', operator: 'in', answer: ['soms', 'vaak'] },
        { question: 'geld.eten', operator: 'in', answer: ['soms_niet', 'vaak_niet'] },
      ],
    },
  },
] as const satisfies readonly SignalRule[]
