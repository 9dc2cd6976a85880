/** What every answer has in common: problems, headers, limits, and what may be sent from where. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { routes } from '@gib/contract/routes'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testAccount, testApp } from '../testing/test-app'
import { testDatabase } from '../testing/test-database'

const database = await testDatabase()
const web = mkdtempSync(join(tmpdir(), 'gib-web-'))
mkdirSync(join(web, 'assets'))
writeFileSync(join(web, 'index.html'), '<!doctype html><title>Gezin in Beeld</title>')
writeFileSync(join(web, 'assets', 'app-1a2b3c.js'), `console.log('${'x'.repeat(2000)}')`)
writeFileSync(join(web, 'sw.js'), 'self.skipWaiting')
afterAll(() => rmSync(web, { recursive: true }))

const { app, browser, logged } = testApp(database, { web, version: '1.2.3' })
let samira: Awaited<ReturnType<typeof testAccount>>
const signedIn = browser()
beforeAll(async () => {
  samira = await testAccount(database)
  await signedIn.signIn(samira.email)
})
const page = { accept: 'text/html' }

describe('problems', () => {
  test('an unknown address of the API is a problem and no page', async () => {
    const answer = await browser().get('/api/nothing', page)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(await answer.json()).toMatchObject({ code: 'not-found', status: 404 })
    expect((await browser().get('/api', page)).status).toBe(404)
    expect((await signedIn.post('/api/me', {})).status).toBe(404)
  })

  test('what is not understood says where, and what was expected', async () => {
    const answer = await signedIn.get('/api/figures?unit=week')
    expect(answer.status).toBe(400)
    const { code, details } = (await answer.json()) as { code: string; details: { path: string; expected: string }[] }
    expect(code).toBe('not-understood')
    expect(details[0]?.path).toBe('query.unit')
    expect(details[0]?.expected).toContain('"family"')
    expect(await (await signedIn.post('/api/operations', '{"operations":')).json()).toMatchObject({
      details: [{ path: 'body', expected: 'JSON' }],
    })
  })

  test("another organisation's family and one that never was look the same", async () => {
    const other = await testAccount(database)
    const foreign = await signedIn.get(`/api/families/${other.familyId}`)
    const missing = await signedIn.get('/api/families/8e7a4b0e-1111-4222-8333-444455556666')
    expect(foreign.status).toBe(404)
    expect(await foreign.text()).toBe(await missing.text())
  })

  test('a researcher sees figures and no family', async () => {
    const researcher = browser()
    await researcher.signIn((await testAccount(database, 'researcher')).email)
    expect((await researcher.get('/api/today')).status).toBe(403)
    expect((await researcher.get('/api/people')).status).toBe(200)
  })

  test('every route but the public ones asks for a session', async () => {
    const guarded = Object.values(routes).filter(({ access }) => access !== 'public')
    expect(guarded.length).toBeGreaterThan(7)
    for (const { method, path } of guarded) {
      const address = path.replaceAll(/\{\w+\}/g, samira.familyId)
      const answer = await browser().visit(method.toUpperCase(), address, method === 'get' ? {} : { body: {} })
      expect([path, answer.status]).toEqual([path, 401])
    }
  })

  test('what goes wrong here is told without details, and logged without values', async () => {
    const coordinator = browser()
    const { email, familyId } = await testAccount(database, 'coordinator')
    await coordinator.signIn(email)
    await database.owner.execute(sql`alter table families rename to families_away`)
    const answer = await coordinator.get(`/api/families/${familyId}`)
    await database.owner.execute(sql`alter table families_away rename to families`)
    expect(answer.status).toBe(500)
    expect(await answer.json()).toMatchObject({ code: 'went-wrong' })
    const line = logged.find((entry) => entry.includes('went wrong'))!
    expect(JSON.parse(line)).toMatchObject({ method: 'GET', route: '/api/families/{id}', error: { code: '42P01' } })
    expect(logged.join('')).not.toContain(familyId)
    expect(logged.join('')).not.toContain('select')
  })
})

describe('what may be sent', () => {
  const operations = { operations: [{ nonsense: true }] }
  test('writes come as JSON from our own origin, or not at all', async () => {
    expect((await signedIn.post('/api/operations', operations)).status).toBe(200)
    const wrong: { [name: string]: string }[] = [
      { origin: 'https://elders.example' },
      { origin: 'null' },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ]
    for (const headers of wrong) {
      const answer = await signedIn.post('/api/operations', operations, headers)
      expect([headers, answer.status]).toEqual([headers, 403])
      expect(await answer.json()).toMatchObject({ code: 'wrong-origin' })
      expect((await signedIn.post('/api/auth/sign-out', {}, headers)).status).toBe(403)
    }
    expect((await signedIn.get('/api/me')).status).toBe(200)
  })

  test('with GIB_ORIGIN that is the only origin, whatever the Host says', async () => {
    const fixed = testApp(database, { origin: 'https://bellen.example.nl' })
    const answer = await fixed.app.request('http://localhost/api/set-up', {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(403)
  })

  test('more than 256 kB is refused, also when its size was not told beforehand', async () => {
    const large = JSON.stringify({ operations: [{ note: 'x'.repeat(300_000) }] })
    for (const headers of [{ 'content-length': String(large.length) }, {}]) {
      const answer = await signedIn.post('/api/operations', large, headers)
      expect(answer.status).toBe(413)
      expect(await answer.json()).toMatchObject({ code: 'too-large' })
    }
    expect((await signedIn.post('/api/operations', { operations: [{ note: 'x'.repeat(200_000) }] })).status).toBe(200)
  })

  test('text that no database can keep is mended and taken in', async () => {
    const answer = await signedIn.post(
      '/api/operations',
      `{"operations":[{"note":"a\\u0000b \\ud800 c \\ud83d\\ude00"}]}`,
    )
    expect(await answer.json()).toMatchObject({ results: [{ status: 'refused' }] })
  })
})

describe('headers', () => {
  test('every answer has them: data, problems, pages, files and the description', async () => {
    const paths = [
      '/api/health',
      '/api/nothing',
      '/',
      '/assets/app-1a2b3c.js',
      '/nothing.js',
      '/api/docs',
      '/families/1',
    ]
    for (const path of paths) {
      const { headers } = await browser().get(path, page)
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
          "manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      ])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  test('nothing of the API stays in a cache, problems neither', async () => {
    for (const path of ['/api/health', '/api/me', '/api/nothing', '/api/openapi.json']) {
      expect((await browser().get(path)).headers.get('cache-control')).toBe('no-store')
    }
  })

  test('over https browsers are told to stay there', async () => {
    const https = testApp(database, { origin: 'https://bellen.example.nl' }).browser()
    expect((await https.get('/api/health')).headers.get('strict-transport-security')).toMatch(/max-age/)
  })
})

describe('the app for callers', () => {
  test('its hashed files stay in the cache, its first page and service worker do not', async () => {
    const { get } = browser()
    expect((await get('/assets/app-1a2b3c.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    )
    for (const path of ['/', '/sw.js', '/index.html', '/calls/1234']) {
      expect([path, (await get(path, page)).headers.get('cache-control')]).toEqual([path, 'no-cache'])
    }
  })

  test('any address that a person types gives the first page; a file that is not there gives none', async () => {
    const { get } = browser()
    expect(await (await get('/families/1234', page)).text()).toContain('Gezin in Beeld')
    expect((await get('/assets/gone.js', page)).status).toBe(404)
    expect((await get('/../package.json', page)).status).toBe(200)
    expect(await (await get('/..%2fpackage.json', page)).text()).not.toContain('dependencies')
  })

  test('when it was not built, its place says so', async () => {
    const answer = await testApp(database, { web: null }).browser().get('/', page)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('has not been built')
  })
})

test('health tells version and kind of database', async () => {
  const kind = process.env.TEST_DATABASE_URL ? 'postgresql' : 'embedded'
  expect(await (await app.request('/api/health')).json()).toEqual({ status: 'ok', version: '1.2.3', database: kind })
})

test('the description can be read here, with nothing from elsewhere', async () => {
  const { get } = browser()
  const html = await (await get('/api/docs', page)).text()
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)
  expect(loaded).toEqual(['/api/docs/swagger-ui.css', '/api/docs/swagger-ui-bundle.js', '/api/docs/start.js'])
  expect(html).not.toMatch(/<script[^>]*>[^<]/)
  for (const address of loaded) expect((await get(address)).status).toBe(200)
})
