/** Looks again when a file changes, also when an editor puts another file in its place. */
import { existsSync, realpathSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/**
 * Many editors save by writing beside the file and renaming, and then the old file is never written again. So it is the folder that is
 * watched. A file that is away for a moment, or does not exist yet, is seen when it comes.
 *
 * @returns stops looking
 */
export function whenChanged(paths: readonly string[], look: () => void): () => void {
  const names = new Map<string, Set<string>>()
  for (const path of paths.flatMap(placesOf)) {
    const folder = dirname(path)
    names.set(folder, (names.get(folder) ?? new Set()).add(basename(path)))
  }
  const soon = later(look)
  const watchers = [...names].map(([folder, inside]) =>
    // Not every system says which file it was; then it may be ours.
    watch(folder, (_, file) => (file === null || inside.has(file) ? soon() : undefined)),
  )
  return () => {
    for (const watcher of watchers) watcher.close()
  }
}

/** Can these be watched at all? */
export function canWatch(paths: readonly string[]): boolean {
  return paths.every((path) => existsSync(dirname(path)))
}

/** Where its name is, and where the file itself is: a link changes in the first folder, what is in it in the second. */
function placesOf(path: string): string[] {
  return existsSync(path) ? [path, realpathSync(path)] : [path]
}

/** An editor saves in a few steps; one look afterwards is enough. */
function later(look: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, 50)
  }
}
