// Builds the documentation site into `dist`: pages from the code, pages by hand, a search that needs no network, and a list for programs.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, resolveConfig } from 'vitepress'
import { lostAnchors } from './anchors.mjs'
import { placeholder, standAnywhere } from './anywhere.mjs'
import { generate } from './generate.mjs'
import { llmsText } from './llms.mjs'

const docs = dirname(dirname(fileURLToPath(import.meta.url)))

generate()
await build(docs, { base: placeholder })
standAnywhere(join(docs, 'dist'))

const lost = lostAnchors(join(docs, 'dist'))
if (lost.length > 0) throw new Error(`These links lead to a place that is not on the page:\n${lost.join('\n')}`)

const { site } = await resolveConfig(docs, 'build', 'production')
const { title, description, themeConfig } = site
writeFileSync(join(docs, 'dist', 'llms.txt'), llmsText(docs, { title, description, parts: themeConfig.sidebar['/'] }))
