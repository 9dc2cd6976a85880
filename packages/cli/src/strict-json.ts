/** Reads JSON to the letter: where a text is none, and which names stand in it twice. `JSON.parse` tells neither. */
import type { Words } from './language'

/** What makes that it is no JSON, and where. */
export interface JsonFault {
  readonly at: number
  readonly kind:
    | 'start'
    | 'comma'
    | 'comment'
    | 'unquoted'
    | 'quotes'
    | 'number'
    | 'text'
    | 'escape'
    | 'missing'
    | 'between'
    | 'colon'
    | 'end'
    | 'more'
}

/** A name that its object has already; the value that was given first is lost. */
export interface RepeatedName {
  readonly at: number
  readonly name: string
}

export interface JsonRead {
  /** The first fault; what stands behind it is not looked at. */
  readonly fault?: JsonFault
  readonly repeated: readonly RepeatedName[]
}

/**
 * @example
 * readJson('{"a":1,"a":2}')   //=> { repeated: [{ at: 7, name: 'a' }] }
 * readJson('{"a":1,}')        //=> { fault: { at: 6, kind: 'comma' }, repeated: [] }
 */
export function readJson(text: string): JsonRead {
  const repeated: RepeatedName[] = []
  /** Of each object that is open the names so far; of a list nothing. */
  const open: (Set<string> | null)[] = []
  const first = /\S/.exec(text)?.index ?? text.length
  const no = (kind: JsonFault['kind'], at: number): JsonRead => {
    const isJsonLike = text[first] === '{' || text[first] === '['
    return { fault: isJsonLike || first === text.length ? { at, kind } : { at: first, kind: 'start' }, repeated }
  }
  let wanted: 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'next' = 'value'
  let comma = -1
  for (let at = 0; ; ) {
    at = behindSpace(text, at)
    const sign = text[at]
    if (sign === undefined) return wanted === 'next' && open.length === 0 ? { repeated } : no('end', at)
    if (sign === '#' || (sign === '/' && /[/*]/.test(text[at + 1] ?? ''))) return no('comment', at)
    if (wanted === 'next') {
      const names = open.at(-1)
      if (names === undefined) return no('more', at)
      if (sign === ',') {
        comma = at
        wanted = names === null ? 'value' : 'name'
      } else if (sign === (names === null ? ']' : '}')) open.pop()
      else return no('between', at)
      at++
    } else if (wanted === 'colon') {
      if (sign !== ':') return no('colon', at)
      wanted = 'value'
      at++
    } else if (wanted === 'name' || wanted === 'first name') {
      if (sign === '}') {
        if (wanted === 'name') return no('comma', comma)
        open.pop()
        wanted = 'next'
        at++
        continue
      }
      if (sign !== '"') return no(sign === "'" ? 'quotes' : isWord(sign) ? 'unquoted' : 'missing', at)
      const end = endOfText(text, at)
      if (typeof end !== 'number') return no(end.kind, end.at)
      const name = JSON.parse(text.slice(at, end)) as string
      const names = open.at(-1)!
      if (names.has(name)) repeated.push({ at, name })
      names.add(name)
      wanted = 'colon'
      at = end
    } else if (sign === ']' && open.at(-1) === null) {
      if (wanted === 'value') return no('comma', comma)
      open.pop()
      wanted = 'next'
      at++
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null)
      wanted = sign === '{' ? 'first name' : 'first value'
      at++
    } else {
      const end = sign === '"' ? endOfText(text, at) : endOfWord(text, at)
      if (typeof end !== 'number') return no(end.kind, end.at)
      wanted = 'next'
      at = end
    }
  }
}

/**
 * May a name stand twice in an object of this text, which was read as `value`? Never false where one does. It costs next to nothing: each
 * name has a colon behind it, and what was lost is missing among the names that were kept.
 *
 * @example
 * mayRepeat('{"a":1,"a":2}', { a: 2 })   //=> true
 * mayRepeat('{"a":1,"b":2}', { a: 1, b: 2 })   //=> false
 */
export function mayRepeat(text: string, value: unknown): boolean {
  let names = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1)
    if (before === 0x22 || before <= 0x20) names++
  }
  const open: unknown[] = [value]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    if (Array.isArray(one)) {
      for (const part of one) if (typeof part === 'object') open.push(part)
      continue
    }
    for (const name in one) {
      names--
      const part = (one as { readonly [name: string]: unknown })[name]
      if (typeof part === 'object') open.push(part)
    }
  }
  return names !== 0
}

function behindSpace(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code === 0x20 || (code >= 9 && code <= 13 && code !== 11 && code !== 12); ) {
    at++
    code = text.charCodeAt(at)
  }
  return at
}

/** Behind the closing quotation mark. */
function endOfText(text: string, from: number): number | JsonFault {
  for (let at = from + 1; ; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    // A text ends on its own line; behind the end of the file there is no sign at all.
    if (Number.isNaN(code) || code < 0x20) return { kind: 'text', at: code === 9 ? at : from }
    if (code !== 0x5c) continue
    const pattern = /\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/y
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) return { kind: 'escape', at }
    at += found[0].length - 1
  }
}

