/** Does a value fit its question: its kind, its range, its options? */
import { absences, isAbsent } from '../document/answer'
import { meant } from '../document/nearest'
import type { Problem } from '../document/problem'
import type { Option, Question } from '../document/question'
import { remembered } from '../document/remembered'

/** What is wrong with an answer, but for where. */
export type Fault = Omit<Problem, 'path' | 'pointer'>

/** What is wrong with a value as an answer to this question; `null` when it fits. */
export function check(question: Question, value: unknown): Fault | null {
  if (isAbsent(value)) return checkAbsence(value.absent)
  switch (question.type) {
    case 'grade':
      return checkNumber(value, 0, 10) ?? checkHundredths(value as number)
    case 'number':
      return checkNumber(value, question.minimum, question.maximum)
    case 'count':
      return Number.isSafeInteger(value) ? checkNumber(value, 0, question.maximum) : wrong('whole number', value)
    case 'boolean':
      return typeof value === 'boolean' ? null : wrong('true or false', value)
    case 'text':
      return typeof value === 'string' ? checkText(value, question.maximum) : wrong('text', value)
    case 'date':
      return typeof value === 'string' ? checkDate(value) : wrong('text', value)
    case 'choice':
      return typeof value === 'string' ? checkCode(value, question.options) : wrong('text', value)
    case 'choices':
      return (
        checkList(value, (code) => checkCode(code, question.options)) ?? checkAlone(value as string[], question.options)
      )
    case 'language':
      if (question.several) return checkList(value, checkLanguage)
      return typeof value === 'string' ? checkLanguage(value) : wrong('text', value)
  }
}

/** The longest text that a question asks for, when it does not say so itself. */
const longestText = 2000

const tellable = /* @__PURE__ */ absences.filter((absence) => absence !== 'not-applicable')

function checkAbsence(absent: string): Fault | null {
  const known: readonly string[] = tellable
  return known.includes(absent) ? null : { code: 'GIB313', facts: { found: absent, options: tellable } }
}

function checkNumber(value: unknown, minimum = -Infinity, maximum = Infinity): Fault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('number', value)
  if (value >= minimum && value <= maximum) return null
  return { code: 'GIB305', facts: { found: value, minimum: boundary(minimum), maximum: boundary(maximum) } }
}

function boundary(limit: number): number | string {
  return Number.isFinite(limit) ? limit : '…'
}

function checkHundredths(value: number): Fault | null {
  return Math.round(value * 100) / 100 === value ? null : { code: 'GIB306', facts: { found: value } }
}

function checkText(value: string, maximum = longestText): Fault | null {
  if (!/\S/.test(value)) return { code: 'GIB312', facts: {} }
  // A sign outside the basic plane is two units long, so the exact count matters only for what seems too long.
  const found = value.length <= maximum ? value.length : [...value].length
  return found <= maximum ? null : { code: 'GIB311', facts: { found, maximum } }
}

function checkDate(value: string): Fault | null {
  return isDate(value) ? null : { code: 'GIB310', facts: { found: value } }
}

/** A day that exists: not 30 February. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return parts !== null && isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= last
}

function checkCode(code: string, options: readonly Option[]): Fault | null {
  if (optionsByCode(options).has(code)) return null
  const codes = options.map((option) => option.code)
  return { code: 'GIB307', facts: { found: code, options: codes }, ...meant(code, codes) }
}

function checkAlone(codes: readonly string[], options: readonly Option[]): Fault | null {
  if (codes.length === 1) return null
  const known = optionsByCode(options)
  const alone = codes.find((code) => known.get(code)?.alone)
  return alone === undefined ? null : { code: 'GIB308', facts: { found: alone } }
}

const optionsByCode = /* @__PURE__ */ remembered(
  (options: readonly Option[]): ReadonlyMap<string, Option> => new Map(options.map((option) => [option.code, option])),
)

function checkLanguage(tag: string): Fault | null {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? null : { code: 'GIB314', facts: { found: tag } }
}

function checkList(value: unknown, checkOne: (one: string) => Fault | null): Fault | null {
  if (!Array.isArray(value)) return wrong('list', value)
  if (value.length === 0) return { code: 'GIB312', facts: {} }
  for (let index = 0; index < value.length; index++) {
    const one: unknown = value[index]
    if (typeof one !== 'string') return wrong('text', one)
    if (value.indexOf(one) < index) return { code: 'GIB309', facts: { found: one } }
    const fault = checkOne(one)
    if (fault !== null) return fault
  }
  return null
}

function wrong(expected: string, found: unknown): Fault {
  return { code: 'GIB304', facts: { expected, found } }
}
