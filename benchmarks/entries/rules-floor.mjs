import engine from '../systems/call/floor-incremental.mjs'
import { protocol } from '../workload/protocol.mjs'

globalThis.gib = engine.open(engine.setup(protocol))
