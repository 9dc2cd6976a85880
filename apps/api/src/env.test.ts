/** Settings, and what is said about a wrong one. */
import { expect, test } from 'vitest'
import { readEnv, WrongSetting } from './env'

test('without any setting the server runs for this machine only, embedded, with the demo', () => {
  expect(readEnv({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    data: './data',
    databaseUrl: undefined,
    demo: true,
    trustedProxy: false,
  })
})

test('an empty value is no value', () => {
  expect(readEnv({ DATABASE_URL: '', GIB_DEMO: '' })).toEqual(readEnv({}))
})

test('with an origin of its own it can be reached from elsewhere', () => {
  const env = readEnv({ GIB_ORIGIN: 'https://bellen.example.nl/', GIB_DEMO: '0' })
  expect(env).toMatchObject({ origin: 'https://bellen.example.nl', host: '0.0.0.0', demo: false })
  expect(readEnv({ GIB_ORIGIN: 'https://bellen.example.nl', GIB_HOST: '10.0.0.2' }).host).toBe('10.0.0.2')
})

test.each([
  [{ PORT: '70000' }, 'PORT has to be a number from 0 to 65535.'],
  [{ PORT: 'http' }, 'PORT has to be a number from 0 to 65535.'],
  [{ GIB_DEMO: 'maybe' }, 'GIB_DEMO has to be 1 or 0.'],
  [{ GIB_DEMO_PASSWORD: 'welkom' }, 'GIB_DEMO_PASSWORD has to be 12 characters or more.'],
  [{ GIB_ORIGIN: 'https://example.nl/bellen' }, 'GIB_ORIGIN has to be without a path.'],
  [{ GIB_SECRET: 'kort' }, 'GIB_SECRET has to be 32 characters or more.'],
  [{ DATABASE_URL: 'mysql://sanne:geheim@db/gib' }, 'DATABASE_URL has to start with postgresql://.'],
])('%j is refused, and its value is not repeated', (environment, message) => {
  expect(() => readEnv(environment)).toThrow(new WrongSetting(message))
})

test('all wrong settings are told at once', () => {
  expect(() => readEnv({ PORT: 'x', GIB_LOG: 'loud' })).toThrow(/PORT has.*\nGIB_LOG has/)
})
