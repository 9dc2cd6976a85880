/** Says of the Dutch on the pages of the problems that it is Dutch, so that it is read aloud and broken off as such. */
import type { MarkdownRenderer } from 'vitepress'

const heading = 'In het Nederlands'
const link = '#in-het-nederlands'

export function dutchPart(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('dutch-part', ({ tokens, env }) => {
    if (!/^problems\//.test(env.relativePath ?? '')) return
    let isDutch = false
    for (const [at, token] of tokens.entries()) {
      const text = tokens[at + 1]?.content ?? ''
      if (token.type === 'heading_open' && token.tag <= 'h2') isDutch = text === heading
      // The sentence of a problem stands there in English, and then in Dutch.
      const isSentence =
        token.type === 'paragraph_open' && token.level === 1 && tokens[at - 1]?.type === 'paragraph_close'
      if (token.nesting === 1 && ((isDutch && token.level === 0) || isSentence)) token.attrSet('lang', 'nl')
      if (tokens[at - 1]?.type === 'heading_open') continue
      for (const part of token.children ?? [])
        if (part.type === 'link_open' && part.attrGet('href')?.endsWith(link)) part.attrSet('lang', 'nl')
    }
  })
}
