/** Starting a conversation, or going on with the one that was started and not finished: never two at once with one family. */
import type { FamilyRecord, RoundRecord } from '@gib/contract'
import { startCall } from './call'
import type { CallHead } from './call-state'
import { deviceOrNull } from './device'
import { copyOf, fetchRemote } from './remote'
import { navigate } from './router'

/** Goes to the conversation with this family; starts it if there is none yet. */
export async function beginCall(family: FamilyRecord, round: RoundRecord): Promise<void> {
  const open = (await openCallHere(family.id)) ?? family.openCall?.callId
  const callId = open ?? startCall(family, round)
  navigate({ to: '/calls/$callId', params: { callId } })
}

/** The family as this device knows it, else as the server tells it; undefined when neither does. */
export async function familyFor(familyId: string): Promise<FamilyRecord | undefined> {
  const path = `families/${familyId}` as const
  return (await copyOf(path)) ?? (await fetchRemote(path))
}

/** A conversation that was started on this device and is not finished; the server may not know of it yet. */
export async function openCallHere(familyId: string): Promise<string | null> {
  const mine = deviceOrNull()
  if (!mine) return null
  const [heads, family] = await Promise.all([
    mine.all<CallHead>('heads/'),
    mine.get<FamilyRecord>(`families/${familyId}`),
  ])
  const own = heads.map(({ copy }) => copy.content).filter((head) => head.familyId === familyId)
  for (const head of own.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))) {
    const held = await mine.ofCall(head.callId)
    if (held.some(({ operation }) => operation.type === 'finish-call')) continue
    // The server heard of this call and told of the family after that: then it knows best whether the call is still open.
    const sent = held.some(({ operation, state }) => operation.type === 'start-call' && state === 'sent')
    const told = family !== undefined && family.at > new Date(head.startedAt)
    if (sent && told && family.content.openCall?.callId !== head.callId) continue
    return held.length > 0 ? head.callId : null
  }
  return null
}
