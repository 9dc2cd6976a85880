// Serves the built site on one port of this machine, and prints where.
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const site = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist')
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** The file for an address: a folder has its `index.html`, and a page is also found without `.html`. */
function fileFor(address) {
  const path = normalize(join(site, decodeURIComponent(new URL(address, 'http://site').pathname)))
  if (path !== site && !path.startsWith(site + sep)) return undefined
  return [path, join(path, 'index.html'), `${path}.html`].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  )
}

const server = createServer((request, response) => {
  let file
  try {
    file = fileFor(request.url ?? '/')
  } catch {
    response.writeHead(400).end()
    return
  }
  const found = file ?? join(site, '404.html')
  response.writeHead(file ? 200 : 404, {
    'content-type': types[extname(found)] ?? 'application/octet-stream',
    'content-security-policy': "default-src 'self' 'unsafe-inline'; img-src 'self' data:",
  })
  createReadStream(found).pipe(response)
})

const wanted = Number(process.env.PORT ?? 4000)
server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${wanted} is taken. PORT=${wanted + 1} chooses another.` : error.message,
  )
  process.exit(1)
})
server.listen(wanted, '127.0.0.1', () =>
  console.log(`The documentation is at http://localhost:${server.address().port}`),
)
