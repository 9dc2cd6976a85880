// Runs one system in its own fresh process, so that none warms up or burdens another, and gives what it measured.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * What the process printed as its last line of JSON, or `{ error }` with its last words.
 *
 * @param script a file of `tasks`
 */
export function apart(script, given, { seconds = 300, nodeArguments = [] } = {}) {
  return new Promise((done) => {
    const file = join(here, 'tasks', script)
    const started = spawn(process.execPath, [...nodeArguments, file, ...given.map(String)], {
      cwd: here,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [said, complained] = ['', '']
    const timer = setTimeout(() => started.kill('SIGKILL'), seconds * 1000)
    started.stdout.on('data', (text) => {
      said += text
    })
    started.stderr.on('data', (text) => {
      complained = (complained + text).slice(-4000)
    })
    started.on('close', (code, signal) => {
      clearTimeout(timer)
      const line = said
        .trim()
        .split('\n')
        .findLast((one) => one.startsWith('{'))
      if (line !== undefined) return done(JSON.parse(line))
      const why = signal === 'SIGKILL' ? `stopped after ${seconds} s, or out of memory` : lastWords(complained)
      done({ error: why || `ended with ${code}` })
    })
  })
}

function lastWords(text) {
  const lines = text.trim().split('\n')
  return lines.find((line) => /Error/.test(line)) ?? lines.at(-1)
}

/** The systems of a task by name, one for each file of its folder. */
export function systemsOf(task) {
  const files = readdirSync(join(here, 'systems', task))
  return files.map((file) => file.replace(/\.mjs$/, '')).sort()
}

export async function systemOf(task, name) {
  const { default: system } = await import(`../systems/${task}/${name}.mjs`)
  return system
}

/** One round touches every system once before the next begins: what disturbs this machine then disturbs all of them. */
export async function inRounds(rounds, names, measure) {
  const runs = new Map(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (runs.get(name).some(({ error }) => error)) continue
      runs.get(name).push(await measure(name))
      process.stderr.write('.')
    }
  }
  process.stderr.write('\n')
  return runs
}
