// Makes a built site that stands under any address: at the root of a host, in a folder of it, or as files on a disk.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The address the site is built for. It occurs nowhere else, so that every place that knows it can be found. */
export const placeholder = '/gib-base/'

/** @param {string} folder with the site that was built for {@link placeholder} */
export function standAnywhere(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of files.filter((file) => /\.(html|js|css)$/.test(file))) {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    const loose = name.endsWith('.html') ? looseHtml(text, depthOf(name)) : looseScript(text, name)
    if (loose.includes(placeholder)) throw new Error(`${name} still knows one address only.`)
    if (loose !== text) writeFileSync(path, loose)
  }
}

const depthOf = (name) => name.split(/[\\/]/).length - 1

/** Pages name each other by the way there. Scripts ask where that leads; what they show later has to lead there too. */
function looseHtml(text, depth) {
  const way = depth === 0 ? './' : '../'.repeat(depth)
  const toFiles = (html) =>
    html.replace(
      /href="\/gib-base\/([^"#]*\/)?(#[^"]*)?"/g,
      (_, to = '', hash = '') => `href="${way}${to}index.html${hash}"`,
    )
  return toFiles(text)
    .replaceAll(placeholder, way)
    .replace(
      '<head>',
      `<head>\n    <script>globalThis.gibBase=new URL(${JSON.stringify(way)},location.href).pathname</script>`,
    )
    .replace(
      '</body>',
      `<script>for(const link of document.querySelectorAll('a[href]'))if(!link.getAttribute('href').startsWith('#'))link.href=link.href</script></body>`,
    )
}

/**
 * What the pages know of the site is told where it stands. In the list that is searched every page has its address; it becomes the right
 * one when the list is read.
 */
function looseScript(text, name) {
  if (/\bmetadata\.\w+\.js$/.test(name))
    return `${text.replaceAll(`\\"${placeholder}\\"`, '\\"/\\"')}window.__VP_SITE_DATA__.base=gibBase`
  if (!name.includes('@localSearchIndex')) return text.replaceAll(`"${placeholder}"`, '(globalThis.gibBase)')
  const loose = text.replaceAll(placeholder, '/gib-here/')
  return loose
    .replace(
      /(;\s*export\s*\{\s*(\w+) as default)/,
      (end, _, list) => `;${list}=${list}.replaceAll("/gib-here/",globalThis.gibBase)${end}`,
    )
    .replace(/^const /, 'let ')
}
