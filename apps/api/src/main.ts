/** Starts the server, says where it is, and stops it without losing anything. */
import { resolve } from 'node:path'
import { version } from '../package.json'
import { createApp } from './app'
import { type Database, openDatabase } from './db/client'
import { type OpenedDemo, openDemo } from './demo/open-demo'
import { type Env, readEnv } from './env'
import { type Listening, listen } from './server/listen'
import { createLog } from './server/log'
import { webFolder } from './server/web'
import { keptSecret } from './session/secret'
import { newSetUpToken } from './session/set-up-link'

/** Errors whose message is a sentence for the person who starts the server. */
const forPeople = ['WrongSetting', 'FolderInUse', 'FolderUnusable', 'DatabaseUnusable', 'PortInUse']

try {
  await start(readEnv(process.env))
} catch (error) {
  const isForPeople = error instanceof Error && forPeople.includes(error.name)
  console.error(isForPeople ? error.message : error)
  process.exit(1)
}

async function start(env: Env): Promise<void> {
  const database = await openDatabase({ url: env.databaseUrl, folder: env.data })
  try {
    const secret = env.secret ?? (await keptSecret(env.data))
    const demo = env.demo ? await openDemo(database, env.demoPassword, new Date()) : null
    const token = env.demo ? null : await newSetUpToken(database, new Date())
    const { origin, trustedProxy } = env
    const app = createApp({
      database,
      secret,
      origin,
      trustedProxy,
      version,
      web: webFolder(),
      log: createLog(env.log),
    })
    const listening = await listen(app, env.port, env.host)
    stopAtSignals(listening, database)
    console.log(welcome(env, listening.address, demo, token))
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Ctrl-C reaches us once from the terminal and often once more from what started us: the second one changes nothing. */
function stopAtSignals(listening: Listening, database: Database): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await listening.stop()
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().catch((error) => {
        console.error(error)
        process.exit(1)
      })
    })
  }
}

function welcome(env: Env, address: string, demo: OpenedDemo | null, token: string | null): string {
  const place = env.origin ?? address
  const kept = env.databaseUrl ? 'the PostgreSQL server of DATABASE_URL' : resolve(env.data)
  const lines = [`Gezin in Beeld runs at ${place}`, `Data is kept in ${kept}`]
  if (demo) {
    for (const { name, does, accounts } of demo.organisations) {
      lines.push('', `${name} ${does}; nobody in it is real:`)
      lines.push(...accounts.map(({ email, role }) => `  ${email.padEnd(26)}${role}`))
    }
    lines.push('', passwordLine(env, demo))
  }
  if (token) lines.push('', 'Make your organisation, once, with this link:', `  ${place}/set-up?token=${token}`)
  return `${lines.join('\n')}\n`
}

function passwordLine(env: Env, { newPassword }: OpenedDemo): string {
  if (newPassword) return `Password of all: ${newPassword}   (shown this once; GIB_DEMO_PASSWORD sets another)`
  if (env.demoPassword) return 'Password of all: the one in GIB_DEMO_PASSWORD'
  return 'Password of all: shown at the first start; GIB_DEMO_PASSWORD sets another'
}
