/** Reads the examples out of the documentation, and runs them: each result that is promised with `//=>` must come out. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect } from 'vitest'

/** One `@example` of one file, or one block of code of a text. */
export interface Example {
  readonly line: number
  readonly code: string
}

/** A block of a text for people, such as `README.md`, with what stands behind its three backticks: a language, and more words. */
export interface Block extends Example {
  readonly language: string
  readonly words: readonly string[]
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

/** The blocks in a text, in order. */
export function blocksIn(file: string): Block[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map((block) => {
    const [language = '', ...words] = block[1]!.match(/[^\s"]+(?:"[^"]*")?/g) ?? []
    return { language, words, line: source.slice(0, block.index).split('\n').length, code: block[2]!.trimEnd() }
  })
}

/** What an example can import, by the name of the package. */
export interface Modules {
  readonly [name: string]: object
}

/** Runs an example. `names` are there without being imported. */
export async function run(example: Example, names: object, modules: Modules = {}): Promise<void> {
  const scope = { ...names, check, beginning, partly, imported: importFrom(modules) }
  await new AsyncFunction(...Object.keys(scope), programOf(example))(...Object.values(scope))
}

const AsyncFunction = (async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>

function importFrom(modules: Modules) {
  return (name: string) => {
    const found = modules[name]
    if (!found) throw new Error(`An example imports ${name}, and the test does not have it.`)
    return found
  }
}

/**
 * The example as a program that calls `check(found, expected)` for each result it promises with `//=>`. Of `0.333…` only the decimals
 * that are written count, and of `{ n: 219, … }` only the keys that are written.
 */
function programOf({ code }: Example): string {
  const source = ts.createSourceFile('example.tsx', code, ts.ScriptTarget.ES2022, true)
  const program = source.statements.map((statement, index) => {
    const next = source.statements[index + 1]?.getStart() ?? code.length
    const promised = /^[\s;]*\/\/=> (.*(?:\n(?=\/\/ ).*)*)/.exec(code.slice(statement.getEnd(), next))?.[1]
    if (ts.isImportDeclaration(statement)) return namesFrom(statement)
    if (promised === undefined) return statement.getText().replace(/^export /, '')
    if (!ts.isExpressionStatement(statement)) throw new Error(`Only an expression has a result: ${statement.getText()}`)
    return `check((${statement.expression.getText()}), ${expectedIn(promised.replace(/\n\/\/ +/g, ' ').trim())})`
  })
  const { outputText } = ts.transpileModule(`{ ${program.join('\n')} }`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.React },
    fileName: 'example.tsx',
  })
  return outputText
}

/** `import { a, type B, c as d } from 'x'` becomes `const { a, c: d } = imported('x')`; a name twice is the same name. */
function namesFrom({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const names = importClause?.namedBindings
  if (importClause?.isTypeOnly || !names || !ts.isNamedImports(names)) return ''
  const wanted = names.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(
      ({ name, propertyName }) =>
        `var ${name.text} = imported(${moduleSpecifier.getText()}).${(propertyName ?? name).text}`,
    )
  return wanted.join('\n')
}

function expectedIn(promised: string): string {
  const expected = promised.replace(/(-?\d+\.\d+)…/g, "beginning('$1')")
  return expected.endsWith(', … }') ? `partly(${expected.replace(', … }', ' }')})` : `(${expected})`
}

function check(found: unknown, expected: unknown): void {
  expect(found).toEqual(expected)
}

/** A number of which only the first decimals are written. */
function beginning(decimals: string) {
  return { asymmetricMatch: (found: unknown) => typeof found === 'number' && String(found).startsWith(decimals) }
}

function partly(keys: object) {
  return expect.objectContaining(keys)
}
