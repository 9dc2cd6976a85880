/** The description of the API to read and try, from our own server: no script, style or font comes from elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { Problem } from '../problem'
import type { Environment } from './environment'
import { openApiDocument } from './openapi'

const types = { js: 'text/javascript', css: 'text/css', html: 'text/html' } as const

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API of Gezin in Beeld</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<script src="/api/docs/swagger-ui-bundle.js" defer></script>
<script src="/api/docs/start.js" defer></script>
</head>
<body><div id="description"></div></body>
</html>
`
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#description', deepLinking: true, withCredentials: true })\n`

export function mountDocs(app: Hono<Environment>): void {
  const document = JSON.stringify(openApiDocument())
  const send = (body: string, type: string) =>
    new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } })
  app.get('/api/openapi.json', () => send(document, 'application/json'))
  app.get('/api/docs', () => send(page, types.html))
  app.get('/api/docs/start.js', () => send(start, types.js))
  app.get('/api/docs/:file{swagger-ui\\.css|swagger-ui-bundle\\.js}', (context) => {
    const file = context.req.param('file')
    const folder = swaggerFolder()
    if (!folder) throw new Problem('not-found')
    return send(readFileSync(join(folder, file), 'utf8'), file.endsWith('.css') ? types.css : types.js)
  })
}

/** Beside the built server, or in node_modules. */
function swaggerFolder(): string | null {
  const built = fileURLToPath(new URL('./swagger-ui', import.meta.url))
  if (existsSync(built)) return built
  try {
    return join(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'), '..')
  } catch {
    return null
  }
}
