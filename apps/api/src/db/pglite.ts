/**
 * The embedded database: PostgreSQL inside this process (PGlite), in a folder of its own.
 *
 * As shipped PGlite never lets an fsync through, and a power cut takes every row with it. Here it starts without `-F`, and its Node
 * file system gets a real fsync. `scripts/power-cut.mjs` proves it, with the stock PGlite as the one that must lose.
 */
import { closeSync, existsSync, fsyncSync, openAsBlob, openSync } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { dataFolder } from './data-folder'
import { lockFolder } from './folder-lock'

/** Each commit is on the disk before it is acknowledged. */
const durable = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]

/** EIO in the WASI numbering that Emscripten uses. */
const inputOutputError = 29

interface OpenFile {
  readonly nfd?: number
  readonly node: unknown
}
interface NodeFileSystem {
  realPath(node: unknown): string
  stream_ops: { fsync?: (file: OpenFile) => number }
}

/** PGlite's own Node file system, with the fsync that it leaves out. */
class SyncedNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const letFsyncThrough: NonNullable<typeof options.preRun>[number] = (module) => {
      const nodeFiles = module.NODEFS as unknown as NodeFileSystem
      const Failure = module.FS.ErrnoError as unknown as new (errno: number) => Error
      nodeFiles.stream_ops.fsync = (file) => {
        try {
          if (file.nfd === undefined) syncPath(nodeFiles.realPath(file.node))
          else fsyncSync(file.nfd)
          return 0
        } catch {
          throw new Failure(inputOutputError)
        }
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), letFsyncThrough] } }
  }
}

/** A folder is opened to be synced; Windows cannot, and needs not. */
function syncPath(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

export interface Embedded {
  readonly client: PGlite
  close(): Promise<void>
}

/**
 * Opens the database below `folder`, making it when it is not there yet; only for this process and only for this user (0700).
 *
 * @throws FolderInUse when another process has it, FolderUnusable when it cannot be written.
 */
export async function openEmbedded(folder: string): Promise<Embedded> {
  const home = await dataFolder(folder)
  const lock = await lockFolder(home)
  try {
    const client = await openOrMake(home)
    return {
      client,
      async close() {
        await client.close().finally(() => lock.release())
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** In memory, for tests; from a dump when there is one. */
export async function openInMemory(dump: Blob | null): Promise<PGlite> {
  return PGlite.create(dump ? { loadDataDir: dump } : {})
}

/** `database.complete` is written last: without it the database was never used, because the first start was interrupted. */
async function openOrMake(home: string): Promise<PGlite> {
  const data = join(home, 'database')
  const complete = join(home, 'database.complete')
  if (existsSync(data) && !existsSync(complete)) await rename(data, `${data}.unfinished-${Date.now()}`)
  const isNew = !existsSync(data)
  await mkdir(data, { recursive: true, mode: 0o700 })
  await chmod(data, 0o700)
  const dump = isNew ? await emptyDatabase() : null
  const client = await PGlite.create({
    fs: new SyncedNodeFS(data),
    startParams: durable,
    ...(dump ? { loadDataDir: dump } : {}),
  })
  if (isNew) {
    await syncTree(data)
    await writeFile(complete, 'The folder beside this file holds a whole database.\n', { flush: true, mode: 0o600 })
    syncPath(home)
  }
  return client
}

/** The database as initdb makes it, put aside when the server was built: opening it takes a second, initdb up to ten. */
async function emptyDatabase(): Promise<Blob | null> {
  const places = ['./empty-database.tar.gz', '../../dist/empty-database.tar.gz']
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path))
  return found ? openAsBlob(found) : null
}

/** What was unpacked is on the disk too, not only in the memory of the machine. */
async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const file = await open(join(entry.parentPath, entry.name), 'r+')
    await file.sync().finally(() => file.close())
  }
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) syncPath(join(entry.parentPath, entry.name))
  }
  syncPath(folder)
}
