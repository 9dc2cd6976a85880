/** The words both sides use, without the schemas: a screen that needs a list of outcomes does not carry a validator. */

/** What came of picking up the phone. Each has its AAPOR class in the domain; `reached` goes on to the conversation. */
export const outcomes = [
  'reached',
  'no-answer',
  'busy',
  'voicemail',
  'wrong-number',
  'someone-else',
  'not-now',
  'cannot-talk-freely',
  'language',
  'unable',
  'refused',
  'stop-calling',
] as const
export type Outcome = (typeof outcomes)[number]

/** How a conversation came to its end. All but `complete` leave a partial conversation that counts for what was answered. */
export const endings = ['complete', 'call-back', 'parent-stopped', 'connection-lost'] as const
export type Ending = (typeof endings)[number]

/** Who is phoned: a family, or one person. The protocol says which. */
export const subjects = ['family', 'person'] as const
export type Subject = (typeof subjects)[number]

/** Why a family stands where it stands in today's list; the app makes the sentence. From urgent to calm. */
export const reasons = [
  'appointment-missed',
  'appointment-now',
  'appointment-today',
  'waits-for-coordinator',
  'open-call',
  'low-grade-last-time',
  'promise-open',
  'not-reached-yet',
  'never-spoken',
  'spoken-before',
] as const
/** Under which heading of today's list, the first first. */
export const groups = ['now', 'late', 'today', 'attention', 'not-reached', 'other'] as const

/** What is counted: every call, or every family once by its latest call. */
export const units = ['call', 'family'] as const
