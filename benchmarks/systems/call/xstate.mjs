// XState has no questionnaire model: one machine holds the answers in context, one event per answer, rules are plain JS.
// This measures what putting the call in a state machine costs on top of the rules.
import { assign, createActor, createMachine } from 'xstate'
import { version } from '../../harness/version.mjs'
import floor from './floor-handwritten.mjs'

const machine = createMachine({
  id: 'call',
  initial: 'calling',
  context: () => ({ s: floor.open() }),
  states: {
    calling: {
      on: {
        ANSWER: {
          actions: assign({
            s: ({ context, event }) => {
              floor.set(context.s, event.id, event.value)
              return context.s
            },
          }),
        },
        ROW: {
          actions: assign({
            s: ({ context, event }) => {
              floor.row(context.s, event.i, event.id, event.value)
              return context.s
            },
          }),
        },
        HANG_UP: 'done',
      },
    },
    done: { type: 'final' },
  },
})
export default {
  name: 'xstate (+ handwritten rules)',
  kind: 'rival',
  version: version('xstate'),
  notes: "actor.send per answer; the rules themselves are the handwritten floor, so this is XState's own cost",
  setup: () => null,
  open: () => createActor(machine).start(),
  set(a, id, value) {
    a.send({ type: 'ANSWER', id, value })
  },
  row(a, i, id, value) {
    a.send({ type: 'ROW', i, id, value })
  },
  read: (a) => a.getSnapshot().context.s,
  close: (a) => a.stop(),
}
