import jsonLogic from 'json-logic-js'
import { version } from '../../harness/version.mjs'
import { driver, rules } from '../../workload/jsonlogic.mjs'
export default {
  name: 'json-logic-js',
  kind: 'rival',
  version: version('json-logic-js'),
  notes: 'conditions and scores as rules; repeat rows, clearing and progress are our own driver code',
  setup: () => null,
  ...driver((rule, data) => jsonLogic.apply(rule, data), rules),
}
