/** What came of phoning a family, in the classes that survey research has agreed on. */
import { mustBe, mustBeAmong } from '../document/misuse'
import type { Text } from '../document/text'

/**
 * The classes of the American Association for Public Opinion Research (AAPOR, Standard Definitions, 8th edition 2015 and later): `I`
 * complete, `P` partial, `R` refusal or break-off, `NC` no contact, `O` other, `UH` unknown whether there is a household, `UO` unknown
 * for another reason, `NE` not eligible.
 */
export const outcomeClasses = ['I', 'P', 'R', 'NC', 'O', 'UH', 'UO', 'NE'] as const
export type OutcomeClass = (typeof outcomeClasses)[number]

export interface OutcomeMeaning {
  readonly class: OutcomeClass
  /** AAPOR's own number for a phone survey. A letter behind it is a finer division of queXS. */
  readonly code: string
  readonly title: Text
}

/**
 * Every way in which phoning can end, from what decides most to what decides least: of several attempts the first in this list is what
 * came of the family. All families are known to the organisation, so who does not answer is a household without contact.
 */
export const outcomes = {
  complete: { class: 'I', code: '1.1', title: { nl: 'Gesprek gevoerd', en: 'Complete call' } },
  partial: { class: 'P', code: '1.2', title: { nl: 'Gedeeltelijk gesprek', en: 'Part of a call' } },
  'not-eligible': { class: 'NE', code: '4.7', title: { nl: 'Doet niet meer mee', en: 'No longer takes part' } },
  'stop-calling': { class: 'R', code: '2.112b', title: { nl: 'Wil niet gebeld worden', en: 'Wants no calls' } },
  'broken-off': { class: 'R', code: '2.12', title: { nl: 'Afgebroken door de ouder', en: 'Broken off by the parent' } },
  refused: { class: 'R', code: '2.112a', title: { nl: 'Nu liever niet', en: 'Rather not now' } },
  unable: { class: 'O', code: '2.32', title: { nl: 'Niet in staat', en: 'Not able to' } },
  language: { class: 'O', code: '2.33', title: { nl: 'Taalbarrière', en: 'No common language' } },
  'cannot-talk-freely': { class: 'O', code: '2.34', title: { nl: 'Kan niet vrij praten', en: 'Cannot talk freely' } },
  'not-now': { class: 'NC', code: '2.20', title: { nl: 'Terugbellen afgesproken', en: 'To be called back' } },
  'someone-else': { class: 'NC', code: '2.21', title: { nl: 'Iemand anders nam op', en: 'Somebody else answered' } },
  'wrong-number': { class: 'UO', code: '3.16', title: { nl: 'Verkeerd nummer', en: 'Wrong number' } },
  voicemail: { class: 'NC', code: '2.22', title: { nl: 'Voicemail', en: 'Voicemail' } },
  busy: { class: 'NC', code: '3.12', title: { nl: 'In gesprek', en: 'Busy' } },
  'no-answer': { class: 'NC', code: '3.13', title: { nl: 'Niet opgenomen', en: 'No answer' } },
  'not-called': { class: 'UH', code: '3.11', title: { nl: 'Nog niet gebeld', en: 'Not called yet' } },
} as const satisfies { readonly [outcome: string]: OutcomeMeaning }

export type Outcome = keyof typeof outcomes

/**
 * What came of a family, from all its attempts in a round.
 *
 * @example
 * finalOutcome(['no-answer', 'refused', 'complete'])   //=> 'complete'
 * finalOutcome(['refused', 'no-answer'])               //=> 'refused'
 * finalOutcome([])                                     //=> 'not-called'
 */
export function finalOutcome(attempts: readonly Outcome[]): Outcome {
  mustBeOutcomes(attempts, 'attempts')
  return fromMostDeciding.find((outcome) => attempts.includes(outcome)) ?? 'not-called'
}

/** @throws ProtocolError when one of them is no outcome: it would pass for a family that was not called */
export function mustBeOutcomes(found: readonly Outcome[], name: string): void {
  mustBe('list', found, name)
  found.forEach((outcome, index) => {
    mustBeAmong(fromMostDeciding, outcome, name, index)
  })
}

const fromMostDeciding = /* @__PURE__ */ Object.keys(outcomes) as Outcome[]

/**
 * How a conversation that came to its end counts. Where the parent wants to go on later, or the line was lost, a part was heard.
 *
 * @example
 * outcomeOfEnding('parent-stopped')   //=> 'broken-off'
 */
export function outcomeOfEnding(ending: (typeof endings)[number]): Outcome {
  mustBeAmong(endings, ending, 'ending')
  if (ending === 'complete') return 'complete'
  return ending === 'parent-stopped' ? 'broken-off' : 'partial'
}

const endings = ['complete', 'call-back', 'parent-stopped', 'connection-lost'] as const
