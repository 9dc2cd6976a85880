/** The subjects of the API behind their declared routes, asked by a person of choice: everything but the sign-in. */
import type { CallRecord, FamilyRecord, Figures, Operation, OperationResult, Today } from '@gib/contract'
import { routes } from '@gib/contract/routes'
import { Hono } from 'hono'
import { call } from '../calls/call'
import type { Database } from '../db/client'
import { family } from '../families/family'
import { today } from '../families/today'
import { figures } from '../figures/figures'
import { type Actor, mount, Problem, type Server } from '../handle'
import { receive } from '../operations/receive'
import { people } from '../people/people'
import { problemResponse } from '../problem'
import { protocol } from '../protocols/protocol'
import { rounds } from '../rounds/rounds'
import type { Environment } from '../server/environment'
import { me } from '../session/me'

/**
 * @example
 * const { as } = asking(database, () => new Date('2020-05-13T12:30:00Z'))
 * await as(samira).today()
 */
export function asking(database: Database, now: () => Date) {
  let actor: Actor | null = null
  const app = new Hono<Environment>()
  app.onError((error) => {
    if (error instanceof Problem) return problemResponse(error)
    throw error
  })
  const server: Server = {
    database,
    version: '0.0.0',
    now,
    sessionOf: async () => actor && { ...actor, cookies: [] },
    addUser: () => Promise.reject(new Error('Nobody signs in here.')),
  }
  mount(app, server, routes.me, me)
  mount(app, server, routes.people, people)
  mount(app, server, routes.rounds, rounds)
  mount(app, server, routes.protocol, protocol)
  mount(app, server, routes.today, today)
  mount(app, server, routes.family, family)
  mount(app, server, routes.call, call)
  mount(app, server, routes.operations, receive)
  mount(app, server, routes.figures, figures)

  const request = async <Out>(person: Actor, path: string, body?: string): Promise<Out> => {
    actor = person
    const sent = body === undefined ? {} : { method: 'POST', body, headers: json }
    return (await app.request(path, sent)).json() as Out
  }
  const sendText = async (person: Actor, body: string) =>
    (await request<{ results: OperationResult[] }>(person, '/api/operations', body)).results
  return {
    as: (person: Actor) => ({
      get: <Out>(path: string) => request<Out>(person, path),
      today: () => request<Today>(person, '/api/today'),
      family: (id: string) => request<FamilyRecord>(person, `/api/families/${id}`),
      call: (id: string) => request<CallRecord>(person, `/api/calls/${id}`),
      figures: (unit: 'call' | 'family', round: string) =>
        request<Figures>(person, `/api/figures?unit=${unit}&round=${round}`),
      /** Operations as they come from a device; also things that are none. */
      send: (...operations: (Operation | object)[]) => sendText(person, JSON.stringify({ operations })),
      sendText: (body: string) => sendText(person, body),
    }),
  }
}

const json = { 'content-type': 'application/json' }
