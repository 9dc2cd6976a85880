/** How long the call has lasted. It counts up, never blinks, and is not read aloud. */
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './timer.module.css'

/** A call that began so long ago was left open; its length says nothing. */
const longest = 6 * 60 * 60

export function Timer({ since, until }: { since: Date; until: Date | null }) {
  const t = useTranslations('conversation.bar')
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until) return
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [until])
  const seconds = Math.max(0, Math.floor(((until?.getTime() ?? now) - since.getTime()) / 1000))
  if (seconds > longest) return null
  return (
    <span className={styles.timer} role="timer" aria-label={t('running')}>
      {clock(seconds)}
    </span>
  )
}

/**
 * @example
 * clock(754)    //=> '12:34'
 * clock(3661)   //=> '1:01:01'
 */
export function clock(seconds: number): string {
  const pad = (number: number) => String(number).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${pad(Math.floor((seconds % 3600) / 60))}:${pad(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
