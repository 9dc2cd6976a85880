/** Pictures of every screen, wide and narrow, in Dutch and English: to look at, not to compare. */
import base from './playwright.config'

export default { ...base, testDir: './screens', reporter: [['list']], timeout: 240_000 } satisfies typeof base
