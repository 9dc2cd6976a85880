/** What is known of a family and its children, and which question checks it. */
import type { AttributeRule } from '../document/rules'

export const attributes = [
  { id: 'childCount', of: 'family', title: { nl: 'Aantal kinderen thuis', en: 'Number of children at home' } },
  { id: 'parents', of: 'family', title: { nl: 'Ouders', en: 'Parents' }, askedBy: 'gezin.ouders' },
  { id: 'homeLanguages', of: 'family', title: { nl: 'Thuistaal', en: 'Home language' }, askedBy: 'gezin.thuistaal' },
  {
    id: 'dutchAtHome',
    of: 'family',
    title: { nl: 'Nederlands thuis', en: 'Dutch at home' },
    askedBy: 'gezin.nederlands',
  },
  { id: 'housing', of: 'family', title: { nl: 'Ruimte thuis', en: 'Space at home' }, askedBy: 'gezin.ruimte' },
  { id: 'programmes', of: 'family', title: { nl: 'Programma', en: 'Programme' } },
  { id: 'neighbourhood', of: 'family', title: { nl: 'Wijk', en: 'Neighbourhood' } },
  { id: 'age', of: 'child', title: { nl: 'Leeftijd', en: 'Age' } },
  { id: 'school', of: 'child', title: { nl: 'School', en: 'School' } },
] as const satisfies readonly AttributeRule[]
