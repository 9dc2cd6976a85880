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
 * Can PostgreSQL hold it? In a text it has no character 0 and no half of a character, so nothing that it stores has either.
 *
 * @example
 * isStorable('ja')       //=> true
 * isStorable('j\0a')     //=> false
 */
export function isStorable(value: string | number | boolean): boolean {
  return typeof value !== 'string' || !(value.includes('\0') || /\p{Surrogate}/u.test(value))
}

/**
 * A value of an answer, one that {@link isStorable}.
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
