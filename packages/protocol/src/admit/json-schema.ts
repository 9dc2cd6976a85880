/** The schema of a protocol document in the form that editors know: JSON Schema, draft 7. */
import * as z from 'zod'
import { protocolSchema } from './schema'
import { names } from './schema-parts'

/** What is said of each key, by the name of the part it stands in; under `*` what holds everywhere. */
export type Explanations = { readonly [part: string]: { readonly [key: string]: string } }

interface Node {
  description?: string
  examples?: unknown[]
  properties?: { [key: string]: Node }
  [key: string]: unknown
}

/**
 * The schema with an explanation at every key, so that a file in an editor completes, explains and checks itself.
 *
 * @param explanations made from the comments in the source, so that they are written once
 */
export function protocolJsonSchema(
  explanations: Explanations,
  examples: { readonly [key: string]: readonly unknown[] },
) {
  const schema = z.toJSONSchema(protocolSchema, { target: 'draft-7', io: 'input', metadata: names }) as Node
  const definitions = (schema.definitions ?? {}) as { [name: string]: Node }
  for (const [name, definition] of Object.entries(definitions)) explain(definition, name, explanations, examples)
  explain(schema, 'Protocol', explanations, examples)
  return { ...schema, title: 'Gesprek', description: explanations['*']?.document ?? '' }
}

function explain(
  node: unknown,
  part: string,
  explanations: Explanations,
  examples: { readonly [key: string]: readonly unknown[] },
): void {
  if (typeof node !== 'object' || node === null) return
  const { properties } = node as Node
  for (const [key, value] of Object.entries(properties ?? {})) {
    const description = explanations[part]?.[key] ?? explanations['*']?.[key]
    const shown = examples[`${part}.${key}`] ?? examples[key]
    // In draft 7 nothing beside a reference counts, so what is said of it goes around it.
    const said = { ...(description && { description }), ...(shown && { examples: [...shown] }) }
    properties![key] = '$ref' in value ? { allOf: [value], ...said } : { ...value, ...said }
    explain(value, part, explanations, examples)
  }
  for (const [key, value] of Object.entries(node))
    if (key !== 'properties' && key !== 'definitions') explain(value, part, explanations, examples)
}
