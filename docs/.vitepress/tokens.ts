/** The colours, letters and spaces of the caller's app, as they stand there, for a site whose dark side is a class of its own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../../apps/caller/src/ui/tokens.css')
const name = 'virtual:tokens.css'

export function tokens() {
  return {
    name: 'gib-tokens',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) => (id === `\0${name}` ? withDarkClass(readFileSync(file, 'utf8')) : undefined),
  }
}

/** `@media (prefers-color-scheme: dark) { :root { … } }` becomes `.dark { … }`. */
export function withDarkClass(css: string): string {
  const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root (\{[^}]*\})\s*\}/
  if (!dark.test(css)) throw new Error('The tokens of the caller’s app have no dark side any more.')
  return css.replace(dark, '.dark $1').replace('color-scheme: light dark;', '')
}
