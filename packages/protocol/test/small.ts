/** Builds small protocols for tests. */
import type { Protocol, Question, Section } from '../src/index'

export const text = { nl: 'Hoe gaat het?' }

/** A protocol of one section with these questions. */
export function asking(questions: readonly Question[], rest: Partial<Protocol> = {}): Protocol {
  return inSections([{ id: 'talk', title: text, questions }], rest)
}

export function inSections(sections: readonly Section[], rest: Partial<Protocol> = {}): Protocol {
  return { id: 'small', version: '1.0.0', languages: ['nl'], title: text, sections, ...rest }
}

export function option(code: string, alone = false) {
  return alone ? { code, text, alone } : { code, text }
}
