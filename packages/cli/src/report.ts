/** `gib report`: the figures of a file of calls. */
import { nearest, type ProfileName, type Protocol, profiles, type Response, type Unit, units } from '@gib/protocol'
import { articleReport } from '@gib/protocol/gezin-in-beeld'
import type { ReadOptions } from './arguments'
import { CallCount, type Wanted } from './call-count'
import type { Command, Outcome } from './command'
import { type CountWork, countLines } from './count-lines'
import { countTable } from './count-table'
import { inFew } from './in-few'
import { calledBy, type Input, openInput, standardInput } from './input'
import type { Language } from './language'
import { counted, progressOn, thisScreen } from './progress'
import { protocolsFrom, type Telling } from './protocol-file'
import { problemData } from './refusal'
import { notMeantFor, releasedJson, releasedReport, releasedTable } from './released-report'
import { reportJson, reportOf } from './report-data'
import { reportTable } from './report-table'
import { type FileFaults, mostProblems, protocolOfTable, readLines, readList, readTable } from './response-file'
import type { LineProblem } from './response-lines'
import { linesOf, strangeInWords } from './strange-calls'
import { type ToldBefore, withToldBefore } from './told-before'

export const report: Command = {
  name: 'report',
  summary: { nl: 'de cijfers van een bestand met gesprekken', en: 'the figures of a file of calls' },
  help: {
    nl: `gib report --calls BESTAND [--protocol NAAM|BESTAND]… [--unit call|family]
           [--cohort INDELING] [--figures CIJFER,CIJFER]
           [--audience LEZER [--earlier BESTAND]] [--json]

Telt de gesprekken van een bestand: elk cijfer met n, wat er ontbreekt en waarom, en de marge. Van
minder dan tien staat er hoeveel (3 van 7) en geen percentage.

  --calls BESTAND     NDJSON met een gesprek per regel, een lijst in JSON, of het CSV-bestand van
                      april 2020; - is de invoer. NDJSON mag groter zijn dan het geheugen
  --protocol          waarmee de gesprekken zijn gevoerd; mag vaker. Een gesprek wordt alleen gelezen
                      met zijn eigen versie. Zonder deze optie: gezin-in-beeld en ouderen-in-beeld
  --unit call|family  tel elk gesprek, of van elk gezin het laatste. Zonder deze optie: elk gesprek;
                      voor een lezer buiten (--audience) elk gezin
  --cohort INDELING   ook per groep, zoals family-size
  --figures           alleen deze cijfers, met komma's ertussen
  --audience LEZER    voor wie het is: internal, school, partner of publication. Wat over te weinig
                      gezinnen gaat, of af te leiden zou zijn, staat er als · en nooit als 0
  --earlier BESTAND   wat er eerder naar buiten ging telt mee, en wat nu wordt verteld komt erbij: zo
                      zijn ook twee rapporten samen veilig. Het bestand is zo geheim als de gesprekken
  --json              de tellingen als JSON, om mee verder te rekenen
  --language nl|en    taal van de tekst; zonder deze optie Nederlands

  gib report --calls examples/april-2020/calls.csv
  gib simulate --families 500 | gib report --calls - --unit family --cohort family-size

Van het CSV-bestand staat zonder verdere opties elk cijfer naast wat het artikel van 2020 zegt: per
gesprek, en per gezin. Met een fout in het bestand komt er geen cijfer: elke fout staat dan op een
eigen regel, als BESTAND:REGEL: wat er niet klopt.`,
    en: `gib report --calls FILE [--protocol NAME|FILE]… [--unit call|family]
           [--cohort DIVISION] [--figures FIGURE,FIGURE]
           [--audience READER [--earlier FILE]] [--json]

Counts the calls of a file: each figure with n, what is missing and why, and its interval. Of fewer
than ten it says how many (3 of 7) and no percentage.

  --calls FILE        NDJSON with one call on each line, a list in JSON, or the CSV file of April 2020;
                      - is standard input. NDJSON may be larger than the memory
  --protocol          with which the calls were held; may be given more than once. A call is only read
                      with its own version. Without this option: gezin-in-beeld and ouderen-in-beeld
  --unit call|family  count every call, or the latest of each family. Without this option: every call;
                      for a reader outside (--audience) every family
  --cohort DIVISION   by group as well, such as family-size
  --figures           only these figures, with commas between them
  --audience READER   for whom it is: internal, school, partner or publication. What is about too few
                      families, or could be worked out, stands there as · and never as 0
  --earlier FILE      what went out before counts, and what is told now is added: so two reports
                      together are safe as well. The file is as secret as the calls
  --json              the counts as JSON, to go on with
  --language nl|en    language of the text; Dutch without this option

  gib report --calls examples/april-2020/calls.csv --language en
  gib simulate --families 500 | gib report --calls - --unit family --language en

Of the CSV file, without further options, each figure stands beside what the article of 2020 says: per
call, and per family. With a fault in the file there are no figures: each fault then has a line of its
own, as FILE:LINE: what is not right.`,
  },
  options: {
    calls: 'value',
    protocol: 'values',
    unit: 'value',
    cohort: 'value',
    figures: 'value',
    audience: 'value',
    earlier: 'value',
    json: 'switch',
  },
  operands: { least: 0, most: 0, meant: 'calls' },
  async run(options, language) {
    const { calls: path, protocol = [] } = options
    const telling = { language, json: options.json === true }
    if (typeof path !== 'string') return { exit: 2, message: say.whichFile[language] }
    const from = protocolsFrom(protocol as readonly string[], telling)
    if (!from.ok) return from.outcome
    const asked = wantedIn(options, from.protocols, language)
    if (!asked.ok) return { exit: 2, message: asked.faults.join('\n') }
    const opened = await openInput(path)
    if (!opened.ok) return refused(path, opened, telling)
    const { input } = opened
    const isTable = input.first !== undefined && input.first !== curly && input.first !== square
    if (input.first === undefined) return refused(path, { sentence: say.empty }, telling)
    if (isTable && !/[,;\t]/.test(input.firstLine)) return refused(path, { sentence: say.noForm }, telling)
    if (input.firstLine.trim() === '{') return refused(path, { sentence: say.oneThing }, telling)
    return isTable
      ? ofTable(input, from.protocols, asked.wanted, options, language)
      : ofResponses(input, from.protocols, asked.wanted, options, language)
  },
}

