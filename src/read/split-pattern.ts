/** Where a pattern begins to be one: what is in front of it is a folder, on whatever drive. */
import platform, { type PlatformPath } from 'node:path'

export interface SplitPattern {
  /** Absolute folder to search in. */
  folder: string
  /** What is left to match, with slashes. */
  pattern: string
}

const MAGIC = /[*?[{]|[@+!]\(/

/** Whether a path that leads nowhere as it stands may be a pattern of names. */
export const isPattern = (path: string): boolean => MAGIC.test(path)

/**
 * Splits a pattern as it was typed. On Windows both strokes part folders, since no shell there opens patterns and people
 * type `D:\标书\*.docx`; elsewhere a backslash takes a character's meaning away, so such a pattern stays whole.
 *
 * @param isFolder tells folders that have the look of patterns: `黄政采[2026]18号`.
 */
export function splitPattern(
  typed: string,
  cwd: string,
  isFolder: (path: string) => boolean,
  path: PlatformPath = platform,
): SplitPattern {
  if (path.sep === '/' && typed.includes('\\')) return { folder: cwd, pattern: typed }
  const parts = typed.split(/[/\\]/)
  // The stroke behind the last part counts: `C:` alone is the folder last used on that drive.
  const folderOf = (count: number) =>
    path.resolve(
      cwd,
      parts
        .slice(0, count)
        .map(part => part + path.sep)
        .join(''),
    )
  let at = 0
  while (at < parts.length - 1 && (!isPattern(parts[at]!) || isFolder(folderOf(at + 1)))) at += 1
  return { folder: folderOf(at), pattern: parts.slice(at).join('/') }
}
