/**
 * The sentences of the app, one small file a language, worked out beforehand: a phone fetches the language that is read and no
 * message compiler (8 kB). `import('virtual:texts/nl')` is what `src/app/texts.ts` says in Dutch.
 */
import compile from 'icu-minify/compile'
import { type Plugin, type ResolvedConfig, runnerImport } from 'vite'

const prefix = 'virtual:texts/'

export function texts(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'gib-texts',
    configResolved: (resolved) => {
      config = resolved
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null
      const { module, dependencies } = await runnerImport<{ messages: Record<string, Messages> }>(
        `${config.root}/src/app/texts.ts`,
        { root: config.root, configFile: false, logLevel: 'error' },
      )
      for (const file of dependencies) this.addWatchFile(file)
      return `export default ${JSON.stringify(compiled(module.messages[id.slice(prefix.length + 1)] ?? {}))}`
    },
  }
}

interface Messages {
  readonly [key: string]: string | Messages
}

function compiled(messages: Messages): unknown {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, typeof text === 'string' ? compile(text) : compiled(text)]),
  )
}
