/**
 * The sentences of the app, a small file for each language and each screen, worked out beforehand: a phone fetches the sentences it
 * shows and no message compiler (8 kB). `src/app/texts.ts` holds them as they were written.
 */
import compile from 'icu-minify/compile'
import { type Plugin, type ResolvedConfig, runnerImport } from 'vite'

const all = 'virtual:texts'

interface Messages {
  readonly [key: string]: string | Messages
}
type ByLanguage = Record<string, Record<string, Messages>>

/** `import { texts } from 'virtual:texts'` gives `texts.nl.today()`: a promise of what the screen of today says in Dutch. */
export function texts(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'gib-texts',
    configResolved: (resolved) => {
      config = resolved
    },
    resolveId: (id) => (id === all || id.startsWith(`${all}/`) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${all}`)) return null
      const { module, dependencies } = await runnerImport<{ messages: ByLanguage }>(`${config.root}/src/app/texts.ts`, {
        root: config.root,
        configFile: false,
        logLevel: 'error',
      })
      for (const file of dependencies) this.addWatchFile(file)
      const [, language, area] = id.split('/')
      if (!language || !area) return contents(module.messages)
      return `export default ${JSON.stringify(compiled(module.messages[language]?.[area] ?? {}))}`
    },
  }
}

function contents(messages: ByLanguage): string {
  const languages = Object.entries(messages).map(([language, areas]) => {
    const fetchers = Object.keys(areas).map((area) => `${area}: () => import('${all}/${language}/${area}')`)
    return `${language}: { ${fetchers.join(', ')} }`
  })
  return `export const texts = { ${languages.join(', ')} }`
}

function compiled(messages: Messages): unknown {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, typeof text === 'string' ? compile(text) : compiled(text)]),
  )
}
