// Makes the page about the fields of a document out of the JSON Schema that editors use.

/** The definitions that are a kind of question, in the order of the document's own list. */
const questionsIn = (definitions) =>
  definitions.Section.properties.questions.items.oneOf.map(({ $ref }) => nameIn($ref))
const nameIn = (reference) => reference.replace('#/definitions/', '')

/** The page, as Markdown. */
export function documentFields({ definitions }) {
  const questions = questionsIn(definitions)
  const shared = Object.keys(definitions[questions[0]].properties).filter(
    (key) => key !== 'type' && questions.every((name) => Object.hasOwn(definitions[name].properties, key)),
  )
  const others = Object.keys(definitions).filter(
    (name) =>
      !questions.includes(name) &&
      !['Protocol', 'Text', 'Condition', 'Comparison', 'Section', 'Probe', 'Option'].includes(name),
  )
  const withFields = (name, keys) => ({
    ...definitions[name],
    properties: Object.fromEntries(keys.map((key) => [key, definitions[name].properties[key]])),
  })
  const own = (name) =>
    Object.keys(definitions[name].properties).filter((key) => key !== 'type' && !shared.includes(key))
  return [
    '# Fields of a document',
    '',
    'Every field that can stand in a protocol, made from the schema that also completes and explains them in an editor',
    '(`@gib/protocol/schema.json`, or `gib schema`). A field in **bold** must be there. What a field means together with others is held by',
    'the [problems](../problems/).',
    '',
    section('Protocol', 'Protocol', definitions.Protocol),
    heading('Text', 'Text'),
    'A sentence in each language: `{ nl: Hoe gaat het?, en: How are you? }`. The first language of the protocol must be there.',
    '',
    section('Section', 'Section', definitions.Section),
    section('Every question', 'question', withFields(questions[0], shared)),
    ...questions.map((name) => {
      const type = definitions[name].properties.type.const
      return own(name).length === 0
        ? `${heading(`\`type: ${type}\``, name)}No fields of its own.\n`
        : section(`\`type: ${type}\``, name, withFields(name, own(name)))
    }),
    section('Option', 'Option', definitions.Option),
    section('Probe', 'Probe', definitions.Probe),
    heading('Condition', 'Condition'),
    'One test, or several of them together. A condition is true, false or unknown: where nobody answered, we do not know.',
    '',
    table(variantsOf(definitions.Condition)),
    ...others.map((name) => section(spaced(name), name, definitions[name])),
  ].join('\n')
}

const heading = (title, name) => `## ${title} {#${name}}\n\n`
const section = (title, name, schema) => `${heading(title, name)}${table([schema])}`
const spaced = (name) => name.replace(/Rule(s?)$/, '$1').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')

/** The objects that a schema allows. */
function variantsOf(schema) {
  const among = schema.anyOf ?? schema.oneOf ?? (schema.properties ? undefined : schema.allOf)
  return among ? among.flatMap(variantsOf) : [schema]
}

function table(schemas) {
  const rows = rowsOf(schemas, '')
  return ['| field | holds | meaning |', '|---|---|---|', ...rows, ''].join('\n')
}

/** A row for each field, also of the objects that lie inside; a field that several variants have is told once. */
function rowsOf(schemas, before) {
  const fields = new Map()
  for (const schema of schemas) {
    for (const [key, field] of Object.entries(schema.properties ?? {})) {
      const known = fields.get(key)
      const needed = (schema.required ?? []).includes(key) && (known?.needed ?? true)
      fields.set(key, {
        field: known ? { anyOf: [...variantsOf(known.field), ...variantsOf(field)], ...told(known.field) } : field,
        needed,
      })
    }
  }
  return [...fields].flatMap(([key, { field, needed }]) => {
    const name = `${before}${key}`
    const shown = needed && schemas.length === 1 ? `**\`${name}\`**` : `\`${name}\``
    const example = field.examples?.[0]
    const about = [field.description ?? '', ...(example === undefined ? [] : [`For example \`${flow(example)}\`.`])]
    const inside = variantsOf(field.type === 'array' ? (field.items ?? {}) : field).filter(
      ({ properties }) => properties,
    )
    return [
      `| ${shown} | ${cell(kindOf(field))} | ${cell(about.join(' '))} |`,
      ...(inside.length === 0 ? [] : rowsOf(inside, `${name}${field.type === 'array' ? '[]' : ''}.`)),
    ]
  })
}

const told = ({ description, examples }) => ({ ...(description && { description }), ...(examples && { examples }) })
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** What stands in a field, in a few words. */
function kindOf(schema) {
  if (schema.$ref) return `[${spaced(nameIn(schema.$ref))}](#${nameIn(schema.$ref)})`
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  const among = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (among) return [...new Set(among.map(kindOf))].join(', ')
  if (schema.type === 'array') {
    const items = schema.items?.oneOf?.every(({ $ref }) => $ref?.endsWith('Question'))
      ? '[questions](#question)'
      : kindOf(schema.items ?? {})
    return `list of ${items}`
  }
  if (schema.type === 'integer') return 'whole number'
  if (schema.type === 'boolean') return 'true or false'
  if (schema.type === 'string') return 'text'
  if (Array.isArray(schema.type)) return schema.type.join(' or ').replace('array', 'list')
  return schema.type ?? 'anything'
}

/** As it would stand in YAML on one line. */
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${flow(one)}`)
      .join(', ')} }`
  return typeof value === 'string' && /[:{}[\],&*#?|<>=!%@`]/.test(value) ? `'${value}'` : String(value)
}