const [curly, square] = [0x7b, 0x5b]

/** Without further options the page of the article; else as any other file. */
async function ofTable(
  input: Input,
  protocols: readonly Protocol[],
  wanted: AskedFor,
  options: ReadOptions,
  language: Language,
): Promise<Outcome> {
  if (!protocols.includes(protocolOfTable)) return { exit: 2, message: say.ofTheTable[language] }
  const read = await readTable(input)
  if (!read.ok) return refused(input.path, read.faults, { language, json: options.json === true })
  const isOfArticle = ['unit', 'cohort', 'figures', 'audience', 'earlier', 'protocol'].every(
    (option) => options[option] === undefined,
  )
  if (isOfArticle) {
    const output = options.json
      ? JSON.stringify(articleReport(read.responses), null, 1)
      : reportTable(input.path, read.responses, language)
    return { exit: 0, output }
  }
  const { audience } = wanted
  if (audience !== undefined)
    return toldOutside(new Map([[protocolOfTable, read.responses]]), { ...wanted, audience }, options, language)
  const count = new CallCount(protocols, wanted)
  for (const response of read.responses) count.add(response, protocolOfTable)
  return told(input.path, count, options, language)
}

async function ofResponses(
  input: Input,
  protocols: readonly Protocol[],
  wanted: AskedFor,
  options: ReadOptions,
  language: Language,
): Promise<Outcome> {
  const { audience } = wanted
  const telling = { language, json: options.json === true }
  if (audience !== undefined) return ofResponsesOutside(input, protocols, { ...wanted, audience }, options, language)
  const { count, faults } =
    input.first === square
      ? await countList(input, { protocols, wanted })
      : await countLinesShowing(input, { protocols, wanted }, options, language)
  if (faults !== null) return refused(input.path, faults, telling)
  if (count.calls === 0) return refused(input.path, { sentence: say.noCall }, telling)
  return told(input.path, count, options, language)
}

