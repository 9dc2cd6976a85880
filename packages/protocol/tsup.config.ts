import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/parse.ts',
    'src/count/sql/index.ts',
    'src/gezin-in-beeld/index.ts',
    'src/ouderen-in-beeld/index.ts',
    'src/simulate/index.ts',
    'src/testing/index.ts',
  ],
  // The few functions of date-fns that are used come along; loading all of it would take longer than all of ours.
  noExternal: ['date-fns'],
  treeshake: true,
  format: 'esm',
  target: 'es2022',
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
