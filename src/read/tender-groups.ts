/** Which of the documents found are one tender. */
import { dirname, sep } from 'node:path'
import type { Found, FoundBy } from './found.ts'

/** What makes documents one tender. */
export interface TenderOptions {
  /** Each folder that was named is one, the files that were named are one together, and so is each archive that was. */
  asNamed: boolean
  /** The folder of the tender that a document belongs to, whatever was named. Absolute paths. */
  folderOf(document: string): Promise<string | null>
  /** Called with a tender of which only some documents are there. */
  onPart?: (folder: string, found: number, all: number) => void
}

/**
 * Tells each document its tender and puts those of one tender together, where the first of them stands.
 *
 * @param count tells how many documents a folder holds.
 */
export async function groupTenders(
  all: readonly FoundBy[],
  { asNamed, folderOf, onPart }: TenderOptions,
  count: (folder: string) => Promise<number>,
): Promise<Found[]> {
  const groups = new Map<string | symbol, FoundBy[]>()
  for (const one of all) {
    const said = one.found.path === '-' ? null : await folderOf(one.found.path)
    // What stands alone has a key that nothing else has.
    const key = said ?? (asNamed ? placeNamed(one) : Symbol())
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  if (onPart) await tellParts(groups, count, onPart)
  return [...groups].flatMap(([key, group], id) => {
    const found = group.map(one => one.found)
    if (typeof key === 'symbol' && key !== FILES) return found
    const folder = typeof key === 'string' ? key : folderAround(found.map(({ path }) => path))
    return found.map(one => ({ ...one, tender: { id, folder } }))
  })
}

const FILES = Symbol('the files that were named')

function placeNamed({ found, folder }: FoundBy): string | symbol {
  return folder ?? (/\.zip$/i.test(found.path) ? found.path : FILES)
}

/** A folder that was named as a whole, or that lies in one, is there as a whole. */
async function tellParts(
  groups: ReadonlyMap<string | symbol, FoundBy[]>,
  count: (folder: string) => Promise<number>,
  onPart: NonNullable<TenderOptions['onPart']>,
): Promise<void> {
  for (const [key, group] of groups) {
    const isWhole = group.some(({ folder }) => folder !== null && `${String(key)}${sep}`.startsWith(folder + sep))
    if (typeof key === 'symbol' || isWhole || group.some(({ found }) => found.path === key)) continue
    const all = await count(key)
    if (all > group.length) onPart(key, group.length, all)
  }
}

/** The lowest folder that holds all the files. */
function folderAround(paths: readonly string[]): string {
  const [first = '', ...others] = paths.filter(path => path !== '-').map(path => dirname(path).split(sep))
  const folders = [...first]
  const isShared = (i: number) => others.every(one => one[i] === folders[i])
  let depth = 0
  while (depth < folders.length && isShared(depth)) depth++
  // The root of a drive ends in a stroke.
  return depth > 1 ? folders.slice(0, depth).join(sep) : (folders[0] ?? '') + sep
}
