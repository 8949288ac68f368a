/** Plain text: a line is a paragraph. There are no pages; a form feed ends one in files that scanners' software makes. */
import { paragraph, root } from '../../tree/build.ts'
import type { Reader } from '../reader.ts'
import { decode } from './decode.ts'

export const readText: Reader = async bytes => {
  const lines = decode(bytes).split(/\r\n|[\n\r\f\u2028\u2029]/)
  const blocks = lines.filter(line => line.trim() !== '').map(line => paragraph(line, { page: null }))
  return { root: root(blocks), pages: null, notes: [], partial: false }
}
