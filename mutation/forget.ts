// A memory that lasts for one test.
import { beforeEach } from 'vitest'

// All files of tests are run in one world, so that is where the test that is running is counted.
const world = globalThis as { testNow?: number }
beforeEach(() => {
  world.testNow = (world.testNow ?? 0) + 1
})

class WeakMapOfOneTest<K extends WeakKey, V> {
  #test = world.testNow
  #memory = new WeakMap<K, V>()

  get(key: K): V | undefined {
    return this.#test === world.testNow ? this.#memory.get(key) : undefined
  }

  set(key: K, value: V): this {
    if (this.#test !== world.testNow) this.#memory = new WeakMap()
    this.#test = world.testNow
    this.#memory.set(key, value)
    return this
  }
}

Object.assign(globalThis, { WeakMapOfOneTest })
