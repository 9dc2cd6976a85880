import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@gib/source'] },
  ssr: { resolve: { conditions: ['@gib/source'] } },
  test: { include: ['src/**/*.test.ts'] },
})
