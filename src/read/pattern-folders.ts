/** What a pattern names besides files. */
import { resolve } from 'node:path'

/**
 * The folders that a pattern names, sorted: `2026/*` names those in 2026, as it does where a shell opens it. One with `**`
 * means files at any depth, and no folders.
 *
 * @param folder absolute folder to search in.
 */
export async function foldersOf(pattern: string, folder: string, ignore: string[]): Promise<string[]> {
  if (pattern.includes('**')) return []
  const { glob } = await import('tinyglobby')
  const options = { cwd: folder, absolute: true, ignore, caseSensitiveMatch: false, expandDirectories: false }
  return (await glob(pattern, { ...options, onlyDirectories: true })).map(path => resolve(path)).sort()
}
