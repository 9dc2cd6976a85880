import { loadForm } from '@getodk/xforms-engine'
import { xform } from '../workload/xform.mjs'

globalThis.gib = [loadForm, xform]
