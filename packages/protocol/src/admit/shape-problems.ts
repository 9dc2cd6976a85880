/** Turns what the schema says into problems that name the place, what was found and what could stand there. */
import type * as z from 'zod'
import { expectedName, kindOf } from '../document/kind'
import { nearest } from '../document/nearest'
import { type Pointer, pathOf, valueAt } from '../document/pointer'
import type { Problem } from '../document/problem'
import type { ProblemCode } from '../document/problem-catalogue'
import { formSentences } from './form-sentences'
import { howToWrite, noName, withExample } from './how-to-write'
import { meantWord } from './meant-word'
import { idLike } from './schema-parts'

type Issue = z.core.$ZodIssue
type Facts = Problem['facts']

/** What a schema has names of its own for. */
const schemaNames: { readonly [type: string]: string } = { int: 'whole number', tuple: 'list', record: 'object' }

/** The problems of a document that does not have the form of a protocol. */
export function shapeProblems(document: unknown, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => problemsOf(document, issue, []))
}

function problemsOf(document: unknown, issue: Issue, above: Pointer): Problem[] {
  const pointer = [...above, ...(issue.path as (string | number)[])]
  const value = valueAt(document, pointer)
  const problem = (code: ProblemCode, facts: Facts, at = pointer, meant?: string): Problem => ({
    code,
    path: pathOf(document, at),
    pointer: at,
    facts,
    ...(isOfForm(code) && { sentence: formSentences[code] }),
    ...(meant !== undefined && { nearest: meant }),
  })
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return branchFor(document, pointer, issue.errors).flatMap((one) => problemsOf(document, one, pointer))
  }
  if (value === undefined && pointer.length > 0) {
    const misspelt = issue.code === 'invalid_union' ? nearlyCalled(document, pointer) : undefined
    if (misspelt !== undefined) return [problem('GIB103', misspelt.facts, misspelt.pointer, misspelt.meant)]
    return [problem('GIB102', { key: pointer[pointer.length - 1] }, pointer.slice(0, -1))]
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ')
      return issue.keys.map((key) => problem('GIB103', { key, known }, [...pointer, key], nearest(key, known)))
    }
    case 'invalid_type': {
      const expected = expectedName(schemaNames[issue.expected] ?? issue.expected)
      const facts = { expected, kind: kindOf(value) }
      const example = howToWrite(document, pointer, expected)
      if (example === undefined) return [problem('GIB101', facts)]
      return [{ ...problem('GIB101', { ...facts, example }), sentence: withExample }]
    }
    case 'invalid_value':
    case 'invalid_union': {
      const options = issue.code === 'invalid_value' ? issue.values : 'options' in issue ? (issue.options ?? []) : []
      const meant = typeof value === 'string' ? meantWord(value, options.map(String)) : undefined
      return [problem('GIB104', { found: value, options }, pointer, meant)]
    }
    case 'too_small':
      return [problem('GIB105', { minimum: issue.minimum })]
    case 'too_big':
      return [problem('GIB106', { maximum: issue.maximum })]
    case 'invalid_format':
      return [
        {
          ...problem('GIB107', { found: value, expected: issue.message }),
          ...(issue.message === idLike && { sentence: noName }),
        },
      ]
    default:
      return [problem('GIB109', { message: issue.message })]
  }
}

function isOfForm(code: ProblemCode): code is keyof typeof formSentences {
  return Object.hasOwn(formSentences, code)
}

/** What decides which form a thing has, under a name that is nearly right: until it is mended, its other names cannot be looked at. */
function nearlyCalled(document: unknown, pointer: Pointer) {
  const around = pointer.slice(0, -1)
  const meant = String(pointer[pointer.length - 1])
  const keys = Object.keys((valueAt(document, around) ?? {}) as object)
  const key = keys.find((name) => nearest(name, [meant]) !== undefined)
  return key === undefined ? undefined : { facts: { key, known: [meant] }, pointer: [...around, key], meant }
}

/** Of several forms a thing may have, the one whose keys it looks most like; its faults are those to be told. */
function branchFor(document: unknown, pointer: Pointer, branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const strangeness = branches.map((issues) =>
    issues.reduce((sum, issue) => sum + strangenessOf(document, pointer, issue), 0),
  )
  return branches[strangeness.indexOf(Math.min(...strangeness))] ?? []
}

/** An unknown or missing key is strange; one that was nearly right is less so. */
function strangenessOf(document: unknown, pointer: Pointer, issue: Issue): number {
  if (issue.path.length === 0 && issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ')
    return issue.keys.reduce((sum, key) => sum + (nearest(key, known) === undefined ? 2 : 1), 0)
  }
  const isMissing = issue.path.length === 1 && valueAt(document, [...pointer, ...(issue.path as Pointer)]) === undefined
  return isMissing || issue.path.length === 0 ? 2 : 0
}
