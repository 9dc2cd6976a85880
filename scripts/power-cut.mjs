// Does a saved answer survive a power cut? pnpm power-cut [--times 10]   (as root: it mounts a small disk of its own)
//
// The embedded database lives on an ext4 disk in a file. While it stores rows, one commit each, the process is killed and the file is
// copied at once: what the disk holds, without what was still only in memory. The copy is mounted, the database opened, the rows
// counted: every row whose commit was acknowledged has to be there. PGlite as it is shipped goes through the same, and must lose:
// otherwise this measures nothing.
import { execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const script = fileURLToPath(import.meta.url)
const api = join(dirname(dirname(script)), 'apps', 'api')

const engines = {
  ours: {
    title: 'Gezin in Beeld, fsync let through',
    async open(folder) {
      const { openDatabase } = await import(pathToFileURL(join(api, 'dist', 'database.js')).href)
      const database = await openDatabase({ folder })
      return {
        query: async (statement) => (await database.owner.execute(statement)).rows,
        close: () => database.close(),
      }
    },
  },
  stock: {
    title: 'PGlite as shipped (has to lose)',
    async open(folder) {
      const path = createRequire(join(api, 'package.json')).resolve('@electric-sql/pglite')
      const { PGlite } = await import(pathToFileURL(path.replace(/\.cjs$/, '.js')).href)
      const database = await PGlite.create(folder)
      return { query: async (statement) => (await database.query(statement)).rows, close: () => database.close() }
    },
  },
}

const parts = { prepare, write, count }
const [first, engine, folder] = process.argv.slice(2)
if (first in parts) await parts[first](engines[engine], folder)
else await measure()

async function prepare({ open }, folder) {
  const database = await open(folder)
  await database.query('create table power_cut (n integer primary key)')
  await database.close()
}

/** Says each number after its commit was acknowledged, until it is killed. */
async function write({ open }, folder) {
  const database = await open(folder)
  for (let n = 1; ; n++) {
    await database.query(`insert into power_cut values (${n})`)
    process.stdout.write(`${n}\n`)
  }
}

async function count({ open }, folder) {
  const database = await open(folder)
  const [row] = await database.query('select count(*)::int as rows, coalesce(max(n), 0) as last from power_cut')
  console.log(JSON.stringify(row))
  await database.close()
}

async function measure() {
  const times = Number(process.argv[process.argv.indexOf('--times') + 1]) || 10
  checkMachine()
  const home = mkdtempSync(join(tmpdir(), 'gib-power-cut-'))
  const results = []
  try {
    for (const name of Object.keys(engines)) results.push(await cutMany(name, times, home))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  console.log('\n| database | cuts | acknowledged rows | lost | cuts with loss | could not open |')
  console.log('|---|---:|---:|---:|---:|---:|')
  for (const { title, cuts, acknowledged, lost, cutsWithLoss, unopened } of results) {
    console.log(`| ${title} | ${cuts} | ${acknowledged} | ${lost} | ${cutsWithLoss} | ${unopened} |`)
  }
  const [ours, stock] = results
  const good = ours.lost === 0 && ours.unopened === 0 && stock.lost > 0
  console.log(good ? '\nNo acknowledged row was lost.' : '\nThis is not what it has to be.')
  process.exitCode = good ? 0 : 1
}

function checkMachine() {
  const unfit = (sentence) => {
    console.error(`${sentence} The power cut needs Linux, root, loop devices and mkfs.ext4.`)
    process.exit(1)
  }
  if (process.platform !== 'linux') unfit('This is no Linux.')
  if (process.getuid() !== 0) unfit('This user is not root.')
  if (!existsSync(join(api, 'dist', 'database.js'))) {
    console.error('The server has not been built: run pnpm build first.')
    process.exit(1)
  }
  try {
    run('losetup', '--find')
    run('mkfs.ext4', '-V')
  } catch {
    unfit('No loop device, or no mkfs.ext4, can be used here.')
  }
}

async function cutMany(name, times, home) {
  const result = { title: engines[name].title, cuts: 0, acknowledged: 0, lost: 0, cutsWithLoss: 0, unopened: 0 }
  for (let cut = 0; cut < times; cut++) {
    const { acknowledged, found } = await cutOnce(name, home)
    const lost = Math.max(0, acknowledged - found.rows)
    result.cuts++
    result.acknowledged += acknowledged
    result.lost += lost
    if (lost > 0) result.cutsWithLoss++
    if (!found.opened) result.unopened++
    process.stderr.write('.')
  }
  return result
}

async function cutOnce(name, home) {
  const disk = join(home, 'disk.img')
  const copy = join(home, 'copy.img')
  const mounted = join(home, 'mounted')
  mkdirSync(mounted, { recursive: true })
  run('truncate', '--size', '300M', disk)
  run('mkfs.ext4', '-q', '-F', disk)
  run('mount', '-o', 'loop', disk, mounted)
  try {
    node('prepare', name, join(mounted, 'data'))
    run('sync', '--file-system', mounted)
    const acknowledged = await writeAndKill(name, join(mounted, 'data'), randomInt(10, 60))
    run('cp', '--sparse=always', disk, copy)
    run('umount', mounted)
    run('mount', '-o', 'loop', copy, mounted)
    return { acknowledged, found: countRows(name, join(mounted, 'data')) }
  } finally {
    run('umount', mounted)
    rmSync(disk)
    rmSync(copy, { force: true })
  }
}

/** How many rows were acknowledged when the process was gone. */
function writeAndKill(name, folder, enough) {
  return new Promise((done) => {
    const writer = spawn(process.execPath, [script, 'write', name, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    writer.stdout.on('data', (text) => {
      said += text
      if (said.split('\n').length > enough) writer.kill('SIGKILL')
    })
    writer.on('close', () => done(said.split('\n').length - 1))
  })
}

function countRows(name, folder) {
  try {
    return { opened: true, rows: JSON.parse(node('count', name, folder)).rows }
  } catch {
    return { opened: false, rows: 0 }
  }
}

function node(part, name, folder) {
  return run(process.execPath, script, part, name, folder)
}

function run(program, ...programArguments) {
  return execFileSync(program, programArguments, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
