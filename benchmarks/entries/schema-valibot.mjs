import * as v from 'valibot'
import { valibotSchema } from '../workload/valibot.mjs'

const s = valibotSchema()
globalThis.gib = (r) => v.safeParse(s, r).success
