// Ours, with all reasons of both scores read after every answer: which indicator gave points, from which answers.
import { balanceOf } from '../../workload/protocol.mjs'
import plain from './gib-protocol.mjs'

export default {
  ...plain,
  name: '**@gib/protocol**, every reason read',
  notes: 'as above, and after every answer the reasons of both scores',
  read({ call }) {
    const [load, capacity] = [call.score('load'), call.score('capacity')]
    const [heavy, strong] = [load.points ?? 0, capacity.points ?? 0]
    const { of, answered } = call.progress
    const reasons = load.because.length + capacity.because.length
    return { visible: of, answered, load: heavy, capacity: strong, balance: balanceOf(strong, heavy), reasons }
  },
}
