import { z } from 'zod'
import { version } from '../../harness/version.mjs'
import { zodSchema } from '../../workload/zod.mjs'
export default {
  name: 'zod 4',
  kind: 'rival',
  version: version('zod'),
  notes: 'default (JIT via new Function where allowed); builds a copy; rules in superRefine-style check',
  make() {
    const schema = zodSchema(z)
    return (response) => schema.safeParse(response).success
  },
  again() {
    return this.make()
  },
  problems() {
    const schema = zodSchema(z)
    return (response) => schema.safeParse(response).error?.issues.length ?? 0
  },
}
