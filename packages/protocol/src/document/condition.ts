/** When does this hold? One small language for routing, probes, scores, cohorts, signals and figures. */

/**
 * What a condition looks at:
 * - `question`: the answer of this call; within a child's question, of that child only;
 * - `previous`: the answer to that question in the family's previous call;
 * - `change`: this call's number minus the previous call's;
 * - `difference`: the first question's number minus the second's;
 * - `chosen`: how many options were chosen, without those of `except`;
 * - `length`: how many characters were written;
 * - `family`: a fact of the family (`childCount`, where the record does not state it, counts the children under 18);
 * - `child`: a fact of the child (`age` in years), only within a child's question or `someChild`/`everyChild`;
 * - `score`: the percentage of the points that could be reached on a score or one of its sub-scales, 0 to 100;
 * - `points`: the points on a score or one of its sub-scales; unknown where its own missing rule says so.
 */
export type Operand<Id extends string = string> =
  | { readonly question: NoInfer<Id> }
  | { readonly previous: NoInfer<Id> }
  | { readonly change: NoInfer<Id> }
  | { readonly difference: readonly [NoInfer<Id>, NoInfer<Id>] }
  | { readonly chosen: NoInfer<Id>; readonly except?: readonly string[] }
  | { readonly length: NoInfer<Id> }
  | { readonly family: string }
  | { readonly child: string }
  | { readonly score: string }
  | { readonly points: string }

/**
 * How it is compared. On an answer with several codes `=` means "this code is among them", `!=` "this code is not", and `in`
 * "at least one of these is". `exists` asks whether a value was given; it is the only comparison that is never unknown.
 */
export type Comparison =
  | { readonly operator: '=' | '!='; readonly answer: string | number | boolean }
  | { readonly operator: '<' | '<=' | '>' | '>='; readonly answer: number }
  | { readonly operator: 'in'; readonly answer: readonly (string | number)[] }
  | { readonly operator: 'exists'; readonly answer: boolean }

export type Test<Id extends string = string> = Operand<Id> & Comparison

/**
 * A condition as data. It is true, false or unknown: where nobody answered, we do not know.
 *
 * @example
 * const heavy: Condition = { question: 'parentGrade', operator: '<', answer: 5.5 }
 * const large: Condition = { family: 'childCount', operator: '>=', answer: 4 }
 * const pupil: Condition = { someChild: { child: 'age', operator: '>=', answer: 4 } }
 */
export type Condition<Id extends string = string> =
  | { readonly all: readonly Condition<Id>[] }
  | { readonly any: readonly Condition<Id>[] }
  | { readonly not: Condition<Id> }
  | { readonly someChild: Condition<Id> }
  | { readonly everyChild: Condition<Id> }
  | Test<Id>
