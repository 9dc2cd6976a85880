/** `@gib/contract`: what goes over the wire. The records, the problems, the permissions; the routes stand in `@gib/contract/routes`. */

export { isAllowed, type Permission, permissions, type Role, roles, seesOwnFamiliesOnly } from './permissions'
export { type ProblemCode, ProblemRecord, problemCodes } from './problem'
export {
  ActionRecord,
  CallRecord,
  FamilyRecord,
  Reason,
  SituationRecord,
  Today,
  TodayRow,
} from './records/family'
export { FigureRecord, Figures } from './records/figures'
export { AnswerEventRecord, Operation, type OperationOf, OperationResult } from './records/operation'
export { Me, PersonRecord, RoundRecord } from './records/session'
export {
  type Ending,
  endings,
  groups,
  type Outcome,
  outcomes,
  reasons,
  type Subject,
  subjects,
  units,
} from './words'
