/**
 * What was heard on the phone, event by event. An event is never changed: a later one says which it replaces. The state of a
 * conversation is a fold over its events, so a phone and a server that hold the same events can never disagree.
 */

import type { Answer, Answers, ByChild } from '../document/answer'
import { mustBe } from '../document/misuse'
import { type Place, placeFromKey, placeKey } from '../document/place'
import { type Cell, cellKey, cellsOf, isList } from './answer-cell'
import type { AnswerEvent, AnswerEventKind } from './answer-event'

/** Two devices said something different without knowing of each other. A person chooses; until then the greatest id is shown. */
export interface Conflict {
  readonly place?: Place
  readonly kind: AnswerEventKind
  /** By id; the last one is shown. */
  readonly events: readonly AnswerEvent[]
}

/** A line that was written beside all questions. */
export interface ScratchLine {
  readonly id: string
  readonly text: string
  readonly at: string
}

/** The state of a conversation. Notes and the like are found by {@link placeKey}. */
export interface Folded {
  readonly answers: Answers
  readonly notes: { readonly [place: string]: string }
  readonly quotes: { readonly [place: string]: string }
  readonly later: readonly string[]
  /** The follow-up sentences that were asked. */
  readonly probes: { readonly [place: string]: readonly string[] }
  readonly scratch: readonly ScratchLine[]
  readonly conflicts: readonly Conflict[]
  /** By {@link cellKey}, the ids of the events that nothing replaces. */
  readonly heads: { readonly [cell: string]: readonly string[] }
}

/**
 * The state that these events lead to. The order in which they arrive does not matter, nor does an event that arrives twice.
 *
 * @example
 * const mei = { by: 'yasmin', device: 'phone', at: '2020-05-14T10:00:00Z', place: { question: 'parentGrade' }, kind: 'answer' } as const
 * fold([
 *   { ...mei, id: 'b', value: 6.5, replaces: ['a'], sequence: 2 },
 *   { ...mei, id: 'a', value: 6, replaces: [], sequence: 1 },
 * ]).answers   //=> { parentGrade: 6.5 }
 */
export function fold(events: readonly AnswerEvent[]): Folded {
  mustBe('list', events, 'events')
  const cells = cellsOf(events)
  return {
    answers: answersIn(cells),
    notes: textsIn(cells, 'note'),
    quotes: textsIn(cells, 'quote'),
    later: shownIn(cells, 'later').flatMap(([key, { value }]) => (value === true ? [key] : [])),
    probes: probesIn(cells),
    scratch: scratchIn(cells),
    conflicts: cells.flatMap(conflictIn),
    heads: Object.fromEntries(cells.map(({ key, heads }) => [key, heads.map(({ id }) => id)])),
  }
}

/**
 * The next event at a place: it replaces all that is shown there now, and so also settles a conflict. A scratchpad line or a probe
 * stands beside the others, and replaces only what is named.
 *
 * @example
 * const said = { place: { question: 'parentGrade' }, kind: 'answer', at: '2020-05-14T10:00:00Z', by: 'yasmin', device: 'phone' } as const
 * const first = nextEvent(fold([]), { ...said, id: 'a', value: 6, sequence: 1 })
 * nextEvent(fold([first]), { ...said, id: 'b', value: 6.5, sequence: 2 }).replaces   //=> ['a']
 */
export function nextEvent(
  folded: Folded,
  event: Omit<AnswerEvent, 'replaces'> & { readonly replaces?: readonly string[] },
): AnswerEvent {
  const heads = isList(event) ? [] : (folded.heads[cellKey(event.kind, event.place)] ?? [])
  return { ...event, replaces: event.replaces ?? heads }
}

function conflictIn(cell: Cell): Conflict[] {
  const { kind, place, heads } = cell
  const values = new Set(heads.map(({ value }) => JSON.stringify(value)))
  return isList(cell) || values.size < 2 ? [] : [{ kind, ...(place && { place }), events: heads }]
}

/** Of each cell of this kind the place and the event that is shown. */
function shownIn(cells: readonly Cell[], kind: AnswerEventKind): [place: string, AnswerEvent][] {
  return cells.flatMap((cell): [string, AnswerEvent][] =>
    cell.kind === kind && cell.place ? [[placeKey(cell.place), cell.heads[cell.heads.length - 1]!]] : [],
  )
}

function answersIn(cells: readonly Cell[]): Answers {
  const answers = new Map<string, Answer>()
  const byChild = new Map<string, [child: string, Answer][]>()
  for (const [key, { value }] of shownIn(cells, 'answer')) {
    const { question, child } = placeFromKey(key)
    if (value === null) continue
    if (child === undefined) answers.set(question, value)
    else byChild.set(question, [...(byChild.get(question) ?? []), [child, value]])
  }
  const ofChildren = [...byChild].map(([question, entries]): [string, ByChild] => [
    question,
    Object.fromEntries(entries),
  ])
  return Object.fromEntries<Answer | ByChild>([...answers, ...ofChildren])
}

function textsIn(cells: readonly Cell[], kind: 'note' | 'quote'): { [place: string]: string } {
  const texts = shownIn(cells, kind).flatMap(([key, { value }]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  )
  return Object.fromEntries(texts)
}

function probesIn(cells: readonly Cell[]): { [place: string]: string[] } {
  return Object.fromEntries(
    cells
      .filter(({ kind, place }) => kind === 'probe' && place !== undefined)
      .map(({ place, heads }) => [
        placeKey(place!),
        [...new Set(heads.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))],
      ])
      .filter(([, asked]) => asked!.length > 0),
  )
}

function scratchIn(cells: readonly Cell[]): ScratchLine[] {
  const lines = cells.find(({ kind, place }) => kind === 'note' && place === undefined)?.heads ?? []
  return lines.flatMap(({ id, value, at }) => (typeof value === 'string' ? [{ id, text: value, at }] : []))
}
