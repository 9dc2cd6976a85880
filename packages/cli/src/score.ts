/** `gib score`: what one call weighs. */
import {
  type Answer,
  type Answers,
  balance,
  countedAnswers,
  inLanguage,
  isAbsent,
  isByChild,
  type Problem,
  type Protocol,
  parseAnswers,
  questionOf,
  type Score,
  type Situation,
  score,
} from '@gib/protocol'
import { answersFileSchema } from '@gib/protocol/parse'
import type { Command, Outcome } from './command'
import { type DocumentFile, openDocument, type Position } from './document-file'
import { calledBy } from './input'
import { decimal, type Language } from './language'
import { oursThatAsks, protocolFrom, type Telling } from './protocol-file'
import { type FileTold, problemsJson, refused, unreadable, wrongIn } from './refusal'

export const scoreCommand: Command = {
  name: 'score',
  summary: { nl: 'weegt de antwoorden van één gesprek', en: 'weighs the answers of one call' },
  help: {
    nl: `gib score --answers BESTAND [--protocol NAAM|BESTAND] [--json]

Weegt de antwoorden van één gesprek: draaglast, draagkracht en balans, of de scores van een ander
protocol. Het is een hulp om te kijken, geen oordeel.

  --answers BESTAND   JSON of YAML: { "answers": {…}, "children": {…} }. Onder "children" staan de
                      antwoorden per kind: { "sami": { "kind.hoe": "goed" } }. Een antwoord per kind
                      dat bovenaan staat hoort bij één enig kind. Een antwoord telt mee, ook als de
                      vraag ervoor ontbreekt; niet als de andere antwoorden zeggen dat die vraag
                      niet wordt gesteld (geld.eten bij geld.zorgen: nee). Dat staat er dan bij.
  --protocol          gezin-in-beeld (zonder deze optie), ouderen-in-beeld, of een bestand
  --json              de uitkomst als JSON
  --language nl|en    taal van de tekst; zonder deze optie Nederlands`,
    en: `gib score --answers FILE [--protocol NAME|FILE] [--json]

Weighs the answers of one call: draaglast, draagkracht and balance, or the scores of another
protocol. It is a help to look, not a judgement.

  --answers FILE      JSON or YAML: { "answers": {…}, "children": {…} }. Under "children" stand the
                      answers of each child: { "sami": { "kind.hoe": "goed" } }. An answer per child
                      at the top belongs to one only child. An answer counts, also where the
                      question before it is missing; not where the other answers say that this
                      question is not asked (geld.eten with geld.zorgen: nee). You are told so.
  --protocol          gezin-in-beeld (without this option), ouderen-in-beeld, or a file
  --json              the outcome as JSON
  --language nl|en    language of the text; Dutch without this option`,
  },
  options: { answers: 'value', protocol: 'value', json: 'switch' },
  operands: { least: 0, most: 0, meant: 'answers' },
  run({ answers: path, protocol: name, json }, language) {
    if (typeof path !== 'string') return { exit: 2, message: say.whichFile[language] }
    const telling = { language, json: json === true }
    const from = protocolFrom(typeof name === 'string' ? name : 'gezin-in-beeld', telling)
    if (!from.ok) return from.outcome
    const opened = openDocument(path)
    if (!opened.ok) return refused(unreadable(calledBy(path), opened.faults), telling.json, language)
    const call = callIn(from.protocol, opened.file)
    if ('path' in call) return ofOther(call, from.protocol, telling) ?? refused(call, telling.json, language)
    const found = weighed(from.protocol, call, language)
    return {
      exit: 0,
      output: json ? JSON.stringify(found, null, 1) : linesOf(found, from.protocol, language).join('\n'),
      ...(call.hidden.length > 0 && { message: `${calledBy(path)}: ${say.hidden[language](call.hidden)}` }),
    }
  },
}

/** Not one question of this protocol: then the answers are of another, and that is all there is to tell. As data every answer is named. */
function ofOther(told: FileTold, protocol: Protocol, { language, json }: Telling): Outcome | undefined {
  const strange = [
    ...new Set(told.problems.filter(({ code }) => code === 'GIB301').map(({ facts }) => String(facts.id))),
  ]
  if (
    strange.length === 0 ||
    strange.some((id) => questionOf(protocol, id)) ||
    answeredIn(told).length > strange.length
  )
    return undefined
  const few = [...strange.slice(0, 5), ...(strange.length > 5 ? ['…'] : [])].join(', ')
  const sentence = say.otherProtocol[language](`${protocol.id} ${protocol.version}`, few, oursThatAsks(strange)?.id)
  const output = json ? { output: problemsJson([told], language) } : {}
  return { exit: 1, message: `${told.path}: ${sentence}`, ...output }
}

/** The questions that are answered in a file. */
function answeredIn({ file }: FileTold): string[] {
  const { answers = {}, children = {} } = (file?.value ?? {}) as {
    answers?: object
    children?: { [child: string]: object }
  }
  return [...new Set([...Object.keys(answers), ...Object.values(children).flatMap(Object.keys)])]
}

