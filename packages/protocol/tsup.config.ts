import { rm } from 'node:fs/promises'
import { rollup } from 'rollup'
import { defineConfig } from 'tsup'

const doors = [
  'index',
  'parse',
  'count/sql/index',
  'gezin-in-beeld/index',
  'ouderen-in-beeld/index',
  'simulate/index',
  'testing/index',
]

export default defineConfig({
  entry: doors.map((door) => `src/${door}.ts`),
  // The few functions of date-fns that are used come along; loading all of it would take longer than all of ours.
  noExternal: ['date-fns'],
  format: 'esm',
  target: 'es2022',
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  plugins: [{ name: 'what the doors share in one file', buildEnd: ({ writtenFiles }) => shareOneFile(writtenFiles) }],
})

/** Each file takes Node almost half a millisecond, and the doors share their parts in ten of them. */
async function shareOneFile(writtenFiles: readonly { readonly name: string }[]): Promise<void> {
  const shared = writtenFiles.map(({ name }) => name).filter((name) => name.startsWith('dist/chunk-'))
  const built = await rollup({
    input: Object.fromEntries(doors.map((door) => [door, `dist/${door}.js`])),
    external: ['zod', 'fast-check'],
    treeshake: { moduleSideEffects: false },
  })
  await built.write({
    dir: 'dist',
    chunkFileNames: '[name].js',
    manualChunks: (file) => (file.includes('/dist/chunk-') ? 'shared' : undefined),
  })
  await Promise.all(shared.map((file) => rm(file)))
}
