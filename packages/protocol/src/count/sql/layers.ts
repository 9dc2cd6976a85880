/** Rows that get more columns, layer upon layer: whatever is needed more than once is worked out once for each row. */
import type { Sql } from './literal'

export class Layers {
  /** Each expression of a layer only looks at the layers below it. */
  readonly #layers: { readonly name: string; readonly sql: Sql }[][] = []
  readonly #names = new Map<Sql, string>()

  /**
   * @param alias the name of the row in every expression
   * @param next gives a name that no other column has
   */
  constructor(
    readonly alias: string,
    readonly next: () => string,
  ) {}

  /** A column for an expression; for the same expression the same column. */
  column(sql: Sql): Sql {
    if (this.#isColumn(sql)) return sql
    const known = this.#names.get(sql)
    if (known !== undefined) return known
    const name = this.next()
    const reference = `${this.alias}.${name}`
    this.#names.set(sql, reference)
    this.#place({ name, sql })
    return reference
  }

  /** A long expression gets a column; a short one stays as it is, so that no statement grows beyond measure. */
  brief(sql: Sql): Sql {
    return sql.length > 160 ? this.column(sql) : sql
  }

  /** The rows of `from` with all columns. `OFFSET 0` keeps the planner from working an expression out again wherever it is used. */
  over(from: Sql): Sql {
    let rows = from
    for (const layer of this.#layers) {
      const columns = layer.map(({ name, sql }) => `${sql} AS ${name}`)
      rows = `(SELECT ${this.alias}.*, ${columns.join(', ')} FROM ${rows} AS ${this.alias} OFFSET 0)`
    }
    return rows
  }

  #isColumn(sql: Sql): boolean {
    return sql.startsWith(`${this.alias}.`) && /^\w+\.\w+$/.test(sql)
  }

  #place(column: { readonly name: string; readonly sql: Sql }): void {
    const lowest = this.#layers.findLastIndex((layer) =>
      layer.some(({ name }) => new RegExp(`\\b${this.alias}\\.${name}\\b`).test(column.sql)),
    )
    const layer = this.#layers[lowest + 1]
    if (layer === undefined) this.#layers.push([column])
    else layer.push(column)
  }
}
