/** In which questions, sections and options do two versions differ? */
import { type AskedQuestion, questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Option, Question, Section } from '../document/question'
import type { Text } from '../document/text'
import { type Change, changeOf } from './change'
import { renamedCodes } from './renamed'
import { isSame, isSameButTitles } from './same'
import type { ChangeLevel } from './version'

export function changesInQuestions(older: Protocol, newer: Protocol): Change[] {
  return [...inSections(older, newer), ...inQuestions(older, newer)]
}

function inSections({ sections: before }: Protocol, { sections: now }: Protocol): Change[] {
  const old = new Map(before.map((section) => [section.id, section]))
  return [
    ...now.flatMap((section) => {
      const was = old.get(section.id)
      return was === undefined ? [changeOf('added', 'minor', 'section', section.id)] : inSection(was, section)
    }),
    ...before
      .filter(({ id }) => !now.some((section) => section.id === id))
      // What matters is whether its questions are gone too; that is told at the questions.
      .map(({ id }) => changeOf('removed', 'minor', 'section', id)),
    ...moved(before, now, 'section'),
  ]
}

/** By field, how much a change asks. What is not named here is told elsewhere or says nothing to those who answer. */
const sectionFields: { readonly [field in keyof Section]?: ChangeLevel } = {
  voice: 'minor',
  each: 'major',
  enableWhen: 'major',
}

function inSection(was: Section, is: Section): Change[] {
  return [
    ...rewordings(was, is, ['title', 'leadIn', 'hint'], 'section', is.id),
    ...changedFields(was, is, sectionFields, 'section', is.id),
  ]
}

function inQuestions(older: Protocol, newer: Protocol): Change[] {
  const before = new Map(questionsOf(older).map((asked) => [asked.question.id, asked]))
  const now = new Set(questionsOf(newer).map(({ question }) => question.id))
  return [
    ...questionsOf(newer).flatMap((asked) => {
      const { id } = asked.question
      const was = before.get(id)
      if (was === undefined) return [changeOf('added', 'minor', 'question', id)]
      return inQuestion(was, asked, renamedCodes(older, newer, id))
    }),
    ...questionsOf(older)
      .filter(({ question: { id } }) => !now.has(id))
      .map(({ question: { id } }) => changeOf('removed', 'major', 'question', id)),
    ...movedQuestions(older, newer),
  ]
}

const questionFields: { readonly [field: string]: ChangeLevel } = {
  type: 'major',
  enableWhen: 'major',
  rounds: 'major',
  several: 'major',
  unit: 'major',
  level: 'minor',
  audience: 'minor',
  carriesOver: 'minor',
  bands: 'minor',
  sensitive: 'patch',
  probes: 'patch',
  keywords: 'patch',
  source: 'patch',
  seal: 'patch',
  retired: 'patch',
}

function inQuestion(
  { question: was, perChild: wasPerChild, section: from }: AskedQuestion,
  asked: AskedQuestion,
  codes: Codes,
): Change[] {
  const { question: is, perChild, section: to } = asked
  const words = rewordings(was, is, ['text', 'title', 'leadIn', 'hint'], 'question', is.id)
  const isFixed = was.locked === true
  return [
    ...words.map((one): Change => (isFixed && one.facts.field === 'text' ? { ...one, level: 'major' } : one)),
    ...(isFixed && !is.locked ? [changeOf('unlocked', 'major', 'question', is.id)] : []),
    ...(!isFixed && is.locked ? [changeOf('changed', 'patch', 'question', is.id, is.id, { field: 'locked' })] : []),
    ...(wasPerChild === perChild ? [] : [changeOf('changed', 'major', 'question', is.id, is.id, { field: 'each' })]),
    ...changedFields(was, is, questionFields, 'question', is.id),
    // Of a topic that stays it is told there; elsewhere it is asked of other families.
    ...(from.id === to.id || isSame(from.enableWhen, to.enableWhen) || !isSame(was.enableWhen, is.enableWhen)
      ? []
      : [changeOf('changed', 'major', 'question', is.id, is.id, { field: 'enableWhen' })]),
    ...inLimits(was, is),
    ...inOptions(was, is, codes, isFixed),
  ]
}

/** Who could answer something before must still be able to. */
function inLimits(was: Question, is: Question): Change[] {
  const limit = (question: Question, name: 'minimum' | 'maximum', none: number) =>
    name in question ? ((question as { [key in typeof name]?: number })[name] ?? none) : none
  const of = (name: 'minimum' | 'maximum', none: number, isNarrower: (before: number, now: number) => boolean) => {
    const [before, now] = [limit(was, name, none), limit(is, name, none)]
    if (before === now) return []
    return [changeOf('changed', isNarrower(before, now) ? 'major' : 'minor', 'question', is.id, is.id, { field: name })]
  }
  return [
    ...of('minimum', Number.NEGATIVE_INFINITY, (before, now) => now > before),
    ...of('maximum', Number.POSITIVE_INFINITY, (before, now) => now < before),
  ]
}

type Codes = ReadonlyMap<string, string>

