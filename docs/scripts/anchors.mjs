// Finds the links of a built site that lead to a place on a page that is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * @param {string} folder with a site whose pages name each other by the way there
 * @returns {string[]} each link with the page it stands on
 */
export function lostAnchors(folder) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  const places = new Map(pages.map((name) => [name, placesOn(readFileSync(join(folder, name), 'utf8'))]))
  return pages.flatMap((name) =>
    linksOn(readFileSync(join(folder, name), 'utf8'))
      .filter(({ to, place }) => {
        const target = to === '' ? name : relative(folder, join(folder, dirname(name), to))
        const there = places.get(target)
        return there ? !there.has(place) : !existsSync(join(folder, target))
      })
      .map(({ to, place }) => `${name}: ${to}#${place}`),
  )
}

const placesOn = (html) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decoded(id)))

/** Those to a place on a page of this site. */
function linksOn(html) {
  return [...html.matchAll(/\shref="(?![a-z]+:)([^"#]*)#([^"]+)"/g)].map(([, to, place]) => {
    return { to: decodeURIComponent(to), place: decodeURIComponent(decoded(place)) }
  })
}

const decoded = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
