/** The schema of a protocol document. It admits what the types in {@link Protocol} describe, and nothing else. */
import * as z from 'zod'
import type { Protocol } from '../document/protocol'
import { section } from './question-schema'
import {
  agreementRules,
  attributeRule,
  balanceRule,
  bandSet,
  cohortRule,
  figureRule,
  migrationRule,
  scoreRule,
  signalRule,
} from './rules-schema'
import { id, language, names, optional, record, text, version } from './schema-parts'

export const protocolSchema = record({
  id,
  version,
  languages: z.array(language).min(1),
  title: text,
  subject: optional(z.enum(['family', 'person'])),
  sections: z.array(section),
  generalProbes: optional(z.array(text)),
  attributes: optional(z.array(attributeRule)),
  bandSets: optional(z.array(bandSet)),
  scores: optional(z.array(scoreRule)),
  balance: optional(balanceRule),
  signals: optional(z.array(signalRule)),
  cohorts: optional(z.array(cohortRule)),
  figures: optional(z.array(figureRule)),
  agreements: optional(agreementRules),
  dpia: optional(z.string().min(1)),
  retired: optional(z.array(id)),
  migrations: optional(z.array(migrationRule)),
}).register(names, { id: 'Protocol' }) satisfies z.ZodType<Protocol>
