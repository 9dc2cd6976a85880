/**
 * What was heard on the phone, event by event. An event is never changed: a later one says which it replaces. The state of a
 * conversation is a fold over its events, so a phone and a server that hold the same events can never disagree.
 */
import type { Answer, Answers, ByChild } from './answer'
import { type Place, placeFromKey, placeKey } from './place'

/**
 * - `answer`: an answer to a question;
 * - `note`: what the caller wrote beside it; without a place, a line of the scratchpad;
 * - `quote`: what the parent said word for word;
 * - `later`: to come back to;
 * - `probe`: the id of a follow-up sentence that was asked.
 */
export type AnswerEventKind = 'answer' | 'note' | 'quote' | 'later' | 'probe'

export interface AnswerEvent {
  readonly id: string
  readonly kind: AnswerEventKind
  readonly place?: Place
  /** `null` takes back what it replaces. */
  readonly value: Answer | null
  /** As it was typed, "6 à 7". */
  readonly raw?: string
  /** The ids of the events that this one puts aside. */
  readonly replaces: readonly string[]
  /** Instant in ISO 8601 by the clock of the device. For information only: clocks differ, so it decides nothing. */
  readonly at: string
  readonly by: string
  readonly device: string
  readonly sequence: number
}

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

/**
 * The name of what an event speaks about.
 *
 * @example
 * cellKey('note', { question: 'childMood', child: 'sami' })   //=> 'note childMood@sami'
 * cellKey('note')                                             //=> 'note'
 */
export function cellKey(kind: AnswerEventKind, place?: Place): string {
  return place === undefined ? kind : `${kind} ${placeKey(place)}`
}

/** Everything that was said in one kind about one place, as far as nothing replaces it. */
interface Cell {
  readonly key: string
  readonly kind: AnswerEventKind
  readonly place?: Place
  /** Sorted by id, never empty. */
  readonly heads: readonly AnswerEvent[]
}

function cellsOf(events: readonly AnswerEvent[]): Cell[] {
  const grouped = new Map<string, Map<string, AnswerEvent>>()
  for (const event of events) {
    const key = cellKey(event.kind, event.place)
    const group = grouped.get(key) ?? new Map<string, AnswerEvent>()
    grouped.set(key, group.set(event.id, event))
  }
  const byKey = [...grouped].sort(([a], [b]) => (a < b ? -1 : 1))
  return byKey.map(([key, group]) => {
    const heads = headsOf([...group.values()])
    const { kind, place } = heads[0]!
    return { key, kind, heads, ...(place && { place }) }
  })
}

/** Events that say they replace each other leave none over; then all are kept, so that nothing heard is lost. */
function headsOf(group: readonly AnswerEvent[]): AnswerEvent[] {
  const replaced = new Set(group.flatMap(({ id, replaces }) => replaces.filter((other) => other !== id)))
  const heads = group.filter(({ id }) => !replaced.has(id))
  return (heads.length > 0 ? heads : [...group]).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function conflictIn({ kind, place, heads }: Cell): Conflict[] {
  const values = new Set(heads.map(({ value }) => JSON.stringify(value)))
  return isList({ kind, place }) || values.size < 2 ? [] : [{ kind, ...(place && { place }), events: heads }]
}

/** Probes of one place and lines of the scratchpad stand beside each other. */
function isList({ kind, place }: { readonly kind: AnswerEventKind; readonly place?: Place | undefined }): boolean {
  return kind === 'probe' || place === undefined
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
