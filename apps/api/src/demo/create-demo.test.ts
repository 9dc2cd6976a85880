import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../db/client'
import * as schema from '../db/schema'
import { createDemo } from './create-demo'

let database: Database
let took: number
beforeAll(async () => {
  database = await openDatabase({})
  const start = performance.now()
  await createDemo(database, {
    now: new Date('2026-03-03T10:00:00Z'),
    password: 'not used here',
    addUser: async ({ name, email }) => {
      const id = randomUUID()
      await database.owner.insert(schema.user).values({ id, name, email })
      return id
    },
  })
  took = performance.now() - start
  console.log('demo', took)
})
afterAll(() => database.close())

test('x', async () => {
  const count = await database.owner.select({ id: schema.answerEvents.id }).from(schema.answerEvents)
  console.log(count.length)
  expect(count.length).toBeGreaterThan(1000)
})
