import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../document/answer'
import type { Place } from '../document/place'
import type { AnswerEvent, AnswerEventKind } from './answer-event'
import { fold, nextEvent } from './answer-log'

const said = { by: 'yasmin', device: 'phone', at: '2020-04-17T10:00:00Z', sequence: 0 }

function event(
  id: string,
  kind: AnswerEventKind,
  place: Place | undefined,
  value: Answer | null,
  ...replaces: string[]
): AnswerEvent {
  return { ...said, id, kind, value, replaces, ...(place && { place }) }
}

const grade = { question: 'grade' }
const sami = { question: 'mood', child: 'sami' }

describe('what was heard', () => {
  test('is kept by question and by child', () => {
    const events = [
      event('a', 'answer', grade, 6.5),
      event('b', 'answer', sami, 'sad'),
      event('c', 'answer', { question: 'mood', child: 'lina' }, { absent: 'unknown' }),
    ]
    expect(fold(events).answers).toEqual({ grade: 6.5, mood: { sami: 'sad', lina: { absent: 'unknown' } } })
  })

  test('can be corrected, and taken back', () => {
    const first = event('a', 'answer', grade, 6)
    expect(fold([first, event('b', 'answer', grade, 7, 'a')]).answers).toEqual({ grade: 7 })
    expect(fold([first, event('b', 'answer', grade, null, 'a')]).answers).toEqual({})
  })

  test('has notes, quotes, doorvragen, and questions for later beside it', () => {
    const folded = fold([
      event('a', 'note', sami, 'mist oma'),
      event('b', 'quote', grade, 'Het gaat, we redden het.'),
      event('c', 'later', grade, true),
      event('d', 'probe', grade, 'low'),
      event('e', 'probe', grade, 'more'),
      event('f', 'note', undefined, 'belt liever na vieren'),
      event('g', 'note', undefined, 'broer is thuis'),
    ])
    expect(folded.notes).toEqual({ 'mood@sami': 'mist oma' })
    expect(folded.quotes).toEqual({ grade: 'Het gaat, we redden het.' })
    expect(folded.later).toEqual(['grade'])
    expect(folded.probes).toEqual({ grade: ['low', 'more'] })
    expect(folded.scratch.map(({ text }) => text)).toEqual(['belt liever na vieren', 'broer is thuis'])
    expect(folded.conflicts).toEqual([])
  })

  test('is kept apart by kind and place, and what is taken back is no longer there', () => {
    const folded = fold([
      event('a', 'note', grade, null),
      event('b', 'quote', sami, null),
      event('c', 'later', grade, true),
      event('d', 'later', grade, null, 'c'),
      event('e', 'later', sami, true),
      event('f', 'probe', grade, null),
      event('g', 'probe', undefined, 'nergens'),
      event('h', 'quote', undefined, 'zonder vraag'),
      event('i', 'note', sami, 'mist oma'),
    ])
    expect(folded).toMatchObject({
      answers: {},
      notes: { 'mood@sami': 'mist oma' },
      quotes: {},
      later: ['mood@sami'],
      probes: {},
      scratch: [],
    })
    expect(Object.keys(folded.notes)).toEqual(['mood@sami'])
    expect([Object.keys(folded.quotes), Object.keys(folded.probes)]).toEqual([[], []])
    expect(fold([])).toEqual({
      answers: {},
      notes: {},
      quotes: {},
      later: [],
      probes: {},
      scratch: [],
      conflicts: [],
      heads: {},
    })
  })

  test('of a doorvraag or a scratchpad line can be taken back one by one', () => {
    const folded = fold([
      event('a', 'probe', grade, 'low'),
      event('b', 'probe', grade, 'more'),
      event('c', 'probe', grade, null, 'a'),
      event('d', 'note', undefined, 'verkeerde regel'),
      event('e', 'note', undefined, 'goede regel', 'd'),
    ])
    expect(folded.probes).toEqual({ grade: ['more'] })
    expect(folded.scratch).toEqual([{ id: 'e', text: 'goede regel', at: said.at }])
    const empty = fold([event('a', 'note', undefined, 'verkeerde regel'), event('b', 'note', undefined, null, 'a')])
    expect(empty.scratch).toEqual([])
  })

  test('of a doorvraag or a scratchpad line the next stands beside it, unless it names which it replaces', () => {
    const before = fold([event('a', 'probe', grade, 'low'), event('b', 'note', undefined, 'belt na vieren')])
    const probe = { ...said, id: 'c', kind: 'probe', place: grade, value: 'more' } as const
    expect(nextEvent(before, probe).replaces).toEqual([])
    expect(nextEvent(before, { ...said, id: 'd', kind: 'note', value: 'broer is thuis' }).replaces).toEqual([])
    expect(nextEvent(before, { ...probe, value: null, replaces: ['a'] }).replaces).toEqual(['a'])
  })

  test('of a question is the first of its kind where nothing was heard yet', () => {
    const before = fold([event('a', 'answer', grade, 6), event('b', 'note', grade, 'aarzelt')])
    const quote = { ...said, id: 'c', kind: 'quote', place: grade, value: 'Het gaat.' } as const
    expect(nextEvent(before, quote).replaces).toEqual([])
    expect(nextEvent(before, { ...quote, kind: 'note', value: 'lacht' }).replaces).toEqual(['b'])
  })
})

