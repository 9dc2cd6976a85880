// An example at every key of a protocol document, for the schema that editors show: by the part it stands in.

const heavy = { question: 'ouder.cijfer', operator: '<', answer: 5.5 }
const often = { question: 'geld.zorgen', operator: '=', answer: 'vaak' }
const band = (id, nl, from) => ({ id, title: { nl }, from })
const grades = [band('onvoldoende', 'Onvoldoende', 0), band('voldoende', 'Voldoende', 5.5)]
const stretches = [band('licht', 'Licht', 0), band('zwaar', 'Zwaar', 3)]
const options = [
  { code: 'nee', text: { nl: 'Nee' } },
  { code: 'vaak', text: { nl: 'Vaak' } },
]
const probe = { id: 'vertel', text: { nl: 'Kunt u daar iets meer over vertellen?' }, when: heavy }
const grade = { id: 'ouder.cijfer', type: 'grade', text: { nl: 'Hoe gaat het met u, van 0 tot 10?' } }
const item = { question: 'geld.zorgen', points: { nee: 0, vaak: 2 } }
const score = { id: 'draaglast', title: { nl: 'Draaglast' }, items: [item] }
const subscale = { id: 'geld', title: { nl: 'Geld' }, items: ['geld.zorgen'] }
const classes = [
  { id: 'uit_balans', title: { nl: 'Uit balans' }, when: { score: 'draaglast', operator: '>=', answer: 45 } },
  { id: 'in_balans', title: { nl: 'In balans' } },
]
const floor = { id: 'onvoldoende', title: { nl: 'De ouder geeft een onvoldoende' }, when: heavy, atLeast: 'uit_balans' }
const tooLittle = { id: 'te_weinig_informatie', title: { nl: 'Te weinig informatie' } }
const estimate = { load: 'na.draaglast', capacity: 'na.draagkracht', balance: 'na.balans' }
const sides = { load: 'draaglast', capacity: 'draagkracht' }
const kind = { id: 'laptop', title: { nl: 'Een laptop brengen' }, workingDays: 5, when: often }
const callBack = {
  question: 'slot.terugbellen',
  when: { question: 'slot.terugbellen', operator: '=', answer: 'graag' },
}
const group = {
  id: 'k4plus',
  title: { nl: '4 of meer kinderen' },
  when: { family: 'childCount', operator: '>=', answer: 4 },
}
const bandSet = { id: 'rapportcijfer', title: { nl: 'Rapportcijfer' }, bands: grades }

const question = {
  id: 'ouder.cijfer',
  leadIn: { nl: 'Eerst wil ik graag weten hoe het met u zelf gaat.' },
  hint: { nl: 'Laat even een stilte vallen.' },
  probes: [probe],
  seal: 'aeWRSxIKCoNR',
  keywords: { nl: 'cijfer stemming' },
  source: { kind: 'article', facts: [76] },
  facts: [76],
  cite: 'De Jong Gierveld en Van Tilburg, 2006',
  conditions: { nl: 'Vrij voor onderzoek, met bronvermelding.' },
  options,
  retired: ['soms'],
  sensitive: ['health'],
}

