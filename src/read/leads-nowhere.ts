/** What is said of a path that leads to no document, and how that is told from a document that cannot be read. */
import { existsSync, lstatSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Note } from '../facts/document.ts'
import { storedPath } from './names-on-disk.ts'

/** Codes of what is not there at all, or not under this name. */
export const NOT_THERE: readonly string[] = [
  'file-missing',
  'file-missing-near',
  'folder-missing',
  'folder-missing-near',
  'link-dead',
  'pattern-nothing',
]
/** Also of what is there and holds nothing to check. */
export const NO_DOCUMENT: readonly string[] = [...NOT_THERE, 'no-documents', 'all-ignored', 'all-own']

/**
 * Why there is nothing, with what was probably meant: of a path whose folder is not there, the first folder that is not.
 *
 * @param path absolute.
 */
export async function whyMissing(path: string): Promise<Note> {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return { code: 'link-dead' }
  const { nearName } = await import('./near-names.ts')
  const absent = firstAbsent(path)
  const name = await nearName(absent)
  const near = name === null ? {} : { name }
  const suffix = name === null ? '' : '-near'
  return absent === path
    ? { code: `file-missing${suffix}`, values: near }
    : { code: `folder-missing${suffix}`, values: { folder: basename(absent), ...near } }
}

/** The outermost part of a path that is not there. */
function firstAbsent(path: string): string {
  const folder = dirname(path)
  return folder === path || existsSync(folder) || storedPath(folder) !== null ? path : firstAbsent(folder)
}
