/** Three ways to name a grade. The first is how people in the Netherlands read a school report. */
import type { BandSet } from '../document/rules'

/** From 5.5 a grade is sufficient; this is the school's own rounding. */
const rapportcijfer = {
  id: 'rapportcijfer',
  title: { nl: 'Rapportcijfer', en: 'School grade' },
  bands: [
    { id: 'zwaar_onvoldoende', title: { nl: 'zwaar onvoldoende', en: 'far from sufficient' }, from: 0 },
    { id: 'onvoldoende', title: { nl: 'onvoldoende', en: 'insufficient' }, from: 4.5 },
    { id: 'voldoende', title: { nl: 'voldoende', en: 'sufficient' }, from: 5.5 },
    { id: 'ruim_voldoende', title: { nl: 'ruim voldoende', en: 'more than sufficient' }, from: 6.5 },
    { id: 'goed', title: { nl: 'goed', en: 'good' }, from: 7.5 },
  ],
} as const satisfies BandSet

/** How Statistics Netherlands groups life satisfaction; to look beside, since it asks another question than ours. */
const cbsTevredenheid = {
  id: 'cbs-tevredenheid',
  title: { nl: 'Tevredenheid (CBS)', en: 'Satisfaction (Statistics Netherlands)' },
  roundsHalfUp: true,
  bands: [
    { id: 'ontevreden', title: { nl: 'ontevreden', en: 'dissatisfied' }, from: 0 },
    {
      id: 'niet_tevreden_niet_ontevreden',
      title: { nl: 'niet tevreden, niet ontevreden', en: 'neither satisfied nor dissatisfied' },
      from: 5,
    },
    { id: 'tevreden', title: { nl: 'tevreden', en: 'satisfied' }, from: 7 },
    { id: 'zeer_tevreden', title: { nl: 'zeer tevreden', en: 'very satisfied' }, from: 9 },
  ],
} as const satisfies BandSet

/** The steps of Cantril's ladder for now only. Its well-known names need a second question, about the future, so they are not used. */
const ladderNu = {
  id: 'ladder-nu',
  title: { nl: 'Ladder nu', en: 'Ladder now' },
  roundsHalfUp: true,
  bands: [
    { id: 'laag', title: { nl: '0 tot en met 4', en: '0 to 4' }, from: 0 },
    { id: 'midden', title: { nl: '5 en 6', en: '5 and 6' }, from: 5 },
    { id: 'hoog', title: { nl: '7 tot en met 10', en: '7 to 10' }, from: 7 },
  ],
} as const satisfies BandSet

export const bandSets = [rapportcijfer, cbsTevredenheid, ladderNu] as const
