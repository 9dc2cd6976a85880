/** The built caller app: its files, and its first page for every address that is not a file and not the API. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { Environment } from './environment'

/** Where the caller app was built: seen from the built server, and from this file in the source. */
export function webFolder(): string | null {
  const places = ['../../caller/dist', '../../../caller/dist']
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return found.find((folder) => existsSync(join(folder, 'index.html'))) ?? null
}

const missing = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Gezin in Beeld</title>
<p>The server is running, but the app for callers has not been built. Run <code>pnpm build</code> and start again.</p>
<p>The API is described at <a href="/api/docs">/api/docs</a>.</p></html>
`

export function mountWeb(app: Hono<Environment>, folder: string | null): void {
  if (!folder) {
    app.get('*', (context) => (wantsPage(context) ? context.html(missing, 503) : context.notFound()))
    return
  }
  app.use('*', compress(), etag(), async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', isHashed(context) ? forEver : 'no-cache')
  })
  app.use('*', serveStatic<Environment>({ root: folder }))
  const firstPage = serveStatic<Environment>({ root: folder, path: 'index.html' })
  app.get('*', async (context, next) => (wantsPage(context) ? firstPage(context, next) : context.notFound()))
}

/** A file with a hash in its name never changes; everything else is asked for again each time. */
const isHashed = (context: Context) => context.req.path.startsWith('/assets/')
const forEver = 'public, max-age=31536000, immutable'

const wantsPage = (context: Context) => !isHashed(context) && (context.req.header('accept') ?? '').includes('text/html')
