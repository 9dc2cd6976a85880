// The table of contents of the package.

// The document: what is asked, in which words, and when.

export type { Comparison, Condition, Operand, Test } from './condition'
export { defineProtocol, type Protocol } from './protocol'
export {
  type Audience,
  audiences,
  type BooleanQuestion,
  type ChoiceQuestion,
  type ChoicesQuestion,
  type CountQuestion,
  type DateQuestion,
  type GradeQuestion,
  type LanguageQuestion,
  type NumberQuestion,
  type Option,
  type Probe,
  type Question,
  type QuestionType,
  type Section,
  type Sensitivity,
  type Source,
  sensitivities,
  type TextQuestion,
} from './question'
export { fill, inLanguage, type Language, slotsOf, type Text } from './text'

// The document: how answers are weighed, named and counted.

export type {
  AttributeRule,
  BalanceRule,
  Band,
  BandSet,
  CohortRule,
  FigureRule,
  ScoreItem,
  ScoreRule,
  SignalRule,
} from './rules'

// An answer, where it belongs, and what was known of the family before it was given.

export {
  type Absence,
  type Absent,
  type Answer,
  type Answers,
  absences,
  type ByChild,
  type ChildId,
  declined,
  isAbsent,
  isAnswered,
  unknown,
  type Value,
} from './answer'
export type { AnswerOf, AnswersOf, QuestionIdOf } from './infer'
export {
  type AskedQuestion,
  answerAt,
  type Place,
  placeFromKey,
  placeKey,
  questionOf,
  questionsOf,
  samePlace,
  withAnswer,
} from './place'
export type { Child, Fact, Facts, PreviousCall, Situation } from './situation'

// The conversation: what can be asked, what comes next, and which follow-up fits the answer.

export { nextPlace, type Progress, progress, type Topic, topics, type Voice, visiblePlaces } from './conversation'
export { countedAnswers } from './counted'
export { holds, type Known } from './holds'
export { type OpenToAsk, type PlaceState, placesOf } from './places'
export { probesFor, probesShown } from './probes'
export type { Truth } from './truth'

// What was heard, event by event.

export { cellKey } from './answer-cell'
export type { AnswerEvent, AnswerEventKind } from './answer-event'
export { type Conflict, type Folded, fold, nextEvent, type ScratchLine } from './answer-log'

// Grades as people say them.

export { bandOf, formatGrade, isInsufficient, parseGrade, type SpokenGrade, sufficientFrom } from './grade'
export { hundredths } from './hundredths'

// What one call weighs: scores, the balance of draagkracht and draaglast, and reasons to look twice.

export { type Balance, balance } from './balance'
export type { Evidence } from './points'
export { type Reason, type Score, score } from './score'
export { type Signal, signals } from './signal'

// Many calls: weeks, groups, and figures with their unit, n and interval.

export { type CohortGroup, cohortGroups, cohortsOf } from './cohort'
export type { Figure, Mean, Missing, Share } from './figure'
export { type IsoWeek, isoWeek, type Period, periodLabel, periodOf, weekLabel } from './period'
export { countedIn, latestPerFamily, type Response, type Unit, units } from './response'
export { type Interval, meanOf, standardDeviation, tInterval, wilson } from './statistics'
export { byCohort, distribution, type Summary, type SummaryOptions, summarise, weeksOf } from './summary'

// The doors through which protocols and answers come in, and what is told when they do not fit.

export { inspect } from './inspect'
export { parseProtocol } from './parse'
export { parseAnswer, parseAnswers } from './parse-answer'
export type { Pointer } from './pointer'
export { describeProblem, type Problem, ProtocolError } from './problem'
export type { ProblemCode } from './problem-catalogue'
export { protocolSchema } from './schema'
