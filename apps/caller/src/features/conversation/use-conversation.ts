/** Leading the conversation: which question is open, going on and back, and everything done at the open question. */
import {
  type Answer,
  answerAt,
  nextPlace,
  type Place,
  type Protocol,
  placeKey,
  progress,
  questionOf,
  samePlace,
  type Topic,
  topics,
  visiblePlaces,
} from '@gib/protocol'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { Call } from '../../lib/call'
import { placeBefore, voiceAt } from './course'
import { usePlace } from './use-place'

export interface Conversation {
  readonly call: Call
  readonly protocol: Protocol
  readonly place: Place
  readonly topic: Topic
  readonly topics: readonly Topic[]
  readonly progress: ReturnType<typeof progress>
  readonly go: (place: Place) => void
  /** On to the next open question. False when there is none left: then the call can end. */
  readonly next: () => boolean
  readonly back: () => void
  /** Marks the open question for later and goes on. */
  readonly later: () => boolean
  readonly answer: (answer: Answer | null, raw?: string) => void
}

/** `null` until the questions are on this device. */
export function useConversation(call: Call): Conversation | null {
  const { protocol, situation, folded } = call
  const { answers } = folded
  const [wanted, setPlace] = usePlace(call.callId)
  const visited = useRef<Place[]>([])

  const all = useMemo(
    () => (protocol ? topics(protocol, answers, situation).filter(({ section }) => section.voice !== 'caller') : []),
    [protocol, answers, situation],
  )
  const done = useMemo(() => (protocol ? progress(protocol, answers, situation) : null), [protocol, answers, situation])
  const place = useMemo(() => (protocol ? placeToOpen(protocol, call, wanted) : null), [protocol, call, wanted])

  // Where it begins stays open: an answer never moves the conversation by itself.
  useLayoutEffect(() => {
    if (place && !wanted) setPlace(place)
  }, [place, wanted, setPlace])

  const go = useCallback(
    (to: Place) => {
      if (place && !samePlace(place, to)) visited.current.push(place)
      setPlace(to)
    },
    [place, setPlace],
  )

  const topic = place && all.find(({ places }) => places.some((one) => samePlace(one, place)))
  if (!protocol || !done || !place || !topic) return null

  const next = () => {
    const ahead = nextPlace(protocol, answers, situation, { after: place, voice: voiceAt(protocol, place) })
    if (!ahead || samePlace(ahead, place)) return false
    go(ahead)
    return true
  }
  return {
    call,
    protocol,
    place,
    topic,
    topics: all,
    progress: done,
    go,
    next,
    back: () => {
      const to = visited.current.pop() ?? placeBefore(protocol, answers, situation, place)
      if (to) setPlace(to)
    },
    later: () => {
      const marked = folded.later.includes(placeKey(place))
      void call.later(place, !marked)
      return marked || next()
    },
    answer: (answer, raw) => {
      const same = JSON.stringify(answerAt(answers, place) ?? null) === JSON.stringify(answer)
      if (!same || raw) void call.hear(place, answer, raw)
      // Answered now, so there is nothing to come back for.
      if (answer !== null && folded.later.includes(placeKey(place))) void call.later(place, false)
    },
  }
}

/** What the address says, as long as it can be asked; else the first open question, else the first. */
function placeToOpen(protocol: Protocol, call: Call, wanted: Place | undefined): Place | null {
  const { answers } = call.folded
  const visible = visiblePlaces(protocol, answers, call.situation).filter(
    (one) => questionOf(protocol, one.question)?.section.voice !== 'caller',
  )
  const there = wanted && visible.find((one) => samePlace(one, wanted))
  return there ?? nextPlace(protocol, answers, call.situation) ?? visible[0] ?? null
}