const parts = {
  Protocol: {
    sections: [{ id: 'ouder', title: { nl: 'De ouder' }, questions: [grade] }],
    generalProbes: [{ nl: 'Hoe is dat voor u?' }],
    attributes: [{ id: 'wonen', of: 'family', title: { nl: 'Wonen' }, askedBy: 'gezin.ruimte' }],
    bandSets: [bandSet],
    scores: [score],
    balance: { id: 'balans-1', ...sides, minimumCoverage: 0.6, tooLittle, classes, floors: [floor] },
    signals: [{ id: 'zwaar', title: { nl: 'De ouder heeft het zwaar' }, when: heavy }],
    cohorts: [{ id: 'grootte', title: { nl: 'Grootte van het gezin' }, groups: [group] }],
    figures: [{ id: 'onvoldoende', title: { nl: 'Ouders met een onvoldoende' }, share: heavy }],
    agreements: { recordedIn: 'na.acties', kinds: [kind], callBack },
    dpia: 'DPIA Gezin in Beeld, 14 april 2020, bij de functionaris gegevensbescherming',
    retired: ['ouder.stemming'],
    migrations: [{ from: '1.0.0', questions: { 'ouder.stemming': null } }],
    groups: [group],
    by: 'week',
    when: group.when,
    family: 'wonen',
    child: 'school',
    among: often,
    article: { nl: '17% van de ouders' },
    share: heavy,
    mean: 'ouder.cijfer',
  },
  Section: { ...question, id: 'ouder', questions: [grade] },
  Probe: { id: 'vertel', when: heavy },
  Condition: {
    question: 'ouder.cijfer',
    previous: 'ouder.cijfer',
    change: 'ouder.cijfer',
    difference: ['ouder.cijfer', 'kinderen.cijfer'],
    chosen: 'steun.wie',
    except: ['niemand'],
    length: 'dag.gewoon',
    family: 'childCount',
    child: 'age',
    score: 'draaglast',
    points: 'draaglast',
    answer: ['vaak', 5.5, true, ['soms', 'vaak']],
    all: [heavy, often],
    any: [heavy, often],
    not: often,
    someChild: { child: 'age', operator: '>=', answer: 4 },
    everyChild: { question: 'kind.hoe', operator: '=', answer: 'goed' },
  },
  GradeQuestion: { ...question, bands: 'rapportcijfer' },
  BooleanQuestion: { ...question, id: 'slaapt' },
  ChoiceQuestion: { ...question, id: 'geld.zorgen' },
  ChoicesQuestion: { ...question, id: 'steun.wie' },
  CountQuestion: { ...question, id: 'digi.aantal', maximum: 10 },
  NumberQuestion: { ...question, id: 'huur', minimum: 0, maximum: 2000, unit: { nl: 'euro per maand' } },
  TextQuestion: { ...question, id: 'dag.gewoon', maximum: 500 },
  DateQuestion: { ...question, id: 'sinds' },
  LanguageQuestion: { ...question, id: 'open.taal', options: [{ code: 'ary', text: { nl: 'Marokkaans-Arabisch' } }] },
  AttributeRule: { id: 'wonen', askedBy: 'gezin.ruimte' },
  BandSet: { id: 'rapportcijfer', bands: grades, from: 5.5 },
  ScoreRule: {
    id: 'draaglast',
    missingAtMost: 1,
    bands: stretches,
    bandSets: [{ id: 'cbs', title: { nl: 'CBS' }, bands: stretches }],
    items: [[item], ['geld.zorgen']],
    subscales: [subscale],
    remark: { nl: 'Geen diagnose.' },
    from: 3,
    question: 'geld.zorgen',
    points: { nee: 0, vaak: 2 },
    weight: 2,
    questions: ['ouder.cijfer'],
    levels: [{ level: 1, when: heavy }],
    level: 0.5,
    when: heavy,
  },
  BalanceRule: {
    id: 'balans-1',
    load: 'draaglast',
    capacity: 'draagkracht',
    minimumCoverage: 0.6,
    tooLittle,
    classes,
    floors: [floor],
    estimate,
    when: classes[0].when,
    atLeast: 'kwetsbaar',
    balance: 'na.balans',
  },
  SignalRule: { id: 'zwaar', when: heavy },
  AgreementRules: { recordedIn: 'na.acties', kinds: [kind], callBack, ...callBack, recordedAs: 'terugbellen' },
  AgreementRule: {
    id: 'laptop',
    workingDays: 5,
    when: often,
    consentWhen: { question: 'nodig.doorgeven', operator: '=', answer: 'ja' },
    recordedAs: 'laptop',
  },
  MigrationRule: {
    from: '1.2.0',
    questions: { 'ouder.stemming': 'ouder.cijfer', weer: null },
    codes: { 'geld.zorgen': { altijd: 'vaak' } },
  },
}

/** Keys of which the examples are several, not one list. */
const several = new Set(['Condition.answer', 'ScoreRule.items'])

export const keyExamples = Object.fromEntries(
  Object.entries(parts).flatMap(([part, keys]) =>
    Object.entries(keys).map(([key, example]) => {
      const name = `${part}.${key}`
      return [name, several.has(name) ? example : [example]]
    }),
  ),
)
