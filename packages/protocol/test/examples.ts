/** Reads the examples out of the documentation, so that a test can run them. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** One `@example` of one file. */
export interface Example {
  readonly line: number
  readonly code: string
}

/** The examples in a source file, without their stars. */
export function examplesIn(file: string): Example[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/^\/\*\*[\s\S]*?\*\//gm)].flatMap((comment) =>
    [...comment[0].matchAll(/@example\s*\n([\s\S]*?)(?=\n \* @|\*\/)/g)].map((example) => ({
      line: source.slice(0, comment.index + example.index).split('\n').length,
      code: example[1]!.replace(/^ \* ?/gm, '').trim(),
    })),
  )
}

/** The blocks of code in a text for people, such as `README.md`. */
export function examplesInText(file: string): Example[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((block) => ({
    line: source.slice(0, block.index).split('\n').length,
    code: block[1]!.trim(),
  }))
}

/**
 * The example as a program that calls `check(found, expected)` for each result it promises with `//=>`. Of `0.333…` only the decimals
 * that are written count, and of `{ n: 219, … }` only the keys that are written.
 */
export function programOf({ code }: Example): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  const program = source.statements.map((statement, index) => {
    const next = source.statements[index + 1]?.getStart() ?? code.length
    const promised = /^[\s;]*\/\/=> (.*(?:\n(?=\/\/ ).*)*)/.exec(code.slice(statement.getEnd(), next))?.[1]
    if (promised === undefined) return statement.getText()
    if (!ts.isExpressionStatement(statement)) throw new Error(`Only an expression has a result: ${statement.getText()}`)
    return `check((${statement.expression.getText()}), ${expectedIn(promised.replace(/\n\/\/ +/g, ' ').trim())})`
  })
  const { outputText } = ts.transpileModule(`{ ${program.join('\n')} }`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  return outputText
}

function expectedIn(promised: string): string {
  const expected = promised.replace(/(-?\d+\.\d+)…/g, "beginning('$1')")
  return expected.endsWith(', … }') ? `partly(${expected.replace(', … }', ' }')})` : `(${expected})`
}
