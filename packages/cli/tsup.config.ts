import { cpSync } from 'node:fs'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/main.ts', 'src/count-worker.ts'],
  format: 'esm',
  target: 'node20',
  clean: true,
  // The pages that explain a problem come along, so that they can be read without a network.
  onSuccess: async () => cpSync('../../docs/problems', 'dist/problems', { recursive: true }),
})
