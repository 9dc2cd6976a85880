import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@gib/source'] },
  ssr: { resolve: { conditions: ['@gib/source'] } },
  // Several tests run the command as people do, in a process of its own.
  test: { include: ['src/**/*.test.ts'], globalSetup: './test/build-once.ts', testTimeout: 30_000 },
})
