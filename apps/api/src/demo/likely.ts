/**
 * What a parent of the demo answers to the questions that the file does not hold. The heavier a family has it, the more its
 * answers lean to the heavy side. Codes stand from light to heavy.
 */
import type { Answer } from '@gib/protocol'
import type { AprilCall } from './april-file'
import type { Chance } from './chance'
import type { Household } from './households'
import { days, dislikes } from './sentences'

export interface Parent {
  readonly chance: Chance
  readonly household: Household
  readonly row: AprilCall
  /** How heavy the family has it: 0 light, 1 heavy. */
  readonly heavy: number
  /** What was answered already, of this call. */
  readonly given: (question: string) => Answer | undefined
}

type Draw = (parent: Parent, name: string) => Answer

/** One of these, from light to heavy. */
const leaning =
  (...codes: [string, ...string[]]): Draw =>
  ({ chance, heavy }, name) => {
    const at = (heavy * 0.9 + chance.wobble(name) * 0.35) * (codes.length - 1)
    return codes[Math.min(codes.length - 1, Math.max(0, Math.round(at)))]!
  }

/** Some of these; with `none` when the draw is empty. */
const several =
  (low: number, high: number, from: readonly string[], none?: string): Draw =>
  ({ chance }, name) => {
    const chosen = chance.some(name, chance.between(`${name}/count`, low, high), from)
    return chosen.length === 0 && none ? [none] : chosen
  }

/** More of these the heavier it is. */
const growing =
  (from: readonly string[], none: string): Draw =>
  ({ chance, heavy }, name) => {
    const count = Math.max(0, Math.round(heavy * 2.6 + chance.wobble(`${name}/count`) * 0.8))
    return count === 0 ? [none] : chance.some(name, count, from)
  }

/** Fewer of these the heavier it is, and never none unless there is a code for that. */
const shrinking =
  (from: readonly string[], none?: string): Draw =>
  ({ chance, heavy }, name) => {
    const count = Math.round(2.6 - heavy * 2.2 + chance.wobble(`${name}/count`) * 0.8)
    if (count <= 0 && none) return [none]
    return chance.some(name, Math.max(1, count), from)
  }

const oneOf =
  (...from: [string, ...string[]]): Draw =>
  ({ chance }, name) =>
    chance.pick(name, from)

const always =
  (answer: Answer): Draw =>
  () =>
    answer

/** What the record says. A family that is asked gives the same. */
const fact =
  (attribute: string): Draw =>
  ({ household }) =>
    household.facts[attribute]!

