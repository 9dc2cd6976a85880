/** Which operations came in, and which were kept aside. */
import { createHash } from 'node:crypto'
import { type Operation, OperationResult } from '@gib/contract'
import { eq } from 'drizzle-orm'
import { operations, refusedOperations } from '../db/schema'
import { uuidFrom } from '../uuid'
import type { Setting } from './carry-out'
import { fingerprintOf } from './fingerprint'
import { withinReach } from './levels'
import { Refusal } from './refusal'

/**
 * Notes that this operation came in. The database decides who was first, so ten senders at once give one row.
 *
 * @returns `known` when the very same was taken in before
 * @throws Refusal when another operation has this id
 */
export async function noteOnce(
  { id, type }: Operation,
  hash: string,
  { db, actor, now }: Setting,
): Promise<'first' | 'known'> {
  const noted = await db
    .insert(operations)
    .values({ orgId: actor.organisationId, id, type, hash, personId: actor.personId, receivedAt: now })
    .onConflictDoNothing()
    .returning({ id: operations.id })
  if (noted.length > 0) return 'first'
  const [known] = await db.select({ hash: operations.hash }).from(operations).where(eq(operations.id, id))
  if (known?.hash !== hash) throw new Refusal('Er is al iets anders verstuurd met dit nummer.')
  return 'known'
}

/**
 * Keeps a refused operation whole, once for the same content and sender.
 *
 * @returns the id it was sent with; where it had none, the one under which it is kept
 */
export async function keepAside(item: unknown, reason: string, { db, actor, now }: Setting): Promise<string> {
  const body = withinReach(item)
  const operationId = idOf(body)
  const id = uuidFrom(
    createHash('sha256')
      .update(`${actor.personId}/${fingerprintOf(body)}`)
      .digest(),
  )
  await db
    .insert(refusedOperations)
    .values({
      orgId: actor.organisationId,
      id,
      operationId,
      body,
      reason,
      personId: actor.personId,
      receivedAt: now,
    })
    .onConflictDoNothing()
  return operationId !== null && isId(operationId) ? operationId : id
}

function idOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null
  return typeof item.id === 'string' ? item.id : null
}

const isId = (text: string) => OperationResult.shape.id.safeParse(text).success
