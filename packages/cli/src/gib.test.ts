import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { version } from '../package.json'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const april = 'examples/april-2020/calls.csv'
const expected = JSON.parse(readFileSync(join(root, 'examples/april-2020/figures.json'), 'utf8'))

/** Runs the command as people do, from the root unless another folder is given. */
function run(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/gib.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    ...options,
    env: { ...process.env, npm_lifecycle_event: '', ...options.env },
  })
  return { status, stdout, stderr }
}

describe('the figures as JSON', () => {
  // The first run builds what is out of date, before any test is timed.
  const { status, stdout, stderr } = run(['report', '--calls', april, '--json'])

  test('are all that is written, and the command says it worked', () => {
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(Object.keys(JSON.parse(stdout))).toEqual(['unitCall', 'unitFamilyLatestCall'])
  })

  test.each(['unitCall', 'unitFamilyLatestCall'])('reproduce the article, %s', (unit) => {
    expectClose(JSON.parse(stdout)[unit], expected[unit], unit)
  })
})

describe('the command', () => {
  test('shows its figures beside those of the article', () => {
    const { status, stdout, stderr } = run(['report', '--calls', april])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('17%')
    expect(stdout).toContain('bijna driekwart')
    expect(stdout.endsWith('\n')).toBe(true)
  })

  test('says what it can do', () => {
    for (const args of [
      ['--help'],
      ['-h'],
      ['help'],
      ['help', 'report'],
      ['report', '--help'],
      ['report', '-h'],
      ['report', '--calls', '--help'],
    ]) {
      const { status, stdout, stderr } = run(args)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain('gib report')
    }
    expect(run(['--version']).stdout).toBe(`${version}\n`)
    expect(run(['--help', '--language', 'en']).stdout).toContain('figures from recorded calls')
  })

  test.each([
    [[], 'Zeg wat gib moet doen.'],
    [['raport'], 'De opdracht "raport" bestaat niet.'],
    [['report'], 'Zeg met --calls welk bestand.'],
    [['report', '--calls'], 'Achter --calls ontbreekt een waarde.'],
    [['report', april], `Bedoel je --calls ${april}?`],
    [['report', '--calls', april, '--calls', april], 'De optie --calls staat er twee keer.'],
    [['report', '--calls', april, '--figures', ','], 'Zeg achter --figures welke cijfers.'],
    [['report', '--calls', april, '--audience', 'school', '--earlier', '-'], 'de invoer (-) kan dat niet zijn'],
    [['help', 'raport'], 'De opdracht "raport" bestaat niet. Bedoel je report?'],
    [['report', '--calls', april, '--csv'], 'De optie --csv bestaat niet.'],
    [['--calls', april], 'De optie --calls bestaat niet.'],
  ])('that is used wrongly writes nothing, says what is wrong and how it is done: %j', (args, sentence) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('gib report')
  })

  test('that finds nothing says so on standard error, and as data only where that is asked for', () => {
    const { status, stdout, stderr } = run(['report', '--calls', 'nergens.csv'])
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'nergens.csv: Dit bestand bestaat niet.\n',
    })
    const asData = run(['report', '--calls', 'nergens.csv', '--json'])
    expect(JSON.parse(asData.stdout)).toEqual([
      { file: 'nergens.csv', faults: [{ message: 'Dit bestand bestaat niet.' }], problems: [] },
    ])
    expect({ status: asData.status, stderr: asData.stderr }).toEqual({ status, stderr })
  })

  test('does not let what stands in a file steer the terminal', () => {
    const { status, stderr } = run(['validate', '-'], { input: 'id: x\nkl\u001B[2Jeur: "ro\u0007\u009B31mod"\n' })
    expect(status).toBe(1)
    expect(stderr).toContain('kl�[2Jeur')
    expect(stderr).not.toMatch(/[^\P{Cc}\n\t]/u)
  })

  test('does not mind that its reader stops early', () => {
    const gib = `"${process.execPath}" "${join(root, 'scripts/gib.mjs')}"`
    const script = `set -o pipefail; ${gib} report --calls ${april} --json | true; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { cwd: root, encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
  })
})

describe('- is standard input, wherever a file is read', () => {
  const good = readFileSync(join(root, 'packages/cli/test/gesprek.gib.yaml'), 'utf8')
  const wrong = good.replace('question: cijfer', 'question: cijfr')
  const mine = mkdtempSync(join(tmpdir(), 'gib-'))
  const protocol = join(mine, 'gesprek.gib.yaml')
  writeFileSync(protocol, good)
  afterAll(() => rmSync(mine, { recursive: true }))
  const scenario = '{ "scenarios": [{ "name": "een 4", "answers": { "cijfer": 4 }, "expect": { "asks": ["zwaar"] } }] }'

  test.each([
    [['validate', '-'], good, '<stdin>: klopt.'],
    [['validate', '-', '--json'], JSON.stringify(parse(good)), '"file": "<stdin>"'],
    [['convert', '-'], good, '"id": "gesprek"'],
    [['convert', '-'], JSON.stringify(parse(good)), 'id: gesprek'],
    [['diff', '-', protocol], good, 'Er is niets veranderd.'],
    [['score', '--answers', '-'], '{ "answers": { "ouder.cijfer": 4 } }', 'Draaglast'],
    [['test', '-', '--protocol', protocol], scenario, '1 gesprek komt uit'],
    [['test', protocol.replace('.yaml', '.none'), '--protocol', '-'], good, undefined],
    [['simulate', '--families', '3', '--protocol', '-'], good, '"kind":"family"'],
  ])('%j', (args, input, wanted) => {
    const { status, stdout, stderr } = run(args, { input })
    if (wanted === undefined)
      expect({ status, stderr }).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('Dit bestand bestaat niet'),
      })
    else {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain(wanted)
    }
  })

  test.each([
    [['validate', '-'], wrong, '<stdin>:17:33  GIB202'],
    [['validate', '-'], '', '<stdin>: Dit bestand is leeg.'],
    [['convert', '-'], '{ "id": ', '<stdin>:1:'],
    [['diff', protocol, '-'], wrong, '<stdin>:17:33  GIB202'],
    [['score', '--answers', '-'], '{ "answers": { "ouder.cijfer": 65 } }', '<stdin>:1:32  GIB305'],
    [['test', '-', '--protocol', protocol], scenario.replace('4 }', '65 }'), '<stdin>:1:'],
    [['report', '--calls', '-'], '{"a":1}', '<stdin>:1: GIB102'],
  ])('and what is wrong in it has its place: %j', (args, input, wanted) => {
    const { status, stdout, stderr } = run(args, { input })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(wanted)
  })

  test('but it cannot be mended, followed, or read twice', () => {
    for (const args of [
      ['validate', '--fix', '-'],
      ['validate', '-', '--watch'],
      ['diff', '-', '-'],
    ]) {
      const { status, stdout, stderr } = run(args, { input: good })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/de invoer \(-\)|De invoer \(-\)/)
    }
  })
})

describe('where the outcome cannot be written', () => {
  const gib = `"${process.execPath}" "${join(root, 'scripts/gib.mjs')}"`
  const shell = (script: string) => {
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { cwd: root, encoding: 'utf8' })
    return { stdout, stderr }
  }

  test
    .skipIf(!existsSync('/dev/full'))
    .each(['simulate --families 500', 'report --calls examples/april-2020/calls.csv', 'schema'])(
    'because the disk is full, that is said, without a trace: %s',
    (args) => {
      expect(shell(`${gib} ${args} > /dev/full; echo "$?"`)).toEqual({
        stdout: '1\n',
        stderr: 'De uitkomst kan niet worden geschreven. De schijf is vol.\n',
      })
    },
  )

  test.each([
    ['init', ['--language', 'en']],
    ['simulate', ['--families', '500', '--language', 'en', '--out']],
  ])('a file that does not fit leaves nothing half behind: %s', (command, options) => {
    const home = mkdtempSync(join(tmpdir(), 'gib-'))
    const { stdout, stderr } = shell(`ulimit -f 8; ${gib} ${command} ${options.join(' ')} "${home}/here"; echo "$?"`)
    const left = readdirSync(join(home, 'here'))
    rmSync(home, { recursive: true })
    expect({ stdout, stderr, left }).toEqual({
      stdout: '1\n',
      stderr: `${home}/here: Nothing can be written here (EFBIG).\n`,
      left: [],
    })
  })

  test.each(['simulate --families 5000', 'schema'])('because nobody reads on, nothing is said: %s', (args) => {
    const { stdout, stderr } = shell(`set -o pipefail; ${gib} ${args} | head -1 > /dev/null; echo "\${PIPESTATUS[0]}"`)
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
  })
})

describe('where gib itself breaks down', () => {
  const home = mkdtempSync(join(tmpdir(), 'gib-'))
  afterAll(() => rmSync(home, { recursive: true }))
  const broken = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    fs.existsSync = () => { throw new TypeError('broken') }
    syncBuiltinESMExports()`
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(broken)}`, TMPDIR: home }
  const args = ['init', join(home, 'x'), '--language', 'en']

  test('that is said, with where to read what happened; as data too where that is asked for', () => {
    const { status, stdout, stderr } = run(args, { env })
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    const [, report = ''] =
      /^gib broke down; that is a fault of gib itself. What happened is in (\S+)\.$/m.exec(stderr) ?? []
    expect(readFileSync(report, 'utf8')).toContain('TypeError: broken')
    const asData = run([...args, '--json'], { env })
    expect(asData.status).toBe(3)
    expect(JSON.parse(asData.stdout)).toEqual([
      { file: null, faults: [{ message: asData.stderr.trim() }], problems: [] },
    ])
  })
})

describe('a file is named from where the person stands', () => {
  test('in a folder', () => {
    const { status } = run(['report', '--calls', 'calls.csv'], { cwd: join(root, 'examples/april-2020') })
    expect(status).toBe(0)
  })

  test('also when pnpm runs it at the root, with its two dashes', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'gib-'))
    cpSync(join(root, april), join(elsewhere, 'mine.csv'))
    const env = { npm_lifecycle_event: 'gib', INIT_CWD: elsewhere }
    const { status, stdout } = run(['--', 'report', '--calls', 'mine.csv'], { env })
    rmSync(elsewhere, { recursive: true })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^mine\.csv: 14 t\/m 30 april 2020/)
  })
})

/** Counts are equal; shares, means, deviations and intervals to a millionth; and no names more or less. */
function expectClose(actual: unknown, wanted: unknown, path: string): void {
  if (typeof wanted === 'object' && wanted !== null) {
    expect(Object.keys(actual as object), path).toEqual(Object.keys(wanted))
    for (const [key, value] of Object.entries(wanted)) {
      expectClose((actual as { [key: string]: unknown })[key], value, `${path}.${key}`)
    }
  } else if (Number.isInteger(wanted)) expect(actual, path).toBe(wanted)
  else expect(Math.abs(Number(actual) - Number(wanted)), path).toBeLessThanOrEqual(1e-6)
}
