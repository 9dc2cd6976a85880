/** Every command of `gib`. A new one is written in its own file and added here. */
import type { Command } from './command'
import { convert } from './convert'
import { diffCommand } from './diff'
import { explain } from './explain'
import { init } from './init'
import { report } from './report'
import { schema } from './schema'
import { scoreCommand } from './score'
import { simulateCommand } from './simulate'
import { test } from './test'
import { validate } from './validate'

export const commands: readonly Command[] = [
  init,
  validate,
  test,
  explain,
  convert,
  diffCommand,
  schema,
  scoreCommand,
  simulateCommand,
  report,
]
