/** Documents whose names have no ending: a search does not read them, but whoever searches hears of them. */
import { basename } from 'node:path'
import { firstBytes } from './first-bytes.ts'

/** Names that a search looks at for this. */
export const BARE_NAMES = '**/!(*.*)'

/** How archives and `.docx`, `.pdf`, old Word files and RTF begin, in hexadecimal digits. */
const BEGINNINGS = new Set(['504b0304', '25504446', 'd0cf11e0', '7b5c7274'])

/** True for a name without an ending whose bytes begin as those of a document. */
export function isBareDocument(path: string): boolean {
  if (basename(path).includes('.')) return false
  try {
    return BEGINNINGS.has(Buffer.from(firstBytes(path)).toString('hex'))
  } catch {
    // Nobody knows what it is, and nobody named it.
    return false
  }
}
