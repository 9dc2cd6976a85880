/** A small protocol, for tests and for the examples in the documentation. */
import { defineProtocol } from '../src/index'

export const checkIn = defineProtocol({
  id: 'check-in',
  version: '1.0.0',
  languages: ['nl'],
  title: { nl: 'Hoe gaat het thuis?' },
  sections: [
    {
      id: 'parent',
      title: { nl: 'De ouder' },
      questions: [
        {
          id: 'parentGrade',
          type: 'grade',
          text: { nl: 'Hoe gaat het met u, in een cijfer van 0 tot 10?' },
          probes: [
            { id: 'more', text: { nl: 'Kunt u daar iets over vertellen?' } },
            {
              id: 'low',
              text: { nl: 'Wat maakt het zwaar?' },
              when: { question: 'parentGrade', operator: '<', answer: 5.5 },
            },
          ],
        },
        {
          id: 'parentHeavy',
          type: 'text',
          level: 'additional',
          text: { nl: 'Wat zou u helpen?' },
          enableWhen: { question: 'parentGrade', operator: '<', answer: 5.5 },
        },
      ],
    },
    {
      id: 'children',
      title: { nl: 'De kinderen' },
      each: 'children',
      questions: [
        {
          id: 'childMood',
          type: 'choice',
          text: { nl: 'Hoe gaat het met {child}?' },
          options: [
            { code: 'good', text: { nl: 'Goed' } },
            { code: 'sad', text: { nl: 'Verdrietig' } },
          ],
        },
      ],
    },
  ],
  scores: [
    {
      id: 'draaglast',
      title: { nl: 'Draaglast' },
      items: [
        {
          id: 'lowGrade',
          title: { nl: 'Laag cijfer' },
          weight: 1,
          questions: ['parentGrade'],
          levels: [{ level: 1, when: { question: 'parentGrade', operator: '<', answer: 5.5 } }],
        },
      ],
    },
    {
      id: 'draagkracht',
      title: { nl: 'Draagkracht' },
      items: [{ question: 'childMood', points: { good: 1, sad: 0 } }],
    },
  ],
  balance: {
    id: 'balance-1',
    load: 'draaglast',
    capacity: 'draagkracht',
    minimumCoverage: 0.6,
    tooLittle: { id: 'te_weinig_informatie', title: { nl: 'Te weinig informatie' } },
    classes: [
      { id: 'kwetsbaar', title: { nl: 'Kwetsbaar' }, when: { score: 'draaglast', operator: '>=', answer: 50 } },
      { id: 'in_balans', title: { nl: 'In balans' } },
    ],
    floors: [],
  },
  signals: [
    {
      id: 'insufficient',
      title: { nl: 'De ouder geeft een onvoldoende' },
      when: { question: 'parentGrade', operator: '<', answer: 5.5 },
    },
  ],
})
