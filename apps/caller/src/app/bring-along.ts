/** Brings to the device what the calls of today need, so that the next one can be made without a connection. */
import type { RoundRecord, TodayRow } from '@gib/contract'
import { copyOf, fetchRemote, prefetchFamilies, renewRemote } from '../lib/remote'

/** As many families as anybody calls in a few days; the list has the urgent ones first. */
const atMost = 60

const day = 24 * 60 * 60_000

/**
 * The questions first: without them there is no conversation. A version of a protocol does not change; where it was corrected all the
 * same, before it was published, the server reads answers by the corrected one, so the device has it within a day. A call that is open
 * keeps the questions it began with. Then colleagues, families, and conversations that were left open.
 */
export async function bringAlong(rows: readonly TodayRow[], round: RoundRecord | null): Promise<void> {
  if (round) await renewRemote(`protocols/${round.protocol.id}/${round.protocol.version}`, day)
  await fetchRemote('people')
  const first = rows.slice(0, atMost)
  await prefetchFamilies(first)
  for (const { familyId } of first.filter(({ why }) => why.some(({ code }) => code === 'open-call'))) {
    const open = (await copyOf(`families/${familyId}`))?.openCall
    if (open) await fetchRemote(`calls/${open.callId}`)
  }
}
