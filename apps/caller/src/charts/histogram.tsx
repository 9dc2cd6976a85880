/** How often each grade was given: a bar for each, a line where sufficient starts, and those without a grade apart. */
import { useId, useRef } from 'react'
import styles from './histogram.module.css'
import { useWidth } from './use-width'

export interface HistogramProps {
  /** The sentence that says what there is to see; read aloud instead of the picture. */
  readonly label: string
  readonly bars: readonly { readonly value: number; readonly count: number }[]
  /** The first value on the far side of the line. */
  readonly splitAt: number
  /** Words on both sides of the line. */
  readonly sides: readonly [string, string]
  readonly missing: number
  readonly missingLabel: string
  readonly formatValue: (value: number) => string
}

const height = 220
const top = 34
const bottom = 30

/**
 * Own SVG: letters keep their size on a phone, and the two sides differ by place, words and hatching, not by colour alone.
 */
export function Histogram(props: HistogramProps) {
  const { label, bars, splitAt, sides, missing, missingLabel, formatValue } = props
  const hatch = useId()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const halves = bars.some(({ value, count }) => count > 0 && !Number.isInteger(value))
  const shown = bars.filter(({ value, count }) => Number.isInteger(value) || count > 0)
  const most = Math.max(1, missing, ...bars.map(({ count }) => count))
  const slots = missing > 0 ? 12.5 : 11
  const slot = width / slots
  const x = (value: number) => (value + 0.5) * slot
  const y = (count: number) => height - bottom - (count / most) * (height - top - bottom - 14)
  const bar = slot * (halves ? 0.42 : 0.78)
  const line = x(halves ? splitAt - 0.25 : splitAt)
  return (
    <div ref={place} className={styles.place}>
      <svg
        className={styles.picture}
        role="img"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className={styles.hatchGround} />
            <rect width="2.5" height="6" className={styles.hatchLine} />
          </pattern>
        </defs>
        <line className={styles.ground} x1={0} x2={x(10.5)} y1={height - bottom} y2={height - bottom} />
        {shown.map(({ value, count }) => (
          <g key={value}>
            {count > 0 && (
              <rect
                x={x(value) - bar / 2}
                y={y(count)}
                width={bar}
                height={height - bottom - y(count)}
                rx={2}
                className={value < splitAt ? styles.below : styles.above}
                fill={value < splitAt ? `url(#${hatch})` : undefined}
              />
            )}
            {count > 0 && (
              <text className={styles.count} x={x(value)} y={y(count) - 5}>
                {count}
              </text>
            )}
            {Number.isInteger(value) && (
              <text className={styles.value} x={x(value)} y={height - bottom + 20}>
                {formatValue(value)}
              </text>
            )}
          </g>
        ))}
        <line className={styles.split} x1={line} x2={line} y1={2} y2={height - bottom} />
        <text className={styles.side} x={line - 8} y={14} textAnchor="end">
          {sides[0]}
        </text>
        <text className={styles.side} x={line + 8} y={14}>
          {sides[1]}
        </text>
        {missing > 0 && (
          <g>
            <rect
              className={styles.missing}
              x={x(11.25) - bar / 2}
              y={y(missing)}
              width={bar}
              height={height - bottom - y(missing)}
              rx={2}
            />
            <text className={styles.count} x={x(11.25)} y={y(missing) - 5}>
              {missing}
            </text>
            <text className={styles.value} x={width} y={height - bottom + 20} textAnchor="end">
              {missingLabel}
            </text>
          </g>
        )}
      </svg>
    </div>
  )
}
