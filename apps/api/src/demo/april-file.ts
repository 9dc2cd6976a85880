/** The 219 invented calls of April 2020 that reproduce the article, read from `examples/april-2020/calls.csv`. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

/** A line of the file, in our words. Everything here goes into the demo exactly. */
export interface AprilCall {
  readonly call: string
  readonly family: string
  /** ISO date. */
  readonly date: string
  readonly singleMother: boolean
  readonly ages: readonly number[]
  readonly language: string
  readonly littleDutch: boolean
  readonly parentGrade: number
  readonly childrenGrade: number
  readonly moneyWorries: boolean
  readonly computerAndWifi: boolean
  /** null: no child with homework. */
  readonly homeworkHelp: boolean | null
}

/** Beside the built server first; in the source tree it stands with the examples. */
const places = ['./calls.csv', '../calls.csv', '../../../../examples/april-2020/calls.csv']

export function readAprilFile(): AprilCall[] {
  const path = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) => existsSync(place))
  if (!path) throw new Error('calls.csv of April 2020 does not stand beside the server: the build is not complete.')
  const rows = parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[]
  return rows.map(callOf)
}

function callOf(row: Record<string, string>): AprilCall {
  const help = row.homework_help_ok
  return {
    call: row.call_id!,
    family: row.family_id!,
    date: row.date!,
    singleMother: row.single_mother === '1',
    ages: row.child_ages!.split(' ').map(Number),
    language: row.home_language!,
    littleDutch: row.dutch_at_home_none_or_little === '1',
    parentGrade: Number(row.parent_grade),
    childrenGrade: Number(row.children_grade),
    moneyWorries: row.money_worries === '1',
    computerAndWifi: row.computer_and_wifi === '1',
    homeworkHelp: help === '' || help === undefined ? null : help === 'ja',
  }
}
