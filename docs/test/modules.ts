/** What the code of a page can import. */
import * as fs from 'node:fs'
import * as pglite from '@electric-sql/pglite'
import * as protocol from '@gib/protocol'
import * as gezinInBeeld from '@gib/protocol/gezin-in-beeld'
import * as ouderenInBeeld from '@gib/protocol/ouderen-in-beeld'
import * as parse from '@gib/protocol/parse'
import * as simulate from '@gib/protocol/simulate'
import * as sql from '@gib/protocol/sql'
import * as testing from '@gib/protocol/testing'
import * as fc from 'fast-check'
import * as hono from 'hono'
import * as react from 'react'
import * as server from 'react-dom/server'
import * as yaml from 'yaml'
import type { Modules } from '../../packages/protocol/test/examples'

/** A test of a page is run at once, as a part of the page. */
const vitest = { test: (_name: string, body: () => unknown) => body() }

export const modules: Modules = {
  '@electric-sql/pglite': pglite,
  '@gib/protocol': protocol,
  '@gib/protocol/gezin-in-beeld': gezinInBeeld,
  '@gib/protocol/ouderen-in-beeld': ouderenInBeeld,
  '@gib/protocol/parse': parse,
  '@gib/protocol/simulate': simulate,
  '@gib/protocol/sql': sql,
  '@gib/protocol/testing': testing,
  'fast-check': fc,
  hono,
  'node:fs': fs,
  react,
  'react-dom/server': server,
  vitest,
  yaml,
}
