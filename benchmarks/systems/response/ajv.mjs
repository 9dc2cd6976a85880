import { Ajv } from 'ajv'
import { version } from '../../harness/version.mjs'
import { jsonSchema } from '../../workload/jsonschema.mjs'

// All rules are in the schema itself, conditions as if and then.
const compiled = (allErrors) => new Ajv({ allErrors, strict: false }).compile(jsonSchema('rules'))

export default {
  name: 'ajv (compiled)',
  kind: 'rival',
  version: version('ajv'),
  notes: 'new Function; checks in place; conditions as if/then in the schema itself',
  make: () => compiled(false),
  again: () => compiled(false),
  problems() {
    const check = compiled(true)
    return (response) => (check(response) ? 0 : check.errors.length)
  },
}
