/** A round's figures beside the article's, by call or by family. Everything is counted by the protocol package. */
import type { FigureRecord, Figures } from '@gib/contract'
import type { routes } from '@gib/contract/routes'
import {
  byCohort,
  type Condition,
  distribution,
  type Figure,
  type Mean,
  type Protocol,
  type Response,
  type Share,
  smallGroup,
  sufficientFrom,
  summarise,
  type Unit,
  weeksOf,
} from '@gib/protocol'
import type { Db } from '../db/client'
import { type Handler, notFound } from '../handle'
import { gradeQuestionsOf, protocolOf } from '../protocols/registry'
import { allRounds, type Round } from '../rounds/store'
import { responsesOf } from './responses'

export const figures: Handler<typeof routes.figures> = async ({ query, db }) => {
  const rounds = await allRounds(db)
  const counted = query.round ? await roundOfCode(db, rounds, query.round) : await roundToRead(db, rounds)
  if (!counted) throw notFound()
  const { round, responses } = counted
  const protocol = protocolOf(round)
  const { period, n, figures } = summarise(protocol, responses, { unit: query.unit })
  return {
    round: { code: round.code, title: round.title },
    unit: query.unit,
    period,
    n,
    protocol: { id: protocol.id, version: protocol.version },
    figures: figures.map(recordOf),
    weeks: weeksOf(responses, query.unit),
    distributions: distributionsOf(protocol, responses, query.unit),
    cohorts: cohortsOf(protocol, responses, query.unit),
  }
}

interface Counted {
  readonly round: Round
  readonly responses: Response[]
}

async function roundOfCode(db: Db, rounds: readonly Round[], code: string): Promise<Counted | null> {
  const round = rounds.find((one) => one.code === code)
  return round ? { round, responses: await responsesOf(db, round) } : null
}

/**
 * The round to open the figures at: the newest with as many calls as say something of everybody, so that the figures of the last
 * round do not go the moment the first call of a new one is made; else the newest with a call; else the newest.
 */
async function roundToRead(db: Db, rounds: readonly Round[]): Promise<Counted | null> {
  let found: Counted | null = null
  for (const round of rounds) {
    const counted = { round, responses: await responsesOf(db, round) }
    if (counted.responses.length >= smallGroup) return counted
    if (!found || (found.responses.length === 0 && counted.responses.length > 0)) found = counted
  }
  return found
}

/** How many figures are set side by side for each group. The protocol names first what matters most. */
const comparedAtMost = 5

/**
 * What is compared between groups: the first figures about everybody that were heard in the call. What is known of a family is what it
 * is divided by.
 */
function comparedIn(protocol: Protocol): string[] {
  return (protocol.figures ?? [])
    .filter((rule) => rule.among === undefined && rule.by === undefined)
    .filter((rule) => 'mean' in rule || isHeard(rule.share))
    .slice(0, comparedAtMost)
    .map(({ id }) => id)
}

/** Does this look at what was said in the call, and not at what was known before? */
function isHeard(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(isHeard)
  if ('any' in condition) return condition.any.some(isHeard)
  if ('not' in condition) return isHeard(condition.not)
  if ('someChild' in condition) return isHeard(condition.someChild)
  if ('everyChild' in condition) return isHeard(condition.everyChild)
  return !('family' in condition || 'child' in condition)
}

function distributionsOf(protocol: Protocol, responses: Response[], unit: Unit): Figures['distributions'] {
  return gradeQuestionsOf(protocol).map(({ id, text }) => {
    return { question: id, title: text, sufficientFrom, ...distribution(protocol, responses, id, { unit }) }
  })
}

/** By the divisions whose groups the protocol names: they are few, so that each still has families. */
function cohortsOf(protocol: Protocol, responses: Response[], unit: Unit): Figures['cohorts'] {
  const rules = (protocol.cohorts ?? []).filter((rule) => 'groups' in rule)
  const figures = comparedIn(protocol)
  return rules.map(({ id, title }) => ({
    id,
    title,
    groups: byCohort(protocol, responses, id, { unit, figures }).map(({ group, summary }) => {
      return { ...group, n: summary.n, figures: summary.figures.map(recordOf) }
    }),
  }))
}

function recordOf({ id, title, article, missing, weeks, ...rest }: Figure): FigureRecord {
  return {
    id,
    title,
    article: article ?? null,
    missing,
    result: resultOf(rest),
    weeks: weeks ? Object.entries(weeks).map(([week, result]) => ({ week, result: resultOf(result) })) : null,
  }
}

function resultOf(measured: Share | Mean): FigureRecord['result'] {
  const interval = measured.interval && ([...measured.interval] as [number, number])
  if (measured.kind === 'share') return { kind: 'share', k: measured.k, n: measured.n, share: measured.share, interval }
  const { n, mean, median, sd } = measured
  return { kind: 'mean', n, mean, median, sd, interval }
}
