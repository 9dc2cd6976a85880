// Pictures of every screen in `screenshots/`, from the real server with the demo organisation.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const run = (command, commandArguments, folder) =>
  spawnSync(command, commandArguments, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' }).status ??
  1

const built = run(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--output-logs=errors-only'], root)
process.exit(
  built || run(join(root, 'e2e/node_modules/.bin/playwright'), ['test', '-c', 'screens.config.ts'], join(root, 'e2e')),
)
