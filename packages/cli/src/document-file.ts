/** A document from a file, YAML or JSON, that remembers on which line everything stands. */
import { readFileSync, readSync } from 'node:fs'
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { calledBy, standardInput, whyNoText, whyUnreadable } from './input'
import type { Words } from './language'
import { faultInWords, readJson } from './strict-json'

/** Lines and columns count from 1, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of the text, from its first sign up to its last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface DocumentFile {
  readonly path: string
  readonly text: string
  readonly value: unknown
  /** Every name and every single value that stands in it. */
  readonly words: readonly string[]
  /** Where something stands; where it is not there, the nearest thing around it. */
  find(pointer: readonly (string | number)[], part: 'key' | 'value'): Stretch
  positionOf(offset: number): Position
}

/** Why a file cannot be read as a document. */
export interface FileFault {
  readonly sentence: Words
  readonly position?: Position
}

/**
 * Reads a file; or says, with line and column, everything that keeps it from being read.
 *
 * @example
 * openDocument('gesprek.gib.yaml')   //=> { ok: true, file: { value: { id: 'gesprek', … }, … } }
 */
export function openDocument(path: string): { ok: true; file: DocumentFile } | { ok: false; faults: FileFault[] } {
  const text = textOf(path)
  return typeof text === 'string' ? readDocument(calledBy(path), text) : { ok: false, faults: [{ sentence: text }] }
}

/** Other programs will read it as what it is called. All JSON is YAML, and much YAML is no JSON. */
function isCalledJson(path: string): boolean {
  return /\.json$/i.test(path)
}

/** The line and column of a place in a text. */
export function placeOf(text: string, at: number): Position {
  const before = text.slice(0, at).split(lineEnd)
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** Which schema an editor holds beside the file is for the editor only. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('$schema' in value)) return value
  const { $schema: _, ...document } = value
  return document
}

export function readDocument(
  path: string,
  text: string,
): { ok: true; file: DocumentFile } | { ok: false; faults: FileFault[] } {
  if (text.trim() === '') return { ok: false, faults: [{ sentence: say.empty }] }
  if (isLines(text)) return { ok: false, faults: [{ sentence: say.lines }] }
  const json = isCalledJson(path) ? readJson(text).fault : undefined
  if (json !== undefined)
    return { ok: false, faults: [{ sentence: faultInWords(json), position: placeOf(text, json.at) }] }
  const lines = new LineCounter()
  // Long ago a line ended with this sign alone. Every place stays where it was.
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    // In YAML 1.1 "nee" and "no" would become a yes or no; in 1.2 they stay words.
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // Bytes, sets and the like have no place in JSON.
    resolveKnownTags: false,
    // An editor knows `<<: *name`, so it means the same here.
    merge: true,
    logLevel: 'error',
  })
  const positionOf = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  // Where a sign closes the whole document, all that follows is no part of it any more.
  const outside = document.errors.findIndex(({ message }) => /flow-error-end|in YAML stream/.test(message))
  const errors = outside > 0 ? document.errors.slice(0, outside) : document.errors
  const faults = [...errors, ...document.warnings].map(({ code, message, pos }) => ({
    sentence: message.includes('call stack') ? say.tooDeep : (say.faults[code] ?? say.fault(inShort(message))),
    position: positionOf(pos[0]),
    isTab: code === 'TAB_AS_INDENT',
  }))
  visit(document, {
    Scalar(_, { value, source, range }) {
      if (!Number.isInteger(value) || Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(source ?? '')) return
      faults.push({ sentence: say.tooLarge(inShort(source!)), position: positionOf(range?.[0] ?? 0), isTab: false })
    },
    Alias(_, alias, around) {
      const named = alias.resolve(document)
      if (named !== undefined && !around.includes(named)) return
      const sentence = named === undefined ? say.nothingNamed(alias.source) : say.itself(alias.source)
      faults.push({ sentence, position: positionOf(alias.range?.[0] ?? 0), isTab: false })
    },
  })
  if (faults.length === 0 && document.contents === null) return { ok: false, faults: [{ sentence: say.empty }] }
  if (faults.length > 0) return { ok: false, faults: causesAmong(faults, text) }
  const value = plainOf(document)
  if (!value.ok) return { ok: false, faults: [{ sentence: say.tooMany }] }
  return {
    ok: true,
    file: {
      path,
      text,
      value: withoutSchema(value.value),
      words: wordsIn(document),
      find: finderIn(document),
      positionOf,
    },
  }
}

/**
 * One fault makes others: of a line only the first is told. Behind a tab that indents nothing is what it seems; all such tabs are told at
 * once. So it is behind a space of a word processor, which looks like any other.
 */
