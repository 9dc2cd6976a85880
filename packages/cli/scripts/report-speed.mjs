// How long does `gib report` take over a file of many calls, beside `JSON.parse` alone over the same lines? Each runs in a process of its own,
// in turn, three times; the middle one counts. `node packages/cli/scripts/report-speed.mjs [calls] [protocol] [times]`, after a build.
import { spawnSync } from 'node:child_process'
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { simulate } from '@gib/protocol/simulate'

const [what = '1000000', given = 'gezin-in-beeld', times = '3'] = process.argv.slice(2)
const protocols = { 'gezin-in-beeld': gezinInBeeld, 'ouderen-in-beeld': ouderenInBeeld }

if (what === 'parse') await parseAlone(given)
else compare(Number(what), protocols[given], Number(times))

/** The floor: reads the file in pieces, cuts it into lines, and parses each. */
async function parseAlone(path) {
  let [rest, calls] = ['', 0]
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20, encoding: 'latin1' })) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const call = JSON.parse(line)
      if (call.id !== undefined) calls++
    }
  }
  tell({ calls })
}

function tell(more) {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  console.log(JSON.stringify({ ...more, MiB: Math.round(maxRSS / 1024), cpu: (userCPUTime + systemCPUTime) / 1e6 }))
}

function compare(calls, protocol, rounds) {
  const path = join(mkdtempSync(join(tmpdir(), 'gib-speed-')), 'calls.ndjson')
  write(path, protocol, calls)
  console.log(`${calls} calls of ${protocol.id}, ${Math.round(statSync(path).size / 2 ** 20)} MiB`)
  const gib = join(import.meta.dirname, '..', 'dist', 'main.js')
  const ways = {
    'JSON.parse alone': [import.meta.filename, 'parse', path],
    'gib report': [gib, 'report', '--calls', path, '--json'],
  }
  const taken = Object.fromEntries(Object.keys(ways).map((way) => [way, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [way, args] of Object.entries(ways)) {
      const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', process.execPath, ...args], { encoding: 'utf8' })
      if (run.status !== 0) throw new Error(run.stderr)
      const [seconds, user, system, kB] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number)
      taken[way].push({ seconds, cpu: user + system, MiB: kB / 1024 })
    }
  }
  const middle = (all) => all.toSorted((a, b) => a.seconds - b.seconds)[all.length >> 1]
  const floor = middle(taken['JSON.parse alone'])
  for (const [way, all] of Object.entries(taken)) {
    const { seconds, cpu, MiB } = middle(all)
    const ratio = (seconds / floor.seconds).toFixed(2)
    console.log(
      `${way.padEnd(20)} ${seconds.toFixed(1)} s  × ${ratio}  ${cpu.toFixed(1)} s of processor (× ${(cpu / floor.cpu).toFixed(2)})  ${Math.round(MiB)} MiB`,
    )
  }
  rmSync(join(path, '..'), { recursive: true })
}

/** The calls of some thousand families, again and again under other names. */
function write(path, protocol, calls) {
  const some = []
  for (const family of simulate(protocol, { families: 5000, seed: 1 })) some.push(...family.calls)
  const lines = some.map((call) => JSON.stringify(call))
  const file = openSync(path, 'w')
  for (let from = 0, time = 0; from < calls; from += lines.length, time++) {
    const named = lines.slice(0, calls - from).map((line) => line.replaceAll('"F00', `"F${time}-`))
    writeSync(file, `${named.join('\n')}\n`)
  }
  closeSync(file)
}
