/** Every command of `gib`. A new one is written in its own file and added here. */
import type { Command } from './command'
import { report } from './report'

export const commands: readonly Command[] = [report]
