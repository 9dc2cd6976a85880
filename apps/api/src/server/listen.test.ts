/** Listening and stopping. */
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Environment } from './environment'
import { listen, PortInUse } from './listen'

const portOf = (address: string) => Number(new URL(address).port)

test('a request that runs when the server stops is answered; no new one is taken', async () => {
  let finish = () => {}
  const arrived = new Promise<void>((seen) => {
    app.get('/slow', async (context) => {
      seen()
      await new Promise<void>((done) => {
        finish = done
      })
      return context.text('stored')
    })
  })
  const { address, stop } = await listen(app, 0, '127.0.0.1')
  const running = fetch(`${address.replace('localhost', '127.0.0.1')}/slow`)
  await arrived
  const stopped = stop()
  await expect(fetch(`http://127.0.0.1:${portOf(address)}/slow`)).rejects.toThrow()
  finish()
  expect(await (await running).text()).toBe('stored')
  await stopped
})
const app = new Hono<Environment>()

test('a port that is taken is named, with another to try', async () => {
  const { address, stop } = await listen(new Hono<Environment>(), 0, '127.0.0.1')
  const port = portOf(address)
  await expect(listen(new Hono<Environment>(), port, '127.0.0.1')).rejects.toThrow(
    new PortInUse(`Port ${port} is in use by another program. Stop it, or choose another one: PORT=${port + 1}`),
  )
  await stop()
})

test('an address that this machine does not have is named', async () => {
  await expect(listen(new Hono<Environment>(), 0, '192.0.2.1')).rejects.toThrow('This machine has no address 192.0.2.1')
})
