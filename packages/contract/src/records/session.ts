/** Who is signed in, and where. */
import { z } from '@hono/zod-openapi'
import { roles } from '../permissions'
import { subjects } from '../words'
import { Code, Day, Id } from './common'

export const PersonRecord = z.object({ id: Id, name: z.string(), role: z.enum(roles) }).openapi('Person')
export type PersonRecord = z.infer<typeof PersonRecord>

export const RoundRecord = z
  .object({
    id: Id,
    code: Code,
    title: z.string(),
    startsOn: Day,
    endsOn: Day,
    protocol: z.object({ id: Code, version: Code }),
    /** Who is phoned in this round. */
    subject: z.enum(subjects),
  })
  .openapi('Round')
export type RoundRecord = z.infer<typeof RoundRecord>

export const Me = z
  .object({
    person: PersonRecord,
    organisation: z.object({
      id: Id,
      name: z.string(),
      timeZone: z.string(),
      /** Whom to phone with a concern; must be at hand without a connection. */
      contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
      demo: z.boolean(),
    }),
    /** The round being called now; null before the first one. */
    round: RoundRecord.nullable(),
  })
  .openapi('Me')
export type Me = z.infer<typeof Me>
