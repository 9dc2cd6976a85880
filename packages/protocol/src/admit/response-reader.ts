/** A faster door for many calls: what fits is seen at once, by what the protocol compiles to; only what does not goes the long way. */
import { isAbsent } from '../document/answer'
import { mustBe } from '../document/misuse'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Child } from '../document/situation'
import { type Fitting, fittingFor } from './fitting'
import { type CallRead, parseResponse, responseSchema } from './response-schema'
import { id as idSchema, version as versionSchema } from './schema-parts'

/** A call that may be counted and the document it is read with, or all that is wrong with it. */
export type ResponseRead<P extends Protocol> = ReturnType<typeof parseResponse<P>>

/**
 * A reader that lets through exactly what {@link parseResponse} lets through, in a fraction of the time. It wants what `JSON.parse` gave;
 * the call that comes out is that very object.
 *
 * @example
 * const read = responseReader([checkIn])
 * const line = '{"protocol":{"id":"check-in","version":"1.0.0"},"id":"c1","family":"F1","date":"2020-04-17","situation":{},"answers":{"parentGrade":6.5}}'
 * read(JSON.parse(line)).ok                          //=> true
 * read(JSON.parse(line.replace('6.5', '65'))).ok     //=> false
 */
export function responseReader<P extends Protocol>(protocols: readonly P[]): (json: unknown) => ResponseRead<P> {
  mustBe('list', protocols, 'protocols')
  const doors = protocols
    .filter(({ id, version }) => idSchema.safeParse(id).success && versionSchema.safeParse(version).success)
    .map((protocol) => new Door(protocol))
  return (json) => {
    for (const door of doors) {
      if (door.fits(json)) return { ok: true, response: json as unknown as CallRead, protocol: door.protocol }
    }
    return parseResponse(json, protocols)
  }
}

type Json = { readonly [key: string]: unknown }

/** The door of one document. It never lets through what it is not sure of. */
class Door<P extends Protocol> {
  readonly #questions: ReadonlyMap<string, { readonly perChild: boolean; readonly fits: Fitting }>
  readonly #days = new Remembered((day) => responseSchema.shape.date.safeParse(day).success)
  readonly #ids = new Remembered((id) => idSchema.safeParse(id).success)
  readonly #loose = new Remembered((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))

  constructor(readonly protocol: P) {
    this.#questions = new Map(
      questionsOf(protocol).map(({ question, perChild }) => [question.id, { perChild, fits: fittingFor(question) }]),
    )
  }

  fits(json: unknown): json is Json {
    if (!isObject(json) || !this.#isOurs(json.protocol)) return false
    let needed = 0
    for (const key in json) {
      const value = json[key]
      switch (key) {
        case 'protocol':
          break
        case 'id':
        case 'family':
          if (typeof value !== 'string' || value === '') return false
          needed++
          break
        case 'date':
          if (!this.#days.fits(value)) return false
          needed++
          break
        case 'number':
          if (!Number.isSafeInteger(value) || (value as number) < 1) return false
          break
        case 'round':
          if (!this.#ids.fits(value)) return false
          break
        case 'situation':
          if (!isObject(value) || !this.#isSituation(value)) return false
          needed++
          break
        case 'answers':
          if (!isObject(value)) return false
          needed++
          break
        default:
          return false
      }
    }
    return needed === 5 && this.#areAnswers(json.answers as Json, (json.situation as Json).children as Children)
  }

  #isOurs(value: unknown): boolean {
    if (!isObject(value) || value.id !== this.protocol.id || value.version !== this.protocol.version) return false
    let keys = 0
    for (const _ in value) keys++
    return keys === 2
  }

  #isSituation(situation: Json): boolean {
    for (const key in situation) {
      const value = situation[key]
      switch (key) {
        case 'date':
          if (!this.#loose.fits(value)) return false
          break
        case 'round':
          if (!this.#ids.fits(value)) return false
          break
        case 'family':
          if (!isObject(value) || !areFacts(value)) return false
          break
        case 'children':
          if (!Array.isArray(value) || !areChildren(value)) return false
          break
        case 'previous':
          if (!isObject(value) || !this.#isPrevious(value)) return false
          break
        case 'asked':
          if (!Array.isArray(value) || !value.every((id) => this.#ids.fits(id))) return false
          break
        default:
          return false
      }
    }
    return true
  }

  #isPrevious(previous: Json): boolean {
    let keys = 0
    for (const _ in previous) keys++
    return (
      keys === 2 &&
      this.#loose.fits(previous.date) &&
      isObject(previous.answers) &&
      this.#areAnswers(previous.answers, 'any')
    )
  }

  /** In the call before, the family may have had any children. */
  #areAnswers(answers: Json, children: Children | 'any'): boolean {
    for (const id in answers) {
      const asked = this.#questions.get(id)
      if (asked === undefined) return false
      const value = answers[id]
      if (!asked.perChild) {
        if (!asked.fits(value)) return false
      } else {
        if (!isObject(value) || isAbsent(value)) return false
        for (const child in value) {
          if (children !== 'any' && (children === undefined || !isAmong(children, child))) return false
          if (!asked.fits(value[child])) return false
        }
      }
    }
    return true
  }
}

type Children = readonly Child[] | undefined

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function areFacts(facts: Json): boolean {
  for (const key in facts) {
    const fact = facts[key]
    if (typeof fact === 'string' || typeof fact === 'boolean') continue
    if (typeof fact === 'number' ? !Number.isFinite(fact) : !Array.isArray(fact) || !fact.every(isText)) return false
  }
  return true
}

function areChildren(children: readonly unknown[]): boolean {
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (!isObject(child) || !isText(child.id) || child.id === '') return false
    for (let other = 0; other < index; other++) if ((children[other] as Json).id === child.id) return false
    for (const key in child) {
      const value = child[key]
      if (key === 'id') continue
      if (key === 'age') {
        if (typeof value !== 'number' || !(value >= 0) || value === Number.POSITIVE_INFINITY) return false
      } else if (key === 'facts') {
        if (!isObject(value) || !areFacts(value)) return false
      } else if (key !== 'name' || !isText(value)) return false
    }
  }
  return true
}

function isAmong(children: readonly Child[], id: string): boolean {
  for (const child of children) if (child.id === id) return true
  return false
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Words of which few come back again and again, each looked at once. */
class Remembered {
  readonly #known = new Set<string>()
  #last = ''

  constructor(readonly isRight: (word: string) => boolean) {}

  fits(word: unknown): boolean {
    if (typeof word !== 'string') return false
    if (word === this.#last && word !== '') return true
    if (!this.#known.has(word)) {
      if (!this.isRight(word)) return false
      if (this.#known.size < 10_000) this.#known.add(word)
    }
    this.#last = word
    return true
  }
}
