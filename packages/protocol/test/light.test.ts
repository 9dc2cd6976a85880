import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The bundler that tsup brings along. */
const { build } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild')

async function bundle(names: string, door = './index'): Promise<{ code: string; files: string[] }> {
  const resolveDir = join(import.meta.dirname, '../src')
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${names} } from '${door}'`, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
  })
  const [output] = Object.values<{ inputs: Record<string, { bytesInOutput: number }> }>(metafile.outputs)
  const files = Object.entries(output!.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []))
  return { code: outputFiles[0].text, files }
}

const conversation =
  'visiblePlaces, nextPlace, topics, probesFor, score, balance, signals, fold, nextEvent, parseGrade, parseAnswer, describeProblem'

test('a phone that holds a conversation does not carry the checks on whole documents', async () => {
  const { code, files } = await bundle(conversation)
  expect(files.filter((file) => file.includes('zod') || file.includes('schema'))).toEqual([])
  expect(code.length).toBeLessThan(60_000)
})

test('who reads documents does carry them, so the test above would notice', async () => {
  const { files } = await bundle('parseProtocol', './parse')
  expect(files.some((file) => file.includes('zod'))).toBe(true)
})
