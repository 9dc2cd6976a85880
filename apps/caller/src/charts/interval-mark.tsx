/** A dot with its margin on a line, and a thin line where everybody together stands. The numbers stand in words beside it. */
import styles from './interval-mark.module.css'
import type { Scale } from './scale'

export interface IntervalMarkProps {
  readonly scale: Scale
  readonly value: number | null
  readonly interval: readonly [number, number] | null
  /** Where all together stand. */
  readonly overall?: number | null
}

export function IntervalMark({ scale, value, interval, overall }: IntervalMarkProps) {
  const at = (number: number) => `${scale.at(number) * 100}%`
  return (
    <svg className={styles.mark} aria-hidden="true" height="24" width="100%">
      {scale.ticks.map((tick) => (
        <line key={tick} className={styles.tick} x1={at(tick)} x2={at(tick)} y1="0" y2="24" />
      ))}
      {overall !== undefined && overall !== null && (
        <line className={styles.overall} x1={at(overall)} x2={at(overall)} y1="0" y2="24" />
      )}
      {interval && (
        <>
          <line className={styles.margin} x1={at(interval[0])} x2={at(interval[1])} y1="12" y2="12" />
          <line className={styles.end} x1={at(interval[0])} x2={at(interval[0])} y1="7" y2="17" />
          <line className={styles.end} x1={at(interval[1])} x2={at(interval[1])} y1="7" y2="17" />
        </>
      )}
      {value !== null && <circle className={styles.dot} cx={at(value)} cy="12" r="5.5" />}
    </svg>
  )
}

/** The numbers under or above a column of marks. */
export function ScaleTicks({ scale, format }: { scale: Scale; format: (value: number) => string }) {
  return (
    <div className={styles.ticks} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick} style={{ insetInlineStart: `${scale.at(tick) * 100}%` }}>
          {format(tick)}
        </span>
      ))}
    </div>
  )
}
