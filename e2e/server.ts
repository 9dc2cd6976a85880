/** Starts the real server once for all stories: its own port, its own data folder, the demo organisation. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const demoPassword = 'verzonnen wachtwoord voor de demo'
const main = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url))

export default async function startServer(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'gib-stories-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const { DATABASE_URL: _, ...environment } = process.env
  const server = spawn(process.execPath, [main], {
    env: {
      ...environment,
      PORT: String(port),
      GIB_DATA: join(folder, 'data'),
      GIB_DEMO: '1',
      GIB_DEMO_PASSWORD: demoPassword,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  server.stdout.on('data', (chunk) => (said += chunk))
  server.stderr.on('data', (chunk) => (said += chunk))
  await answers(`${address}/api/health`, server, () => said)
  process.env.GIB_STORY_ADDRESS = address
  return async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
}

async function answers(address: string, server: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`The server stopped before it answered:\n${said()}`)
    const up = await fetch(address).then(
      (response) => response.ok,
      () => false,
    )
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server did not answer within a minute:\n${said()}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
