/** Listening on a port, and stopping without cutting anybody off. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Environment } from './environment'

export interface Listening {
  /** Where to find it on this machine. */
  readonly address: string
  /** Takes no new requests, finishes what runs (five seconds at most), and is done. */
  stop(): Promise<void>
}

/** The port cannot be had; the message is for the person who starts the server. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse'
}

const longestGoodbye = 5_000

export async function listen(app: Hono<Environment>, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  await new Promise<void>((done, failed) => {
    server.once('error', (error) => failed(explained(error, port, host)))
    server.listen(port, host, done)
  })
  const used = (server.address() as AddressInfo).port
  return { address: `http://localhost:${used}`, stop: () => stop(server) }
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), longestGoodbye)
    // A browser keeps its connection open after an answer; it is let go as soon as nothing runs on it.
    const letGo = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(late)
      clearInterval(letGo)
      done()
    })
  })
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new PortInUse(`Port ${port} is in use by another program. Stop it, or choose another one: PORT=${port + 1}`)
  }
  if (error.code === 'EACCES') {
    return new PortInUse(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000`)
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new PortInUse(`This machine has no address ${host}. Set GIB_HOST to one that it has, or leave it out.`)
  }
  return error
}