function causesAmong(
  faults: readonly (Required<FileFault> & { readonly isTab: boolean })[],
  text: string,
): FileFault[] {
  const inOrder = [...faults].sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column)
  const lines = text.split(lineEnd)
  const hard = inOrder.findIndex(({ position }) => hardSpace.test(lines[position.line - 1] ?? ''))
  const tab = inOrder.findIndex(({ isTab }) => isTab)
  if (hard !== -1 && (tab === -1 || hard < tab)) {
    const { line } = inOrder[hard]!.position
    const column = lines[line - 1]!.search(hardSpace) + 1
    const told = causesAmong(inOrder.slice(0, hard), '')
    return [
      ...told,
      {
        sentence: say.hardSpace,
        position: { line, column: column + lines[line - 1]!.slice(column - 1).indexOf('\u00A0') },
      },
    ]
  }
  const before = tab === -1 ? inOrder : inOrder.slice(0, tab)
  const told: FileFault[] = before
    .filter(({ position }, index) => position.line !== before[index - 1]?.position.line)
    .map(({ sentence, position }) => ({ sentence, position }))
  if (tab === -1) return told
  const indented = lines.flatMap((line, index) => (/^ *\t/.test(line) ? [index + 1] : []))
  const { position } = inOrder[tab]!
  return [...told, { sentence: say.tabs(indented.filter((line) => line > position.line)), position }]
}

export const lineEnd = /\r\n?|\n/

/** Where a space says what belongs to what. */
const hardSpace = /^[ \u00A0]*\u00A0|[:-]\u00A0/

/** Does each of the first two lines hold a whole thing of its own? */
function isLines(text: string): boolean {
  const [first = '', second = ''] = text.slice(0, 1_000_000).split(/\r?\n/, 2)
  if (!/^\uFEFF?\{.*\}$/.test(first) || !second.startsWith('{')) return false
  try {
    return typeof JSON.parse(first.replace(/^\uFEFF/, '')) === 'object'
  } catch {
    return false
  }
}

/** What stands in a file may be endless; the place says enough. */
function inShort(message: string): string {
  return message.length > 160 ? `${message.slice(0, 160)}…` : message
}

/** A few lines of YAML can stand for millions of values that repeat each other; then nothing is read. */
function plainOf(document: Document): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }) }
  } catch (error) {
    if (error instanceof ReferenceError) return { ok: false }
    throw error
  }
}

function wordsIn(document: Document): string[] {
  const words = new Set<string>()
  visit(document, {
    Scalar(_, { value }) {
      words.add(String(value))
    },
  })
  return [...words]
}

/** Of each map the names are looked through once, however much is looked for. */
function finderIn(document: Document): DocumentFile['find'] {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>()
  const namesIn = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const pairs =
      known.get(map) ??
      new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])))
    known.set(map, pairs)
    return pairs
  }
  return (pointer, part) => {
    let node: unknown = document.contents
    let found = stretchOf(node) ?? { from: 0, to: 1 }
    for (const [index, step] of pointer.entries()) {
      const isLast = index === pointer.length - 1
      const inside = childOf(node, step, namesIn)
      if (inside === undefined) return found
      const wanted = isLast && part === 'key' ? inside.key : inside.value
      found = stretchOf(wanted) ?? stretchOf(inside.key) ?? found
      node = inside.value
    }
    return found
  }
}

function childOf(
  node: unknown,
  step: string | number,
  namesIn: (map: YAMLMap) => ReadonlyMap<string, Pair>,
): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item === undefined ? undefined : { key: item, value: item }
  }
  return isMap(node) ? namesIn(node).get(String(step)) : undefined
}

function stretchOf(node: unknown): Stretch | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? { from: range[0], to: range[1] } : undefined
}

function textOf(path: string): string | Words {
  let bytes: Uint8Array
  try {
    bytes = path === standardInput ? allOfStandardInput() : readFileSync(path)
  } catch (error) {
    return whyUnreadable(error)
  }
  const other = whyNoText(bytes)
  if (other !== undefined) return other
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? say.notText : text
  } catch {
    return say.notText
  }
}

