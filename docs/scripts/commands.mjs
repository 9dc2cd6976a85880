// Makes the page about the command out of its own help.
import { execFileSync } from 'node:child_process'

/**
 * The page, as Markdown.
 *
 * @param {string} main the built command
 */
export function commandsPage(main) {
  const told = execFileSync(process.execPath, [main, '--help', '--json', '--language', 'en'], { encoding: 'utf8' })
  const { commands } = JSON.parse(told)
  return [
    '# The command `gib`',
    '',
    'What each command says about itself with `--help`. Every command speaks Dutch, or English with `--language en`. Results go to standard output',
    'and messages to standard error, so that a result can be handed on; with `--json` a result is data, and so are help and what is wrong. It ends with',
    '0 when it worked, 1 when something is wrong with a file, 2 when the command was not understood, and 3 when `gib` itself broke down.',
    '',
    '| command | does |',
    '|---|---|',
    ...commands.map(({ name, summary }) => `| [\`${name}\`](#${name}) | ${summary.replaceAll('|', '\\|')} |`),
    '',
    ...commands.flatMap(({ name, summary, help }) => [
      `## ${name} {#${name}}`,
      '',
      `${summary}.`,
      '',
      '```text',
      help,
      '```',
      '',
    ]),
  ].join('\n')
}
