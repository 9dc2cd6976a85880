import jsonLogic from 'json-logic-js'
import { driver, rules } from '../workload/jsonlogic.mjs'

globalThis.gib = driver((r, d) => jsonLogic.apply(r, d), rules).open()
