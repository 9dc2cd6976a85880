/** Groups, figures and reasons to look twice. Loneliness is counted for groups only. */
import type { AttributeRule, BandSet, CohortRule, FigureRule, SignalRule } from '../document/rules'

export const attributes = [
  { id: 'livesAlone', of: 'family', title: { nl: 'Woont alleen', en: 'Lives alone' } },
  { id: 'ageBand', of: 'family', title: { nl: 'Leeftijd', en: 'Age' } },
  { id: 'neighbourhood', of: 'family', title: { nl: 'Wijk', en: 'Neighbourhood' } },
] as const satisfies readonly AttributeRule[]

export const bandSets = [
  {
    id: 'rapportcijfer',
    title: { nl: 'Rapportcijfer', en: 'School grade' },
    bands: [
      { id: 'onvoldoende', title: { nl: 'onvoldoende', en: 'insufficient' }, from: 0 },
      { id: 'voldoende', title: { nl: 'voldoende', en: 'sufficient' }, from: 5.5 },
      { id: 'goed', title: { nl: 'goed', en: 'good' }, from: 7.5 },
    ],
  },
] as const satisfies readonly BandSet[]

export const signals = [
  {
    id: 'insufficient',
    title: { nl: 'Geeft een onvoldoende', en: 'Gives an insufficient grade' },
    when: { question: 'oud.hoe', operator: '<', answer: 5.5 },
  },
  {
    id: 'drop',
    title: { nl: 'Het cijfer daalt 2 punten of meer', en: 'The grade drops 2 points or more' },
    when: { change: 'oud.hoe', operator: '<=', answer: -2 },
  },
  {
    id: 'fallen',
    title: { nl: 'Is gevallen: denk aan de huisarts', en: 'Has fallen: think of the doctor' },
    when: { question: 'oud.vallen', operator: '=', answer: true },
  },
  {
    id: 'spoke-nobody',
    title: { nl: 'Sprak deze week niemand', en: 'Spoke to nobody this week' },
    when: { question: 'oud.gesproken', operator: '=', answer: 'niemand' },
  },
  {
    id: 'wants-contact',
    title: { nl: 'Wil graag meer contact', en: 'Would like more contact' },
    when: { question: 'oud.meer', operator: '=', answer: true },
  },
] as const satisfies readonly SignalRule[]

export const cohorts = [
  {
    id: 'living',
    title: { nl: 'Wonen', en: 'Living' },
    groups: [
      {
        id: 'alone',
        title: { nl: 'Woont alleen', en: 'Lives alone' },
        when: { family: 'livesAlone', operator: '=', answer: true },
      },
      {
        id: 'together',
        title: { nl: 'Woont samen', en: 'Lives with others' },
        when: { family: 'livesAlone', operator: '=', answer: false },
      },
    ],
  },
  { id: 'age', title: { nl: 'Leeftijd', en: 'Age' }, by: { family: 'ageBand' } },
  { id: 'neighbourhood', title: { nl: 'Wijk', en: 'Neighbourhood' }, by: { family: 'neighbourhood' } },
  { id: 'week', title: { nl: 'Week', en: 'Week' }, by: 'week' },
] as const satisfies readonly CohortRule[]

export const figures = [
  { id: 'grade', title: { nl: 'Gemiddeld cijfer', en: 'Mean grade' }, mean: 'oud.hoe' },
  {
    id: 'insufficient',
    title: { nl: 'Geeft een onvoldoende', en: 'Gives an insufficient grade' },
    share: { question: 'oud.hoe', operator: '<', answer: 5.5 },
  },
  {
    id: 'notLonely',
    title: { nl: 'Niet eenzaam (0–1)', en: 'Not lonely (0–1)' },
    share: { points: 'eenzaamheid', operator: '<', answer: 2 },
  },
  {
    id: 'moderatelyLonely',
    title: { nl: 'Matig eenzaam (2–4)', en: 'Moderately lonely (2–4)' },
    share: {
      all: [
        { points: 'eenzaamheid', operator: '>=', answer: 2 },
        { points: 'eenzaamheid', operator: '<', answer: 5 },
      ],
    },
  },
  {
    id: 'veryLonely',
    title: { nl: 'Sterk eenzaam (5–6)', en: 'Very lonely (5–6)' },
    share: { points: 'eenzaamheid', operator: '>=', answer: 5 },
  },
  {
    id: 'wantsContact',
    title: { nl: 'Wil meer contact', en: 'Would like more contact' },
    share: { question: 'oud.meer', operator: '=', answer: true },
  },
  {
    id: 'notOutside',
    title: { nl: 'Kwam deze week niet buiten', en: 'Did not go outside this week' },
    share: { question: 'oud.buiten', operator: '=', answer: 'nee' },
  },
  {
    id: 'fallen',
    title: { nl: 'Is gevallen', en: 'Has fallen' },
    share: { question: 'oud.vallen', operator: '=', answer: true },
  },
] as const satisfies readonly FigureRule[]
