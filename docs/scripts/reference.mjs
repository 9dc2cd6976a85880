// Makes the pages about the package out of its source: for each group of src/index.ts, what is exported, as it is written there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/**
 * The pages of the reference.
 *
 * @param {string} folder of the package
 * @returns {{ name: string, title: string, about: string, text: string }[]}
 */
export function referencePages(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const doors = Object.entries(manifest.exports).flatMap(([path, target]) => {
    const source = target['@gib/source']
    return source ? [{ name: join(manifest.name, path), file: join(folder, source) }] : []
  })
  const program = programOf(folder, doors)
  const checker = program.getTypeChecker()
  const groups = doors.flatMap((door) => groupsOf(program.getSourceFile(door.file), door, checker))
  const pages = withTitles(groups)
  const places = new Map()
  for (const page of pages) {
    for (const { symbol, name } of page.entries) {
      if (!places.has(symbol)) places.set(symbol, { name, page: page.name })
    }
  }
  return pages.map((page) => ({ ...page, text: pageText(page, places, checker) }))
}

function programOf(folder, doors) {
  const config = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, include: [] }, ts.sys, folder)
  return ts.createProgram(
    doors.map(({ file }) => file),
    options,
  )
}

/** The exports of a door, by the sentence that stands above them. Doors other than the first are one group each. */
function groupsOf(source, door, checker) {
  const exported = new Map(
    checker.getExportsOfModule(checker.getSymbolAtLocation(source)).map((one) => [one.name, one]),
  )
  const isMain = !door.name.includes('/', door.name.indexOf('/') + 1)
  const groups = []
  const groupWith = (about) => {
    groups.push({ door: door.name, isMain, about, entries: [] })
    return groups.at(-1)
  }
  let group
  for (const statement of source.statements) {
    const comment = sentenceAbove(statement, source)
    if (group === undefined || (isMain && comment !== undefined)) group = groupWith(comment ?? '')
    for (const name of namesOf(statement)) {
      const symbol = exported.get(name)
      // A function with overloads stands there more than once, and is one entry.
      if (!symbol || group.entries.some((entry) => entry.name === name)) continue
      group.entries.push({
        name,
        symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      })
    }
  }
  return groups.filter(({ entries }) => entries.length > 0)
}

function sentenceAbove(statement, source) {
  const text = source.text
  const comments = ts.getLeadingCommentRanges(text, statement.pos) ?? []
  const isDocumentation = (range) => text.startsWith('/**', range.pos)
  // The first comment of a file is about the file; of a name that is declared right below it, its own.
  const own = ts.isExportDeclaration(statement) ? comments.at(-1) : comments.find(isDocumentation)
  return own && plain(text.slice(own.pos, own.end))
}

const plain = (comment) =>
  comment
    .replace(/^\/\*\*|\*\/$|^\/\/ ?/g, '')
    .replace(/\n\s*\*? ?/g, ' ')
    .trim()

function namesOf(statement) {
  if (ts.isExportDeclaration(statement)) return (statement.exportClause?.elements ?? []).map(({ name }) => name.text)
  if (!ts.canHaveModifiers(statement)) return []
  if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  return statement.name ? [statement.name.text] : []
}

/** The title of a group is the sentence up to its first colon, or up to its first comma when that is no name yet. */
function withTitles(groups) {
  const beforeColon = (about) => about.split(':')[0]
  return groups.map((group) => {
    const { door, isMain, about } = group
    const shared = groups.filter((other) => other.isMain && beforeColon(other.about) === beforeColon(about)).length > 1
    const title = isMain ? (shared ? about : beforeColon(about)).split(',')[0].replace(/\.$/, '') : `\`${door}\``
    const name = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    return { ...group, title, name }
  })
}

function pageText({ title, about, door, entries }, places, checker) {
  const functions = entries.filter(({ symbol }) => symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class))
  const others = entries.filter((entry) => !functions.includes(entry))
  const values = others.filter(({ symbol }) => symbol.flags & ts.SymbolFlags.Variable)
  const types = others.filter((entry) => !values.includes(entry))
  const parts = [...functions, ...values, ...types].map((entry) => entryText(entry, places, checker))
  return [`# ${title}`, '', about, '', `From \`${door}\`.`, '', ...parts].join('\n')
}

function entryText({ name, symbol }, places, checker) {
  const declarations = (symbol.declarations ?? []).filter(
    (one) => !(ts.isFunctionDeclaration(one) && isHidden(one, symbol)),
  )
  const linked = (text) =>
    text.replace(/\{@link ([^}\s]+)\}/g, (_, target) => {
      const [first] = target.split('.')
      const found = [...places.values()].find((place) => place.name === first)
      return found ? `[\`${target}\`](./${found.page}.md#${found.name})` : `\`${target}\``
    })
  const tags = symbol.getJsDocTags(checker)
  const parameters = tags.filter(({ name }) => name === 'param').map(({ text }) => parameterLine(text))
  const examples = tags.filter(({ name }) => name === 'example').map(({ text }) => ts.displayPartsToString(text))
  const uses = namesIn(declarations, places, checker).filter((place) => place.name !== name)
  return [
    `## ${name} {#${name}}`,
    '',
    linked(ts.displayPartsToString(symbol.getDocumentationComment(checker))),
    '',
    '```ts',
    ...declarations.map((one) => signature(one, symbol, checker)),
    '```',
    '',
    ...parameters,
    ...(parameters.length > 0 ? [''] : []),
    ...examples.flatMap((example) => ['```ts', example.trim(), '```', '']),
    ...(uses.length === 0
      ? []
      : [`See ${uses.map((place) => `[${place.name}](./${place.page}.md#${place.name})`).join(', ')}.`, '']),
  ].join('\n')
}

/** The body of a function with overloads is not one of them. */
function isHidden(declaration, symbol) {
  return declaration.body !== undefined && (symbol.declarations ?? []).length > 1
}

function parameterLine(text) {
  const [, name, about] = /^(\S+)\s*([\s\S]*)$/.exec(ts.displayPartsToString(text)) ?? []
  return `- \`${name}\`: ${about?.replace(/\s+/g, ' ')}`
}

/** A declaration as it is written, without what it does. */
function signature(declaration, symbol, checker) {
  const source = declaration.getSourceFile().text
  const cut = (node, body) =>
    source
      .slice(node.getStart(), body ? body.pos : node.end)
      .replace(/^export /, '')
      .trim()
  if (ts.isFunctionDeclaration(declaration)) return cut(declaration, declaration.body)
  if (ts.isVariableDeclaration(declaration)) {
    // What a document is, is told by its own type; all of it would be a page.
    if (declaration.initializer && ts.isCallExpression(declaration.initializer)) return `const ${symbol.name}`
    const type = checker.typeToString(checker.getTypeOfSymbol(symbol), declaration, ts.TypeFormatFlags.NoTruncation)
    return `const ${symbol.name}: ${type}`
  }
  if (ts.isClassDeclaration(declaration)) {
    const members = declaration.members.map((member) => `  ${cut(member, member.body)}`)
    const head = source.slice(declaration.getStart(), declaration.members.pos).replace(/^export /, '')
    return [head, ...members, '}'].join('\n')
  }
  return cut(declaration)
}

/** The names in these declarations that have a place of their own in the reference. */
function namesIn(declarations, places, checker) {
  const found = new Set()
  const look = (node) => {
    if (ts.isBlock(node)) return
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node)
      const place =
        symbol && places.get(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
      if (place) found.add(place)
    }
    ts.forEachChild(node, look)
  }
  for (const declaration of declarations) look(declaration)
  return [...found]
}
