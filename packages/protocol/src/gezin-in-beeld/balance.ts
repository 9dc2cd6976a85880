/** How draaglast and draagkracht are weighed against each other. It explains; it decides nothing. */
import type { BalanceRule } from '../document/rules'

export const balance = {
  id: 'balans-1',
  load: 'draaglast',
  capacity: 'draagkracht',
  minimumCoverage: 0.6,
  tooLittle: { id: 'te_weinig_informatie', title: { nl: 'Te weinig informatie', en: 'Too little information' } },
  classes: [
    {
      id: 'uit_balans',
      title: { nl: 'Uit balans', en: 'Out of balance' },
      when: {
        any: [
          { score: 'draaglast', operator: '>=', answer: 45 },
          {
            all: [
              { score: 'draaglast', operator: '>=', answer: 35 },
              { score: 'draagkracht', operator: '<', answer: 40 },
            ],
          },
        ],
      },
    },
    {
      id: 'kwetsbaar',
      title: { nl: 'Kwetsbaar', en: 'Vulnerable' },
      when: {
        any: [
          { score: 'draaglast', operator: '>=', answer: 25 },
          { score: 'draagkracht', operator: '<', answer: 40 },
        ],
      },
    },
    { id: 'in_balans', title: { nl: 'In balans', en: 'In balance' } },
  ],
  floors: [
    {
      id: 'parent-insufficient',
      title: { nl: 'ouder geeft een onvoldoende', en: 'parent gives an insufficient grade' },
      when: { question: 'ouder.cijfer', operator: '<', answer: 5.5 },
      atLeast: 'kwetsbaar',
    },
    {
      id: 'children-insufficient',
      title: { nl: 'kinderen krijgen een onvoldoende', en: 'children are given an insufficient grade' },
      when: { question: 'kinderen.cijfer', operator: '<', answer: 5.5 },
      atLeast: 'kwetsbaar',
    },
    {
      id: 'food-money',
      title: { nl: 'niet altijd genoeg geld voor eten', en: 'not always enough money for food' },
      when: { question: 'geld.eten', operator: 'in', answer: ['soms_niet', 'vaak_niet'] },
      atLeast: 'kwetsbaar',
    },
  ],
  estimate: { load: 'na.draaglast', capacity: 'na.draagkracht', balance: 'na.balans' },
} as const satisfies BalanceRule
