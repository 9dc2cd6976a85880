/** The package in a real browser, as the modules that are published: no bundler, and nothing of Node. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { expect, test } from '@playwright/test'

const home = join(import.meta.dirname, '../../packages/protocol')
const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
  exports: { [entry: string]: string | { default: string } }
}

/** What stands behind each name, as a page says it. `testing` is for tests: it needs fast-check beside it. */
const imports = Object.fromEntries([
  ['zod', '/node_modules/zod/index.js'],
  ...Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'string' || entry === './testing'
      ? []
      : [[`@gib/protocol${entry.slice(1)}`, target.default.slice(1)]],
  ),
])
const page = `<!doctype html><meta charset="utf-8"><title>Gesprek</title>
<script type="importmap">${JSON.stringify({ imports })}</script>`

let server: Server
let address: string
test.beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(url))
    if (path === '/') return response.setHeader('Content-Type', 'text/html').end(page)
    try {
      if (!/^\/(dist|node_modules\/zod)\/.*\.js$/.test(path)) throw new Error(path)
      response.setHeader('Content-Type', 'text/javascript').end(readFileSync(join(home, path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => {
  server.close()
})

test('a page holds a call, reads answers, weighs and counts them, with nothing of Node', async ({ page }) => {
  const wrong: string[] = []
  page.on('pageerror', ({ message }) => wrong.push(message))
  page.on('response', (response) => {
    if (response.status() !== 200 && !response.url().endsWith('favicon.ico')) wrong.push(response.url())
  })
  await page.goto(address)

  const said = await page.evaluate(async () => {
    const load = (name: string) => import(name)
    const { inspect, nextPlace, openCall, parseAnswers, parseGrade, summarise } = await load('@gib/protocol')
    const { gezinInBeeld } = await load('@gib/protocol/gezin-in-beeld')
    const { parseProtocol, parseResponse } = await load('@gib/protocol/parse')

    const family = { children: [{ id: 'sami', age: 8 }] }
    const grade = parseGrade('een krappe vijf')
    const call = openCall(gezinInBeeld, family).hear({ question: 'ouder.cijfer' }, grade.value)
    const read = parseAnswers(gezinInBeeld, { 'ouder.cijfer': 65, weer: 'regen' })
    const line = {
      protocol: { id: gezinInBeeld.id, version: gezinInBeeld.version },
      id: 'c1',
      family: 'F1',
      date: '2020-04-17',
      situation: family,
      answers: call.answers,
    }
    const response = parseResponse(JSON.parse(JSON.stringify(line)), [gezinInBeeld])
    const { figures, n } = summarise(gezinInBeeld, [response.response], {
      unit: 'call',
      figures: ['parentInsufficient'],
    })
    return {
      grade,
      first: nextPlace(gezinInBeeld, {}, family),
      visible: call.visible.length,
      load: call.points('draaglast'),
      signals: call.signals.map(({ id }: { id: string }) => id),
      balance: call.balance.class,
      refused: read.problems.map(({ code }: { code: string }) => code),
      admitted: parseProtocol(JSON.parse(JSON.stringify(gezinInBeeld))).ok,
      errors: inspect(gezinInBeeld).filter(({ level }: { level: string }) => level === 'error').length,
      figure: [n, figures[0].k, figures[0].n],
      node: ['process', 'Buffer', 'require', 'global'].filter((name) => name in globalThis),
    }
  })

  expect(said).toMatchObject({
    grade: { value: 4.75 },
    refused: ['GIB305', 'GIB301'],
    admitted: true,
    errors: 0,
    figure: [1, 1, 1],
    node: [],
  })
  expect(said.first).not.toBeNull()
  expect(said.visible).toBeGreaterThan(20)
  expect(said.load).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('every door of the package opens in a browser', async ({ page }) => {
  await page.goto(address)
  for (const name of Object.keys(imports)) {
    const names = await page.evaluate(async (door) => Object.keys(await import(door)), name)
    expect(names.length, name).toBeGreaterThan(0)
  }
})

test('a page that asks for something of Node is seen', async ({ page }) => {
  await page.goto(address)
  const failed = await page.evaluate(() =>
    import('node:fs' as string).then(
      () => false,
      () => true,
    ),
  )
  expect(failed).toBe(true)
})
