// Builds the documentation site into `dist`: pages from the code, pages by hand, and a search that needs no network.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vitepress'
import { placeholder, standAnywhere } from './anywhere.mjs'
import { generate } from './generate.mjs'

const docs = dirname(dirname(fileURLToPath(import.meta.url)))

generate()
await build(docs, { base: placeholder })
standAnywhere(join(docs, 'dist'))
