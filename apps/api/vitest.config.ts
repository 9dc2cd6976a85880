import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@gib/source'] },
  ssr: { resolve: { conditions: ['@gib/source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    // Opening a database takes a second or two on a slow machine.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
