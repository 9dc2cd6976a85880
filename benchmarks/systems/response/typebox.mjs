import { Type } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { version } from '../../harness/version.mjs'
import { jsonSchema } from '../../workload/jsonschema.mjs'
import { rules } from '../../workload/rules.mjs'
import { typeboxFrom } from '../../workload/typebox.mjs'

const schema = TypeCompiler.Compile(typeboxFrom(Type, jsonSchema('shape')))
const none = () => {}
export default {
  name: 'typebox 0.34 (compiled)',
  kind: 'rival',
  version: version('@sinclair/typebox'),
  notes: 'new Function; checks in place; rules are the handwritten ones',
  make: () => (response) => schema.Check(response) && rules(response.answers, none),
  problems: () => (response) => {
    let n = 0
    for (const _ of schema.Errors(response)) n++
    if (n === 0) rules(response.answers, () => n++)
    return n
  },
}
