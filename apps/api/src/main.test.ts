/** The built server as a program: what it prints, when it refuses, how it stops. Built here for the occasion. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

const api = fileURLToPath(new URL('..', import.meta.url))
const built = join(api, 'node_modules/.cache/gib/built')
const home = mkdtempSync(join(tmpdir(), 'gib-main-'))
const running = new Set<ChildProcess>()

beforeAll(() => {
  execFileSync(process.execPath, ['node_modules/tsup/dist/cli-default.js', '--out-dir', built], {
    cwd: api,
    stdio: 'ignore',
  })
  execFileSync(process.execPath, ['scripts/put-beside.mjs', built], { cwd: api })
}, 120_000)
afterAll(() => {
  for (const server of running) server.kill('SIGKILL')
  rmSync(home, { recursive: true })
})

interface Program {
  /** Everything it said, once it runs or has ended. */
  readonly said: Promise<string>
  readonly ended: Promise<number | null>
  readonly address: Promise<string>
  kill(signal: NodeJS.Signals): void
}

function start(settings: { [name: string]: string }): Program {
  const environment = { ...process.env, PORT: '0', GIB_DATA: join(home, 'data'), DATABASE_URL: '', ...settings }
  const server = spawn(process.execPath, [join(built, 'main.js')], { env: environment })
  running.add(server)
  let text = ''
  const ended = new Promise<number | null>((done) => server.on('close', (code) => done(code)))
  const said = new Promise<string>((done) => {
    const hear = (part: Buffer) => {
      text += part
      if (/Data is kept in/.test(text) && text.endsWith('\n\n')) done(text)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    void ended.then(() => done(text))
  })
  const address = said.then((all) => /runs at (\S+)/.exec(all)?.[1]?.replace('localhost', '127.0.0.1') ?? all)
  return { said, ended, address, kill: (signal) => void server.kill(signal) }
}

async function signIn(address: string, email: string, password: string): Promise<number> {
  const headers = { 'content-type': 'application/json', origin: address }
  const body = JSON.stringify({ email, password })
  return (await fetch(`${address}/api/auth/sign-in/email`, { method: 'POST', headers, body })).status
}

test('a day with the demo: started, refused twice, stopped, started again with another password', async () => {
  const first = start({})
  const said = await first.said
  expect(said).toMatch(/JES Rijnland \(demo\) phones families; nobody in it is real:\n +samira@demo\.example +caller/)
  expect(said).toMatch(
    /Belmaatjes Molenkade \(demo\) phones older people every week; nobody in it is real:\n +willemijn@demo\.example +caller/,
  )
  const password = /Password of all: (\S+)/.exec(said)![1]!
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  const address = await first.address
  expect(await signIn(address, 'samira@demo.example', password)).toBe(200)
  expect(await signIn(address, 'willemijn@demo.example', password)).toBe(200)
  expect(readFileSync(join(home, 'data', 'secret'), 'utf8')).toMatch(/^[0-9a-f]{64}$/)

  const second = start({})
  expect(await second.ended).toBe(1)
  expect(await second.said).toMatch(/is in use by process \d+\. Stop that one first/)

  const elsewhere = start({ GIB_DATA: join(home, 'other'), PORT: new URL(address).port, GIB_DEMO: '0' })
  expect(await elsewhere.ended).toBe(1)
  expect(await elsewhere.said).toMatch(/Port \d+ is in use by another program/)
  expect(existsSync(join(home, 'other', 'lock'))).toBe(false)

  first.kill('SIGTERM')
  first.kill('SIGINT')
  expect(await first.ended).toBe(0)
  expect(existsSync(join(home, 'data', 'lock'))).toBe(false)

  const again = start({ GIB_DEMO_PASSWORD: 'een gekozen wachtwoord' })
  expect(await again.said).not.toContain('een gekozen wachtwoord')
  expect(await signIn(await again.address, 'samira@demo.example', password)).toBe(401)
  expect(await signIn(await again.address, 'samira@demo.example', 'een gekozen wachtwoord')).toBe(200)
  again.kill('SIGKILL')
  await again.ended

  const afterCrash = start({})
  expect(await afterCrash.said).toContain('shown at the first start')
  expect(await signIn(await afterCrash.address, 'sanne@demo.example', 'een gekozen wachtwoord')).toBe(200)
  afterCrash.kill('SIGINT')
  expect(await afterCrash.ended).toBe(0)
}, 120_000)

test('without the demo it prints a link for the first administrator, a new one each start until it is used', async () => {
  const own = { GIB_DATA: join(home, 'own'), GIB_DEMO: '0' }
  const linkOf = async (server: Program) => /\/set-up\?token=(\S+)/.exec(await server.said)?.[1]
  const first = start(own)
  const link = await linkOf(first)
  expect(link).toMatch(/^[\w-]{43}$/)
  first.kill('SIGTERM')
  await first.ended

  const second = start(own)
  const token = await linkOf(second)
  expect(token).not.toBe(link)
  const address = await second.address
  const form = {
    token,
    organisation: 'Buurthuis',
    name: 'Noor',
    email: 'noor@example.org',
    password: 'een lang wachtwoord',
  }
  const made = await fetch(`${address}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(form),
  })
  expect(made.status).toBe(200)
  expect(await signIn(address, form.email, form.password)).toBe(200)
  second.kill('SIGTERM')
  await second.ended

  const third = start(own)
  expect(await linkOf(third)).toBeUndefined()
  third.kill('SIGTERM')
  expect(await third.ended).toBe(0)
}, 120_000)

test('a wrong setting ends it with a sentence', async () => {
  const server = start({ PORT: 'three thousand' })
  expect(await server.ended).toBe(1)
  expect(await server.said).toBe('PORT has to be a number from 0 to 65535.\n')
})

const postgresql = process.env.TEST_DATABASE_URL
if (postgresql) {
  test('with a PostgreSQL server the data stands there, and only the secret in the folder', async () => {
    const name = `gib_test_${randomUUID().replaceAll('-', '')}`
    const admin = new Client({ connectionString: postgresql })
    await admin.connect()
    await admin.query(`create database ${name}`)
    const url = new URL(postgresql)
    url.pathname = `/${name}`
    const folder = join(home, 'beside')
    const server = start({ DATABASE_URL: url.href, GIB_DATA: folder, GIB_DEMO_PASSWORD: 'een gekozen wachtwoord' })
    expect(await server.said).toContain('the PostgreSQL server of DATABASE_URL')
    expect(await signIn(await server.address, 'anna@demo.example', 'een gekozen wachtwoord')).toBe(200)
    expect(readdirSync(folder)).toEqual(['secret'])
    server.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    await admin.query(`drop database ${name}`)
    await admin.end()
  }, 120_000)
}
