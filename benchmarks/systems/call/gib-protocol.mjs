// Ours: each answer gives the next call, which never changes. The points are read; who wants to know why, asks for the score.
import { openCall } from '@gib/protocol'
import { version } from '../../harness/version.mjs'
import { childId, childrenOf, gibProtocol } from '../../workload/gib.mjs'
import { balanceOf, group } from '../../workload/protocol.mjs'

const childIds = childrenOf(12).map((_, index) => childId(index))

export default {
  name: '**@gib/protocol**',
  kind: 'ours',
  version: version('@gib/protocol'),
  notes: 'openCall, hear, progress, points; the last line of the balance is ours to write, as for JSON Logic',
  setup: () => gibProtocol,
  open: (document) => ({ call: openCall(document) }),
  set(held, id, value) {
    const call = held.call.hear({ question: id }, value)
    held.call = id === group.countFrom ? call.knowing({ children: childrenOf(value) }) : call
  },
  row(held, index, id, value) {
    held.call = held.call.hear({ question: id, child: childIds[index] }, value)
  },
  read({ call }) {
    const [load, capacity] = [call.points('load') ?? 0, call.points('capacity') ?? 0]
    const { of, answered } = call.progress
    return { visible: of, answered, load, capacity, balance: balanceOf(capacity, load) }
  },
}
