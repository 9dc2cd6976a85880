/** Does an answer fit its question? Made ready for each question once; only what looks strange is looked at closely. */
import { check, isDate } from '../call/check-answer'
import { hundredths } from '../document/hundredths'
import type { Option, Question } from '../document/question'

/** True only for what {@link check} finds nothing wrong with. */
export type Fitting = (value: unknown) => boolean

/**
 * @example
 * fittingFor({ id: 'grade', type: 'grade', text: {} })(6.5)   //=> true
 * fittingFor({ id: 'grade', type: 'grade', text: {} })(65)    //=> false
 */
export function fittingFor(question: Question): Fitting {
  const closely: Fitting = (value) => isPlain(value) && check(question, value) === null
  switch (question.type) {
    case 'choice': {
      const codes = new Set(codesOf(question.options))
      return (value) => (typeof value === 'string' ? codes.has(value) : closely(value))
    }
    case 'choices': {
      const codes = new Set(codesOf(question.options))
      const alone = new Set(codesOf(question.options.filter((option) => option.alone)))
      return (value) => (Array.isArray(value) ? areChosen(value, codes, alone) : closely(value))
    }
    case 'grade':
      return (value) => (typeof value === 'number' ? isGrade(value) : closely(value))
    case 'count': {
      const { maximum = Number.MAX_SAFE_INTEGER } = question
      return (value) =>
        Number.isSafeInteger(value) ? (value as number) >= 0 && (value as number) <= maximum : closely(value)
    }
    case 'boolean':
      return (value) => typeof value === 'boolean' || closely(value)
    case 'text': {
      const { maximum = 2000 } = question
      const isShort = (value: string) => value.length > 0 && value.length <= maximum && value.charCodeAt(0) > 0x20
      // Beyond the first few hundred characters of Unicode there are more kinds of white space than one.
      return (value) => (typeof value === 'string' && isShort(value) && value.charCodeAt(0) < 0x7f) || closely(value)
    }
    case 'date':
      return (value) => (typeof value === 'string' ? isDate(value) : closely(value))
    default:
      return closely
  }
}

function isGrade(value: number): boolean {
  return value >= 0 && value <= 10 && hundredths(value) / 100 === value
}

function areChosen(value: readonly unknown[], codes: ReadonlySet<unknown>, alone: ReadonlySet<unknown>): boolean {
  const { length } = value
  for (let index = 0; index < length; index++) {
    const code = value[index]
    if (!codes.has(code) || (length > 1 && alone.has(code)) || value.indexOf(code) !== index) return false
  }
  return length > 0
}

/** No object but a reason for silence, and that with nothing beside it. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
  for (const key in value) if (key !== 'absent') return false
  return true
}

function codesOf(options: readonly Option[]): string[] {
  return options.map(({ code }) => code)
}