/** The gate has to see who said what, so these calls are all kept until it has decided. */
async function ofResponsesOutside(
  input: Input,
  protocols: readonly Protocol[],
  wanted: AskedFor & { readonly audience: ProfileName },
  options: ReadOptions,
  language: Language,
): Promise<Outcome> {
  const kept = new Map<Protocol, Response[]>()
  let calls = 0
  const keep = (call: Response, protocol: Protocol) => {
    calls++
    const known = kept.get(protocol)
    if (known === undefined) kept.set(protocol, [call])
    else known.push(call)
  }
  const faults =
    input.first === square
      ? await readList(input, protocols, keep)
      : await readLines(input, protocols, keep, () => calls <= mostOutside)
  const telling = { language, json: options.json === true }
  if (calls > mostOutside) return refused(input.path, { sentence: say.tooMany }, telling)
  if (faults !== null) return refused(input.path, faults, telling)
  if (calls === 0) return refused(input.path, { sentence: say.noCall }, telling)
  return toldOutside(kept, wanted, options, language)
}

/** More calls than a round has anywhere; of so many the gate would take hours. */
const mostOutside = 50_000

function toldOutside(
  calls: ReadonlyMap<Protocol, readonly Response[]>,
  wanted: AskedFor & { readonly audience: ProfileName },
  options: ReadOptions,
  language: Language,
): Outcome {
  const strange = [...calls.keys()].flatMap((protocol) => unknownNames(wanted, [protocol], language))
  if (strange.length > 0) return { exit: 2, message: strange.join('\n') }
  const make = (before: readonly ToldBefore[]) => releasedReport(calls, wanted, wanted.audience, before)
  const path = options.earlier
  const made = typeof path === 'string' ? withToldBefore(path, make) : { ok: true as const, report: make([]) }
  if (!made.ok) return refused(String(path), { sentence: made.sentence }, { language, json: options.json === true })
  const output = options.json ? releasedJson(made.report) : releasedTable(made.report, language)
  const messages = [
    ...(wanted.units.includes('call') && isOutside(wanted.audience) ? [say.twice[language]] : []),
    ...notMeantFor(made.report, language),
  ]
  return { exit: 0, output, ...(messages.length > 0 && { message: messages.join('\n') }) }
}

async function countList(input: Input, { protocols, wanted }: CountWork) {
  const count = new CallCount(protocols, wanted)
  const faults = await readList(input, protocols, (call, protocol) => count.add(call, protocol))
  return { count, faults }
}

async function countLinesShowing(input: Input, work: CountWork, options: ReadOptions, language: Language) {
  const progress = progressOn(thisScreen(), { json: options.json === true })
  const of = input.size === undefined ? {} : { of: input.size }
  try {
    return await countLines(input, work, (done, calls) =>
      progress.tell(() => ({ done, ...of, label: counted(calls, language, say.calls) })),
    )
  } finally {
    progress.end()
  }
}

function told(path: string, count: CallCount, options: ReadOptions, language: Language): Outcome {
  const strange = count.counts.flatMap(({ protocol }) => unknownNames(count.wanted, [protocol], language))
  if (strange.length > 0) return { exit: 2, message: strange.join('\n') }
  const report = reportOf(count.counts, count.wanted)
  return { exit: 0, output: options.json ? reportJson(report) : countTable(path, report, language) }
}

/** What is counted, and for whom. */
interface AskedFor extends Wanted {
  readonly audience?: ProfileName
}

/** What is counted, or everything that was not understood. */
function wantedIn(
  { unit: asked, cohort, figures, audience, earlier }: ReadOptions,
  protocols: readonly Protocol[],
  language: Language,
): { ok: true; wanted: AskedFor } | { ok: false; faults: string[] } {
  // Whom we phoned twice did not say it for two families: that is how a reader outside would take it.
  const unit = asked ?? (isOutside(audience) ? 'family' : 'call')
  const wanted: AskedFor = {
    ...(audience !== undefined && { audience: audience as ProfileName }),
    units: [unit as Unit],
    ...(cohort !== undefined && { cohort: String(cohort) }),
    ...(figures !== undefined && {
      figures: String(figures)
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    }),
  }
  const faults = [
    ...(units.some((known) => known === unit) ? [] : [say.unit[language](String(unit))]),
    ...(audience === undefined || profiles.some((known) => known === audience)
      ? []
      : [say.audience[language](String(audience))]),
    ...(earlier === undefined || isOutside(audience) ? [] : [say.earlier[language]]),
    ...(earlier === standardInput ? [say.earlierFile[language]] : []),
    ...(wanted.figures?.length === 0 ? [say.noFigure[language]] : []),
    ...unknownNames(wanted, protocols, language),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, wanted }
}

