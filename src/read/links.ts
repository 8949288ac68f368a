/** Links in a folder that is searched: what they lead to once more is no further document; a dead one is said. */
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isDocumentName } from './document-names.ts'

/** Links that are called like a document and lead nowhere: the search passes over them, and nobody would hear of it. */
export function deadLinks(links: readonly string[]): string[] {
  return links.filter(path => isDocumentName(path) && !statSync(path, { throwIfNoEntry: false })).sort()
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
