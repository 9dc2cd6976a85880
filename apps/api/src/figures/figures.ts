/** A round's figures beside the article's, by call or by family. Everything is counted by the protocol package. */
import type { FigureRecord, Figures } from '@gib/contract'
import type { routes } from '@gib/contract/routes'
import {
  byCohort,
  distribution,
  type Figure,
  type Mean,
  type Protocol,
  questionOf,
  type Response,
  type Share,
  sufficientFrom,
  summarise,
  type Unit,
  weeksOf,
} from '@gib/protocol'
import { type Handler, notFound } from '../handle'
import { gradeQuestionsOf, protocolOf } from '../protocols/registry'
import { allRounds } from '../rounds/store'
import { responsesOf } from './responses'

export const figures: Handler<typeof routes.figures> = async ({ query, db }) => {
  const rounds = await allRounds(db)
  const round = query.round ? rounds.find(({ code }) => code === query.round) : rounds.at(-1)
  if (!round) throw notFound()
  const protocol = protocolOf(round)
  const responses = await responsesOf(db, round)
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

/** What is compared between groups, as far as the protocol has it. */
const compared = ['parentInsufficient', 'parentGrade', 'childrenInsufficient', 'childrenGrade', 'moneyWorries']
/** Divisions with few groups, so that each group still has families. */
const divisions = ['family-size', 'parents', 'age-bands', 'dutch-at-home', 'housing']

function distributionsOf(protocol: Protocol, responses: Response[], unit: Unit): Figures['distributions'] {
  const { parent, children } = gradeQuestionsOf(protocol)
  return [parent, children].flatMap((question) => {
    const asked = question === null ? undefined : questionOf(protocol, question)
    if (!asked) return []
    const { id, text } = asked.question
    return [{ question: id, title: text, sufficientFrom, ...distribution(protocol, responses, id, { unit }) }]
  })
}

function cohortsOf(protocol: Protocol, responses: Response[], unit: Unit): Figures['cohorts'] {
  const rules = divisions.flatMap((id) => protocol.cohorts?.find((rule) => rule.id === id) ?? [])
  return rules.map(({ id, title }) => ({
    id,
    title,
    groups: byCohort(protocol, responses, id, { unit, figures: compared }).map(({ group, summary }) => {
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
  return { kind: 'mean', n: measured.n, mean: measured.mean, sd: measured.sd, interval }
}
