/** A report as data: for each protocol that was met, each unit, and where asked for each group, the figures. */
import type { GroupSummary, Protocol, Summary } from '@gib/protocol'
import type { ProtocolCount, Wanted } from './call-count'

export interface ReportPart {
  readonly protocol: Pick<Protocol, 'id' | 'version' | 'title'>
  readonly summary: Summary
  /** Only where a division was asked for. */
  readonly groups?: readonly GroupSummary[]
}

export interface Report {
  readonly cohort: string | null
  readonly parts: readonly ReportPart[]
}

export function reportOf(counts: readonly ProtocolCount[], { cohort }: Wanted): Report {
  const parts = counts.flatMap(({ protocol, tallies }) =>
    tallies.map((tally) => ({
      protocol: { id: protocol.id, version: protocol.version, title: protocol.title },
      summary: tally.summary(),
      ...(cohort !== undefined && { groups: tally.groups() }),
    })),
  )
  return { cohort: cohort ?? null, parts }
}

/** What goes on to another program. */
export function reportJson({ cohort, parts }: Report): string {
  const told = parts.map(({ protocol: { id, version }, summary, groups }) => ({
    protocol: { id, version },
    ...summary,
    ...(groups !== undefined && {
      groups: groups.map(({ group, summary: { n, figures } }) => ({ id: group.id, title: group.title, n, figures })),
    }),
  }))
  return JSON.stringify({ cohort, counts: told }, null, 1)
}
