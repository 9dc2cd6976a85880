/** The first organisation, made with the link that the server printed. */
import { beforeAll, expect, test } from 'vitest'
import { testApp, testPassword } from '../testing/test-app'
import { testDatabase } from '../testing/test-database'
import { newSetUpToken } from './set-up-link'

const database = await testDatabase()
const { browser } = testApp(database)
const now = new Date('2020-04-01T08:00:00Z')
const form = { organisation: 'Stichting Buurthuis', name: 'Noor', email: 'Noor@example.org', password: testPassword }
let earlier: string
let token: string
beforeAll(async () => {
  earlier = (await newSetUpToken(database, now))!
  token = (await newSetUpToken(database, now))!
})

test('only the link that was printed last works, and it makes an administrator who can sign in', async () => {
  const { post, get, signIn } = browser()
  expect((await post('/api/set-up', { ...form, token: earlier })).status).toBe(409)
  expect((await post('/api/set-up', { ...form, token, password: 'te kort' })).status).toBe(400)
  const both = await Promise.all([post('/api/set-up', { ...form, token }), post('/api/set-up', { ...form, token })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await signIn('noor@example.org')).status).toBe(200)
  expect(await (await get('/api/me')).json()).toMatchObject({
    person: { name: 'Noor', role: 'admin' },
    organisation: { name: 'Stichting Buurthuis', demo: false },
  })
})

test('after that there is no link any more', async () => {
  expect(await newSetUpToken(database, now)).toBeNull()
  expect((await browser().post('/api/set-up', { ...form, token })).status).toBe(409)
})
