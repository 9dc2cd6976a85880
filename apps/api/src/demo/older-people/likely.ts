/** What an older person of the demo answers. The lonelier somebody is, the more the answers lean that way. */
import type { Answer } from '@gib/protocol'
import type { Chance } from '../chance'

export interface Speaker {
  readonly chance: Chance
  /** How lonely: 0 not at all, 1 very. */
  readonly lonely: number
  /** What was answered already, of this call. */
  readonly given: (question: string) => Answer | undefined
}

type Draw = (speaker: Speaker, name: string) => Answer

/** One of these, from light to heavy. */
const leaning =
  (...codes: [string, ...string[]]): Draw =>
  ({ chance, lonely }, name) => {
    const at = (lonely + chance.wobble(name) * 0.3) * (codes.length - 1)
    return codes[Math.min(codes.length - 1, Math.max(0, Math.round(at)))]!
  }

const oneOf =
  (...from: [Answer, ...Answer[]]): Draw =>
  ({ chance }, name) =>
    chance.pick(name, from)

/** Yes, this often for who is not lonely and that often for who is. */
const yes =
  (light: number, heavy: number): Draw =>
  ({ chance, lonely }, name) =>
    chance.happens(name, light + (heavy - light) * lonely)

/** Some of these, fewer the lonelier; `none` when there are none. */
const fewer =
  (from: readonly string[], none: string): Draw =>
  ({ chance, lonely }, name) => {
    const count = Math.round(2.8 - lonely * 2.6 + chance.wobble(`${name}/count`) * 0.8)
    return count <= 0 ? [none] : chance.some(name, count, from)
  }

const emotional = leaning('nee', 'nee', 'nee', 'min_of_meer', 'ja')
const social = leaning('ja', 'ja', 'ja', 'min_of_meer', 'nee')

export const likely: Readonly<Record<string, Draw>> = {
  'oud.moment': oneOf('ja'),
  'oud.verstaan': oneOf('ja', 'ja', 'ja', 'harder'),
  'oud.akkoord': oneOf(true),
  'oud.hoe': ({ chance, lonely }, name) => {
    const grade = 8.3 - lonely * 3.6 + chance.wobble(name)
    return Math.min(10, Math.max(2, Math.round(grade * 2) / 2))
  },
  'oud.week': oneOf(
    'Koffie gedronken in het buurthuis.',
    'Veel gelezen en naar de radio geluisterd.',
    'Boodschappen gedaan met de buurvrouw.',
    'Niet zo veel. De dagen zijn lang.',
    'De planten op het balkon verzorgd.',
  ),
  'oud.buiten': leaning('elke_dag', 'paar_keer', 'nee'),
  'oud.gesproken': fewer(['kinderen', 'buren', 'vrienden', 'familie', 'zorg'], 'niemand'),
  'oud.missen': yes(0.2, 0.9),
  'oud.meer': yes(0.15, 0.8),
  'oud.leegte': emotional,
  'oud.terugvallen': social,
  'oud.vertrouwen': social,
  'oud.mensen_missen': emotional,
  'oud.verbonden': social,
  'oud.in_de_steek': emotional,
  'oud.eten': leaning('goed', 'goed', 'matig', 'slecht'),
  'oud.slapen': leaning('goed', 'matig', 'slecht'),
  'oud.vallen': yes(0.04, 0.12),
  'oud.hulp': fewer(['thuiszorg', 'mantelzorg'], 'geen'),
  'oud.geld': oneOf('nee', 'nee', 'nee', 'soms', 'vaak'),
  'oud.uitkijken': oneOf(
    'Het bezoek van mijn kleindochter.',
    'De klaverjasmiddag.',
    'Dat het weer lente wordt.',
    'Dat u volgende week weer belt.',
  ),
  'oud.nodig': ({ chance, lonely }, name) => {
    const wishes = ['boodschappen', 'maatje', 'activiteit', 'vervoer', 'computerhulp', 'ouderenadviseur']
    return chance.happens(`${name}/some`, 0.15 + lonely * 0.4) ? chance.some(name, 1, wishes) : ['niets']
  },
  'oud.doorgeven': oneOf(true, true, false),
  'oud.terugbellen': oneOf('graag', 'graag', 'graag', 'minder_vaak'),
  'na.indruk': leaning('goed', 'gaat_wel', 'zorgelijk'),
  'na.signaal': oneOf(['geen']),
}

export const lookAhead = [
  'Vraag hoe de klaverjasmiddag was.',
  'Zou de dokter bellen. Vraag of dat gelukt is.',
  'Vertelt graag over vroeger. Neem de tijd.',
  'De kleindochter zou langskomen. Vraag hoe dat was.',
] as const

export const quotes = [
  'Als u belt is het net of er iemand langskomt.',
  'De avonden duren het langst.',
  'Ik hoor graag een stem aan de andere kant.',
] as const
