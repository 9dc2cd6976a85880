// The table of contents of the package.

// The document: what is asked, in which words, and when.

export type { Comparison, Condition, Operand, Test } from './document/condition'
export { defineProtocol, type Protocol } from './document/protocol'
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
  specialCategories,
  type TextQuestion,
  type Voice,
} from './document/question'
export { seal } from './document/seal'
export { fill, inLanguage, type Language, slotsOf, type Text } from './document/text'

// The document: how answers are weighed, named and counted.

export type {
  AgreementRule,
  AgreementRules,
  AttributeRule,
  BalanceRule,
  Band,
  BandSet,
  CohortRule,
  FigureRule,
  MigrationRule,
  ScoreBand,
  ScoreItem,
  ScoreRule,
  SignalRule,
  SubscaleRule,
} from './document/rules'

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
} from './document/answer'
export type {
  AgreementIdOf,
  Among,
  AnswerAt,
  AnswerOf,
  AnswersFor,
  AnswersOf,
  ClassIdOf,
  CohortIdOf,
  FigureIdOf,
  GroupIdOf,
  PlaceAt,
  PlaceOf,
  QuestionIdOf,
  ScaleIdOf,
  ScoreIdOf,
  SignalIdOf,
} from './document/infer'
export {
  type AskedQuestion,
  answerAt,
  isByChild,
  type Place,
  placeFromKey,
  placeKey,
  questionOf,
  questionsOf,
  samePlace,
  withAnswer,
} from './document/place'
export type { Child, Fact, Facts, PreviousCall, Situation } from './document/situation'

// The conversation: what can be asked, what comes next, and which follow-up fits the answer.

export { nextPlace, type Progress, progress, type Topic, topics, visiblePlaces } from './call/conversation'
export { countedAnswers } from './call/counted'
export { holds, type Known } from './call/holds'
export { type OpenCall, openCall } from './call/open-call'
export { type OpenToAsk, type PlaceState, placesOf } from './call/places'
export { probesFor, probesShown } from './call/probes'
export { checkScenario, type Expectation, type Mismatch, type Scenario } from './call/scenario'
export type { Truth } from './call/truth'

// What was heard, event by event.

export { cellKey } from './call/answer-cell'
export type { AnswerEvent, AnswerEventKind } from './call/answer-event'
export { type Conflict, type Folded, fold, nextEvent, type ScratchLine } from './call/answer-log'

// Grades as people say them.

export { bandOf, formatGrade, isInsufficient, parseGrade, type SpokenGrade, sufficientFrom } from './call/grade'
export { hundredths } from './document/hundredths'

// What can be agreed at the end of a call.

export { type AskedFor, agreementsAskedFor } from './call/agreement'

// What one call weighs: scores, the balance of draagkracht and draaglast, and reasons to look twice.

export { type Balance, balance, type Estimate } from './call/balance'
export type { Evidence } from './call/points'
export { type Indication, type Reason, type Scale, type Score, type ScoresOf, score } from './call/score'
export { type Signal, signals } from './call/signal'

// Many calls: weeks, groups, and figures with their unit, n and interval.

export { type CohortGroup, cohortGroups, cohortsOf } from './count/cohort'
export type { CountOptions, GroupSummary, Summary } from './count/counts'
export { distribution } from './count/distribution'
export type { Figure, Mean, Missing, Share } from './count/figure'
export {
  finalOutcome,
  type Outcome,
  type OutcomeClass,
  type OutcomeMeaning,
  outcomeClasses,
  outcomeOfEnding,
  outcomes,
} from './count/outcome'
export {
  type OutcomeRate,
  type OutcomeRateName,
  type OutcomeRates,
  outcomeRateNames,
  outcomeRates,
} from './count/outcome-rates'
export { type Leftover, type Panel, type PanelOptions, panel, panelTest } from './count/panel'
export { type IsoWeek, isoWeek, type Period, periodLabel, periodOf, weekLabel } from './count/period'
export { countedIn, latestPerFamily, type Response, type Unit, units } from './count/response'
export { type Difference, pairedChange, pairedChangeInFamilies, welch } from './count/statistics/difference'
export { type Change, changeIn, type Interval } from './count/statistics/interval'
export { type McNemar, mcnemar } from './count/statistics/mcnemar'
export { meanOf, medianOf, standardDeviation, tInterval } from './count/statistics/mean'
export { type Counted, newcombe, wilson } from './count/statistics/share'
export { byCohort, type SummaryOptions, summarise } from './count/summary'
export { merge, type Tally, type TallyPart, tallyFrom, tallyOf } from './count/tally'
export { weeksOf } from './count/weeks'

// The gate through which figures leave: what may be told to whom, and what would tell too much.

export type { About } from './disclosure/about'
export { type AttackOptions, attack, type Recovered } from './disclosure/attack'
export { type Cell, type CellOptions, type Contribution, cellsOf, type Groups } from './disclosure/cell'
export { type Profile, type ProfileName, profiles, smallGroup, type Thresholds } from './disclosure/profile'
export { type Kept, type Release, type ReleasedCell, type ReleaseOptions, release } from './disclosure/release'
export { type Shown, type ShownMean, type ShownShare, type ShownWords, shareWords } from './disclosure/shown'
export { isSuppressed, type Reason as SuppressionReason, Suppressed, suppressed } from './disclosure/suppressed'

// The doors through which protocols and answers come in, and what is told when they do not fit.

export { checkCall } from './admit/check-call'
export { inspect } from './admit/inspect'

// What changes between two versions of a protocol, and what becomes of the answers.

export { type Change as ProtocolChange, type ChangeKind, describeChange } from './admit/change'
export { type Difference as ProtocolDifference, diff } from './admit/diff'
export { type Migrated, migrate, protocolAmong } from './admit/migrate'
export { type ChangeLevel, compareVersions, nextVersion } from './admit/version'

// Answers from elsewhere, and what is told when they do not fit.

export { parseAnswer, parseAnswers } from './call/parse-answer'
export { nearest } from './document/nearest'
export type { Pointer } from './document/pointer'
export {
  type DocumentProblem,
  describeProblem,
  type Problem,
  type ProblemLevel,
  pageOf,
} from './document/problem'
export type { ProblemCode } from './document/problem-catalogue'
export { ProtocolError } from './document/protocol-error'
