/** Admits the rules of an organisation from a file or a database: bands, scores, balance, signals, cohorts and figures. */
import * as z from 'zod'
import { audiences } from '../document/question'
import type {
  AgreementRules,
  AttributeRule,
  BalanceRule,
  BandSet,
  CohortRule,
  FigureRule,
  MigrationRule,
  ScoreRule,
  SignalRule,
} from '../document/rules'
import { condition } from './condition-schema'
import { id, names, optional, record, text, version } from './schema-parts'

const named = { id, title: text }

export const bandSet = record({
  ...named,
  roundsHalfUp: optional(z.boolean()),
  bands: z.array(record({ ...named, from: z.number() })).min(1),
}).register(names, { id: 'BandSet' }) satisfies z.ZodType<BandSet>

const scoreItem = z.union([
  record({
    question: id,
    id: optional(id),
    title: optional(text),
    points: z.record(z.string(), z.number()),
    reverse: optional(z.boolean()),
    children: optional(z.enum(['highest', 'sum'])),
  }),
  record({
    ...named,
    weight: z.number().min(0),
    questions: z.array(id),
    levels: z.array(record({ level: z.number().min(0), when: condition })),
  }),
]) satisfies z.ZodType<ScoreRule['items'][number]>

const scoreBands = z.array(record({ id, title: optional(text), from: z.number() }))

const scale = {
  ...named,
  missingAtMost: optional(z.number().int().min(0)),
  bands: optional(scoreBands),
  bandSets: optional(z.array(record({ ...named, bands: scoreBands }))),
}

export const scoreRule = record({
  ...scale,
  version: optional(z.string().min(1)),
  items: z.array(scoreItem),
  subscales: optional(z.array(record({ ...scale, items: z.array(id) }))),
  remark: optional(text),
  audience: optional(z.array(z.enum(audiences))),
}).register(names, { id: 'ScoreRule' }) satisfies z.ZodType<ScoreRule>

export const balanceRule = record({
  id,
  load: id,
  capacity: id,
  minimumCoverage: z.number().min(0).max(1),
  tooLittle: record(named),
  classes: z.array(record({ ...named, when: optional(condition) })).min(1),
  floors: z.array(record({ ...named, when: condition, atLeast: id })),
  estimate: optional(record({ load: id, capacity: id, balance: id })),
}).register(names, { id: 'BalanceRule' }) satisfies z.ZodType<BalanceRule>

export const signalRule = record({ ...named, when: condition }).register(names, {
  id: 'SignalRule',
}) satisfies z.ZodType<SignalRule>

export const cohortRule = z.union([
  record({ ...named, several: optional(z.boolean()), groups: z.array(record({ ...named, when: condition })) }),
  record({
    ...named,
    several: optional(z.boolean()),
    by: z.union([z.enum(['round', 'week']), record({ family: id }), record({ child: id })]),
  }),
]) satisfies z.ZodType<CohortRule>

const figure = { ...named, among: optional(condition), by: optional(z.literal('week')), article: optional(text) }

export const figureRule = z.union([
  record({ ...figure, share: condition }),
  record({ ...figure, mean: id }),
]) satisfies z.ZodType<FigureRule>

export const attributeRule = record({
  ...named,
  of: z.enum(['family', 'child']),
  askedBy: optional(id),
}).register(names, { id: 'AttributeRule' }) satisfies z.ZodType<AttributeRule>

const agreementRule = record({
  ...named,
  workingDays: z.number().int().min(0),
  when: optional(condition),
  each: optional(z.literal('children')),
  consentWhen: optional(condition),
  needsWords: optional(z.boolean()),
  recordedAs: optional(id),
}).register(names, { id: 'AgreementRule' })

export const agreementRules = record({
  recordedIn: optional(id),
  kinds: z.array(agreementRule),
  callBack: optional(record({ question: id, when: condition, recordedAs: optional(id) })),
}).register(names, { id: 'AgreementRules' }) satisfies z.ZodType<AgreementRules>

export const migrationRule = record({
  from: version,
  questions: optional(z.record(z.string(), z.union([id, z.null()]))),
  codes: optional(z.record(z.string(), z.record(z.string(), id))),
}).register(names, { id: 'MigrationRule' }) satisfies z.ZodType<MigrationRule>
