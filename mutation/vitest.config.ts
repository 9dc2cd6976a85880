import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// The tests of the engine itself, and a few families told by rules read aloud: thousands would be run again for every change.
process.env.GIB_FAMILIES ??= '40'

/**
 * What is made ready once for each document is made by the first test that asks for it, so a change there would be shown to that test
 * alone. Here every test begins with an empty memory.
 */
const forgetful = {
  name: 'forgetful',
  enforce: 'pre' as const,
  transform(code: string, file: string) {
    if (!/\/src\/(document|call)\//.test(file) || !code.includes('new WeakMap')) return
    return { code: code.replaceAll('new WeakMap', 'new globalThis.WeakMapOfOneTest'), map: null }
  },
}

/** One test that notices a change is enough, so those that try hundreds of random families come last. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const lengthOf = ({ moduleId }: TestSpecification) => {
      const content = readFileSync(moduleId, 'utf8')
      return content.length + (content.includes("from 'fast-check'") ? 1_000_000 : 0)
    }
    return files.sort((a, b) => lengthOf(a) - lengthOf(b))
  }
}

export default defineConfig({
  plugins: [forgetful],
  resolve: { conditions: ['@gib/source'] },
  ssr: { resolve: { conditions: ['@gib/source'] } },
  test: {
    include: ['src/{document,call,testing}/**/*.test.ts', 'test/{naive,misuse}.test.ts'],
    testTimeout: 60_000,
    // In one go, and not each file in a world of its own: that takes longer than the tests.
    isolate: false,
    sequence: { sequencer: QuickFirst },
    setupFiles: [`${import.meta.dirname}/forget.ts`],
  },
})
