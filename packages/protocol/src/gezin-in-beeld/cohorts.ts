/** In which groups families are looked at. A family with a baby and a pupil is in both age bands. */
import type { CohortRule } from '../document/rules'

const familySize = {
  id: 'family-size',
  title: { nl: 'Gezinsgrootte', en: 'Family size' },
  groups: [
    { id: 'k1', title: { nl: '1 kind', en: '1 child' }, when: { family: 'childCount', operator: '=', answer: 1 } },
    {
      id: 'k2',
      title: { nl: '2 kinderen', en: '2 children' },
      when: { family: 'childCount', operator: '=', answer: 2 },
    },
    {
      id: 'k3',
      title: { nl: '3 kinderen', en: '3 children' },
      when: { family: 'childCount', operator: '=', answer: 3 },
    },
    {
      id: 'k4plus',
      title: { nl: '4 of meer kinderen', en: '4 or more children' },
      when: { family: 'childCount', operator: '>=', answer: 4 },
    },
  ],
} as const satisfies CohortRule

const parents = {
  id: 'parents',
  title: { nl: 'Ouders', en: 'Parents' },
  groups: [
    {
      id: 'moeder_alleen',
      title: { nl: 'Moeder alleen', en: 'Mother alone' },
      when: { family: 'parents', operator: '=', answer: 'moeder_alleen' },
    },
    {
      id: 'vader_alleen',
      title: { nl: 'Vader alleen', en: 'Father alone' },
      when: { family: 'parents', operator: '=', answer: 'vader_alleen' },
    },
    {
      id: 'samen',
      title: { nl: 'Samen met partner', en: 'Together with partner' },
      when: { family: 'parents', operator: '=', answer: 'samen' },
    },
    {
      id: 'co_ouder',
      title: { nl: 'Om de beurt met andere ouder', en: 'Taking turns with the other parent' },
      when: { family: 'parents', operator: '=', answer: 'co_ouder' },
    },
    {
      id: 'anders',
      title: { nl: 'Anders', en: 'Other' },
      when: { family: 'parents', operator: '=', answer: 'anders' },
    },
  ],
} as const satisfies CohortRule

const ageBands = {
  id: 'age-bands',
  title: { nl: 'Leeftijd van de kinderen', en: 'Age of the children' },
  several: true,
  groups: [
    {
      id: 'baby',
      title: { nl: 'Baby (tot 2 jaar)', en: 'Baby (under 2)' },
      when: { someChild: { child: 'age', operator: '<', answer: 2 } },
    },
    {
      id: 'peuter',
      title: { nl: 'Peuter (2 en 3 jaar)', en: 'Toddler (2 and 3)' },
      when: {
        someChild: {
          all: [
            { child: 'age', operator: '>=', answer: 2 },
            { child: 'age', operator: '<', answer: 4 },
          ],
        },
      },
    },
    {
      id: 'basisschool',
      title: { nl: 'Basisschool (4 tot 12 jaar)', en: 'Primary school (4 to 11)' },
      when: {
        someChild: {
          all: [
            { child: 'age', operator: '>=', answer: 4 },
            { child: 'age', operator: '<', answer: 12 },
          ],
        },
      },
    },
    {
      id: 'voortgezet',
      title: { nl: 'Voortgezet onderwijs (12 tot 18 jaar)', en: 'Secondary school (12 to 17)' },
      when: {
        someChild: {
          all: [
            { child: 'age', operator: '>=', answer: 12 },
            { child: 'age', operator: '<', answer: 18 },
          ],
        },
      },
    },
    {
      id: '18plus_thuis',
      title: { nl: '18 jaar of ouder, thuis', en: '18 or older, at home' },
      when: { someChild: { child: 'age', operator: '>=', answer: 18 } },
    },
  ],
} as const satisfies CohortRule

const dutchAtHome = {
  id: 'dutch-at-home',
  title: { nl: 'Nederlands thuis', en: 'Dutch at home' },
  groups: [
    { id: 'geen', title: { nl: 'Geen', en: 'None' }, when: { family: 'dutchAtHome', operator: '=', answer: 'geen' } },
    {
      id: 'weinig',
      title: { nl: 'Weinig', en: 'A little' },
      when: { family: 'dutchAtHome', operator: '=', answer: 'weinig' },
    },
    {
      id: 'helft',
      title: { nl: 'Ongeveer de helft', en: 'About half' },
      when: { family: 'dutchAtHome', operator: '=', answer: 'helft' },
    },
    { id: 'veel', title: { nl: 'Veel', en: 'A lot' }, when: { family: 'dutchAtHome', operator: '=', answer: 'veel' } },
    {
      id: 'alleen',
      title: { nl: 'Alleen Nederlands', en: 'Only Dutch' },
      when: { family: 'dutchAtHome', operator: '=', answer: 'alleen' },
    },
  ],
} as const satisfies CohortRule

const housing = {
  id: 'housing',
  title: { nl: 'Ruimte thuis', en: 'Space at home' },
  groups: [
    {
      id: 'genoeg',
      title: { nl: 'Genoeg', en: 'Enough' },
      when: { family: 'housing', operator: '=', answer: 'genoeg' },
    },
    { id: 'krap', title: { nl: 'Krap', en: 'Tight' }, when: { family: 'housing', operator: '=', answer: 'krap' } },
    {
      id: 'veel_te_krap',
      title: { nl: 'Veel te krap', en: 'Far too tight' },
      when: { family: 'housing', operator: '=', answer: 'veel_te_krap' },
    },
  ],
} as const satisfies CohortRule

export const cohorts = [
  familySize,
  parents,
  ageBands,
  {
    id: 'home-language',
    title: { nl: 'Thuistaal', en: 'Home language' },
    several: true,
    by: { family: 'homeLanguages' },
  },
  dutchAtHome,
  housing,
  { id: 'programme', title: { nl: 'Programma', en: 'Programme' }, several: true, by: { family: 'programmes' } },
  { id: 'school', title: { nl: 'School', en: 'School' }, several: true, by: { child: 'school' } },
  { id: 'round', title: { nl: 'Ronde', en: 'Round' }, by: 'round' },
  { id: 'week', title: { nl: 'Week', en: 'Week' }, by: 'week' },
] as const satisfies readonly CohortRule[]
