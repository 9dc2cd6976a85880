/** Who may work in a data folder. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderInUse, lockFolder } from './folder-lock'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gib-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = () => join(folder, 'lock')
const written = () => JSON.parse(readFileSync(path(), 'utf8')) as { pid: number; started: string | null; host: string }
const leave = (holder: object) => writeFileSync(path(), JSON.stringify(holder))
/** Long enough to see whether a lock is touched, for a test. */
const watch = 600

test('the second one is told who has the folder, where it is, and what to do', async () => {
  const lock = await lockFolder(folder)
  const refused = await lockFolder(folder).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FolderInUse)
  const { message } = refused as FolderInUse
  for (const word of [String(process.pid), folder, 'GIB_DATA', path()]) expect(message).toContain(word)
  lock.release()
  const next = await lockFolder(folder)
  next.release()
  expect(readdirSync(folder)).toEqual([])
})

test('only its owner can read the lock', async () => {
  const lock = await lockFolder(folder)
  expect(statSync(path()).mode & 0o777).toBe(0o600)
  lock.release()
})

test('a lock whose process is gone is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  leave({ pid, started: 'a boot/1', host: hostname() })
  const lock = await lockFolder(folder)
  expect(written().pid).toBe(process.pid)
  lock.release()
})

test('a process that was killed but not cleared away by its parent holds nothing', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 20'])
  const pid = await new Promise<number>((done) => parent.stdout.once('data', (text) => done(Number(text))))
  await new Promise((done) => setTimeout(done, 100))
  leave({ pid, started: null, host: hostname() })
  const lock = await lockFolder(folder, watch)
  expect(written().pid).toBe(process.pid)
  lock.release()
  parent.kill('SIGKILL')
})

test('a lock whose number now belongs to another process is taken over', async () => {
  leave({ pid: process.ppid, started: 'another boot/1', host: hostname() })
  const lock = await lockFolder(folder, watch)
  expect(written().pid).toBe(process.pid)
  lock.release()
})

test('a process that still lives keeps its folder', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const own = await lockFolder(folder)
  const { started } = written()
  own.release()
  const theirs = started === null ? null : `${started.split('/')[0]}/${ticksOf(other.pid!)}`
  leave({ pid: other.pid, started: theirs, host: hostname() })
  const beating = setInterval(() => utimesSync(path(), new Date(), new Date()), 100)
  await expect(lockFolder(folder, watch)).rejects.toThrow(FolderInUse)
  clearInterval(beating)
  other.kill('SIGKILL')
})

const ticksOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19]

test('a lock from another container counts for as long as it is touched', async () => {
  leave({ pid: 1, started: null, host: 'another-container' })
  const beating = setInterval(() => utimesSync(path(), new Date(), new Date()), 100)
  await expect(lockFolder(folder, watch)).rejects.toThrow('process 1 on another-container')
  clearInterval(beating)
  const lock = await lockFolder(folder, watch)
  expect(written().host).toBe(hostname())
  lock.release()
})

test('of many that start together, one gets the folder', async () => {
  leave({ pid: 4_194_305, started: 'a boot/1', host: hostname() })
  const asked = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder, watch)))
  const got = asked.filter((one) => one.status === 'fulfilled')
  expect(got).toHaveLength(1)
  got[0]!.value.release()
  expect(readdirSync(folder)).toEqual([])
})

test('a damaged lock is nobody', async () => {
  writeFileSync(path(), '{"pid":')
  const lock = await lockFolder(folder)
  lock.release()
})

test('who lost the folder does not remove the lock of who has it now', async () => {
  const lock = await lockFolder(folder)
  leave({ pid: 1, started: null, host: 'another-container' })
  lock.release()
  expect(written().host).toBe('another-container')
})
