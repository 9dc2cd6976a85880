import * as v from 'valibot'
import { version } from '../../harness/version.mjs'
import { valibotSchema } from '../../workload/valibot.mjs'
export default {
  name: 'valibot',
  kind: 'rival',
  version: version('valibot'),
  notes: 'no codegen; builds a copy',
  make() {
    const schema = valibotSchema()
    return (response) => v.safeParse(schema, response, { abortEarly: true }).success
  },
  again() {
    return this.make()
  },
  problems() {
    const schema = valibotSchema()
    return (response) => v.safeParse(schema, response).issues?.length ?? 0
  },
}