describe('two devices that did not know of each other', () => {
  const first = event('a', 'answer', grade, 6)
  const phone = event('b', 'answer', grade, 5, 'a')
  const laptop = event('c', 'answer', grade, 7, 'a')

  test('leave a conflict: both are kept, and the greatest id is shown', () => {
    const { answers, conflicts } = fold([first, laptop, phone])
    expect(answers).toEqual({ grade: 7 })
    expect(conflicts).toEqual([{ place: grade, kind: 'answer', events: [phone, laptop] }])
  })

  test('agree when they say the same', () => {
    expect(fold([first, phone, event('c', 'answer', grade, 5, 'a')]).conflicts).toEqual([])
  })

  test('are settled by the next answer, which replaces both', () => {
    const settled = nextEvent(fold([first, phone, laptop]), {
      ...said,
      id: 'd',
      kind: 'answer',
      place: grade,
      value: 6.5,
    })
    expect(settled.replaces).toEqual(['b', 'c'])
    expect(fold([settled, laptop, phone, first])).toMatchObject({ answers: { grade: 6.5 }, conflicts: [] })
  })

  test('lose nothing when one takes back what the other corrects', () => {
    const { answers, conflicts } = fold([first, phone, event('z', 'answer', grade, null, 'a')])
    expect(answers).toEqual({})
    expect(conflicts[0]?.events.map(({ value }) => value)).toEqual([5, null])
  })

  test('are told in the order of their places, whatever arrived first', () => {
    const later = [event('d', 'answer', sami, 'sad'), event('e', 'answer', sami, 'good')]
    const places = (events: AnswerEvent[]) => fold(events).conflicts.map(({ place }) => place)
    expect(places([...later, phone, laptop])).toEqual([grade, sami])
    expect(places([laptop, phone, ...later])).toEqual([grade, sami])
  })

  test('lose nothing when an event says that it replaces itself', () => {
    const { answers, conflicts } = fold([event('a', 'answer', grade, 6, 'a'), event('b', 'answer', grade, 7)])
    expect([answers, conflicts[0]?.events.map(({ id }) => id)]).toEqual([{ grade: 7 }, ['a', 'b']])
  })

  test('lose nothing when two events say they replace each other', () => {
    const { conflicts } = fold([event('a', 'answer', grade, 6, 'b'), event('b', 'answer', grade, 7, 'a')])
    expect(conflicts[0]?.events.map(({ value }) => value)).toEqual([6, 7])
  })
})

/** Some events about few places; each may replace any of those before it, as devices do that have seen only a part. */
const log = fc
  .array(
    fc.record({
      kind: fc.constantFrom<AnswerEventKind>('answer', 'note', 'quote', 'later', 'probe'),
      place: fc.constantFrom(grade, sami, { question: 'mood', child: 'lina' }, { question: '__proto__' }),
      value: fc.constantFrom<Answer | null>('goed', 'slecht', 6.5, true, { absent: 'declined' }, null),
      replaces: fc.array(fc.nat(20), { maxLength: 3 }),
      id: fc.uuid(),
    }),
    { maxLength: 20 },
  )
  .map((drafts) => {
    const different = [...new Map(drafts.map((draft) => [draft.id, draft])).values()]
    return different.map(({ replaces, ...draft }, index): AnswerEvent => {
      return { ...said, ...draft, replaces: replaces.filter((at) => at < index).map((at) => different[at]!.id) }
    })
  })

describe('whatever arrives', () => {
  test('the order and the number of times do not matter', () => {
    const arrivals = log.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length })),
    )
    fc.assert(
      fc.property(arrivals, ([events, shuffled]) => {
        expect(fold([...shuffled, ...events])).toEqual(fold(events))
        expect(fold([...events].reverse())).toEqual(fold(events))
      }),
    )
  })

  test('every answer that nothing replaces is shown or in a conflict', () => {
    fc.assert(
      fc.property(log, (events) => {
        const { answers, conflicts, heads } = fold(events)
        const kept = [...conflicts.flatMap((conflict) => conflict.events.map(({ id }) => id))]
        for (const { id, kind, place, value, replaces } of events) {
          const isReplaced = events.some(
            (other) => other.kind === kind && other.place === place && other.replaces.includes(id),
          )
          expect(Object.values(heads).flat().includes(id)).toBe(!isReplaced)
          if (isReplaced || kind !== 'answer' || value === null || kept.includes(id)) continue
          const shown = Object.hasOwn(answers, place!.question) ? answers[place!.question] : undefined
          expect(place!.child ? (shown as Record<string, unknown>)[place!.child] : shown).toEqual(value)
          expect(replaces).not.toContain(id)
        }
      }),
    )
  })

  test('the next event always settles its own place', () => {
    fc.assert(
      fc.property(log, (events) => {
        const folded = fold(events)
        const next = nextEvent(folded, { ...said, id: 'next', kind: 'answer', place: grade, value: 8 })
        expect(fold([...events, next]).answers.grade).toBe(8)
        expect(
          fold([...events, next]).conflicts.filter(({ kind, place }) => kind === 'answer' && place === grade),
        ).toEqual([])
      }),
    )
  })
})
