/** Takes in what was done on a device, one operation at a time: one that is refused never stands in the way of the rest. */
import { Operation, type OperationResult } from '@gib/contract'
import type { routes } from '@gib/contract/routes'
import type { Handler } from '../handle'
import { organisationOf } from '../rounds/store'
import { carryOut, type Setting } from './carry-out'
import { fingerprintOf } from './fingerprint'
import { Refusal } from './refusal'
import { keepAside, noteOnce } from './store'

export const receive: Handler<typeof routes.operations> = async ({ body, actor, db, now }) => {
  const { timeZone } = await organisationOf(db)
  const setting: Setting = { actor, db, now: now(), timeZone }
  const results: OperationResult[] = []
  for (const item of body.operations) results.push(await takeIn(item, setting))
  return { results }
}

async function takeIn(item: unknown, setting: Setting): Promise<OperationResult> {
  const parsed = Operation.safeParse(item)
  if (!parsed.success) return refuse(item, notUnderstood(parsed.error.issues), setting)
  const operation = parsed.data
  try {
    return await setting.db.transaction(async (db) => {
      const seen = await noteOnce(operation, fingerprintOf(operation), { ...setting, db })
      if (seen === 'known') return { id: operation.id, status: 'known' }
      await carryOut(operation, { ...setting, db })
      return { id: operation.id, status: 'stored' }
    })
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    return refuse(item, reason, setting)
  }
}

async function refuse(item: unknown, reason: string, setting: Setting): Promise<OperationResult> {
  return { id: await keepAside(item, reason, setting), status: 'refused', reason }
}

function notUnderstood(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  const [first] = issues
  const where = first && first.path.length > 0 ? ` bij ${first.path.join('.')}` : ''
  return `Dit is niet te begrijpen${where}: ${first?.message ?? 'het is leeg'}`
}

/**
 * Why it is refused; `null` when it is not about this operation but about the moment (no connection, a dead lock), and the device
 * should send it again. PostgreSQL's classes 22 and 23 are about what was sent: a value that does not fit, something that is not there.
 */
function reasonOf(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Refusal) return cause.message
    const code = 'code' in cause ? String(cause.code) : ''
    if (/^2[23]/.test(code)) return 'Dit past niet bij wat hier al staat.'
  }
  return null
}
