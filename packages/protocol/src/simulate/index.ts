// Invented families and calls, for tests, practice and demonstrations.

export type { AttemptRecord, CallRecord, FamilyRecord, SimulatedRecord } from './records'
export { type SimulatedFamily, type SimulateOptions, simulate } from './simulate'
