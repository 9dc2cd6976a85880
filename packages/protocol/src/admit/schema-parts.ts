/** The small parts that the schemas are made of. */
import * as z from 'zod'
import type { Text } from '../document/text'
import { versionForm } from './version'

/** An object that knows all its keys. A problem with an unknown key carries the known ones in its message. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  })
}

/** What the parts of a document are called, for the schema that editors use. */
export const names = z.registry<{ id: string }>()

/** How a name looks; by this example the fault of a name is known among those of other forms. */
export const idLike = 'ouder.cijfer'

/** Plain letters, digits, dots, dashes and underscores; stable, because answers are stored under it. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, idLike)

export const version = z.string().regex(versionForm, '1.0.0')

export const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'nl')

export const text = z.record(z.string(), z.string().min(1)).register(names, { id: 'Text' }) satisfies z.ZodType<Text>

export const optional = z.exactOptional