/** Per question of the protocol; a question that is not here is not asked in the demo. */
export const likely: { readonly [question: string]: Draw } = {
  'open.moment': always('ja'),
  'open.vrij_praten': always('ja'),
  'open.taal': ({ household }) => household.language,
  'open.akkoord': always('ja'),
  'ouder.cijfer': ({ row }) => row.parentGrade,
  'ouder.zwaar': growing(
    ['opvoeden', 'huiswerk', 'geen_tijd', 'spanning', 'geld', 'corona', 'familie', 'alleen', 'werk'],
    'niets',
  ),
  'ouder.prikkelbaar': leaning('nee', 'soms', 'vaak'),
  'ouder.helpt': shrinking(
    ['ritme', 'familie', 'kinderen', 'houding', 'geloof', 'bewegen', 'creatief'],
    'niets_genoemd',
  ),
  'gezin.klopt': always('ja'),
  'gezin.ouders': fact('parents'),
  'gezin.thuistaal': fact('homeLanguages'),
  'gezin.nederlands': fact('dutchAtHome'),
  'gezin.ruimte': fact('housing'),
  'kinderen.cijfer': ({ row }) => row.childrenGrade,
  'kind.hoe': leaning('goed', 'gaat_wel', 'niet_goed'),
  'kind.anders': growing(['huilt', 'boos', 'stil', 'slaapt', 'bang', 'verveelt', 'begrijpt_niet'], 'nee'),
  'kind.extra': leaning('nee', 'nee', 'ja_lukt', 'ja_zwaar'),
  'kind.vrienden': leaning('nee', 'ja_wel_contact', 'ja_wel_contact', 'ja_geen_contact'),
  'dag.gewoon': oneOf(...days),
  'dag.schema': leaning('eigen', 'jes', 'school', 'nee', 'nee'),
  'dag.ritme': leaning('ja', 'beetje', 'nee'),
  'dag.samen': shrinking(['wandelen', 'film_tv', 'koken', 'knutselen', 'spelletjes', 'voorlezen', 'buiten', 'praten']),
  'dag.onderling': ({ chance, heavy }, name) =>
    chance.part(name) < heavy
      ? ['meer_ruzie']
      : chance.some(name, chance.between(`${name}/count`, 1, 2), ['helpen', 'spelen']),
  'spelen.thuis': leaning('goed', 'gaat_wel', 'lukt_niet'),
  'spelen.buiten': leaning('elke_dag', 'paar_keer', 'bijna_niet', 'nee'),
  'spelen.buiten_spannend': leaning('nee', 'beetje', 'erg'),
  'spelen.lezen': leaning('bijna_elke_dag', 'paar_keer', 'bijna_nooit'),
  'spelen.scherm': leaning('goed', 'meer_dan_ik_wil', 'zorgen'),
  'school.contact_kind': leaning('goed', 'weinig', 'nee'),
  'school.contact_ouder': leaning('goed', 'goed', 'gaat_wel', 'slecht', 'geen'),
  'school.peuter': leaning('goed', 'weinig', 'nee'),
  'school.huiswerk_krijgt': ({ row }) => (row.homeworkHelp === null ? 'nee' : 'ja'),
  'school.huiswerk_lukt': ({ chance, row }, name) => {
    if (row.homeworkHelp) return chance.pick(name, ['ja', 'ja', 'meestal'])
    return chance.pick(name, ['soms', 'nee'])
  },
  'school.moeilijk': several(1, 3, ['nederlands', 'rekenen', 'te_moeilijk', 'toezicht', 'tijd', 'plek', 'wil_niet']),
  'school.wie_helpt': several(0, 2, ['broer_zus', 'familie', 'juf', 'jes', 'vrijwilliger'], 'niemand'),
  'school.weet_meer': oneOf('ja', 'ja', 'hetzelfde', 'nee'),
  'school.achterstand': leaning('nee', 'beetje', 'ja'),
  'digi.apparaat': ({ chance, row }, name) =>
    row.computerAndWifi || missesWifi(chance, name)
      ? 'ja'
      : chance.pick(name, ['alleen_tablet', 'alleen_telefoon', 'nee']),
  'digi.wifi': ({ chance, row }, name) =>
    row.computerAndWifi || !missesWifi(chance, name) ? 'ja' : chance.pick(name, ['soms', 'nee']),
  'digi.aantal': ({ chance, given }, name) => (given('digi.apparaat') === 'nee' ? 0 : chance.between(name, 1, 3)),
  'digi.delen': leaning('nee', 'ja_goed', 'ja_schema', 'ja_probleem'),
  'digi.waarvoor': several(1, 4, ['huiswerk', 'spel', 'film', 'school', 'familie', 'jes']),
  'geld.zorgen': ({ chance, row, heavy }, name) => {
    if (!row.moneyWorries) return 'nee'
    return chance.part(name) < heavy ? 'vaak' : 'soms'
  },
  'geld.eten': leaning('altijd', 'meestal', 'soms_niet', 'vaak_niet'),
  'geld.waardoor': several(1, 3, ['duurder', 'aanbieding', 'werk_minder', 'uitkering', 'voedselbank', 'meer_thuis']),
  'geld.werk': ({ row, chance }, name) =>
    row.moneyWorries ? chance.pick(name, ['minder', 'minder', 'kwijt', 'uitkering']) : chance.pick(name, work),
  'zorg.gezond': leaning('ja', 'ja', 'niet_ernstig', 'zorgen'),
  'zorg.corona': leaning('nee', 'beetje', 'veel'),
  'zorg.familie': leaning('nee', 'beetje', 'veel'),
  'zorg.regels': oneOf('ja', 'ja', 'meestal', 'nee'),
  'steun.wie': shrinking(['familie', 'vrienden', 'buren', 'school', 'jes', 'social_media', 'gemeenschap'], 'niemand'),
  'steun.terugval': leaning('ja', 'misschien', 'nee'),
  'steun.voor_anderen': several(0, 2, ['buren', 'boodschappen', 'familie'], 'niets'),
  'goed.iets': several(1, 2, ['gezond', 'ritme', 'werk', 'samen', 'tijd', 'leren']),
  'nodig.wat': ({ chance, row, heavy, given }, name) => {
    const needs = [
      ...(given('digi.apparaat') === 'ja' ? [] : ['laptop']),
      ...(given('digi.wifi') === 'ja' ? [] : ['wifi']),
      ...(row.homeworkHelp === false ? [chance.pick(`${name}/homework`, ['huiswerkhulp', 'mats'])] : []),
      ...(row.moneyWorries ? ['geld_eten'] : []),
      ...(chance.part(`${name}/ear`) < heavy ? [chance.pick(`${name}/which`, ['luisterend_oor', 'opvoedtips'])] : []),
      ...(chance.happens(`${name}/toys`, 0.15) ? ['speelgoed_boeken'] : []),
    ]
    return needs.length > 0 ? needs : ['niets']
  },
  'nodig.mats': oneOf('ja', 'misschien', 'nee'),
  'nodig.doorgeven': oneOf('ja', 'ja', 'ja', 'zelf'),
  'slot.onderzoek': oneOf('ja', 'ja', 'ja', 'nee', 'later'),
  'slot.terugbellen': oneOf('graag', 'graag', 'mag', 'nee_goed', 'nee_contact'),
  'slot.gesprek': oneOf('fijn', 'fijn', 'fijn', 'gewoon'),
  'kz.akkoord': oneOf('ja', 'ja', 'nee'),
  'kz.cijfer': ({ chance, row }, name) => Math.min(10, Math.max(1, row.childrenGrade + chance.between(name, -1, 1))),
  'kz.school': leaning('goed', 'gaat_wel', 'niet_goed'),
  'kz.vrienden': oneOf('vaak', 'soms', 'nooit'),
  'kz.leuk': oneOf(...dislikes),
  'na.kanaal': oneOf('telefoon', 'telefoon', 'telefoon', 'telefoon', 'video'),
  'na.met_wie': ({ household }) => [household.phones[0]?.whose ?? 'moeder', ...(household.interpreter ? ['tolk'] : [])],
  'na.doorvragen': oneOf('ja', 'ja', 'deels'),
  'na.signaal': ({ given }) => (given('geld.eten') === 'vaak_niet' ? ['geen_eten'] : ['geen']),
  'na.jij': leaning('goed', 'goed', 'lastig', 'wil_praten'),
}

const work = ['zelfde', 'zelfde', 'zelfde', 'minder', 'uitkering'] as const

/** Of a family without both, which of the two is missing. Named by the call, so that both questions agree. */
const missesWifi = (chance: Chance, name: string) => chance.happens(`${name.split('/')[0]}/misses wifi`, 0.6)
