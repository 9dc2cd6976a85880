/** Gezin in Beeld: the call that JES Rijnland made in April 2020, as one document. */
import { defineProtocol } from '../document/protocol'
import { agreements } from './agreements'
import { attributes } from './attributes'
import { balance } from './balance'
import { bandSets } from './band-sets'
import { cohorts } from './cohorts'
import { dag } from './dag'
import { digi } from './digi'
import { figures } from './figures'
import { geld } from './geld'
import { gezin } from './gezin'
import { goed } from './goed'
import { kinderen } from './kinderen'
import { kindzelf } from './kindzelf'
import { na } from './na'
import { open } from './open'
import { ouder } from './ouder'
import { school } from './school'
import { scores } from './scores'
import { signals } from './signals'
import { spelen } from './spelen'
import { steun } from './steun'
import { zorg } from './zorg'

/**
 * The whole protocol: 62 questions in twelve topics, 6 for an older child itself and 10 for the caller afterwards. The article of
 * 2020 gives the two grade questions word for word; the other sentences are our reconstruction of its topics (see each `source`).
 *
 * @example
 * gezinInBeeld.sections.length   //=> 14
 */
export const gezinInBeeld = defineProtocol({
  id: 'gezin-in-beeld',
  version: '1.0.0',
  languages: ['nl', 'en'],
  title: { nl: 'Gezin in Beeld', en: 'Family in View' },
  sections: [open, ouder, gezin, kinderen, dag, spelen, school, digi, geld, zorg, steun, goed, kindzelf, na],
  generalProbes: [
    { nl: 'Kunt u daar iets meer over vertellen?', en: 'Can you tell me a little more about that?' },
    { nl: 'Hoe is dat voor u?', en: 'How is that for you?' },
    { nl: 'Wat bedoelt u met …?', en: 'What do you mean by …?' },
    { nl: 'Wat heeft u al geprobeerd?', en: 'What have you already tried?' },
    { nl: 'Laat even een stilte vallen.', en: 'Let there be a silence for a moment.' },
  ],
  attributes,
  bandSets,
  scores,
  balance,
  signals,
  cohorts,
  figures,
  agreements,
  dpia: 'docs/privacy.md#dpia',
})
