import { LogicEngine } from 'json-logic-engine'
import { version } from '../../harness/version.mjs'
import { driver, rules } from '../../workload/jsonlogic.mjs'

const engine = new LogicEngine()
const b = (rule) => rule && engine.build(rule)
const built = {
  top: rules.top.map(([id, r]) => [id, b(r)]),
  row: rules.row.map(([id, r]) => [id, b(r)]),
  load: b(rules.load),
  capacity: b(rules.capacity),
}
export default {
  name: 'json-logic-engine (compiled)',
  kind: 'rival',
  version: version('json-logic-engine'),
  notes: 'rules compiled with engine.build (new Function: needs CSP unsafe-eval in a browser); driver as json-logic-js',
  setup: () => null,
  ...driver((f, data) => f(data), built),
}
