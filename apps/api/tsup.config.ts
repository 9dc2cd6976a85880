import { defineConfig } from 'tsup'

export default defineConfig({
  // The database has a door of its own for `pnpm power-cut`.
  entry: { main: 'src/main.ts', database: 'src/db/client.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  sourcemap: true,
  // Our own packages go in from their source; what they depend on stays in node_modules.
  noExternal: [/^@gib\//],
  esbuildOptions(options) {
    options.conditions = ['@gib/source']
  },
})
