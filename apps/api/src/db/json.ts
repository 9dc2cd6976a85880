/** A `jsonb` column that gives back exactly what was put in. */
import { customType } from 'drizzle-orm/pg-core'

/**
 * Drizzle's own `jsonb` parses a text once more after the driver did: the code `"2"` would come back as the number 2, and the words
 * "true" as a yes. What a parent said must come back as she said it.
 */
export const json = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
})
