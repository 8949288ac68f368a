/** A list of files that another program has written: one path a line, or with a zero byte behind each. */
import { beginningOf } from '../facts/beginnings.ts'
import { decode } from '../text/decode.ts'

/** True for what is no list but a document: its bytes would be hundreds of paths that lead nowhere. */
export const isDraft = (bytes: Uint8Array) => beginningOf(bytes) !== undefined

/**
 * The paths of a list. Windows writes lists in the code page of the system (GBK) or, from PowerShell, in UTF-16; git and
 * find can end paths with zero bytes, which may then hold anything else.
 */
export function pathsInList(bytes: Uint8Array): string[] {
  const text = decode(bytes)
  const paths = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/)
  return paths.filter(path => path.trim() !== '')
}