function inOptions(was: Question, is: Question, codes: Codes, isFixed: boolean): Change[] {
  const [before, now] = [optionsOf(was), optionsOf(is)]
  const old = new Map(before.map((option) => [option.code, option]))
  const path = (code: string) => `${is.id} > ${code}`
  const cameFrom = new Set([...codes.values()])
  return [
    ...now.flatMap((option) => {
      const known = old.get(option.code)
      if (known === undefined)
        return cameFrom.has(option.code)
          ? []
          : [changeOf('added', isFixed ? 'major' : 'minor', 'option', option.code, path(option.code))]
      return [
        ...rewordings(known, option, ['text'], 'option', option.code, path(option.code)).map(
          (one): Change => (isFixed || saysWhatAnotherSaid(one, before) ? { ...one, level: 'major' } : one),
        ),
        ...(Boolean(known.alone) === Boolean(option.alone)
          ? []
          : [
              changeOf('changed', levelOfAlone(is, option), 'option', option.code, path(option.code), {
                field: 'alone',
              }),
            ]),
      ]
    }),
    ...before
      .filter(({ code }) => !now.some((option) => option.code === code))
      .map(({ code }) => goneOption(code, before, now, codes, path(code))),
    ...moved(
      before.map(({ code }) => ({ id: code })),
      now.map(({ code }) => ({ id: code })),
      'option',
      path,
    ).map((one): Change => (isFixed ? { ...one, level: 'major' } : one)),
  ]
}

/** Where several could be chosen, some of what was chosen fits no longer. */
function levelOfAlone({ type }: Question, { alone }: Option): ChangeLevel {
  return type === 'choices' && alone ? 'major' : 'minor'
}

/** A code that now has the words of another got another meaning: what was stored as "nee" would read as "vaak". */
function saysWhatAnotherSaid({ facts: { id, language, after } }: Change, before: readonly Option[]): boolean {
  return before.some(({ code, text }) => code !== id && text[String(language)] === after)
}

/** A code whose answers have a place in the newer version is not lost. */
function goneOption(
  code: string,
  before: readonly Option[],
  now: readonly Option[],
  codes: Codes,
  path: string,
): Change {
  const next = codes.get(code)
  if (next === undefined || !now.some((option) => option.code === next))
    return changeOf('removed', 'major', 'option', code, path)
  const isMerged =
    before.some((option) => option.code === next) || [...codes.values()].filter((other) => other === next).length > 1
  return changeOf(isMerged ? 'merged' : 'renamed', 'major', 'option', next, path, { from: code })
}

function optionsOf(question: Question): readonly Option[] {
  return 'options' in question ? question.options : []
}

function movedQuestions(older: Protocol, newer: Protocol): Change[] {
  const placeOf = (asked: AskedQuestion) => ({ id: asked.question.id, in: asked.section.id })
  const [before, now] = [questionsOf(older).map(placeOf), questionsOf(newer).map(placeOf)]
  const elsewhere = now.filter(({ id, in: section }) => before.some((one) => one.id === id && one.in !== section))
  const together = moved(before, now, 'question').map(({ path }) => path)
  // What is locked is a scale, or makes rounds comparable, and in another order it is answered otherwise.
  const locked = new Set(questionsOf(older).flatMap(({ question }) => (question.locked ? [question.id] : [])))
  const isLocked = ({ id }: { readonly id: string }) => locked.has(id)
  const fixed = new Set(moved(before.filter(isLocked), now.filter(isLocked), 'question').map(({ path }) => path))
  return [...new Set([...elsewhere.map(({ id }) => id), ...together, ...fixed])].map((id) =>
    changeOf('moved', fixed.has(id) ? 'major' : 'minor', 'question', id),
  )
}

/** Those that stand in another order than before, among what is in both: as few as can be named. */
export function moved(
  before: readonly { readonly id: string }[],
  now: readonly { readonly id: string }[],
  part: string,
  path: (id: string) => string = (id) => id,
): Change[] {
  const place = new Map(before.map(({ id }, index) => [id, index]))
  const common = now.map(({ id }) => id).filter((id) => place.has(id))
  const inOrder = new Set(longestRising(common.map((id) => place.get(id)!)).map((index) => common[index]!))
  return common.filter((id) => !inOrder.has(id)).map((id) => changeOf('moved', 'minor', part, id, path(id)))
}

/** The positions of the longest part that keeps its order. */
function longestRising(values: readonly number[]): number[] {
  let best: number[] = []
  const ending: number[][] = []
  for (const [index, value] of values.entries()) {
    let before: number[] = []
    for (let other = 0; other < index; other++)
      if (values[other]! < value && ending[other]!.length > before.length) before = ending[other]!
    ending[index] = [...before, index]
    if (ending[index].length > best.length) best = ending[index]
  }
  return best
}

/** Words that are put differently, language by language. */
export function rewordings<T extends object>(
  was: T,
  is: T,
  fields: readonly (keyof T & string)[],
  part: string,
  id: string,
  path = id,
): Change[] {
  return fields.flatMap((field) => {
    const [before, now] = [was[field] as Text | undefined, is[field] as Text | undefined]
    const languages = [...new Set([...Object.keys(before ?? {}), ...Object.keys(now ?? {})])]
    return languages
      .filter((language) => before?.[language] !== now?.[language])
      .map((language) =>
        changeOf('reworded', 'patch', part, id, path, {
          field,
          before: before?.[language] ?? '',
          after: now?.[language] ?? '',
          language,
        }),
      )
  })
}

export function changedFields(
  was: object,
  is: object,
  fields: { readonly [field: string]: ChangeLevel | undefined },
  part: string,
  id: string,
): Change[] {
  const fieldOf = (thing: object, field: string): unknown => Object.entries(thing).find(([key]) => key === field)?.[1]
  return Object.entries(fields)
    .filter(([field]) => !isSame(fieldOf(was, field), fieldOf(is, field)))
    .map(([field, level = 'patch']) => {
      // What a band, an item or a group is called are words only.
      const isWords = isSameButTitles(fieldOf(was, field), fieldOf(is, field))
      return changeOf('changed', isWords ? 'patch' : level, part, id, id, {
        field: isWords ? `${field} > title` : field,
      })
    })
}
