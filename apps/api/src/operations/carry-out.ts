/** Every kind of operation with what carries it out. A kind without an entry does not compile. */
import type { Operation, OperationOf } from '@gib/contract'
import type { Db } from '../db/client'
import type { Actor } from '../handle'
import { dropAction, makeAction, settleAction } from './action'
import { addAnswer } from './answer'
import { makeAppointment } from './appointment'
import { addAttempt } from './attempt'
import { endCall, finishCall, showBalance } from './call-end'
import { startCall } from './start-call'

export interface Setting {
  /** Who sent it. */
  readonly actor: Actor
  /** A transaction of its own: what fails leaves nothing behind. */
  readonly db: Db
  readonly now: Date
  readonly timeZone: string
}

/** Does what the operation says, or throws a `Refusal` with the reason. */
export type CarryOut<Type extends Operation['type']> = (operation: OperationOf<Type>, setting: Setting) => Promise<void>

const byType: { readonly [Type in Operation['type']]: CarryOut<Type> } = {
  attempt: addAttempt,
  'start-call': startCall,
  answer: addAnswer,
  'end-call': endCall,
  appointment: makeAppointment,
  action: makeAction,
  'drop-action': dropAction,
  'settle-action': settleAction,
  'balance-shown': showBalance,
  'finish-call': finishCall,
}

export function carryOut<O extends Operation>(operation: O, setting: Setting): Promise<void> {
  const carry = byType[operation.type] as (operation: O, setting: Setting) => Promise<void>
  return carry(operation, setting)
}
