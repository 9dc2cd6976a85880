/** Groups beneath each other: a dot, its margin and n. A real table, so whoever cannot see the dots reads the numbers. */
import type { ReactNode } from 'react'
import { IntervalMark, ScaleTicks } from './interval-mark'
import styles from './interval-rows.module.css'
import { niceScale } from './scale'

export interface IntervalRow {
  readonly id: string
  readonly label: ReactNode
  /** Null where too few answered to say anything. */
  readonly value: number | null
  readonly interval: readonly [number, number] | null
  /** As it is read: '28%', '6,3', '3 van 7'. */
  readonly shown: ReactNode
  /** '16,5–43,8%' */
  readonly margin: ReactNode
  readonly n: number
}

export interface IntervalRowsProps {
  /** The sentence that says what there is to see. */
  readonly caption: string
  /** What to bear in mind with it. */
  readonly note?: string
  readonly heads: {
    readonly group: string
    readonly picture: string
    readonly value: string
    readonly margin: string
    readonly n: string
  }
  readonly rows: readonly IntervalRow[]
  readonly overall?: number | null
  /** Where the line starts, when that is not up to the rows: 0 for shares. */
  readonly from?: number
  /** Where it ends when no row has a value: 1 for shares, 10 for grades. */
  readonly most?: number
  readonly format: (value: number) => string
}

export function IntervalRows({ caption, note, heads, rows, overall, from, most = 1, format }: IntervalRowsProps) {
  const met = rows.flatMap(({ value, interval }) => (value === null ? [] : [value, ...(interval ?? [])]))
  const all = overall === undefined || overall === null ? met : [...met, overall]
  const scale = niceScale(from ?? (all.length > 0 ? Math.min(...all) : 0), all.length > 0 ? Math.max(...all) : most)
  return (
    <table className={styles.rows}>
      <caption className={styles.caption}>
        {caption} {note && <span className={styles.note}>{note}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{heads.group}</th>
          <th scope="col" className={styles.picture}>
            <span className={styles.hidden}>{heads.picture}</span>
            <ScaleTicks scale={scale} format={format} />
          </th>
          <th scope="col" className={styles.number}>
            {heads.value}
          </th>
          <th scope="col" className={styles.number}>
            {heads.margin}
          </th>
          <th scope="col" className={styles.number}>
            {heads.n}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            <td className={styles.picture}>
              <IntervalMark scale={scale} value={row.value} interval={row.interval} overall={overall ?? null} />
            </td>
            <td className={styles.value}>{row.shown}</td>
            <td className={styles.number} data-label={heads.margin}>
              {row.margin}
            </td>
            <td className={styles.number} data-label={heads.n}>
              {row.n}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