/** Until it ends. Where the other program has nothing ready yet, it is waited for. */
function allOfStandardInput(): Uint8Array {
  const pieces: Buffer[] = []
  for (;;) {
    const piece = Buffer.alloc(65_536)
    try {
      const length = readSync(0, piece)
      if (length === 0) return Buffer.concat(pieces)
      pieces.push(piece.subarray(0, length))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EOF') return Buffer.concat(pieces)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

const say = {
  empty: { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  notText: {
    nl: 'Dit bestand is geen tekst in UTF-8. Bewaar het als UTF-8.',
    en: 'This file is no text in UTF-8. Save it as UTF-8.',
  },
  lines: {
    nl: 'Op elke regel staat hier iets (NDJSON), en er hoort één document te staan. Gesprekken op regels leest gib report.',
    en: 'There is something on each line here (NDJSON), and one document is expected. Calls on lines are read by gib report.',
  },
  tooMany: {
    nl: 'Dit bestand herhaalt zichzelf te vaak (& en *). Schrijf uit wat er staat.',
    en: 'This file repeats itself too often (& and *). Write out what it says.',
  },
  tooDeep: {
    nl: 'Hier staan te veel dingen in elkaar. Maak het eenvoudiger.',
    en: 'Too many things stand inside each other here. Make it simpler.',
  },
  tabs: (more: readonly number[]): Words => {
    const [few, rest] = [more.slice(0, 5).join(', '), Math.max(0, more.length - 5)]
    const nl = few === '' ? '' : `, ook op regel ${few}${rest > 0 ? ` en op nog ${rest} regels` : ''}`
    const en = few === '' ? '' : `, also on line ${few}${rest > 0 ? ` and on ${rest} more lines` : ''}`
    return {
      nl: `Spring in met spaties, niet met een tab. Vervang de tab door spaties${nl}.`,
      en: `Indent with spaces, not with a tab. Replace the tab by spaces${en}.`,
    }
  },
  tooLarge: (number: string): Words => ({
    nl: `${number} is een te groot getal om precies te bewaren. Zet er aanhalingstekens om als het een naam is, of schrijf een kleiner getal.`,
    en: `${number} is too large a number to be kept exactly. Put quotation marks around it when it is a name, or write a smaller number.`,
  }),
  hardSpace: {
    nl: 'Hier staat een vaste spatie, zoals een tekstverwerker die maakt. Vervang haar door een gewone spatie.',
    en: 'There is a hard space here, as a word processor makes it. Replace it by an ordinary space.',
  },
  itself: (name: string): Words => ({
    nl: `Dit verwijst naar zichzelf (&${name} en *${name}). Schrijf uit wat er moet staan.`,
    en: `This refers to itself (&${name} and *${name}). Write out what it should say.`,
  }),
  nothingNamed: (name: string): Words => ({
    nl: `Nergens in dit bestand staat &${name}. Zet aanhalingstekens om een tekst die met * begint.`,
    en: `There is no &${name} in this file. Put quotation marks around a text that begins with *.`,
  }),
  faults: {
    DUPLICATE_KEY: { nl: 'Deze naam staat hier twee keer.', en: 'This name is here twice.' },
    BAD_INDENT: {
      nl: 'Deze regel springt anders in dan de regels eromheen.',
      en: 'This line is indented otherwise than the lines around it.',
    },
    MULTILINE_IMPLICIT_KEY: {
      nl: 'Een naam met een dubbele punt past op één regel. Zet aanhalingstekens om een tekst met een dubbele punt.',
      en: 'A name with a colon fits on one line. Put quotation marks around a text with a colon.',
    },
    BLOCK_AS_IMPLICIT_KEY: {
      nl: 'Zet aanhalingstekens om een tekst met een dubbele punt.',
      en: 'Put quotation marks around a text with a colon.',
    },
    MISSING_CHAR: {
      nl: 'Hier ontbreekt een teken, zoals een aanhalingsteken of haakje.',
      en: 'A sign is missing here, such as a quotation mark or bracket.',
    },
    BLOCK_IN_FLOW: {
      nl: 'Zet aanhalingstekens om een tekst met een dubbele punt: { nl: "Hoe gaat het: met u?" }.',
      en: 'Put quotation marks around a text with a colon: { en: "How are you: and the children?" }.',
    },
    UNEXPECTED_TOKEN: {
      nl: 'Hier staat iets wat er niet past. Zet aanhalingstekens om een tekst met een komma, een aanhalingsteken, # of haakjes.',
      en: 'Something is here that does not fit. Put quotation marks around a text with a comma, a quotation mark, # or brackets.',
    },
    NON_STRING_KEY: {
      nl: 'Hier hoort een naam te staan. Spring deze regel even ver in als de regels die erbij horen.',
      en: 'A name is expected here. Indent this line as far as the lines that go with it.',
    },
    BAD_SCALAR_START: {
      nl: 'Zet aanhalingstekens om een tekst die met |, >, %, @ of ` begint.',
      en: 'Put quotation marks around a text that begins with |, >, %, @ or `.',
    },
    BAD_DQ_ESCAPE: {
      nl: 'Een \\ in een tekst tussen "…" is een begin van een teken. Schrijf \\\\, of zet de tekst tussen \'…\'.',
      en: 'A \\ in a text between "…" begins a sign. Write \\\\, or put the text between \'…\'.',
    },
    TAG_RESOLVE_FAILED: {
      nl: 'Wat achter ! staat, kent gib niet. Laat het weg, of zet aanhalingstekens om een tekst die met ! begint.',
      en: 'gib does not know what stands behind !. Leave it out, or put quotation marks around a text that begins with !.',
    },
    BAD_ALIAS: {
      nl: 'Zet aanhalingstekens om een tekst die met * of & begint.',
      en: 'Put quotation marks around a text that begins with * or &.',
    },
    MULTIPLE_DOCS: {
      nl: 'Er staan meer documenten in dit bestand (---). Maak er één van.',
      en: 'There are several documents in this file (---). Make it one.',
    },
  } as { readonly [code: string]: Words | undefined },
  fault: (message: string): Words => ({
    nl: `Dit is geen geldige YAML of JSON: ${message}`,
    en: `This is no valid YAML or JSON: ${message}`,
  }),
}
