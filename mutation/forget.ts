// A memory that lasts for one test.
import { beforeEach } from 'vitest'

let now = 0
beforeEach(() => {
  now++
})

class WeakMapOfOneTest<K extends WeakKey, V> {
  #test = now
  #memory = new WeakMap<K, V>()

  get(key: K): V | undefined {
    return this.#test === now ? this.#memory.get(key) : undefined
  }

  set(key: K, value: V): this {
    if (this.#test !== now) this.#memory = new WeakMap()
    this.#test = now
    this.#memory.set(key, value)
    return this
  }
}

Object.assign(globalThis, { WeakMapOfOneTest })
