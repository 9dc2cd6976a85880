/** Choosing when to call back, by whom, and what that person should know. */
import { useState } from 'react'
import { useMe } from '../lib/session'
import { type CallBackMoment, callBackMoments, instantOf, type Soon, wallOf } from './moments'
import { parseMoment } from './typed-moment'

export type CallBackChoice = Soon | 'other' | 'none'

export interface CallBack {
  readonly choice: CallBackChoice | null
  readonly setChoice: (choice: CallBackChoice) => void
  readonly moments: readonly CallBackMoment[]
  readonly typed: string
  readonly setTyped: (text: string) => void
  /** The moment that is chosen now; null when there is none yet, or when it is not understood. */
  readonly at: Date | null
  readonly problem: 'notUnderstood' | 'passed' | null
  readonly who: 'me' | 'anyone'
  readonly setWho: (who: 'me' | 'anyone') => void
  readonly note: string
  readonly setNote: (note: string) => void
  /** The appointment to make; null when nobody is called back. */
  readonly appointment: { type: 'appointment'; when: string; withPersonId: string | null; note?: string } | null
}

/** Without a time, a day is taken at the hour at which most families are at home. */
const usualTime = '10:00'

export function useCallBack(begin: CallBackChoice | null = null): CallBack {
  const { me } = useMe()
  const [now] = useState(() => new Date())
  const [choice, setChoice] = useState(begin)
  const [typed, setTyped] = useState('')
  const [who, setWho] = useState<'me' | 'anyone'>('me')
  const [note, setNote] = useState('')
  const moments = callBackMoments(now)
  const other = choice === 'other' ? momentOf(typed, now) : null
  const at = choice === 'other' ? other : (moments.find(({ id }) => id === choice)?.at ?? null)
  const passed = at !== null && at.getTime() <= now.getTime()
  const problem = passed
    ? 'passed'
    : choice === 'other' && typed.trim() !== '' && other === null
      ? 'notUnderstood'
      : null
  const line = note.trim().slice(0, 500)
  return {
    choice,
    setChoice,
    moments,
    typed,
    setTyped,
    at: passed ? null : at,
    problem,
    who,
    setWho,
    note,
    setNote,
    appointment:
      at && !passed
        ? {
            type: 'appointment',
            when: at.toISOString(),
            withPersonId: who === 'me' ? (me?.person.id ?? null) : null,
            ...(line ? { note: line } : {}),
          }
        : null,
  }
}

function momentOf(typed: string, now: Date): Date | null {
  const { day, time } = wallOf(now)
  const meant = parseMoment(typed, day, time)
  return meant && instantOf(meant.day, meant.time ?? usualTime)
}
