/** Signing in, staying in, and being kept out. */
import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { people, session as sessions, user } from '../db/schema'
import { testAccount, testApp, testPassword } from '../testing/test-app'
import { testDatabase } from '../testing/test-database'
import { setPassword } from './accounts'

const database = await testDatabase()
const { browser, logged, app } = testApp(database)
let samira: Awaited<ReturnType<typeof testAccount>>
beforeAll(async () => {
  samira = await testAccount(database)
})

test('who signs in is known by name, role and organisation, and is who she is until she signs out', async () => {
  const { get, post, signIn } = browser()
  expect((await get('/api/me')).status).toBe(401)
  const answer = await signIn(samira.email)
  expect(await answer.json()).toEqual({ user: { id: expect.any(String), name: 'Samira', email: samira.email } })
  expect(await (await get('/api/me')).json()).toEqual({
    person: { id: samira.personId, name: 'Samira', role: 'caller' },
    organisation: {
      id: samira.id,
      name: 'Stichting Buurthuis',
      timeZone: 'Europe/Amsterdam',
      contact: null,
      demo: false,
    },
    round: null,
  })
  expect((await post('/api/auth/sign-out', {})).status).toBe(200)
  expect((await get('/api/me')).status).toBe(401)
})

test('a session that was ended is ended at the next request, also with a cookie that was copied before', async () => {
  const own = browser()
  await own.signIn(samira.email)
  const thief = browser()
  for (const [name, value] of own.cookies) thief.cookies.set(name, value)
  expect((await thief.get('/api/me')).status).toBe(200)
  await own.post('/api/auth/sign-out', {})
  expect((await thief.get('/api/me')).status).toBe(401)
})

test('signing in again gives another session', async () => {
  const { signIn, cookies } = browser()
  await signIn(samira.email)
  const first = [...cookies.values()]
  await signIn(samira.email)
  expect([...cookies.values()]).not.toEqual(first)
})

test('a person who is disabled is out at once', async () => {
  const gone = await testAccount(database)
  const { get, signIn } = browser()
  await signIn(gone.email)
  expect((await get('/api/me')).status).toBe(200)
  await database.asOwner({ organisationId: gone.id }, (db) =>
    db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, gone.personId)),
  )
  expect((await get('/api/me')).status).toBe(401)
})

test('a login without a person belongs to no organisation', async () => {
  const loose = await testAccount(database)
  await database.owner.update(user).set({ organisationId: null }).where(eq(user.email, loose.email))
  const { get, signIn } = browser()
  await signIn(loose.email)
  expect((await get('/api/me')).status).toBe(401)
})

test('a session that nobody used for twelve hours is over, and one that is used goes on', async () => {
  const { get, signIn, cookies } = browser()
  await signIn(samira.email)
  const [made] = await database.owner.select().from(sessions).orderBy(sessions.createdAt)
  expect(made!.expiresAt.getTime() - made!.createdAt.getTime()).toBeGreaterThan(11.9 * 3_600_000)
  expect(made!.expiresAt.getTime() - made!.createdAt.getTime()).toBeLessThan(12.1 * 3_600_000)
  const soon = new Date(Date.now() + 3_600_000)
  await database.owner.update(sessions).set({ expiresAt: soon, updatedAt: new Date(Date.now() - 11 * 3_600_000) })
  const before = cookies.size
  const used = await get('/api/me')
  expect(used.headers.getSetCookie().join()).toMatch(/session_token=.*Max-Age=43200/i)
  expect(cookies.size).toBe(before)
  const [renewed] = await database.owner.select().from(sessions).orderBy(desc(sessions.expiresAt)).limit(1)
  expect(renewed!.expiresAt > soon).toBe(true)
  await database.owner.update(sessions).set({ expiresAt: new Date(Date.now() - 1000) })
  expect((await get('/api/me')).status).toBe(401)
})

describe('the cookie', () => {
  test('cannot be read by a script, and over https is sent to this host only', async () => {
    const plain = await browser().signIn(samira.email)
    expect(plain.headers.getSetCookie().join()).toMatch(/^gib\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/i)
    expect(plain.headers.getSetCookie().join()).not.toMatch(/Secure/)
    const secure = testApp(database, { origin: 'https://bellen.example.nl' }).browser()
    const answer = await secure.signIn(samira.email)
    expect(answer.headers.getSetCookie().join()).toMatch(/^__Host-gib\.session_token=[^;]+;.*Path=\/;.*Secure/i)
    expect(answer.headers.getSetCookie().join()).not.toMatch(/Domain=/i)
    expect((await secure.get('/api/me')).status).toBe(200)
  })

  test('that was changed is no session', async () => {
    const { get, signIn, cookies } = browser()
    await signIn(samira.email)
    const [[name, value] = ['', '']] = [...cookies]
    cookies.set(name, `${value.slice(0, -4)}AAA%3D`)
    expect((await get('/api/me')).status).toBe(401)
  })
})

