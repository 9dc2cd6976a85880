// Runs `gib` from the sources as they are now: what is missing or older than its source is built first.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** In the order in which they need each other, with the file that a build writes. */
const packages = [
  { folder: join(root, 'packages', 'protocol'), built: 'dist/gezin-in-beeld/index.js' },
  { folder: join(root, 'packages', 'cli'), built: 'dist/main.js' },
]

const stale = packages.filter(({ folder, built }) => isStale(folder, join(folder, built)))
// Nobody waits half a minute without knowing why; standard output stays for the results.
if (stale.length > 0) process.stderr.write(`${saying()}\n`)
for (const { folder } of stale) build(folder)

// A script of pnpm runs at the root; files are named from where the person stands.
if (process.env.npm_lifecycle_event === 'gib' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
// `pnpm gib -- report` hands on its two dashes.
const [first, ...rest] = process.argv.slice(2)
const main = join(root, 'packages', 'cli', 'dist', 'main.js')
process.argv = [process.execPath, main, ...(first === '--' ? rest : first === undefined ? [] : [first, ...rest])]
await import(pathToFileURL(main).href)

function saying() {
  const isEnglish = /--language[ =]en\b/.test(process.argv.join(' '))
  return isEnglish
    ? 'gib is built first; that takes half a minute…'
    : 'gib wordt eerst gebouwd; dat duurt een halve minuut…'
}

function isStale(folder, built) {
  const written = statSync(built, { throwIfNoEntry: false })?.mtimeMs
  if (written === undefined) return true
  const sources = readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test(-d)?\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return [join(folder, 'package.json'), ...sources].some((source) => statSync(source).mtimeMs > written)
}

/** Standard output stays for the results; what a build has to say goes to standard error, and only when it fails. */
function build(folder) {
  const tsup = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'tsup.cmd' : 'tsup')
  const run = spawnSync(tsup, [], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  if (run.status === 0) return
  process.stderr.write(run.error ? `${run.error.message}\nRun pnpm install first.\n` : `${run.stdout}${run.stderr}`)
  process.exit(1)
}
