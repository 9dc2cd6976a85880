/** Admits the rules of an organisation from a file or a database: bands, scores, balance, signals, cohorts and figures. */
import * as z from 'zod'
import type {
  AttributeRule,
  BalanceRule,
  BandSet,
  CohortRule,
  FigureRule,
  ScoreRule,
  SignalRule,
} from '../document/rules'
import { condition } from './condition-schema'
import { id, optional, record, text } from './schema-parts'

const named = { id, title: text }

export const bandSet = record({
  ...named,
  roundsHalfUp: optional(z.boolean()),
  bands: z.array(record({ ...named, from: z.number() })).min(1),
}) satisfies z.ZodType<BandSet>

const scoreItem = z.union([
  record({ question: id, id: optional(id), title: optional(text), points: z.record(z.string(), z.number()) }),
  record({
    ...named,
    weight: z.number().min(0),
    questions: z.array(id),
    levels: z.array(record({ level: z.number().min(0), when: condition })),
  }),
]) satisfies z.ZodType<ScoreRule['items'][number]>

export const scoreRule = record({
  ...named,
  items: z.array(scoreItem),
  bands: optional(z.array(record({ id, title: optional(text), from: z.number() }))),
}) satisfies z.ZodType<ScoreRule>

export const balanceRule = record({
  id,
  load: id,
  capacity: id,
  minimumCoverage: z.number().min(0).max(1),
  tooLittle: record(named),
  classes: z.array(record({ ...named, when: optional(condition) })).min(1),
  floors: z.array(record({ ...named, when: condition, atLeast: id })),
  estimate: optional(record({ load: id, capacity: id, balance: id })),
}) satisfies z.ZodType<BalanceRule>

export const signalRule = record({ ...named, when: condition }) satisfies z.ZodType<SignalRule>

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
}) satisfies z.ZodType<AttributeRule>
