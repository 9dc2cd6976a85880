import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@gib/source'] },
  ssr: { resolve: { conditions: ['@gib/source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // A page is played in a folder of its own, and its code stands in that folder.
    pool: 'forks',
    globalSetup: './test/build-gib.ts',
    testTimeout: 60_000,
  },
})