/** Behind a number, or one of the three words that JSON knows. */
function endOfWord(text: string, from: number): number | JsonFault {
  const word = /[^\s,:[\]{}"]*/y
  word.lastIndex = from
  const [found = ''] = word.exec(text) ?? []
  const isKnown = found === 'true' || found === 'false' || found === 'null'
  if (isKnown || /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(found)) return from + found.length
  if (found === '') return { kind: 'missing', at: from }
  if (found.startsWith("'")) return { kind: 'quotes', at: from }
  return { kind: /^[-+.]?\d/.test(found) && !/[a-z]{2}/i.test(found) ? 'number' : 'unquoted', at: from }
}

function isWord(sign: string): boolean {
  return /[\p{L}\d_$-]/u.test(sign)
}

/** What to do about it, with the file called `.json`. */
export function faultInWords({ kind }: JsonFault): Words {
  return say[kind]
}

const say: { readonly [kind in JsonFault['kind']]: Words } = {
  start: {
    nl: 'Een bestand dat .json heet, is JSON: het begint met { of [. Is dit YAML? Noem het dan .yaml.',
    en: 'A file called .json is JSON: it begins with { or [. Is this YAML? Then call it .yaml.',
  },
  comma: {
    nl: 'In JSON staat geen komma achter het laatste. Haal haar weg, of noem het bestand .yaml.',
    en: 'In JSON there is no comma behind the last one. Take it away, or call the file .yaml.',
  },
  comment: {
    nl: 'JSON kent geen opmerkingen. Haal deze weg, of noem het bestand .yaml en begin haar met #.',
    en: 'JSON has no comments. Take this one away, or call the file .yaml and begin it with #.',
  },
  unquoted: {
    nl: 'In JSON staat tekst tussen dubbele aanhalingstekens ("…"), een naam ook. Zet ze eromheen, of noem het bestand .yaml.',
    en: 'In JSON a text stands between double quotation marks ("…"), and so does a name. Put them around it, or call the file .yaml.',
  },
  quotes: {
    nl: 'JSON kent alleen dubbele aanhalingstekens ("…"). Gebruik die, of noem het bestand .yaml.',
    en: 'JSON knows double quotation marks only ("…"). Use those, or call the file .yaml.',
  },
  number: {
    nl: 'Zo schrijft JSON geen getal. Schrijf 5.5 of 10: zonder + of 0 ervoor, en met een cijfer voor en achter de punt.',
    en: 'JSON does not write a number like this. Write 5.5 or 10: no + or 0 before it, and a digit on both sides of the point.',
  },
  text: {
    nl: 'Deze tekst houdt niet op op haar eigen regel. Sluit haar met een aanhalingsteken; een nieuwe regel schrijf je als \\n, een tab als \\t.',
    en: 'This text does not end on its own line. Close it with a quotation mark; a new line is written as \\n, a tab as \\t.',
  },
  escape: {
    nl: 'Een \\ is in JSON het begin van een teken, zoals \\n. Schrijf \\\\ voor het teken zelf.',
    en: 'In JSON a \\ begins a sign, such as \\n. Write \\\\ for the sign itself.',
  },
  missing: {
    nl: 'Hier ontbreekt een naam of een waarde.',
    en: 'A name or a value is missing here.',
  },
  between: {
    nl: 'Hier hoort een komma of een haakje te staan.',
    en: 'A comma or a bracket is expected here.',
  },
  colon: {
    nl: 'Hier hoort een dubbele punt te staan: "naam": waarde.',
    en: 'A colon is expected here: "name": value.',
  },
  end: {
    nl: 'Dit bestand houdt halverwege op: er is een haakje niet gesloten.',
    en: 'This file stops halfway: a bracket is not closed.',
  },
  more: {
    nl: 'Hier is het document al uit, en er staat nog iets achter.',
    en: 'The document has ended here, and something stands behind it.',
  },
}
