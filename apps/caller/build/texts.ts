/**
 * The sentences of the app, a small file for each language and each screen, worked out beforehand: a phone fetches the sentences it
 * shows and no message compiler (8 kB). `src/app/texts.ts` holds them as they were written.
 */
import compile from 'icu-minify/compile'
import { type Plugin, type ResolvedConfig, runnerImport } from 'vite'

const all = 'virtual:texts'
/** In the place of a screen: what is said differently about one person. */
const person = 'person'

interface Messages {
  readonly [key: string]: string | Messages
}
type ByLanguage = Record<string, Record<string, Messages>>

/**
 * `import { texts } from 'virtual:texts'` gives `texts.nl.today()`: a promise of what the screen of today says in Dutch. `personTexts.nl()`
 * is what all screens say differently about one person.
 */
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
      const { module, dependencies } = await runnerImport<{ messages: ByLanguage; personTexts: Messages }>(
        `${config.root}/src/app/texts.ts`,
        {
          root: config.root,
          configFile: false,
          logLevel: 'error',
        },
      )
      for (const file of dependencies) this.addWatchFile(file)
      const [, language, area] = id.split('/')
      if (!language || !area) return contents(module.messages)
      const wanted = area === person ? module.personTexts[language] : module.messages[language]?.[area]
      return `export default ${JSON.stringify(compiled((wanted ?? {}) as Messages))}`
    },
  }
}

function contents(messages: ByLanguage): string {
  const languages = Object.entries(messages).map(([language, areas]) => {
    const fetchers = Object.keys(areas).map((area) => `${area}: () => import('${all}/${language}/${area}')`)
    return `${language}: { ${fetchers.join(', ')} }`
  })
  const people = Object.keys(messages).map((language) => `${language}: () => import('${all}/${language}/${person}')`)
  return `export const texts = { ${languages.join(', ')} }\nexport const personTexts = { ${people.join(', ')} }`
}

function compiled(messages: Messages): unknown {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, typeof text === 'string' ? compile(text) : compiled(text)]),
  )
}
