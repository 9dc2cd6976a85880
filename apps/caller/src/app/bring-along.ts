/** Brings to the device what the calls of today need, so that the next one can be made without a connection. */
import type { RoundRecord, TodayRow } from '@gib/contract'
import { copyOf, fetchRemote, prefetchFamilies } from '../lib/remote'

/** As many families as anybody calls in a few days; the list has the urgent ones first. */
const atMost = 60

/** The questions first: without them there is no conversation. Then colleagues, families, and conversations that were left open. */
export async function bringAlong(rows: readonly TodayRow[], round: RoundRecord | null): Promise<void> {
  if (round) await fetchRemote(`protocols/${round.protocol.id}/${round.protocol.version}`)
  await fetchRemote('people')
  const first = rows.slice(0, atMost)
  await prefetchFamilies(first)
  for (const { familyId } of first.filter(({ why }) => why.some(({ code }) => code === 'open-call'))) {
    const open = (await copyOf(`families/${familyId}`))?.openCall
    if (open) await fetchRemote(`calls/${open.callId}`)
  }
}
