/** Before any test: what is out of date is built once, so that no two files build at the same time. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export default function build(): void {
  const gib = fileURLToPath(new URL('../../../scripts/gib.mjs', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [gib, '--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
