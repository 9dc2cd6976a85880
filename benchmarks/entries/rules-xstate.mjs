import { assign, createActor, createMachine } from 'xstate'

globalThis.gib = createActor(
  createMachine({
    context: { a: {} },
    on: { ANSWER: { actions: assign({ a: ({ context, event }) => ({ ...context.a, [event.id]: event.v }) }) } },
  }),
).start()
