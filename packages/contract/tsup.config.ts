import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/routes/index.ts'],
  format: 'esm',
  target: 'es2022',
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
