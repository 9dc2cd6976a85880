/** Admits questions and sections from a file or a database. */
import * as z from 'zod'
import {
  audiences,
  type Option,
  type Probe,
  type Question,
  type Section,
  type Source,
  sensitivities,
} from '../document/question'
import { condition } from './condition-schema'
import { id, names, optional, record, text } from './schema-parts'

const option = record({ code: id, text, alone: optional(z.boolean()) }).register(names, {
  id: 'Option',
}) satisfies z.ZodType<Option>

const probe = record({ id, text, when: optional(condition) }).register(names, {
  id: 'Probe',
}) satisfies z.ZodType<Probe>

const source = z.discriminatedUnion('kind', [
  record({ kind: z.enum(['article', 'topic', 'reconstruction']), facts: z.array(z.number().int()) }),
  record({ kind: z.literal('instrument'), cite: z.string().min(1), conditions: optional(text) }),
]) satisfies z.ZodType<Source>

const retired = optional(z.array(id))

/** What every question can have. */
const base = {
  id,
  text,
  title: optional(text),
  each: optional(z.literal('children')),
  level: optional(z.enum(['core', 'additional'])),
  leadIn: optional(text),
  hint: optional(text),
  enableWhen: optional(condition),
  probes: optional(z.array(probe)),
  audience: optional(z.array(z.enum(audiences))),
  sensitive: optional(z.array(z.enum(sensitivities))),
  rounds: optional(z.array(id)),
  carriesOver: optional(z.boolean()),
  locked: optional(z.boolean()),
  seal: optional(z.string()),
  keywords: optional(text),
  source: optional(source),
}

const question = z.discriminatedUnion('type', [
  record({ ...base, type: z.literal('grade'), bands: optional(id) }).register(names, { id: 'GradeQuestion' }),
  record({ ...base, type: z.literal('boolean') }).register(names, { id: 'BooleanQuestion' }),
  record({ ...base, type: z.literal('choice'), options: z.array(option).min(1), retired }).register(names, {
    id: 'ChoiceQuestion',
  }),
  record({ ...base, type: z.literal('choices'), options: z.array(option).min(1), retired }).register(names, {
    id: 'ChoicesQuestion',
  }),
  record({ ...base, type: z.literal('count'), maximum: optional(z.number().int().min(0)) }).register(names, {
    id: 'CountQuestion',
  }),
  record({
    ...base,
    type: z.literal('number'),
    minimum: optional(z.number()),
    maximum: optional(z.number()),
    unit: optional(text),
  }).register(names, { id: 'NumberQuestion' }),
  record({ ...base, type: z.literal('text'), maximum: optional(z.number().int().min(1)) }).register(names, {
    id: 'TextQuestion',
  }),
  record({ ...base, type: z.literal('date') }).register(names, { id: 'DateQuestion' }),
  record({ ...base, type: z.literal('language'), several: optional(z.boolean()), options: z.array(option) }).register(
    names,
    { id: 'LanguageQuestion' },
  ),
]) satisfies z.ZodType<Question>

export const section = record({
  id,
  title: text,
  voice: optional(z.enum(['parent', 'child', 'caller'])),
  leadIn: optional(text),
  hint: optional(text),
  each: optional(z.literal('children')),
  enableWhen: optional(condition),
  questions: z.array(question),
}).register(names, { id: 'Section' }) satisfies z.ZodType<Section>
