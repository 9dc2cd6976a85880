/** The figures of the article of 2020, as data: what is counted, among whom, and what the article itself says. */
import type { Condition } from '../document/condition'
import type { FigureRule } from '../document/rules'

const largeFamily = { family: 'childCount', operator: '>=', answer: 4 } as const satisfies Condition
const moneyWorries = { question: 'geld.zorgen', operator: 'in', answer: ['soms', 'vaak'] } as const satisfies Condition

/** Who lives in these families. */
const families = [
  {
    id: 'singleMother',
    title: { nl: 'Alleenstaande moeder', en: 'Single mother' },
    share: { family: 'parents', operator: '=', answer: 'moeder_alleen' },
    article: { nl: '11%', en: '11%' },
  },
  {
    id: 'oneChild',
    title: { nl: 'Eén kind', en: 'One child' },
    share: { family: 'childCount', operator: '=', answer: 1 },
    article: { nl: 'een kwart', en: 'a quarter' },
  },
  {
    id: 'twoChildren',
    title: { nl: 'Twee kinderen', en: 'Two children' },
    share: { family: 'childCount', operator: '=', answer: 2 },
    article: { nl: 'een derde', en: 'a third' },
  },
  {
    id: 'threeChildren',
    title: { nl: 'Drie kinderen', en: 'Three children' },
    share: { family: 'childCount', operator: '=', answer: 3 },
    article: { nl: 'een kwart', en: 'a quarter' },
  },
  {
    id: 'fourOrMoreChildren',
    title: { nl: 'Vier of meer kinderen', en: 'Four or more children' },
    share: largeFamily,
    article: { nl: 'bijna een vijfde', en: 'almost a fifth' },
  },
  {
    id: 'primarySchoolAge',
    title: { nl: 'Kind van basisschoolleeftijd thuis', en: 'Child of primary-school age at home' },
    share: {
      someChild: {
        all: [
          { child: 'age', operator: '>=', answer: 4 },
          { child: 'age', operator: '<', answer: 12 },
        ],
      },
    },
    article: { nl: 'bijna driekwart', en: 'almost three quarters' },
  },
  {
    id: 'underTwo',
    title: { nl: 'Kind onder de twee jaar thuis', en: 'Child under two at home' },
    share: { someChild: { child: 'age', operator: '<', answer: 2 } },
    article: { nl: 'een kwart', en: 'a quarter' },
  },
  {
    id: 'noOrLittleDutch',
    title: { nl: 'Thuis geen of weinig Nederlands', en: 'No or little Dutch at home' },
    share: { family: 'dutchAtHome', operator: 'in', answer: ['geen', 'weinig'] },
    article: { nl: 'driekwart', en: 'three quarters' },
  },
] as const satisfies readonly FigureRule[]

/** How they are. A grade below 5.5 is insufficient, before any rounding; a mean never is. */
const grades = [
  {
    id: 'parentInsufficient',
    title: { nl: 'Ouder geeft een onvoldoende', en: 'Parent gives an insufficient grade' },
    share: { question: 'ouder.cijfer', operator: '<', answer: 5.5 },
    article: { nl: '17%', en: '17%' },
  },
  {
    id: 'parentGrade',
    title: { nl: 'Gemiddeld cijfer ouders', en: 'Mean grade of the parents' },
    mean: 'ouder.cijfer',
    article: { nl: '6,7', en: '6.7' },
  },
  {
    id: 'childrenInsufficient',
    title: { nl: 'Kinderen krijgen een onvoldoende', en: 'Children are given an insufficient grade' },
    share: { question: 'kinderen.cijfer', operator: '<', answer: 5.5 },
    article: { nl: '13%', en: '13%' },
  },
  {
    id: 'childrenGrade',
    title: { nl: 'Gemiddeld cijfer kinderen', en: 'Mean grade for the children' },
    mean: 'kinderen.cijfer',
    article: { nl: '6,7', en: '6.7' },
  },
  {
    id: 'largeFamilyChildrenGrade',
    title: {
      nl: 'Gemiddeld cijfer kinderen in gezinnen met vier of meer kinderen',
      en: 'Mean grade for the children in families with four or more children',
    },
    among: largeFamily,
    mean: 'kinderen.cijfer',
    article: { nl: '6,3', en: '6.3' },
  },
] as const satisfies readonly FigureRule[]

/** What they have to do it with. */
const means = [
  {
    id: 'moneyWorries',
    title: { nl: 'Geldzorgen', en: 'Money worries' },
    share: moneyWorries,
    article: { nl: 'rond 15%', en: 'around 15%' },
  },
  {
    id: 'largeFamilyMoneyWorries',
    title: {
      nl: 'Geldzorgen in gezinnen met vier of meer kinderen',
      en: 'Money worries in families with four or more children',
    },
    among: largeFamily,
    share: moneyWorries,
    article: { nl: '28%', en: '28%' },
  },
  {
    id: 'computerAndWifi',
    title: { nl: 'Computer of laptop en werkende wifi', en: 'Computer or laptop and working Wi-Fi' },
    share: {
      all: [
        { question: 'digi.apparaat', operator: '=', answer: 'ja' },
        { question: 'digi.wifi', operator: '=', answer: 'ja' },
      ],
    },
    article: { nl: 'meer dan 95%', en: 'more than 95%' },
  },
  {
    id: 'homeworkHelp',
    title: { nl: 'Helpen met huiswerk lukt', en: 'Helping with homework works' },
    share: { question: 'school.huiswerk_lukt', operator: 'in', answer: ['ja', 'meestal'] },
    by: 'week',
    article: { nl: '70–80% per week', en: '70–80% a week' },
  },
] as const satisfies readonly FigureRule[]

/** What the article tells without a number, or about fewer families: large families that live small, and the call itself. */
const others = [
  {
    id: 'largeFamilySmallHomeChildrenGrade',
    title: {
      nl: 'Gemiddeld cijfer kinderen in grote gezinnen die klein wonen',
      en: 'Mean grade for the children in large families in small homes',
    },
    among: { all: [largeFamily, { family: 'housing', operator: 'in', answer: ['krap', 'veel_te_krap'] }] },
    mean: 'kinderen.cijfer',
    article: { nl: '6,3', en: '6.3' },
  },
  {
    id: 'appreciatedCall',
    title: { nl: 'Vond het fijn dat wij belden', en: 'Was glad that we called' },
    share: { question: 'slot.gesprek', operator: '=', answer: 'fijn' },
    article: { nl: 'alle ouders', en: 'all parents' },
  },
  {
    id: 'wantsCallBack',
    title: { nl: 'Wil worden teruggebeld', en: 'Wants to be called back' },
    share: { question: 'slot.terugbellen', operator: 'in', answer: ['graag', 'mag'] },
    article: { nl: 'een groot deel', en: 'a large part' },
  },
] as const satisfies readonly FigureRule[]

export const figures = [...families, ...grades, ...means, ...others] as const
