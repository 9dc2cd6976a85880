// node tasks/start-apart.mjs <bundle | package>: reads and runs a bundle as a page would, or imports a package as a server would.
import { readFileSync } from 'node:fs'
import vm from 'node:vm'

const [given] = process.argv.slice(2)
const started = performance.now()
if (given.endsWith('.js')) new vm.Script(readFileSync(given, 'utf8'), { filename: 'bundle.js' }).runInThisContext()
else await import(given)
console.log(JSON.stringify({ ms: performance.now() - started }))
process.exit(0)
