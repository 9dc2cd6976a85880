/** Ouderen in Beeld: a weekly call to an older person who lives alone a lot, as one document. */
import { defineProtocol } from '../document/protocol'
import { afspraak, goed, nodig } from './afronden'
import { agreements } from './agreements'
import { contact } from './contact'
import { attributes, bandSets, cohorts, figures, signals } from './counting'
import { dagelijks } from './dagelijks'
import { eenzaamheid, loneliness } from './eenzaamheid'
import { na } from './na'
import { opening } from './opening'
import { welzijn } from './welzijn'

/**
 * The second protocol of this package, for another organisation and another subject: a person instead of a family. It needs no code of
 * its own.
 *
 * @example
 * ouderenInBeeld.sections.map((section) => section.questions.length)   //=> [3, 3, 3, 6, 5, 1, 2, 1, 3]
 */
export const ouderenInBeeld = defineProtocol({
  id: 'ouderen-in-beeld',
  version: '1.0.0',
  languages: ['nl', 'en'],
  title: { nl: 'Ouderen in Beeld', en: 'Older People in View' },
  subject: 'person',
  sections: [opening, welzijn, contact, eenzaamheid, dagelijks, goed, nodig, afspraak, na],
  generalProbes: [
    { nl: 'Kunt u daar iets meer over vertellen?', en: 'Can you tell me a little more about that?' },
    { nl: 'Hoe is dat voor u?', en: 'How is that for you?' },
    { nl: 'Laat even een stilte vallen.', en: 'Let there be a silence for a moment.' },
  ],
  attributes,
  bandSets,
  scores: [loneliness],
  signals,
  cohorts,
  figures,
  agreements,
})
