import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canWatch, whenChanged } from './watch'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gib-watch-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** How often it was looked at; `next` waits for one more look. */
function watched(...paths: string[]) {
  let called: () => void = () => {}
  const stop = whenChanged(paths, () => called())
  const next = (change: () => void) =>
    new Promise<void>((resolve) => {
      called = resolve
      change()
    })
  return { next, stop }
}

test('a file that is replaced by renaming is seen every time, and so is one that went and came back', async () => {
  const path = join(folder, 'a.gib.yaml')
  writeFileSync(path, 'id: a')
  const { next, stop } = watched(path)
  for (const round of [1, 2, 3]) {
    await next(() => {
      writeFileSync(`${path}.new`, `id: a${round}`)
      renameSync(`${path}.new`, path)
    })
  }
  await next(() => unlinkSync(path))
  await next(() => writeFileSync(path, 'id: back'))
  stop()
})

test('what stands beside it is not looked at, and a file behind a link is', async () => {
  mkdirSync(join(folder, 'real'))
  const real = join(folder, 'real', 'a.gib.yaml')
  const link = join(folder, 'link.gib.yaml')
  writeFileSync(real, 'id: a')
  symlinkSync(real, link)
  const { next, stop } = watched(link)
  await next(() => writeFileSync(real, 'id: b'))
  let seen = 0
  const ours = whenChanged([link], () => {
    seen += 1
  })
  const beside = watched(join(folder, 'other.yaml'), join(folder, 'real', 'other.yaml'))
  await beside.next(() => writeFileSync(join(folder, 'other.yaml'), 'x'))
  await beside.next(() => writeFileSync(join(folder, 'real', 'other.yaml'), 'x'))
  expect(seen).toBe(0)
  for (const end of [ours, beside.stop, stop]) end()
})

test('where the folder does not exist there is nothing to watch', () => {
  expect([canWatch([join(folder, 'a.yaml')]), canWatch([join(folder, 'no', 'a.yaml')])]).toEqual([true, false])
})

test('nobody is watched for who reads no further', async () => {
  const path = join(folder, 'a.gib.yaml')
  writeFileSync(path, 'id: a')
  const main = fileURLToPath(new URL('../../../scripts/gib.mjs', import.meta.url))
  const child = spawn(process.execPath, [main, 'validate', path, '--watch', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.stdout.destroy()
  // The first look at it may come before the folder is watched.
  const again = setInterval(() => writeFileSync(path, `id: a${Date.now()}`), 100)
  expect(await ended).toBe(0)
  clearInterval(again)
})

test('each look is one line of JSON, and without watching it is spread out to be read', async () => {
  const path = join(folder, 'a.gib.yaml')
  writeFileSync(path, 'id: a')
  const main = fileURLToPath(new URL('../../../scripts/gib.mjs', import.meta.url))
  const run = (...args: string[]) =>
    spawn(process.execPath, [main, 'validate', path, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  const child = run('--watch', '--json')
  let text = ''
  const twoLooks = new Promise<void>((resolve) =>
    child.stdout.on('data', (piece) => {
      text += piece
      if (text.split('\n').length > 2) resolve()
    }),
  )
  const again = setInterval(() => writeFileSync(path, `id: a${Date.now()}`), 100)
  await twoLooks
  clearInterval(again)
  child.kill()
  const lines = text.split('\n').slice(0, -1)
  expect(lines.length).toBeGreaterThanOrEqual(2)
  for (const line of lines) expect(JSON.parse(line)).toMatchObject([{ file: path, faults: [] }])
  const once = run('--json')
  let whole = ''
  once.stdout.on('data', (piece) => {
    whole += piece
  })
  await new Promise((resolve) => once.on('close', resolve))
  expect(whole.split('\n').length).toBeGreaterThan(5)
  expect(JSON.parse(whole)).toMatchObject([{ file: path }])
})
