/** Documents whose names have no ending: a search does not read them, but whoever searches hears of them. */
import { basename } from 'node:path'
import { beginningOf } from '../facts/beginnings.ts'
import { firstBytes } from './first-bytes.ts'

/** Names that a search looks at for this. */
export const BARE_NAMES = '**/!(*.*)'

/** True for a name without an ending whose bytes begin as those of a document. */
export function isBareDocument(path: string): boolean {
  if (basename(path).includes('.')) return false
  try {
    return beginningOf(firstBytes(path)) !== undefined
  } catch {
    // Nobody knows what it is, and nobody named it.
    return false
  }
}
