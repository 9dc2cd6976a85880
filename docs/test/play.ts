/**
 * Plays a page as its reader would: files are written, commands are run in order, documents go through their doors, and code gives what it
 * promises. What stands behind the three backticks says how:
 *
 * - `ts`, `tsx`: run, all blocks of a page after each other; `new` begins afresh. Results stand behind `//=>`.
 * - `sh`: run in a folder of the page; `exit=1` where the last command ends so.
 * - `text output`, `json output`: what the command before it prints; a line `…` stands for any number of lines, of JSON the keys that are
 *   written count.
 * - `yaml`, `json`: a protocol, scenarios or a call; `fails=GIB202` and `warns=GIB247` where that is told. `into=FILE` goes into that protocol.
 * - `file=NAME`, with any language: is written in the folder first.
 * - `picture`: nothing to run. `not-run="…"`: cannot be run here, for that reason.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Protocol } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { parseProtocol, parseResponse, parseScenarios } from '@gib/protocol/parse'
import { expect } from 'vitest'
import { parse, stringify } from 'yaml'
import { type Block, run } from '../../packages/protocol/test/examples'
import { merged, type Part } from '../../packages/protocol/test/part'
import { modules } from './modules'
import { root } from './pages'
import { programs } from './programs'

/** Plays the blocks of one page. */
export async function play(blocks: readonly Block[]): Promise<void> {
  const stage = new Stage()
  const before = process.cwd()
  try {
    for (const block of blocks) at(block, () => stage.play(block))
    process.chdir(stage.folder)
    for (const program of programs(blocks)) await run(program, { React: modules.react }, modules)
  } finally {
    process.chdir(before)
    rmSync(stage.folder, { recursive: true, force: true })
  }
}

/** What goes wrong is told with the line of the page. */
function at({ line }: Block, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (error instanceof Error) error.message = `line ${line}: ${error.message}`
    throw error
  }
}

export const isNotRun = ({ words }: Block) => words.some((word) => word.startsWith('not-run='))

class Stage {
  readonly folder = mkdtempSync(join(tmpdir(), 'gib-page-'))
  private printed: { stdout: string; all: string } | undefined

  constructor() {
    const bin = join(this.folder, '.bin')
    mkdirSync(bin)
    for (const [name, script] of Object.entries(commands)) {
      writeFileSync(join(bin, name), script)
      chmodSync(join(bin, name), 0o755)
    }
    symlinkSync(join(root, 'docs/node_modules'), join(this.folder, 'node_modules'))
    symlinkSync(join(root, 'examples'), join(this.folder, 'examples'))
  }

  play(block: Block): void {
    const { language, words, code } = block
    if (isNotRun(block) || words.includes('picture')) return
    const file = wordOf('file', words)
    if (file !== undefined) this.write(file, code)
    if (words.includes('output')) this.compare(language, code)
    else if (language === 'sh') this.command(code, Number(wordOf('exit', words) ?? 0))
    else if (language === 'yaml' || language === 'json') this.admit(block)
    else if (!['ts', 'tsx'].includes(language) && file === undefined)
      throw new Error(`a block of "${language}" is not run; say what it is`)
  }

  private write(name: string, text: string): void {
    const path = join(this.folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${text}\n`)
  }

  private command(code: string, exit: number): void {
    // Without the settings of whoever runs this, and with nobody at the keyboard.
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-eu', '-o', 'pipefail', '-c', code], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${join(this.folder, '.bin')}:${process.env.PATH}`,
        NO_COLOR: '1',
        FORCE_COLOR: '0',
      },
    })
    expect(status, `${code}\n${stdout}${stderr}`).toBe(exit)
    this.printed = { stdout, all: stdout + stderr }
  }

  private compare(language: string, promised: string): void {
    if (this.printed === undefined) throw new Error('no command stands before this output')
    if (language === 'json') expect(JSON.parse(this.printed.stdout)).toMatchObject(JSON.parse(promised))
    else expect(`${this.printed.all.trimEnd()}\n`).toMatch(asPattern(promised))
  }

  private admit({ language, words, code }: Block): void {
    const value: unknown = language === 'json' ? JSON.parse(code) : parse(code)
    const into = wordOf('into', words)
    if (into === undefined) {
      expect(told(value, this.protocols(words))).toEqual(promisedCodes(words))
      return
    }
    const whole = merged(parse(readFileSync(join(this.folder, into), 'utf8')) as Part, value as Part)
    expect(told(whole, [])).toEqual(promisedCodes(words))
    this.write(into, stringify(whole))
  }

  /** The protocols that calls and scenarios of the page can be about. */
  private protocols(words: readonly string[]): Protocol[] {
    const file = wordOf('of', words)
    if (file === undefined) return [gezinInBeeld, ouderenInBeeld]
    return [parse(readFileSync(join(this.folder, file), 'utf8')) as Protocol]
  }
}

/** The codes of all that the door of a document has to say about it. */
function told(value: unknown, protocols: readonly Protocol[]): string[] {
  const document = value as Part
  if (document.sections !== undefined) {
    const parsed = parseProtocol(document)
    return (parsed.ok ? parsed.warnings : parsed.problems).map(({ code }) => code)
  }
  if (document.scenarios !== undefined) return codesOf(parseScenarios(protocols[0]!, document))
  if (document.protocol !== undefined) return codesOf(parseResponse(document, protocols))
  if (document.answers !== undefined) return []
  throw new Error('this is no protocol, no scenario and no call')
}

function codesOf(parsed: { ok: boolean; problems?: readonly { code: string }[] }): string[] {
  return parsed.ok ? [] : (parsed.problems ?? []).map(({ code }) => code)
}

function promisedCodes(words: readonly string[]): string[] {
  return (wordOf('fails', words) ?? wordOf('warns', words))?.split(',') ?? []
}

function wordOf(name: string, words: readonly string[]): string | undefined {
  return words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** Every line ends, so that a long output that is another than promised is found out at once. */
function asPattern(promised: string): RegExp {
  const lines = promised.split('\n').map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${escaped(line)}\\n`))
  return new RegExp(`^${lines.join('')}$`)
}

/** Within a line, `…` stands for anything. */
const escaped = (line: string) =>
  line
    .trimEnd()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('…', '.*?')

/** What a reader would have on her computer; anything else is not there, so that no page fetches something by accident. */
const gib = `exec '${process.execPath}' '${join(root, 'packages/cli/dist/main.js')}' "$@"`
const commands = {
  gib: `#!/bin/sh\n${gib}\n`,
  npx: `#!/bin/sh
case "$*" in "-y pnpm@12.21.0 --silent gib "*) shift 4 ;; "gib "*) shift ;; *) echo "npx $* is not run" >&2; exit 97 ;; esac
${gib}
`,
  pnpm: `#!/bin/sh
case "$*" in "--silent gib "*) shift 2 ;; *) echo "pnpm $* is not run" >&2; exit 97 ;; esac
${gib}
`,
  npm: '#!/bin/sh\necho "npm $* is not run" >&2\nexit 97\n',
}
