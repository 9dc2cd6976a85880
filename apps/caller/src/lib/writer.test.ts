/** What somebody did is on the disk before anybody says so, also when the disk is full for a while. */
import { expect, test } from 'vitest'
import { createWriter } from './writer'

function world() {
  const disk: string[] = []
  const rests: (() => void)[] = []
  let full: DOMException | null = null
  const writer = createWriter<string>({
    write: async (items) => {
      await Promise.resolve()
      if (full) throw full
      disk.push(...items)
    },
    changed: () => {},
    later: (work) => rests.push(work),
  })
  return {
    disk,
    writer,
    fill: () => {
      full = new DOMException('No room', 'QuotaExceededError')
    },
    makeRoom: () => {
      full = null
      for (const wake of rests.splice(0)) wake()
    },
  }
}

test('what is added is on the disk when its promise resolves, in the order it was added', async () => {
  const { writer, disk } = world()
  const seen: string[][] = []
  await Promise.all(['start', 'a 7', 'a note'].map((item) => writer.add(item).then(() => seen.push([...disk]))))
  expect(disk).toEqual(['start', 'a 7', 'a note'])
  expect(seen[0]).toContain('start')
  expect(writer.unwritten).toEqual([])
})

test('where a hundred at once do not fit, they go one by one', async () => {
  const disk: number[] = []
  const rests: (() => void)[] = []
  const writer = createWriter<number>({
    write: async (items) => {
      if (items.length > 3) throw new DOMException('No room', 'QuotaExceededError')
      disk.push(...items)
    },
    changed: () => {},
    later: (work) => rests.push(work),
  })
  const kept = Promise.all(Array.from({ length: 20 }, (_, index) => writer.add(index)))
  for (let time = 0; time < 40 && disk.length < 20; time++) {
    await new Promise((done) => setTimeout(done))
    for (const wake of rests.splice(0)) wake()
  }
  await kept
  expect(disk).toEqual(Array.from({ length: 20 }, (_, index) => index))
})

test('a full disk says so, keeps everything in memory, and writes it once there is room', async () => {
  const { writer, disk, fill, makeRoom } = world()
  fill()
  let resolved = false
  const kept = writer.add('a 7').then(() => {
    resolved = true
  })
  await new Promise((done) => setTimeout(done))
  expect(writer.trouble).toBe('full')
  expect(resolved).toBe(false)
  expect(writer.unwritten).toEqual(['a 7'])
  const later = writer.add('a 6')
  makeRoom()
  await Promise.all([kept, later])
  expect(disk).toEqual(['a 7', 'a 6'])
  expect(writer.trouble).toBe(null)
})
