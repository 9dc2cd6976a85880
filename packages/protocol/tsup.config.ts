import { defineConfig } from 'tsup'

export default defineConfig({
  // The schema is a file of its own, so that a bundler leaves it and zod out where nobody parses a document.
  entry: ['src/index.ts', 'src/admit/schema.ts', 'src/gezin-in-beeld/index.ts'],
  format: 'esm',
  target: 'es2022',
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
