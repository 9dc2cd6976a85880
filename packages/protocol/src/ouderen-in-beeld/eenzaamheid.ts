/**
 * The short loneliness scale of De Jong Gierveld and Van Tilburg: six statements, whose wording and order may not be changed. It is
 * made for research among groups; the total of one person is no diagnosis.
 */
import type { Section } from '../document/question'
import type { ScoreRule } from '../document/rules'

const answers = [
  { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
  { code: 'min_of_meer', text: { nl: 'Min of meer', en: 'More or less' } },
  { code: 'nee', text: { nl: 'Nee', en: 'No' } },
] as const

const statement = {
  type: 'choice',
  locked: true,
  options: answers,
  audience: ['caller', 'coordinator', 'researcher'],
  source: {
    kind: 'instrument',
    cite: 'De Jong Gierveld, J. & Van Tilburg, T.G. (2006). A 6-item scale for overall, emotional, and social loneliness. Research on Aging 28(5), 582–598.',
    conditions: {
      nl: 'Vrij te gebruiken voor wetenschappelijk onderzoek, met bronvermelding. Ook aan de telefoon.',
      en: 'Free to use for scientific research when the source is named. By phone too.',
    },
  },
} as const

export const eenzaamheid = {
  id: 'eenzaamheid',
  title: { nl: 'Zes uitspraken', en: 'Six statements' },
  leadIn: {
    nl: 'Ik lees nu zes uitspraken voor. Zegt u steeds wat bij u past: ja, min of meer, of nee.',
    en: 'I will now read six statements. Please say each time what fits you: yes, more or less, or no.',
  },
  hint: {
    nl: 'Lees precies voor wat er staat, in deze volgorde. Leg niets uit.',
    en: 'Read exactly what it says, in this order. Explain nothing.',
  },
  questions: [
    {
      ...statement,
      id: 'oud.leegte',
      seal: 'c45dfabba18b42ed',
      text: { nl: 'Ik ervaar een leegte om me heen.', en: 'I experience a general sense of emptiness.' },
    },
    {
      ...statement,
      id: 'oud.terugvallen',
      seal: 'ad796cf69ce5b970',
      text: {
        nl: 'Er zijn genoeg mensen op wie ik in geval van narigheid kan terugvallen.',
        en: 'There are plenty of people I can rely on when I have problems.',
      },
    },
    {
      ...statement,
      id: 'oud.vertrouwen',
      seal: 'ae7d74bac68e866c',
      text: {
        nl: 'Ik heb veel mensen op wie ik volledig kan vertrouwen.',
        en: 'There are many people I can trust completely.',
      },
    },
    {
      ...statement,
      id: 'oud.mensen_missen',
      seal: 'daa8af16121828b0',
      text: { nl: 'Ik mis mensen om me heen.', en: 'I miss having people around.' },
    },
    {
      ...statement,
      id: 'oud.verbonden',
      seal: '745be50fe3d84869',
      text: {
        nl: 'Er zijn voldoende mensen met wie ik me nauw verbonden voel.',
        en: 'There are enough people I feel close to.',
      },
    },
    {
      ...statement,
      id: 'oud.in_de_steek',
      seal: '964b4515926edb03',
      text: { nl: 'Vaak voel ik me in de steek gelaten.', en: 'I often feel rejected.' },
    },
  ],
} as const satisfies Section

const lonelyWhenYes = { ja: 1, min_of_meer: 1, nee: 0 } as const
const lonelyWhenNo = { ja: 0, min_of_meer: 1, nee: 1 } as const

/** Bands of the manual (2022) and those of Statistics Netherlands, which names the same points more finely. */
const ofASubscale = {
  missingAtMost: 0,
  bandSets: [
    {
      id: 'handleiding',
      title: { nl: 'Handleiding 2022', en: 'Manual of 2022' },
      bands: [
        { id: 'niet', title: { nl: 'niet eenzaam', en: 'not lonely' }, from: 0 },
        { id: 'eenzaam', title: { nl: 'eenzaam', en: 'lonely' }, from: 1 },
      ],
    },
    {
      id: 'cbs',
      title: { nl: 'CBS', en: 'Statistics Netherlands' },
      bands: [
        { id: 'niet', title: { nl: 'niet eenzaam', en: 'not lonely' }, from: 0 },
        { id: 'enigszins', title: { nl: 'enigszins eenzaam', en: 'somewhat lonely' }, from: 1 },
        { id: 'sterk', title: { nl: 'sterk eenzaam', en: 'very lonely' }, from: 3 },
      ],
    },
  ],
} as const

/** One missing answer counts as 0; with more there is no total. A sub-scale has none as soon as one is missing. */
export const loneliness = {
  id: 'eenzaamheid',
  version: 'De Jong Gierveld 6, 2006',
  title: { nl: 'Eenzaamheid', en: 'Loneliness' },
  missingAtMost: 1,
  items: [
    { question: 'oud.leegte', points: lonelyWhenYes },
    { question: 'oud.terugvallen', points: lonelyWhenNo },
    { question: 'oud.vertrouwen', points: lonelyWhenNo },
    { question: 'oud.mensen_missen', points: lonelyWhenYes },
    { question: 'oud.verbonden', points: lonelyWhenNo },
    { question: 'oud.in_de_steek', points: lonelyWhenYes },
  ],
  bandSets: [
    {
      id: 'handleiding',
      title: { nl: 'Handleiding 2022', en: 'Manual of 2022' },
      bands: [
        { id: 'niet', title: { nl: 'niet eenzaam', en: 'not lonely' }, from: 0 },
        { id: 'matig', title: { nl: 'matig eenzaam', en: 'moderately lonely' }, from: 2 },
        { id: 'sterk', title: { nl: 'sterk eenzaam', en: 'very lonely' }, from: 5 },
      ],
    },
    {
      id: 'cbs',
      title: { nl: 'CBS', en: 'Statistics Netherlands' },
      bands: [
        { id: 'niet', title: { nl: 'niet eenzaam', en: 'not lonely' }, from: 0 },
        { id: 'enigszins', title: { nl: 'enigszins eenzaam', en: 'somewhat lonely' }, from: 2 },
        { id: 'sterk', title: { nl: 'sterk eenzaam', en: 'very lonely' }, from: 5 },
      ],
    },
  ],
  subscales: [
    {
      ...ofASubscale,
      id: 'emotioneel',
      title: { nl: 'Emotionele eenzaamheid', en: 'Emotional loneliness' },
      items: ['oud.leegte', 'oud.mensen_missen', 'oud.in_de_steek'],
    },
    {
      ...ofASubscale,
      id: 'sociaal',
      title: { nl: 'Sociale eenzaamheid', en: 'Social loneliness' },
      items: ['oud.terugvallen', 'oud.vertrouwen', 'oud.verbonden'],
    },
  ],
  remark: {
    nl: 'Geen diagnose. De schaal is gemaakt voor cijfers over groepen.',
    en: 'No diagnosis. The scale is made for figures about groups.',
  },
  audience: ['coordinator'],
} as const satisfies ScoreRule