describe('kept out', () => {
  test('nobody can sign up, and every other door of the login is shut', async () => {
    const { post, get } = browser()
    const body = { email: 'nieuw@example.org', password: testPassword, name: 'Nieuw' }
    expect((await post('/api/auth/sign-up/email', body)).status).toBe(404)
    for (const path of ['update-user', 'delete-user', 'change-email', 'request-password-reset', 'sign-in/social']) {
      expect((await post(`/api/auth/${path}`, {})).status).toBe(404)
    }
    for (const path of ['ok', 'error', 'get-session', 'list-sessions', 'verify-email', 'callback/google']) {
      expect((await get(`/api/auth/${path}`)).status).toBe(404)
    }
  })

  test('a wrong password and an unknown account get the same answer', async () => {
    const wrong = await browser().signIn(samira.email, 'een ander wachtwoord')
    const unknown = await browser().signIn('niemand@example.org')
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()])
    expect(wrong.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  })

  test('after ten wrong tries an account waits, whether it exists or not, and however it is typed', async () => {
    const fresh = testApp(database, { trustedProxy: true }).browser()
    const from = (n: number) => ({ 'x-forwarded-for': `192.0.2.1, 198.51.100.${n}` })
    const attempt = (email: string, n: number) =>
      fresh.post('/api/auth/sign-in/email', { email, password: 'geraden wachtwoord' }, from(n))
    for (const email of [samira.email, 'niemand@example.org']) {
      const statuses: number[] = []
      for (let n = 0; n < 12; n++) {
        statuses.push((await attempt(n % 2 ? email.toUpperCase() : email, n)).status)
      }
      expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
    }
    const known = await attempt(samira.email, 90)
    const unknown = await attempt('niemand@example.org', 91)
    const { code } = (await known.json()) as { code: string }
    expect([code, known.status]).toEqual(['too-many-tries', 429])
    expect(await unknown.json()).toMatchObject({ code })
    expect(Number(known.headers.get('retry-after'))).toBeGreaterThan(800)
  })

  test('one network cannot try a word on many accounts, and a made-up address in front does not help it', async () => {
    const fresh = testApp(database, { trustedProxy: true }).browser()
    let heard = 0
    for (let n = 0; n < 40; n++) {
      const answer = await fresh.post(
        '/api/auth/sign-in/email',
        { email: `gezin${n}@example.org`, password: 'welkom welkom' },
        { 'x-forwarded-for': `203.0.113.${n}, 198.51.100.7` },
      )
      if (answer.status === 401) heard++
    }
    expect(heard).toBe(20)
  })

  test('a whole office can sign in from one address', async () => {
    const office = testApp(database).browser
    for (let n = 0; n < 30; n++) expect((await office().signIn(samira.email)).status).toBe(200)
  })

  test('without a proxy of our own its header counts for nothing', async () => {
    const fresh = testApp(database).browser()
    const statuses = new Set<number>()
    for (let n = 0; n < 25; n++) {
      const body = { email: `iemand${n}@example.org`, password: 'welkom welkom' }
      statuses.add((await fresh.post('/api/auth/sign-in/email', body, { 'x-forwarded-for': `10.0.0.${n}` })).status)
    }
    expect(statuses).toContain(429)
  })
})

test('a new password ends the sessions of the old one; the same one again ends nothing', async () => {
  const other = await testAccount(database)
  const { get, signIn } = browser()
  await signIn(other.email)
  await setPassword(database.owner, other.email, testPassword)
  expect((await get('/api/me')).status).toBe(200)
  await setPassword(database.owner, other.email, 'een heel nieuw wachtwoord')
  expect((await get('/api/me')).status).toBe(401)
  expect((await signIn(other.email, 'een heel nieuw wachtwoord')).status).toBe(200)
})

test('who is signed in can choose another password, and then only the new one works', async () => {
  const own = await testAccount(database)
  const { post, signIn } = browser()
  await signIn(own.email)
  const change = { currentPassword: testPassword, newPassword: 'mijn eigen wachtwoord', revokeOtherSessions: true }
  expect((await post('/api/auth/change-password', { ...change, currentPassword: 'geraden' })).status).toBe(400)
  expect((await post('/api/auth/change-password', change)).status).toBe(200)
  expect((await browser().signIn(own.email)).status).toBe(401)
  expect((await browser().signIn(own.email, 'mijn eigen wachtwoord')).status).toBe(200)
})

test('what is logged names no account, no password and no address', async () => {
  await app.request('http://localhost/api/auth/sign-in/email?e=geheim', { method: 'POST' })
  const text = logged.join('')
  expect(logged.length).toBeGreaterThan(10)
  for (const word of [samira.email, testPassword, 'example.org', 'geheim', 'Samira']) expect(text).not.toContain(word)
})
