/** Admits a file of scenarios. */
import * as z from 'zod'
import type { Expectation } from '../call/scenario'
import { answers } from './answers-schema'
import { id, names, optional, record } from './schema-parts'

const fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const facts = z.record(z.string(), fact)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '2020-04-17')

export const situation = record({
  date: optional(day),
  round: optional(id),
  family: optional(facts),
  children: optional(
    z.array(
      record({
        id: z.string().min(1),
        name: optional(z.string()),
        age: optional(z.number().min(0)),
        facts: optional(facts),
      }).register(names, { id: 'Child' }),
    ),
  ),
  previous: optional(record({ date: day, answers }).register(names, { id: 'PreviousCall' })),
  asked: optional(z.array(id)),
}).register(names, { id: 'Situation' })

const expectation = record({
  asks: optional(z.array(z.string())),
  doesNotAsk: optional(z.array(z.string())),
  next: optional(z.union([z.string(), z.null()])),
  scores: optional(z.record(z.string(), z.union([z.number(), z.null()]))),
  bands: optional(z.record(z.string(), z.union([z.string(), z.null()]))),
  balance: optional(z.string()),
  signals: optional(z.array(z.string())),
}).register(names, { id: 'Expectation' }) satisfies z.ZodType<Expectation>

const scenario = record({
  name: z.string().min(1),
  situation: optional(situation),
  answers,
  expect: expectation,
}).register(names, { id: 'Scenario' })

export const scenarioFileSchema = record({ scenarios: z.array(scenario).min(1) }).register(names, {
  id: 'ScenarioFile',
})
