// The shape-level JSON Schema rebuilt with TypeBox's own constructors.
export function typeboxFrom(T, s) {
  if (s.const !== undefined) return T.Literal(s.const)
  if (s.enum) return T.Union(s.enum.map((x) => T.Literal(x)))
  const { type, properties, required, items, additionalProperties, ...o } = s
  switch (type) {
    case 'boolean':
      return T.Boolean()
    case 'string':
      return T.String(o)
    case 'number':
      return T.Number(o)
    case 'integer':
      return T.Integer(o)
    case 'array':
      return T.Array(typeboxFrom(T, items), o)
    case 'object':
      return T.Object(
        Object.fromEntries(
          Object.entries(properties).map(([k, v]) => [
            k,
            required.includes(k) ? typeboxFrom(T, v) : T.Optional(typeboxFrom(T, v)),
          ]),
        ),
        { additionalProperties: false },
      )
  }
}
