/** Builds what the pages run, when it is missing or older than its source. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export default function buildGib(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/gib.mjs'), '--version'])
}
