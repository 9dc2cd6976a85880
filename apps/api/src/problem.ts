/** What cannot be done, as RFC 9457 says it: a code for machines, a sentence for people, never a name or a value. */
import type { ProblemCode, ProblemRecord } from '@gib/contract'

const kinds: { readonly [Code in ProblemCode]: { readonly status: number; readonly title: string } } = {
  'sign-in-needed': { status: 401, title: 'Sign in first.' },
  'not-allowed': { status: 403, title: 'Your role does not allow this.' },
  'wrong-origin': { status: 403, title: 'This may only be sent as JSON, from the app itself.' },
  'not-found': { status: 404, title: 'This does not exist, or it is not yours to see.' },
  'not-understood': { status: 400, title: 'What was sent is not what is asked here.' },
  'too-large': { status: 413, title: 'This is too large: 256 kB at most.' },
  'too-many-tries': { status: 429, title: 'Too many tries. Wait a quarter of an hour and try again.' },
  'already-set-up': {
    status: 409,
    title: 'This link has been used, or is too old. The server prints a new one when it starts.',
  },
  'went-wrong': { status: 500, title: 'Something went wrong here. What you sent was not stored; try again.' },
}

export type Details = NonNullable<ProblemRecord['details']>

/** Thrown where a handler finds that something cannot be done; the transaction is rolled back and the problem is the answer. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly details: Details | undefined
  /** After how many seconds it may be tried again. */
  readonly retryAfter: number | undefined
  constructor(code: ProblemCode, details?: Details, retryAfter?: number) {
    super(code)
    this.code = code
    this.details = details
    this.retryAfter = retryAfter
  }
}

/** Not there, or not yours to see: nobody can tell which. */
export const notFound = () => new Problem('not-found')

/** The body of a problem. `type` is a page of the API description. */
function problemRecord(code: ProblemCode, details?: Details): ProblemRecord {
  const { status, title } = kinds[code]
  return { type: `/api/docs#${code}`, code, title, status, ...(details ? { details } : {}) }
}

/** The answer to a request that met a problem. */
export function problemResponse({ code, details, retryAfter }: Problem): Response {
  return new Response(JSON.stringify(problemRecord(code, details)), {
    status: kinds[code].status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  })
}
