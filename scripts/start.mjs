// Builds what changed, quietly, and runs the server in this terminal. Ctrl-C stops it.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
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
  const starters = startedBy()
  const watch = setInterval(() => {
    if (!starters.every(isAlive)) server.kill('SIGTERM')
  }, 500)
  watch.unref()
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/**
 * The npx and pnpm processes above this one. A signal to the outermost alone ends only that one, and would leave a server that nobody
 * sees and that holds the data folder; so when one of them is gone, the server stops too. Known on Linux only.
 */
function startedBy() {
  const found = []
  let pid = process.ppid
  while (pid > 1) {
    const above = processAt(pid)
    if (!above || !/\b(npx|npm|pnpm)\b|start\.mjs/.test(above.command)) break
    if (above.isNode) found.push(pid)
    pid = above.parent
  }
  return found
}

function processAt(pid) {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    const isNode = readlinkSync(`/proc/${pid}/exe`) === realpathSync(process.execPath)
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
    return { command, isNode, parent }
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