/** Does what these readers are told leave the house? */
function isOutside(audience: ReadOptions[string] | undefined): boolean {
  return audience !== undefined && audience !== 'internal'
}

/** Names that none of these protocols has, with the nearest that they do have; else with all that each of them has. */
function unknownNames({ cohort, figures = [] }: Wanted, protocols: readonly Protocol[], language: Language): string[] {
  const named = protocols.map(({ id, version }) => `${id} ${version}`)
  const fault = (kind: 'cohort' | 'figure', id: string) => {
    const known = protocols.map((one) => (kind === 'cohort' ? one.cohorts : one.figures)?.map((rule) => rule.id) ?? [])
    if (known.flat().includes(id)) return []
    const near = nearest(id, known.flat())
    const lists = known.map((ids) => ids.join(', '))
    const all =
      lists.length === 1
        ? lists[0]!
        : lists.map((list, index) => `${say.in[language]} ${named[index]}: ${list || say.none[language]}`).join('; ')
    return [say.noSuch[kind][language](id, named.join(', '), near, all)]
  }
  return [...(cohort === undefined ? [] : fault('cohort', cohort)), ...figures.flatMap((id) => fault('figure', id))]
}

/** Every problem on a line of its own, in the order of the file; of many that are equal, the first few. */
function refused(given: string, faults: FileFaults, { language, json }: Telling): Outcome {
  const path = calledBy(given)
  const problems = 'sentence' in faults ? [{ line: 0, sentence: faults.sentence }] : faults.problems
  const more = 'more' in faults && faults.more
  const lineOf = (problem: LineProblem) => {
    const { line, column } = problem
    const place = line === 0 ? path : column === undefined ? `${path}:${line}` : `${path}:${line}:${column}`
    const sentence = isStrange(problem) ? strangeInWords(problem) : problem.sentence
    return [`${place}: ${sentence[language]}`]
  }
  const lines = inFew(problems, kindOf, lineOf, language, more ? mostProblems : undefined)
  const message = [...lines, ...(more ? [say.more[language]] : [])].join('\n')
  return { exit: 1, message, ...(json && { output: faultsJson(path, problems, more, language) }) }
}

function kindOf({ problem, like, sentence }: LineProblem): string {
  return problem?.code ?? like ?? sentence.nl
}

function isStrange({ problem }: LineProblem): boolean {
  return problem?.code === 'GIB401'
}

/**
 * In the form that `gib validate --json` has, with each line for itself; `more` where only the first hundred are told. `notHere` says how
 * many calls there are of each document that was not given.
 */
function faultsJson(path: string, told: readonly LineProblem[], isMore: boolean, language: Language): string {
  const notHere = told.filter(isStrange).map(({ problem, calls = 1 }) => ({ document: problem?.facts.document, calls }))
  const all = told.flatMap((problem) => linesOf(problem).map((line) => ({ ...problem, line })))
  const more = isMore || told.some((problem) => (problem.calls ?? 1) > linesOf(problem).length)
  const placed = all.map(({ line, column, ...rest }) => ({
    ...rest,
    position: { ...(line > 0 && { line }), ...(column !== undefined && { column }) },
  }))
  const data = {
    file: path,
    faults: placed.flatMap(({ problem, sentence, position }) =>
      problem === undefined ? [{ message: sentence[language], ...position }] : [],
    ),
    problems: placed.flatMap(({ problem, position }) =>
      problem === undefined ? [] : [problemData(problem, { level: 'error', position }, language)],
    ),
    ...(notHere.length > 0 && { notHere }),
    ...(more && { more }),
  }
  return JSON.stringify([data], null, 1)
}

