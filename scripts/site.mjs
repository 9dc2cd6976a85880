// Builds the documentation site if anything changed, and serves it in this terminal. Ctrl-C stops it.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const onWindows = process.platform === 'win32'
const turbo = join(root, 'node_modules', '.bin', onWindows ? 'turbo.cmd' : 'turbo')
const { status } = spawnSync(turbo, ['run', 'site', '--output-logs=errors-only'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
  shell: onWindows,
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' },
})
if (status !== 0) process.exit(1)
await import('../docs/scripts/serve.mjs')
