import { z } from 'zod'
import { version } from '../../harness/version.mjs'
import { zodSchema } from '../../workload/zod.mjs'

z.config({ jitless: true })
export default {
  name: 'zod 4 (jitless)',
  kind: 'rival',
  version: version('zod'),
  notes: 'z.config({ jitless: true }): what runs under a CSP without unsafe-eval',
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
