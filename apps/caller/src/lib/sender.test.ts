/** Whatever the line does, each operation reaches the server once, and those of one call in order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awake, learn, plan, rested, type Sender, type SendReply, type Settled, sendOnce } from './sender'

interface Item {
  readonly id: string
  readonly call: string
  readonly bad?: boolean
  readonly large?: boolean
}

/** What the line does with one sending. */
type Line = 'well' | 'no-network' | 'cut-after-commit' | 'fault' | 'signed-out' | 'half-answer' | 'hotel-wifi'
const lines: Line[] = ['well', 'no-network', 'cut-after-commit', 'fault', 'signed-out', 'half-answer', 'hotel-wifi']
/** Where the app can be killed. */
type Crash = 'never' | 'before-sending' | 'after-sending' | 'after-settling'
const crashes: Crash[] = ['never', 'never', 'never', 'before-sending', 'after-sending', 'after-settling']

type Step =
  | { readonly do: 'enqueue'; readonly item: Item }
  | { readonly do: 'send'; readonly line: Line; readonly crash: Crash; readonly chance: number }
  | { readonly do: 'pass-time'; readonly seconds: number }
  | { readonly do: 'sign-in' }

/** The server as the contract describes it: an id it knows is not stored again. */
class FakeServer {
  readonly stored: Item[] = []
  readonly refused = new Set<string>()
  duplicates = 0
  take(items: readonly Item[], limit: number): SendReply {
    if (items.filter(({ large }) => large).length > limit) return { kind: 'too-large' }
    const results = items.map((item) => {
      if (item.bad) {
        this.refused.add(item.id)
        return { id: item.id, status: 'refused' as const, reason: 'not understood' }
      }
      const known = this.stored.some(({ id }) => id === item.id)
      if (!known) this.stored.push(item)
      return { id: item.id, status: known ? ('known' as const) : ('stored' as const) }
    })
    return { kind: 'results', results }
  }
}

class Killed extends Error {}

/** A device, its disk, and a server at the end of a bad line. */
class World {
  readonly disk: { item: Item; state: 'waiting' | 'sent' | 'refused'; reason?: string | undefined }[] = []
  readonly server = new FakeServer()
  sender: Sender = rested
  now = 1_000_000
  constructor(private readonly decide: typeof learn) {}

  async step(step: Step): Promise<void> {
    switch (step.do) {
      case 'enqueue':
        this.disk.push({ item: step.item, state: 'waiting' })
        return
      case 'pass-time':
        this.now += step.seconds * 1000
        return
      case 'sign-in':
        this.sender = awake(this.sender, true)
        return
      case 'send':
        if (plan(this.sender, this.now).do !== 'send') return
        try {
          const { sender } = await sendOnce(this.ports(step.line, step.crash, step.chance), this.sender, this.decide)
          this.sender = sender
          if (step.crash === 'after-settling') this.sender = rested
        } catch (error) {
          if (!(error instanceof Killed)) throw error
          // The app starts again: all it knows is what is on the disk.
          this.sender = rested
        }
    }
  }

  /** A good line, a signed-in person and time enough. */
  async settleDown(): Promise<void> {
    for (let turn = 0; turn < 400 && this.waiting().length > 0; turn++) {
      this.sender = awake(this.sender, true)
      await this.step({ do: 'send', line: 'well', crash: 'never', chance: 0.5 })
    }
  }

  waiting(): Item[] {
    return this.disk.filter(({ state }) => state === 'waiting').map(({ item }) => item)
  }

  private ports(line: Line, crash: Crash, chance: number) {
    return {
      waiting: async (limit: number) => this.waiting().slice(0, limit),
      post: async (items: readonly Item[]) => {
        if (crash === 'before-sending') throw new Killed()
        const reply = this.answer(line, items)
        if (crash === 'after-sending') throw new Killed()
        return reply
      },
      settle: async (settled: readonly Settled[]) => {
        for (const { id, as, reason } of settled) {
          const kept = this.disk.find(({ item }) => item.id === id)
          if (kept) Object.assign(kept, { state: as, reason })
        }
      },
      now: () => this.now,
      random: () => chance,
    }
  }

  private answer(line: Line, items: readonly Item[]): SendReply {
    switch (line) {
      case 'no-network':
      case 'fault':
      case 'hotel-wifi':
        return { kind: 'unreachable' }
      case 'signed-out':
        return { kind: 'signed-out' }
      case 'cut-after-commit':
        this.server.take(items, 5)
        return { kind: 'unreachable' }
      case 'half-answer': {
        const reply = this.server.take(items, 5)
        if (reply.kind !== 'results') return reply
        return { kind: 'results', results: reply.results.slice(0, Math.ceil(reply.results.length / 2)) }
      }
      case 'well':
        return this.server.take(items, 5)
    }
  }
}

const step: fc.Arbitrary<Omit<Step, 'item'> & { call?: number; bad?: boolean; large?: boolean }> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('enqueue' as const),
      call: fc.nat(2),
      bad: fc.nat(9).map((n) => n === 0),
      large: fc.nat(9).map((n) => n < 2),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      line: fc.constantFrom(...lines),
      crash: fc.constantFrom(...crashes),
      chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass-time' as const), seconds: fc.nat(90) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sign-in' as const) }) },
)
const story = fc.array(step, { maxLength: 60, size: 'max' }).map((steps) =>
  steps.map(
    (one, index): Step =>
      one.do === 'enqueue'
        ? {
            do: 'enqueue',
            item: { id: `o${index}`, call: `call ${one.call}`, bad: one.bad ?? false, large: one.large ?? false },
          }
        : (one as Step),
  ),
)

