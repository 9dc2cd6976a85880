/** Makes one program out of the code of a page: its blocks follow each other, and what is imported twice is imported once. */
import ts from 'typescript'
import type { Block, Example } from '../../packages/protocol/test/examples'
import { isNotRun } from './play'

export function programs(blocks: readonly Block[]): Example[] {
  const code = blocks.filter((block) => ['ts', 'tsx'].includes(block.language) && !isNotRun(block))
  const parts: Block[][] = []
  for (const block of code) {
    if (parts.length === 0 || block.words.includes('new')) parts.push([])
    parts.at(-1)!.push(block)
  }
  return parts.map((part) => ({ line: part[0]!.line, code: joined(part) }))
}

function joined(blocks: readonly Block[]): string {
  const imports = new Map<string, Set<string>>()
  const rest = blocks.map(({ code }) => {
    const source = ts.createSourceFile('page.tsx', code, ts.ScriptTarget.ES2022, true)
    const found = source.statements.filter(ts.isImportDeclaration)
    for (const { moduleSpecifier, importClause } of found) {
      const names = imports.get(moduleSpecifier.getText()) ?? new Set()
      imports.set(moduleSpecifier.getText(), names)
      const named = importClause?.namedBindings
      if (!named || !ts.isNamedImports(named)) throw new Error(`${moduleSpecifier.getText()}: import names, in braces`)
      for (const name of named.elements) names.add(importClause.isTypeOnly ? `type ${name.getText()}` : name.getText())
    }
    return code.slice(found.at(-1)?.getEnd() ?? 0)
  })
  const heads = [...imports].map(([from, names]) => `import { ${[...names].join(', ')} } from ${from}`)
  return [...heads, ...rest].join('\n')
}
