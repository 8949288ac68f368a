/** Which of the documents found are one tender. */
import { dirname, sep } from 'node:path'
import type { Found } from './find-documents.ts'

/** What makes documents one tender. */
export interface TenderOptions {
  /** Each folder that was named is one, the files that were named are one together, and so is each archive that was. */
  asNamed: boolean
  /** The folder of the tender that a document belongs to, whatever was named. Absolute paths. */
  folderOf(document: string): Promise<string | null>
}

/** A document that was found, and by what. */
export interface FoundBy {
  found: Found
  /** The path that was named, absolute; `null` where documents were named themselves or by a pattern. */
  folder: string | null
}

/** Tells each document its tender and puts those of one tender together, where the first of them stands. */
export async function inTenders(all: readonly FoundBy[], { asNamed, folderOf }: TenderOptions): Promise<Found[]> {
  const groups = new Map<string, Found[]>()
  for (const { found, folder } of all) {
    const said = found.path === '-' ? null : await folderOf(found.path)
    // A null character stands in no path.
    const place = said ?? (asNamed ? (folder ?? (/\.zip$/i.test(found.path) ? found.path : FILES)) : `\0${groups.size}`)
    const group = groups.get(place)
    if (group) group.push(found)
    else groups.set(place, [found])
  }
  return [...groups].flatMap(([place, group], id) => {
    if (place !== FILES && place.startsWith('\0')) return group
    const folder = place === FILES ? folderAround(group.map(({ path }) => path)) : place
    return group.map(found => ({ ...found, tender: { id, folder } }))
  })
}

const FILES = '\0files'

/** The lowest folder that holds all the files. */
function folderAround(paths: readonly string[]): string {
  const [first = '', ...others] = paths.filter(path => path !== '-').map(path => dirname(path).split(sep))
  const folders = [...first]
  const isShared = (i: number) => others.every(one => one[i] === folders[i])
  let depth = 0
  while (depth < folders.length && isShared(depth)) depth++
  return folders.slice(0, depth).join(sep) || sep
}
