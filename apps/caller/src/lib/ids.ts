/** Names for new things, made on this device: UUID version 7, so that later ones sort after earlier ones. */

let lastTime = 0
let counter = 0

/**
 * A new id. It never sorts before an earlier one of this tab, also when the clock is set back.
 *
 * @example
 * newId() < newId()   //=> true
 */
export function newId(now: number = Date.now()): string {
  if (now > lastTime) {
    lastTime = now
    counter = 0
  } else {
    counter += 1
    if (counter > 0xfff) {
      lastTime += 1
      counter = 0
    }
  }
  const random = crypto.getRandomValues(new Uint8Array(8))
  random[0] = (random[0]! & 0x3f) | 0x80
  const time = lastTime.toString(16).padStart(12, '0')
  const rest = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const order = counter.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${rest.slice(0, 4)}-${rest.slice(4)}`
}
