import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@gib/source'] },
  ssr: { resolve: { conditions: ['@gib/source'] } },
  test: {
    include: ['{src,test}/**/*.test.ts'],
    // Thousands of random families take a while on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    typecheck: { include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    coverage: {
      // The engine: what a document is, and what one call and many calls come to.
      include: ['src/{document,call,count}/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.test-d.ts'],
      reporter: [['text', { skipFull: true }]],
      // All branches, also in a run whose random documents come by few of them.
      thresholds: { branches: 100 },
    },
  },
})
