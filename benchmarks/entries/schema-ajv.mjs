import { Ajv } from 'ajv'
import { jsonSchema } from '../workload/jsonschema.mjs'

globalThis.gib = new Ajv({ strict: false }).compile(jsonSchema('rules'))
