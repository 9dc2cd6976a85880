/** Invents an answer to one question: of its kind, within its range, one of its options. */
import { check } from '../call/check-answer'
import { type Answer, isAbsent, type Value } from '../document/answer'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { ChoicesQuestion, Option, Question } from '../document/question'
import { inLanguage } from '../document/text'
import { atPart, type Chance } from './chance'
import { type Leaning, leaningsOf, openersIn } from './leaning'

/** How things are with a family in one call: 0 light, 1 heavy. Over all families every value is as likely. */
export interface Mood {
  readonly heavy: number
}

/** How the questions of a protocol are answered; made ready once. */
export interface Answering {
  readonly protocol: Protocol
  /** An answer of somebody in this mood. */
  answer(question: string, chance: Chance, mood: Mood, day: string): Answer
  /** A value for a fact that this question asks for, of which nothing else is known. */
  invent(question: string, chance: Chance): Value | undefined
}

/** Of how many calls of the article's 219 the grade was 1, 2, 3… (the parent's own, and that of the children). */
const ownGrades = [1, 1, 3, 8, 24, 54, 66, 47, 10, 5]
const othersGrades = [0, 1, 3, 6, 18, 58, 76, 45, 10, 2]

export function answeringFor(protocol: Protocol): Answering {
  const asked = questionsOf(protocol)
  const leanings = leaningsOf(protocol)
  const openers = openersIn(protocol)
  const firstGrade = asked.find(({ question }) => question.type === 'grade')?.question.id
  const words = inLanguage(sentences, protocol.languages[0] ?? 'nl').split('|')
  const byId = new Map(asked.map(({ question }) => [question.id, question]))
  const valueFor = (question: Question, chance: Chance, mood: Mood, day: string): Value | undefined => {
    const value = draw(question, {
      chance,
      heavy: chance.happens(0.65) ? mood.heavy : chance.part(),
      day,
      leaning: leanings.get(question.id),
      opener: openers.get(question.id),
      grades: question.id === firstGrade ? ownGrades : othersGrades,
      words,
    })
    // A document may leave nothing to choose from; then nothing is said.
    return value !== undefined && check(question, value) === null ? value : undefined
  }
  return {
    protocol,
    answer(id, chance, mood, day) {
      const silence = chance.part()
      if (silence < 0.012) return { absent: 'declined' }
      if (silence < 0.03) return { absent: 'unknown' }
      return valueFor(byId.get(id)!, chance, mood, day) ?? { absent: 'unknown' }
    },
    invent(id, chance) {
      const question = byId.get(id)
      const value = question && valueFor(question, chance, { heavy: chance.part() }, '2020-04-14')
      return isAbsent(value) ? undefined : value
    },
  }
}

interface Drawing {
  readonly chance: Chance
  readonly heavy: number
  readonly day: string
  readonly leaning: Leaning | undefined
  /** The answer on which other questions hang. */
  readonly opener: string | undefined
  readonly grades: readonly number[]
  readonly words: readonly string[]
}

function draw(question: Question, drawing: Drawing): Value | undefined {
  const { chance, day, words } = drawing
  switch (question.type) {
    case 'grade':
      return gradeIn(drawing)
    case 'count':
      return Math.min(atPart(chance.part(), [2, 5, 4, 2, 1]), question.maximum ?? 4)
    case 'number':
      return numberBetween(chance, question.minimum, question.maximum)
    case 'boolean':
      return codeAmong(['true', 'false'], drawing) === 'true'
    case 'choice':
      return codeAmong(codesOf(question.options), drawing)
    case 'choices':
      return severalAmong(question, question.sensitive?.includes('signal') ? 0.97 : 0.35, drawing)
    case 'text':
      return chance.pick(words)?.slice(0, question.maximum)
    case 'date':
      return `${day.slice(0, 8)}${String(chance.between(1, 28)).padStart(2, '0')}`
    case 'language': {
      const codes = question.options.length === 0 ? ['nl'] : codesOf(question.options)
      const tag = codeAmong(codes, drawing)
      return question.several && tag !== undefined ? [tag] : tag
    }
  }
}

/** As the article's families gave them; now and then half a point more or less, which changes no mean and no pass mark. */
function gradeIn({ chance, heavy, grades }: Drawing): number {
  const grade = 1 + atPart(1 - heavy, grades)
  const half = chance.part()
  if (grade !== 7 && grade !== 8) return grade
  return half < 0.06 ? grade - 0.5 : half < 0.12 ? grade + 0.5 : grade
}

function numberBetween(chance: Chance, minimum = 0, maximum = minimum + 10): number {
  const low = Math.ceil(minimum)
  return low > maximum ? minimum : chance.between(low, Math.min(Math.floor(maximum), low + 100))
}

/** What stands first is said most. Where answers have a weight, light families give the light ones. */
function codeAmong(codes: readonly string[], { chance, heavy, leaning, opener }: Drawing): string | undefined {
  const part = chance.part()
  if (codes.length === 0) return undefined
  if (leaning === undefined && opener !== undefined && codes.includes(opener) && chance.happens(0.9)) return opener
  if (leaning === undefined) return codes[atPart(part, fading(codes.length))]
  const weight = (code: string) => leaning.get(code) ?? 0
  const fromLight = codes.map((_, index) => index).sort((a, b) => weight(codes[a]!) - weight(codes[b]!) || a - b)
  return codes[fromLight[atPart(heavy, fading(codes.length))]!]
}

/** @param alone how often the answer that excludes the others is given; signs of danger are rare */
function severalAmong({ options }: ChoicesQuestion, alone: number, { chance }: Drawing): string[] | undefined {
  const only = options.find((option) => option.alone)
  const others = options.filter((option) => !option.alone)
  if (only !== undefined && (others.length === 0 || chance.happens(alone))) return [only.code]
  const wanted = Math.min(others.length, 1 + atPart(chance.part(), [4, 3, 1]))
  const chosen = new Set<string>()
  for (let draws = 0; chosen.size < wanted && draws < 12; draws++) {
    const code = others[atPart(chance.part(), fading(others.length))]?.code
    if (code !== undefined) chosen.add(code)
  }
  return chosen.size === 0 ? undefined : codesOf(others).filter((code) => chosen.has(code))
}

function codesOf(options: readonly Option[]): string[] {
  return options.map(({ code }) => code)
}

/** 1, ½, ⅓… */
function fading(count: number): readonly number[] {
  const known = fadings.get(count)
  if (known !== undefined) return known
  const weights = Array.from({ length: count }, (_, index) => 1 / (index + 1))
  fadings.set(count, weights)
  return weights
}
const fadings = new Map<number, readonly number[]>()

/** Nobody said these: they only stand where somebody could have said something. */
const sentences = {
  nl: 'Verzonnen: het gaat wel.|Verzonnen: het is druk thuis.|Verzonnen: wij redden ons.|Verzonnen: soms is het zwaar.',
  en: 'Invented: it goes.|Invented: it is busy at home.|Invented: we manage.|Invented: sometimes it is heavy.',
}
