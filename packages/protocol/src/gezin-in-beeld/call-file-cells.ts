/** What each column of a file of calls may hold, and how a cell is read. An empty cell was not asked. */
import { isDay } from '../count/period'
import type { Words } from './call-file-problem'
import { school } from './school'

/** A cell's value (`undefined`: not asked), or what should have been there. */
export type Read<T> = { readonly value: T } | { readonly expected: Words }

/** How to read each column, by its title. */
export const cellReaders = {
  call_id: name,
  family_id: name,
  iso_week: week,
  date: day,
  call_no: countFromOne,
  single_mother: zeroOrOne,
  n_children: count,
  child_ages: ages,
  home_language: language,
  dutch_at_home_none_or_little: zeroOrOne,
  parent_grade: grade,
  children_grade: grade,
  money_worries: zeroOrOne,
  computer_and_wifi: zeroOrOne,
  homework_help_ok: homework,
} satisfies { readonly [column: string]: (cell: string) => Read<unknown> }

export type Column = keyof typeof cellReaders

/** The titles of the file, in their usual order. */
export const columns = Object.keys(cellReaders) as readonly Column[]

/** A row whose cells have all been read. */
export type CallRow = {
  readonly [C in Column]: Extract<ReturnType<(typeof cellReaders)[C]>, { value: unknown }>['value']
}

function name(cell: string): Read<string> {
  return cell === '' ? { expected: { nl: 'een naam of nummer', en: 'a name or number' } } : { value: cell }
}

function week(cell: string): Read<string> {
  if (/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(cell)) return { value: cell }
  return { expected: { nl: 'een week als 2020-W16', en: 'a week like 2020-W16' } }
}

function day(cell: string): Read<string> {
  if (isDay(cell)) return { value: cell }
  return { expected: { nl: 'een dag als 2020-04-17', en: 'a day like 2020-04-17' } }
}

function countFromOne(cell: string): Read<number> {
  if (/^[1-9]\d{0,5}$/.test(cell)) return { value: Number(cell) }
  return { expected: { nl: 'een heel getal vanaf 1', en: 'a whole number from 1' } }
}

function count(cell: string): Read<number | undefined> {
  if (cell === '') return { value: undefined }
  if (/^\d{1,6}$/.test(cell)) return { value: Number(cell) }
  return { expected: { nl: 'een heel getal vanaf 0', en: 'a whole number from 0' } }
}

function zeroOrOne(cell: string): Read<boolean | undefined> {
  if (cell === '') return { value: undefined }
  if (cell === '0' || cell === '1') return { value: cell === '1' }
  return { expected: { nl: '0, 1 of niets', en: '0, 1 or nothing' } }
}

/** Ages in years with spaces between them. A baby of 18 months is 1.5. */
function ages(cell: string): Read<readonly number[]> {
  const parts = cell === '' ? [] : cell.split(/\s+/)
  const years = parts.map((part) => (/^\d{1,2}([.,]\d+)?$/.test(part) ? decimal(part) : Number.NaN))
  if (years.every((age) => age <= 25)) return { value: years }
  return {
    expected: {
      nl: 'leeftijden van 0 tot en met 25, met een spatie ertussen',
      en: 'ages from 0 to 25, with a space between them',
    },
  }
}

function language(cell: string): Read<string | undefined> {
  if (cell === '') return { value: undefined }
  if (/^[a-z]{2,3}$/i.test(cell)) return { value: cell.toLowerCase() }
  return {
    expected: {
      nl: 'een taalcode van 2 of 3 letters, zoals nl of rif',
      en: 'a language code of 2 or 3 letters, such as nl or rif',
    },
  }
}

/** To the hundredth, with a comma or a point. */
function grade(cell: string): Read<number | undefined> {
  if (cell === '') return { value: undefined }
  if (/^\d{1,2}([.,]\d{1,2})?$/.test(cell) && decimal(cell) <= 10) return { value: decimal(cell) }
  return {
    expected: {
      nl: 'een cijfer van 0 tot en met 10, zoals 7 of 6,5',
      en: 'a grade from 0 to 10, such as 7 or 6.5',
    },
  }
}

const homeworkQuestion = school.questions.find((question) => question.id === 'school.huiswerk_lukt')
const homeworkCodes: readonly string[] = homeworkQuestion?.options.map((option) => option.code) ?? []

function homework(cell: string): Read<string | undefined> {
  if (cell === '') return { value: undefined }
  if (homeworkCodes.includes(cell)) return { value: cell }
  const [last, ...others] = [...homeworkCodes].reverse()
  const list = others.reverse().join(', ')
  return { expected: { nl: `${list}, ${last} of niets`, en: `${list}, ${last} or nothing` } }
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'))
}