async function happens(steps: Step[], decide: typeof learn = learn): Promise<World> {
  const world = new World(decide)
  for (const one of steps) {
    await world.step(one)
    expect(world.disk.length).toBe(steps.slice(0, steps.indexOf(one) + 1).filter((s) => s.do === 'enqueue').length)
  }
  await world.settleDown()
  return world
}

function expectNothingLost(world: World): void {
  const wanted = world.disk.map(({ item }) => item)
  const good = wanted.filter(({ bad }) => !bad)
  expect(world.waiting()).toEqual([])
  expect(world.server.stored.map(({ id }) => id).sort()).toEqual(good.map(({ id }) => id).sort())
  for (const call of new Set(good.map((item) => item.call))) {
    const of = (items: Item[]) => items.filter((item) => item.call === call).map(({ id }) => id)
    expect(of(world.server.stored)).toEqual(of(good))
  }
  const aside = world.disk.filter(({ state }) => state === 'refused')
  expect(aside.map(({ item }) => item.id)).toEqual(wanted.filter(({ bad }) => bad).map(({ id }) => id))
  expect(aside.every(({ reason }) => reason)).toBe(true)
}

describe('sending over a bad line', () => {
  test('every operation reaches the server once, in order per call, and what it refuses is kept aside with its reason', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => expectNothingLost(await happens(steps))),
      { numRuns: 2_000 },
    )
  })

  test('the same stories lose operations when a sending without an answer counts as sent', async () => {
    const forgetful: typeof learn = (sender, sent, reply, now, random) =>
      reply.kind === 'unreachable'
        ? { sender: rested, settled: sent.map(({ id }) => ({ id, as: 'sent' as const })) }
        : learn(sender, sent, reply, now, random)
    const loses = fc.asyncProperty(story, async (steps) => expectNothingLost(await happens(steps, forgetful)))
    const outcome = await fc.check(loses, { numRuns: 2_000 })
    expect(outcome.failed).toBe(true)
  })

  test('the same stories lose operations when whatever was in the batch counts as sent', async () => {
    const careless: typeof learn = (sender, sent, reply, now, random) =>
      reply.kind === 'results'
        ? { sender: rested, settled: sent.map(({ id }) => ({ id, as: 'sent' as const })) }
        : learn(sender, sent, reply, now, random)
    const loses = fc.asyncProperty(story, async (steps) => expectNothingLost(await happens(steps, careless)))
    const outcome = await fc.check(loses, { numRuns: 2_000 })
    expect(outcome.failed).toBe(true)
  })
})

describe('what an answer of the server means', () => {
  const sent = [{ id: 'a' }, { id: 'b' }]

  test('without a connection the pauses grow from a second to a minute, and it never gives up', () => {
    let sender = rested
    const pauses: number[] = []
    for (let time = 0; time < 12; time++) {
      sender = learn(sender, sent, { kind: 'unreachable' }, 0, 0.999).sender
      pauses.push(Math.round(sender.notBefore / 1000))
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60])
    expect(plan(sender, 60_000)).toEqual({ do: 'send' })
  })

  test('a pause differs from phone to phone, by half at most', () => {
    const pause = (random: number) => learn(rested, sent, { kind: 'unreachable' }, 0, random).sender.notBefore
    expect(pause(0)).toBe(500)
    expect(pause(1)).toBe(1_000)
  })

  test('a session that ended pauses sending until somebody signs in', () => {
    const { sender, settled } = learn(rested, sent, { kind: 'signed-out' }, 0, 0)
    expect(settled).toEqual([])
    expect(plan(sender, 1e12)).toEqual({ do: 'paused' })
    expect(plan(awake(sender), 1e12)).toEqual({ do: 'paused' })
    expect(plan(awake(sender, true), 0)).toEqual({ do: 'send' })
  })

  test('a batch that is too large is halved, and grows again when all is well', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => ({ id: `o${index}` }))
    const half = learn(rested, hundred, { kind: 'too-large' }, 0, 0).sender
    expect(half.size).toBe(50)
    const results = hundred.slice(0, 50).map(({ id }) => ({ id, status: 'stored' as const }))
    expect(learn(half, hundred.slice(0, 50), { kind: 'results', results }, 0, 0).sender.size).toBe(100)
  })

  test('one operation that is too large by itself is set aside and does not hold up the others', () => {
    const { settled } = learn(rested, [{ id: 'a' }], { kind: 'too-large' }, 0, 0)
    expect(settled).toEqual([{ id: 'a', as: 'refused', reason: 'too-large' }])
  })

  test('an answer about other operations settles nothing', () => {
    const results = [{ id: 'z', status: 'stored' as const }]
    const { sender, settled } = learn(rested, sent, { kind: 'results', results }, 0, 0)
    expect(settled).toEqual([])
    expect(sender.notBefore).toBeGreaterThan(0)
  })
})
