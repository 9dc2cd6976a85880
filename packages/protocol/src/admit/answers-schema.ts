/** The forms that answers have in a file. Whether they fit their questions is looked at afterwards, with the protocol. */
import * as z from 'zod'
import { absences } from '../document/answer'
import { names, optional, record } from './schema-parts'

/** Answers by question, as they come in; nothing is said of them yet. */
export const answers = z.record(z.string(), z.unknown()).register(names, { id: 'Answers' })

const absence = record({ absent: z.enum(absences.filter((absence) => absence !== 'not-applicable')) })
const answer = z.union([z.number(), z.boolean(), z.string(), z.array(z.string()), absence])

/** What can stand there: a value, a reason for silence, or either of these for each child. */
export const answersShape = z.record(z.string(), z.union([answer, z.record(z.string().regex(/^(?!absent$)/), answer)]))

/** The answers of one call; those of each child may stand under its own name. */
export const answersFileSchema = record({
  answers,
  children: optional(z.record(z.string(), answers)),
}).register(names, { id: 'AnswersFile' })
