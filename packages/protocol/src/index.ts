/** The words of the document: what is asked, when, and how answers are weighed and counted. */
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
/** What was heard, event by event. */
export {
  type AnswerEvent,
  type AnswerEventKind,
  type Conflict,
  cellKey,
  type Folded,
  fold,
  nextEvent,
  type ScratchLine,
} from './answer-log'
/** What an answer weighs: scores, the balance of draagkracht and draaglast, and reasons to look twice. */
export { type Balance, balance } from './balance'
/** Many calls: weeks, groups, and figures with their unit, n and interval. */
export { type CohortGroup, cohortGroups, cohortsOf } from './cohort'
export type { Comparison, Condition, Operand, Test } from './condition'
/** One call: what can be asked, what comes next, what fits the answer. */
export { nextPlace, type Progress, progress, type Topic, topics, type Voice, visiblePlaces } from './conversation'
export { countedAnswers } from './counted'
export type { Figure, Mean, Missing, Share } from './figure'
/** Grades as people say them. */
export { bandOf, formatGrade, isInsufficient, parseGrade, type SpokenGrade } from './grade'
export { holds, type Known } from './holds'
export { hundredths } from './hundredths'
/** The types of the answers, as they follow from a protocol. */
export type { AnswerOf, AnswersOf, QuestionIdOf } from './infer'
/** The doors through which protocols and answers come in, and what is told when they do not fit. */
export { inspect } from './inspect'
export { parseProtocol } from './parse'
export { parseAnswer, parseAnswers } from './parse-answer'
export { type IsoWeek, isoWeek, type Period, periodLabel, weekLabel } from './period'
/** Where an answer belongs. */
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
export { type OpenToAsk, type PlaceState, placesOf } from './places'
export type { Pointer } from './pointer'
export type { Evidence } from './points'
export { probesFor, probesShown } from './probes'
export { describeProblem, type Problem, ProtocolError } from './problem'
export type { ProblemCode } from './problem-catalogue'
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
export { countedIn, latestPerFamily, type Response, type Unit, units } from './response'
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
export { protocolSchema } from './schema'
export { type Reason, type Score, score } from './score'
export { type Signal, signals } from './signal'
export type { Child, Fact, Facts, PreviousCall, Situation } from './situation'
export { type Interval, meanOf, standardDeviation, tInterval, wilson } from './statistics'
export { byCohort, distribution, type Summary, type SummaryOptions, summarise, weeksOf } from './summary'
export { fill, inLanguage, type Language, slotsOf, type Text } from './text'
export type { Truth } from './truth'
