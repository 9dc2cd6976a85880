/** Every route of the API. Mounting, OpenAPI and the permission check all read this list. */

import { Code, Id } from '../records/common'
import { CallRecord, FamilyRecord, Today } from '../records/family'
import { Figures } from '../records/figures'
import { Operation, OperationResult } from '../records/operation'
import { Me, PersonRecord, RoundRecord } from '../records/session'
import { units } from '../words'
import { route, z } from './route'

export { type Access, type AuditKind, type Route, route } from './route'

export const routes = {
  health: route({
    path: '/api/health',
    method: 'get',
    summary: 'Is the server up, and does its database answer?',
    tag: 'server',
    access: 'public',
    audit: 'none',
    out: z.object({ status: z.literal('ok'), version: z.string(), database: z.enum(['embedded', 'postgresql']) }),
  }),
  me: route({
    path: '/api/me',
    method: 'get',
    summary: 'Who am I, for which organisation, and which round is being called?',
    tag: 'session',
    access: 'signed-in',
    audit: 'none',
    out: Me,
  }),
  setUp: route({
    path: '/api/set-up',
    method: 'post',
    summary: 'Make the first organisation and its administrator, once, with the link printed at the first start',
    tag: 'session',
    access: 'public',
    audit: 'none',
    body: z.object({
      token: z.string().min(20).max(200),
      organisation: z.string().trim().min(1).max(120),
      name: z.string().trim().min(1).max(120),
      email: z.email().max(200),
      password: z.string().min(12).max(200),
    }),
    out: z.object({ organisationId: Id }),
  }),
  people: route({
    path: '/api/people',
    method: 'get',
    summary: 'The colleagues who can own an action',
    tag: 'people',
    access: 'people:read',
    audit: 'none',
    out: z.array(PersonRecord),
  }),
  rounds: route({
    path: '/api/rounds',
    method: 'get',
    summary: 'The rounds of this organisation, newest first',
    tag: 'rounds',
    access: 'figures:read',
    audit: 'none',
    out: z.array(RoundRecord),
  }),
  protocol: route({
    path: '/api/protocols/{id}/{version}',
    method: 'get',
    summary: 'A protocol document, in the version a call was made with',
    tag: 'protocols',
    access: 'protocols:read',
    audit: 'none',
    params: z.object({ id: Code, version: Code }),
    out: z.looseObject({ id: Code, version: Code }).openapi('Protocol'),
  }),
  today: route({
    path: '/api/today',
    method: 'get',
    summary: "Today's list: whom to call, and why",
    tag: 'families',
    access: 'families:read',
    audit: 'read-family',
    out: Today,
  }),
  family: route({
    path: '/api/families/{id}',
    method: 'get',
    summary: 'A family before the call: last conversation, promises, language, children',
    tag: 'families',
    access: 'families:read',
    audit: 'read-family',
    params: z.object({ id: Id }),
    out: FamilyRecord,
  }),
  call: route({
    path: '/api/calls/{id}',
    method: 'get',
    summary: 'A call with everything that was heard so far',
    tag: 'calls',
    access: 'families:read',
    audit: 'read-family',
    params: z.object({ id: Id }),
    out: CallRecord,
  }),
  operations: route({
    path: '/api/operations',
    method: 'post',
    summary: 'Store what was done on a device; each operation gets its own result, and sending twice is sending once',
    tag: 'calls',
    access: 'calls:write',
    audit: 'write-call',
    body: z.object({
      operations: z
        .array(z.unknown())
        .min(1)
        .max(100)
        .describe('Operation[]; one that is not understood is refused by itself'),
    }),
    out: z.object({ results: z.array(OperationResult) }),
  }),
  figures: route({
    path: '/api/figures',
    method: 'get',
    summary: "A round's figures beside the article's, by call or by family",
    tag: 'figures',
    access: 'figures:read',
    audit: 'read-figures',
    query: z.object({
      round: Code.optional().describe(
        'Without it, the newest round with enough calls to say something; else the newest with a call; else the newest',
      ),
      unit: z.enum(units).default('call'),
    }),
    out: Figures,
  }),
}

export { Operation }
