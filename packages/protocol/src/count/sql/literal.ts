/** Names and values as PostgreSQL reads them, so that nothing in a document can be taken for a command. */

/** An expression or a statement. */
export type Sql = string

/**
 * A text. With a backslash in it the form is used that means the same under every setting of the server.
 *
 * @example
 * textLiteral("thema's")   //=> "'thema''s'"
 */
export function textLiteral(value: string): Sql {
  const quoted = `'${value.replaceAll("'", "''")}'`
  return value.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

/**
 * A value of an answer.
 *
 * @example
 * jsonLiteral('ja')   //=> `'"ja"'::jsonb`
 */
export function jsonLiteral(value: string | number | boolean): Sql {
  return `${textLiteral(JSON.stringify(value))}::jsonb`
}

/**
 * A number as the processor holds it.
 *
 * @example
 * numberLiteral(5.5)   //=> "'5.5'::float8"
 */
export function numberLiteral(value: number): Sql {
  return `'${value}'::float8`
}

/**
 * The name of a table or view, with or without its schema.
 *
 * @example
 * tableName('figures.responses')   //=> '"figures"."responses"'
 */
export function tableName(name: string): Sql {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}
