import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@gib/source'] },
  ssr: { resolve: { conditions: ['@gib/source'] } },
  test: {
    include: ['{src,test}/**/*.test.ts'],
    typecheck: { include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
})
