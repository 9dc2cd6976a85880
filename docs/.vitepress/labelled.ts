/** Shows above a block of code which file it is, or that it is what the command before it prints. */
import type { MarkdownRenderer } from 'vitepress'

export function labelled(markdown: MarkdownRenderer): void {
  const fence = markdown.renderer.rules.fence!
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const label = labelOf(tokens[index]!.info, /^nl\//.test(env.relativePath ?? ''))
    const block = fence(tokens, index, options, env, self)
    return label === undefined
      ? block
      : `<div class="labelled"><p class="label">${markdown.utils.escapeHtml(label)}</p>${block}</div>`
  }
}

function labelOf(info: string, isDutch: boolean): string | undefined {
  const [, ...words] = info.trim().split(/\s+/)
  if (words.includes('output')) return isDutch ? 'geeft' : 'prints'
  return words.map((word) => /^(?:file|into)=(.+)$/.exec(word)?.[1]).find((name) => name !== undefined)
}