interface Call {
  readonly answers: Answers
  readonly situation: Situation
  /** What was answered where the other answers say that it is not asked: `geld.eten`, `kind.anders (sami)`. */
  readonly hidden: readonly string[]
}

/** Without a name an only child needs one, to keep its answers under. */
const nameless = 'child'

function callIn(protocol: Protocol, file: DocumentFile): Call | FileTold {
  const form = answersFileSchema.safeParse(file.value)
  if (!form.success) {
    const [where = []] = form.error.issues.map(({ path }) => path as (string | number)[])
    return unreadable(file.path, [{ sentence: say.form, position: file.positionOf(file.find(where, 'key').from) }])
  }
  const lost = lostIn(file.value)
  if (lost.length > 0) return wrongIn(file, lost)
  const { answers: top, children = {} } = form.data
  const isPerChild = (id: string) => questionOf(protocol, id)?.perChild === true
  const [onlyChild = nameless, ...moreChildren] = Object.keys(children)
  const merged: { [question: string]: unknown } = { ...top }
  for (const [id, answer] of Object.entries(top)) {
    if (!isPerChild(id) || isByChild(answer as Answers[string])) continue
    // Of whom it is cannot be known, or it is said twice.
    if (moreChildren.length > 0 || hasOwn(children[onlyChild], id))
      return unreadable(file.path, [{ sentence: say.whichChild(id), position: placeOf(file, id) }])
    merged[id] = { [onlyChild]: answer }
  }
  for (const [child, own] of Object.entries(children)) {
    for (const [id, answer] of Object.entries(own))
      merged[id] = { ...(isRecord(merged[id]) ? merged[id] : {}), [child]: answer }
  }
  const parsed = parseAnswers(protocol, merged)
  if (!parsed.ok) {
    const where = (problem: Problem) => ({ ...problem, pointer: whereIn(file.value, problem.pointer) })
    return wrongIn(file, parsed.problems.map(where))
  }
  return onlyCounted(protocol, parsed.answers as Answers)
}

interface Recorded {
  readonly question: string
  readonly child?: string
  readonly answer: Answer
}

/**
 * A file of answers says nothing of the family: not how many children there are, nor of what age, nor which round it is. So what was
 * recorded was asked, unless the other answers definitely say that it was not; that stays recorded and does not count, here as anywhere.
 */
function onlyCounted(protocol: Protocol, recorded: Answers): Call {
  const counted: Answers = countedAnswers<Protocol, Answers>(protocol, recorded)
  const places = Object.entries(recorded).flatMap(([question, answer]): Recorded[] => {
    if (answer === undefined) return []
    if (!isByChild(answer)) return [{ question, answer }]
    return Object.entries(answer).flatMap(([child, one]) =>
      one === undefined ? [] : [{ question, child, answer: one }],
    )
  })
  const isHidden = ({ question, child }: Recorded) => {
    const found = counted[question]
    const one = child === undefined || !isByChild(found) ? found : found[child]
    return isAbsent(one) && one.absent === 'not-applicable'
  }
  const ids = new Set(places.flatMap(({ child }) => (child === undefined ? [] : [child])))
  return {
    answers: counted,
    situation: {
      asked: [...new Set(places.filter((place) => !isHidden(place)).map(({ question }) => question))],
      ...(ids.size > 0 && { children: [...ids].map((id) => ({ id })) }),
    },
    hidden: places
      .filter((place) => isHidden(place) && !isAbsent(place.answer))
      .map(({ question, child }) => (child === undefined ? question : `${question} (${child})`)),
  }
}

/** Under this name a schema passes over what stands there, because it could be dangerous. Nothing is lost unsaid. */
const dangerous = '__proto__'

function lostIn(value: unknown): Problem[] {
  const { answers = {}, children = {} } = value as { answers?: object; children?: object }
  const all = [
    { at: ['answers'], names: answers },
    { at: ['children'], names: children },
    ...Object.entries(children).map(([child, names]) => ({ at: ['children', child], names })),
  ]
  return all
    .filter(({ names }) => hasOwn(names, dangerous))
    .map(({ at }) => ({
      code: 'GIB107',
      path: [...at, dangerous].join(' > '),
      pointer: [...at, dangerous],
      facts: { found: `‘${dangerous}’`, expected: 'ouder.cijfer' },
    }))
}

/** Where an answer stands in the file: at the top, or under its child. */
function whereIn(value: unknown, [question, child, ...rest]: readonly (string | number)[]): (string | number)[] {
  const children = isRecord(value) && isRecord(value.children) ? value.children : {}
  const own = child === undefined ? undefined : children[child]
  if (isRecord(own) && question !== undefined && question in own) return ['children', child!, question, ...rest]
  return [
    'answers',
    ...(question === undefined ? [] : [question]),
    ...(child === undefined || !hasOwn(isRecord(value) ? atAnswers(value, question) : undefined, child)
      ? []
      : [child, ...rest]),
  ]
}

