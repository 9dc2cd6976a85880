/** What the API says when it cannot do something (RFC 9457): a code for machines, a sentence for people. */
import { z } from '@hono/zod-openapi'

export const problemCodes = [
  'sign-in-needed',
  'not-allowed',
  'not-found',
  'not-understood',
  'too-large',
  'too-many-tries',
  'wrong-origin',
  'already-set-up',
  'went-wrong',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export const ProblemRecord = z
  .object({
    type: z.string().describe('Page about this kind of problem'),
    code: z.enum(problemCodes),
    title: z.string().describe('A sentence for people'),
    status: z.int(),
    /** Where in what was sent, and what was expected there. */
    details: z.array(z.object({ path: z.string(), expected: z.string() })).optional(),
  })
  .openapi('Problem')
export type ProblemRecord = z.infer<typeof ProblemRecord>
