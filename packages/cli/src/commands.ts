/** Every command of `gib`. A new one is written in its own file and added here. */
import type { Command } from './command'
import { convert } from './convert'
import { diffCommand } from './diff'
import { report } from './report'
import { scoreCommand } from './score'
import { validate } from './validate'

export const commands: readonly Command[] = [validate, convert, diffCommand, scoreCommand, report]