/** With the reasons in the language that is asked for, as far as the protocol speaks it. */
function weighed(protocol: Protocol, { answers, situation }: Call, language: Language) {
  const rule = protocol.balance
  const found = balance(protocol, answers, situation)
  const sides = Object.entries(score(protocol, answers, situation)).map(([id, one]) => [id, sideOf(one, language)])
  const scores = Object.fromEntries(sides)
  if (rule === undefined || found === null) return scores
  return {
    ...scores,
    balance: found.class,
    floorReasons: found.floors.map(({ title }) => inLanguage(title, language)),
  }
}

function sideOf({ points, outOf, outOfAll, because, bands, subscales }: Score, language: Language) {
  return {
    points,
    of: outOf,
    weightOfAll: outOfAll,
    factors: because.map(({ item, title, points }) => ({
      id: item,
      label: title === undefined ? item : inLanguage(title, language),
      points,
    })),
    ...(Object.keys(bands).length > 0 && { bands }),
    ...(Object.keys(subscales).length > 0 && {
      subscales: Object.fromEntries(
        Object.entries(subscales).map(([id, one]) => [id, { points: one.points, bands: one.bands }]),
      ),
    }),
  }
}

function linesOf(found: { readonly [name: string]: unknown }, protocol: Protocol, language: Language): string[] {
  const number = (value: number) => decimal(value, decimalsOf(value), language)
  const sides = (protocol.scores ?? []).flatMap(({ id, title, remark }) => {
    const side = found[id] as ReturnType<typeof sideOf>
    const head =
      side.points === null ? say.nothing[language] : say.points[language](number(side.points), number(side.of))
    return [
      `${inLanguage(title, language)}: ${head}`,
      ...side.factors.map(({ label, points }) => `  ${number(points).padStart(4)}  ${label}`),
      ...(remark === undefined ? [] : [`  ${inLanguage(remark, language)}`]),
    ]
  })
  if (typeof found.balance !== 'string') return sides
  const { balance: rule } = protocol
  const title = [...(rule?.classes ?? []), ...(rule ? [rule.tooLittle] : [])].find(
    ({ id }) => id === found.balance,
  )?.title
  const reasons = (found.floorReasons as string[]).map((reason) => `  ${say.floor[language]} ${reason}`)
  return [
    ...sides,
    `${say.balance[language]} ${title === undefined ? found.balance : inLanguage(title, language)}`,
    ...reasons,
  ]
}

/** As many as it takes to write points as they are; they are counted in hundredths. */
function decimalsOf(points: number): number {
  return [0, 1].find((digits) => Number(points.toFixed(digits)) === points) ?? 2
}

function atAnswers({ answers }: { readonly [key: string]: unknown }, question: string | number | undefined): unknown {
  return isRecord(answers) && question !== undefined ? answers[question] : undefined
}

function placeOf(file: DocumentFile, question: string): Position {
  return file.positionOf(file.find(['answers', question], 'key').from)
}

function hasOwn(value: unknown, key: string | number): boolean {
  return isRecord(value) && Object.hasOwn(value, key)
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const say = {
  otherProtocol: {
    nl: (protocol: string, questions: string, ours: string | undefined) =>
      `Geen van deze vragen staat in ${protocol}: ${questions}. ${ours === undefined ? 'Geef het protocol waarmee dit gesprek is gevoerd: --protocol BESTAND' : `Ze zijn van ${ours}: geef --protocol ${ours}`}`,
    en: (protocol: string, questions: string, ours: string | undefined) =>
      `None of these questions is in ${protocol}: ${questions}. ${ours === undefined ? 'Give the protocol with which this call was held: --protocol FILE' : `They are of ${ours}: give --protocol ${ours}`}`,
  },
  hidden: {
    nl: (places: readonly string[]) =>
      `Telt niet mee, want de andere antwoorden zeggen dat dit niet wordt gevraagd: ${places.join(', ')}.`,
    en: (places: readonly string[]) =>
      `Does not count, because the other answers say that this is not asked: ${places.join(', ')}.`,
  },
  whichFile: { nl: 'Zeg met --answers welk bestand.', en: 'Say with --answers which file.' },
  form: {
    nl: 'Verwacht: { "answers": { vraag: antwoord }, "children": { kind: { vraag: antwoord } } }.',
    en: 'Expected: { "answers": { question: answer }, "children": { child: { question: answer } } }.',
  },
  whichChild: (id: string) => ({
    nl: `‘${id}’ wordt per kind gevraagd. Zet het antwoord bij "children", onder het kind.`,
    en: `‘${id}’ is asked per child. Put the answer in "children", under the child.`,
  }),
  points: {
    nl: (points: string, of: string) => `${points} van ${of} punten`,
    en: (points: string, of: string) => `${points} of ${of} points`,
  },
  nothing: { nl: 'te weinig antwoorden', en: 'too few answers' },
  balance: { nl: 'Balans:', en: 'Balance:' },
  floor: { nl: 'niet milder, want', en: 'not milder, because' },
}
