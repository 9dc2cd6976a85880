// Runs a command with a throwaway PostgreSQL server in TEST_DATABASE_URL: node scripts/with-postgres.mjs npm test
// Needs PostgreSQL's own programs (Debian: apt install postgresql). Everything is gone afterwards.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const [command, ...commandArguments] = process.argv.slice(2)
if (!command) stop('Say what to run: node scripts/with-postgres.mjs <command> [arguments]')

const programs = findPrograms()
const account = process.getuid?.() === 0 ? postgresAccount() : null
const folder = mkdtempSync(join(tmpdir(), 'gib-postgres-'))
const data = join(folder, 'data')
if (account) chownSync(folder, account.uid, account.gid)
chmodSync(folder, 0o755)

let server
try {
  run('initdb', ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'])
  const port = await freePort()
  server = startServer(port)
  await answering(port)
  // The tests own their databases and may make roles, but are no superuser: as in the field.
  query(port, 'create role gib_owner login createdb createrole')
  query(port, 'create database gib owner gib_owner')
  const status = await runCommand(`postgresql://gib_owner@127.0.0.1:${port}/gib`)
  process.exitCode = status
} finally {
  await stopServer()
  rmSync(folder, { recursive: true, force: true })
}

/** The newest installed version, else the ones in the path. */
function findPrograms() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = folders.find((path) => path && existsSync(join(path, 'initdb')) && existsSync(join(path, 'postgres')))
  return found ?? stop('No PostgreSQL found (initdb, postgres). On Debian: apt install postgresql')
}

/** PostgreSQL refuses to run as root. */
function postgresAccount() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'))
  if (!line) stop('PostgreSQL does not run as root, and there is no user postgres here.')
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

function options() {
  return { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder }, ...(account ?? {}) }
}

function run(program, programArguments) {
  execFileSync(join(programs, program), programArguments, { ...options(), stdio: ['ignore', 'ignore', 'inherit'] })
}

function query(port, statement) {
  run('psql', ['-qX', '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', 'postgres', '-c', statement])
}

/** No fsync: nothing here has to outlive the run. */
function startServer(port) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    // Its workers hold on to databases that tests throw away.
    autovacuum: 'off',
    max_connections: '100',
  }
  const started = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...options(), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  started.stderr.setEncoding('utf8')
  started.said = ''
  started.stderr.on('data', (text) => {
    started.said = (started.said + text).slice(-4000)
  })
  return started
}

async function answering(port) {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${server.said}`)
    try {
      execFileSync(join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)], options())
      return
    } catch {
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  throw new Error(`PostgreSQL did not answer within 30 seconds:\n${server.said}`)
}

/** Ctrl-C goes to the command; we wait for it, and clean up. */
function runCommand(url) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  const child = spawn(command, commandArguments, {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: url },
    shell: process.platform === 'win32',
  })
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(error.message)
      done(127)
    })
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** SIGINT: PostgreSQL's fast shutdown. */
async function stopServer() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((done) => server.on('exit', done))
  server.kill('SIGINT')
  await gone
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
