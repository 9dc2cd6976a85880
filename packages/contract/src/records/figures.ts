/** Figures as they leave the server: always with unit, period, n and interval. */
import { absences } from '@gib/protocol'
import { z } from '@hono/zod-openapi'
import { units } from '../words'
import { Code, Day, Texts } from './common'

const Interval = z.tuple([z.number(), z.number()]).nullable()
const Measured = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), k: z.int(), n: z.int(), share: z.number().nullable(), interval: Interval }),
  z.object({
    kind: z.literal('mean'),
    n: z.int(),
    mean: z.number().nullable(),
    median: z.number().nullable(),
    sd: z.number().nullable(),
    interval: Interval,
  }),
])

export const FigureRecord = z
  .object({
    id: Code,
    title: Texts,
    article: Texts.nullable().describe("The article's own words"),
    missing: z.partialRecord(z.enum(absences), z.int()),
    result: Measured,
    weeks: z.array(z.object({ week: z.string(), result: Measured })).nullable(),
  })
  .openapi('Figure')
export type FigureRecord = z.infer<typeof FigureRecord>

export const Figures = z
  .object({
    round: z.object({ code: Code, title: z.string() }),
    unit: z.enum(units),
    period: z.object({ from: Day, to: Day }).nullable(),
    n: z.int(),
    protocol: z.object({ id: Code, version: Code }),
    figures: z.array(FigureRecord),
    /** Calls and different families by ISO week. */
    weeks: z.array(z.object({ week: z.string(), calls: z.int(), families: z.int() })),
    /** How often each grade was given, for each grade question. */
    distributions: z.array(
      z.object({
        question: Code,
        title: Texts,
        sufficientFrom: z.number(),
        counts: z.array(z.object({ grade: z.number(), count: z.int() })),
        missing: z.partialRecord(z.enum(absences), z.int()),
      }),
    ),
    /** The grades and worries by group: family size first. */
    cohorts: z.array(
      z.object({
        id: Code,
        title: Texts,
        groups: z.array(z.object({ id: Code, title: Texts, n: z.int(), figures: z.array(FigureRecord) })),
      }),
    ),
  })
  .openapi('Figures')
export type Figures = z.infer<typeof Figures>
