import { LogicEngine } from 'json-logic-engine'
import { driver, rules } from '../workload/jsonlogic.mjs'

const e = new LogicEngine()
globalThis.gib = driver((r, d) => e.run(r, d), rules).open()
