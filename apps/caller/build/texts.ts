/**
 * The sentences of the app, a small file for each language and each screen, worked out beforehand: a phone fetches the sentences it
 * shows and no message compiler (8 kB). `src/app/texts.ts` holds them as they were written.
 */
import compile from 'icu-minify/compile'
import { type Plugin, type ResolvedConfig, runnerImport } from 'vite'

const all = 'virtual:texts'
/** Before a screen: what it says differently about one person. */
const person = 'person'

interface Messages {
  readonly [key: string]: string | Messages
}
type ByLanguage = Record<string, Record<string, Messages>>

/**
 * `import { texts } from 'virtual:texts'` gives `texts.nl.today()`: a promise of what the screen of today says in Dutch.
 * `personTexts.nl.today()` is what it says differently about one person.
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
      const { module, dependencies } = await runnerImport<{ messages: ByLanguage; personTexts: ByLanguage }>(
        `${config.root}/src/app/texts.ts`,
        {
          root: config.root,
          configFile: false,
          logLevel: 'error',
        },
      )
      for (const file of dependencies) this.addWatchFile(file)
      const [, language, area, ofPerson] = id.split('/')
      if (!language || !area) return contents(module)
      const wanted = ofPerson ? module.personTexts[language]?.[ofPerson] : module.messages[language]?.[area]
      return `export default ${JSON.stringify(compiled((wanted ?? {}) as Messages))}`
    },
  }
}

function contents({ messages, personTexts }: { messages: ByLanguage; personTexts: ByLanguage }): string {
  return `export const texts = ${fetchers(messages, '')}\nexport const personTexts = ${fetchers(personTexts, `${person}/`)}`
}

function fetchers(texts: ByLanguage, before: string): string {
  const languages = Object.entries(texts).map(([language, areas]) => {
    const each = Object.keys(areas).map((area) => `${area}: () => import('${all}/${language}/${before}${area}')`)
    return `${language}: { ${each.join(', ')} }`
  })
  return `{ ${languages.join(', ')} }`
}

function compiled(messages: Messages): unknown {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, typeof text === 'string' ? compile(text) : compiled(text)]),
  )
}
