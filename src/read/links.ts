/** Links in a folder that is searched: what they lead to once more is no further document; a dead one is said. */
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { isDocumentName } from './document-names.ts'
import type { Found } from './found.ts'
import { unopened } from './unopened.ts'

/**
 * Links that may lead to documents and that nobody can follow: the search passes over them, and nobody would hear of it.
 * One that leads nowhere says what it was by its name; what stands behind a forbidden one may be a folder too.
 */
export function deadLinks(links: readonly string[]): Found[] {
  return [...links].sort().flatMap((path): Found[] => {
    try {
      const isDead = !statSync(path, { throwIfNoEntry: false })
      return isDead && isDocumentName(path) ? [{ path, problem: { code: 'link-dead' } }] : []
    } catch (error) {
      const isMeant =
        isDocumentName(path) || ((error as NodeJS.ErrnoException).code === 'EACCES' && extname(path) === '')
      return isMeant ? [{ path, problem: unopened(error) }] : []
    }
  })
}

/**
 * Without what is another of them by way of a link: a link to the folder above would make two of every document.
 * What a link alone leads to stays under the name of the link.
 */
export function withoutTwins<T>(found: readonly T[], pathOf: (one: T) => string = String): T[] {
  const reals = found.map(one => realOf(pathOf(one)))
  const named = new Set(found.map(pathOf))
  const seen = new Set<string>()
  return found.filter((one, i) => {
    const real = reals[i]!
    if (real === pathOf(one)) return true
    if (named.has(real) || seen.has(real)) return false
    seen.add(real)
    return true
  })
}

/** A dead link is itself, in the folder where it really stands. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return join(realOf(dirname(path)), basename(path))
  }
}
