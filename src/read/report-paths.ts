/** What reports call the documents: a name that tells them apart and does not tell who keeps them where. */
import { isAbsolute, relative, sep } from 'node:path'

/** Folders that stand in front of the name of a document outside of the working folder, unless others have that name too. */
const FOLDERS = 1

/**
 * The path that reports show: relative to the working folder; outside of it, the name with its folder. Never absolute,
 * because a report travels and a path tells who wrote it where.
 */
export function reportPath(path: string, cwd: string): string {
  return pathInside(path, cwd) ?? endOf(path, FOLDERS)
}

/**
 * The same for all documents of a run, by their absolute paths. Of those outside that would be called alike, or like one
 * inside, more folders are shown until they differ: a waiver for one tender must not reach another.
 */
export function reportPaths(paths: Iterable<string>, cwd: string): Map<string, string> {
  const shown = new Map<string, string>()
  const outside: string[] = []
  for (const path of new Set(paths)) {
    const inside = pathInside(path, cwd)
    if (inside === null) outside.push(path)
    else shown.set(path, inside)
  }
  const taken = new Set(shown.values())
  for (let left = outside, folders = FOLDERS; left.length > 0; folders++) {
    const called = new Map<string, string[]>()
    for (const path of left) {
      const name = endOf(path, folders)
      called.set(name, [...(called.get(name) ?? []), path])
    }
    left = []
    for (const [name, alike] of called) {
      // Nothing is left to be shown of a path that is whole.
      if ((alike.length === 1 && !taken.has(name)) || alike.every(path => endOf(path, folders + 1) === name))
        for (const path of alike) shown.set(path, name)
      else left.push(...alike)
    }
  }
  return shown
}

/** A path from the working folder, with slashes; `null` outside of it. */
export function pathInside(path: string, cwd: string): string | null {
  const inside = relative(cwd, path)
  const isOutside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return isOutside ? null : inside.split(sep).join('/')
}

/** The name with so many `folders` in front of it. */
function endOf(path: string, folders: number): string {
  return path
    .split(sep)
    .filter(Boolean)
    .slice(-1 - folders)
    .join('/')
}
