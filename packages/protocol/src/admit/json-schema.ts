/** The schemas of our files in the form that editors know: JSON Schema, draft 7. */
import * as z from 'zod'
import { answersFileSchema, answersShape } from './answers-schema'
import { responseSchema } from './response-schema'
import { scenarioFileSchema } from './scenario-schema'
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

/** The files that people and programs write for us. */
export type FileFormat = 'protocol' | 'response' | 'scenarios' | 'answers'

const formats: { readonly [format in FileFormat]: { readonly schema: z.ZodType; readonly title: string } } = {
  protocol: { schema: protocolSchema, title: 'Conversation protocol' },
  response: { schema: responseSchema, title: 'Recorded call' },
  scenarios: { schema: scenarioFileSchema, title: 'Scenarios' },
  answers: { schema: answersFileSchema, title: 'Answers of one call' },
}

/**
 * The schema of a file with an explanation at every key, so that a file in an editor completes, explains and checks itself.
 *
 * @param explanations made from the comments in the source, so that they are written once; `*` has one for each format as a whole
 */
export function fileJsonSchema(
  format: FileFormat,
  explanations: Explanations,
  examples: { readonly [key: string]: readonly unknown[] },
) {
  const { schema: zod, title } = formats[format]
  const schema = eachTypeApart(z.toJSONSchema(zod, { target: 'draft-7', io: 'input', metadata: names })) as Node
  const definitions = (schema.definitions ?? {}) as { [name: string]: Node }
  if (definitions.Condition) Object.assign(definitions, withOneFormForEachOperand(definitions.Condition))
  for (const [name, definition] of Object.entries(definitions))
    explain(definition, name === 'Comparison' ? 'Condition' : name, explanations, examples)
  explain(schema, '', explanations, examples)
  // A call is one line among many, and names no schema.
  if (format !== 'response') withSchemaKey(rootOf(schema, definitions), explanations, examples)
  // Which answers fit is for the protocol to say; which forms an answer can have is known.
  if ('Answers' in definitions) Object.assign(definitions, answerForms(explanations))
  return { ...schema, title, description: explanations['*']?.[`${format} file`] ?? '' }
}

/** Strict readers of schemas (Ajv with `strict: true`) take one type at a time. */
function eachTypeApart(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(eachTypeApart)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === 'type' && Array.isArray(value) ? ['anyOf', value.map((type) => ({ type }))] : [key, eachTypeApart(value)],
    ),
  )
}

/** The definition that the file as a whole has to fit. */
function rootOf({ $ref }: Node, definitions: { [name: string]: Node }): Node {
  return definitions[String($ref).replace('#/definitions/', '')]!
}

/** A JSON file names its schema in itself; the command takes that away before it looks. */
function withSchemaKey(
  definition: Node,
  explanations: Explanations,
  examples: { readonly [key: string]: readonly unknown[] },
): void {
  const key = { type: 'string', description: explanations['*']?.$schema ?? '', examples: examples.$schema ?? [] }
  definition.properties = { $schema: { ...key, examples: [...key.examples] }, ...definition.properties }
}

/** A test on one operand, as zod writes it: a form for each group of operators. */
interface Tests extends Node {
  oneOf: { properties: { [key: string]: Node }; [key: string]: unknown }[]
}

/**
 * One form for each operand instead of four, for an editor tells of the nearest form only: of an operator that is none it would name two of the eight.
 * What may be compared with follows from the operator, which is told once for all operands.
 */
function withOneFormForEachOperand({ anyOf, ...condition }: Node) {
  const forms = anyOf as Node[]
  const tests = forms.filter((form): form is Tests => 'oneOf' in form)
  const rules = tests[0]!.oneOf.map(({ properties: { operator, answer } }) => {
    const type = 'object'
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
    return { if: { type, properties: { operator }, required: ['operator'] }, then: { type, properties: { answer } } }
  })
  const one = ({ oneOf }: Tests) => {
    const [form] = oneOf
    const operators = oneOf.flatMap(({ properties: { operator } }) => operator!.enum ?? [operator!.const])
    const kinds = ['string', 'number', 'boolean', 'array']
    const answer = { anyOf: kinds.map((type) => ({ type })) }
    const properties = { ...form!.properties, operator: { type: 'string', enum: operators }, answer }
    return { ...form, properties, allOf: [{ $ref: '#/definitions/Comparison' }] }
  }
  return {
    Condition: {
      ...condition,
      anyOf: forms.map((form) => (tests.includes(form as Tests) ? one(form as Tests) : form)),
    },
    Comparison: { allOf: rules },
  }
}

function answerForms(explanations: Explanations): { [name: string]: Node } {
  const said = explanations['*'] ?? {}
  const forms = z.toJSONSchema(answersShape, { target: 'draft-7', io: 'input' }) as Node
  const { $schema: _, definitions = {}, ...all } = forms
  return { ...(definitions as { [name: string]: Node }), Answers: { ...all, description: said.Answers ?? '' } }
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
    const shown = (examples[`${part}.${key}`] ?? examples[key] ?? []).filter((example) => isOfKind(example, value))
    // In draft 7 nothing beside a reference counts, so what is said of it goes around it.
    const said = { ...(description && { description }), ...(shown.length > 0 && { examples: shown }) }
    properties![key] = '$ref' in value ? { allOf: [value], ...said } : { ...value, ...said }
    explain(value, part, explanations, examples)
  }
  for (const [key, value] of Object.entries(node))
    if (key !== 'properties' && key !== 'definitions') explain(value, part, explanations, examples)
}

/** One key can stand for a number in one place and for a list in another; each place shows what fits there. */
function isOfKind(example: unknown, node: unknown): boolean {
  const { type, anyOf, oneOf, items } = (node ?? {}) as Node
  const forms = anyOf ?? oneOf
  if (Array.isArray(forms)) return forms.some((form) => isOfKind(example, form))
  if (type === undefined) return true
  const kinds: unknown[] = Array.isArray(type) ? type : [type]
  if (Array.isArray(example)) return kinds.includes('array') && example.every((one) => isOfKind(one, items))
  return kinds.includes(typeof example) || (kinds.includes('integer') && Number.isInteger(example))
}