const say = {
  in: { nl: 'in', en: 'in' },
  none: { nl: 'geen', en: 'none' },
  whichFile: { nl: 'Zeg met --calls welk bestand.', en: 'Say with --calls which file.' },
  empty: { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  oneThing: {
    nl: 'Hierin staat één ding in JSON, over meer regels. Zet elk gesprek op één regel, of zet de gesprekken in een lijst: [ { "protocol": …, "answers": … } ].',
    en: 'This is one thing in JSON, on several lines. Put each call on one line, or put the calls in a list: [ { "protocol": …, "answers": … } ].',
  },
  noForm: {
    nl: 'Hierin staan geen gesprekken: het is geen NDJSON (een gesprek op elke regel), geen lijst in JSON en geen CSV.',
    en: 'There are no calls in this: it is no NDJSON (a call on each line), no list in JSON and no CSV.',
  },
  noFigure: { nl: 'Zeg achter --figures welke cijfers.', en: 'Say after --figures which figures.' },
  noCall: { nl: 'In dit bestand staat geen gesprek.', en: 'There is no call in this file.' },
  more: {
    nl: 'Dit gaat over de eerste 100 fouten, ook met --json; er zijn er meer.',
    en: 'This is about the first 100 faults, with --json too; there are more.',
  },
  calls: { nl: 'gesprekken', en: 'calls' },
  unit: {
    nl: (unit: string) => `"${unit}" is geen eenheid. Kies call of family.`,
    en: (unit: string) => `"${unit}" is no unit. Choose call or family.`,
  },
  audience: {
    nl: (reader: string) => `"${reader}" is geen lezer. Kies ${profiles.join(', ')}.`,
    en: (reader: string) => `"${reader}" is no reader. Choose ${profiles.join(', ')}.`,
  },
  twice: {
    nl: 'Dit telt gesprekken: wie twee keer is gebeld, telt twee keer. Zonder --unit telt elk gezin één keer.',
    en: 'This counts calls: a family that was phoned twice counts twice. Without --unit each family counts once.',
  },
  earlierFile: {
    nl: 'Achter --earlier hoort een bestand, want er wordt ook in geschreven; de invoer (-) kan dat niet zijn.',
    en: '--earlier takes a file, because it is written as well; that cannot be standard input (-).',
  },
  earlier: {
    nl: '--earlier hoort bij --audience school, partner of publication: van wat binnen blijft is niets te onthouden.',
    en: '--earlier goes with --audience school, partner or publication: of what stays inside nothing is remembered.',
  },
  tooMany: {
    nl: 'Dit zijn meer gesprekken dan er voor één rapport naar buiten kunnen (50.000).',
    en: 'These are more calls than one report to the outside can have (50,000).',
  },
  ofTheTable: {
    nl: 'Een CSV-bestand is altijd van gezin-in-beeld. Laat --protocol weg.',
    en: 'A CSV file is always of gezin-in-beeld. Leave --protocol out.',
  },
  noSuch: {
    cohort: {
      nl: (id: string, protocol: string, near: string | undefined, all: string) =>
        `De indeling "${id}" bestaat niet in ${protocol}. ${near ? `Bedoel je ${near}?` : all ? `Wel: ${all}.` : 'Dat protocol heeft er geen.'}`,
      en: (id: string, protocol: string, near: string | undefined, all: string) =>
        `There is no division "${id}" in ${protocol}. ${near ? `Did you mean ${near}?` : all ? `There are: ${all}.` : 'That protocol has none.'}`,
    },
    figure: {
      nl: (id: string, protocol: string, near: string | undefined, all: string) =>
        `Het cijfer "${id}" bestaat niet in ${protocol}. ${near ? `Bedoel je ${near}?` : all ? `Wel: ${all}.` : 'Dat protocol heeft er geen.'}`,
      en: (id: string, protocol: string, near: string | undefined, all: string) =>
        `There is no figure "${id}" in ${protocol}. ${near ? `Did you mean ${near}?` : all ? `There are: ${all}.` : 'That protocol has none.'}`,
    },
  },
}
