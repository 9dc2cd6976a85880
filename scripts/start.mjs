// Builds what changed, quietly, and runs the server in this terminal. Ctrl-C stops it.
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const onWindows = process.platform === 'win32'

build()
run()

function build() {
  const turbo = join(root, 'node_modules', '.bin', onWindows ? 'turbo.cmd' : 'turbo')
  const wanted = ['run', 'build', '--filter=@gib/api', '--filter=@gib/caller', '--output-logs=errors-only']
  const { status, stdout, stderr, error } = spawnSync(turbo, wanted, {
    cwd: root,
    encoding: 'utf8',
    shell: onWindows,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' },
  })
  if (status === 0) return
  console.error(error ? error.message : `${stdout}${stderr}`)
  console.error('The build failed; the server was not started.')
  process.exit(1)
}

/** In the same process group, so that Ctrl-C reaches it; a signal to this process alone is passed on. */
function run() {
  const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
