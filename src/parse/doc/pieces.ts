/** The piece table (MS-DOC 2.8.35, 2.9.177): which characters stand where in the stream WordDocument. */
import { unreadable } from '../../facts/document.ts'
import { decoderOf } from '../../text/decode.ts'
import type { Fib } from './fib.ts'
import { lastFrom } from './last-from.ts'

export interface Pieces {
  /** All stories, one after another. */
  text: string
  /** Byte offset in the stream of the character `cp`: what formatting is found by. */
  offsetOf(cp: number): number
}

interface Piece {
  first: number
  end: number
  offset: number
  /** 1 where characters are single bytes of Windows-1252, else 2. */
  width: number
}

const PROPERTIES = 1
const TABLE = 2
const COMPRESSED = 0x40000000

/** @throws `doc-damaged` where the table is not one. */
export function readPieces(fib: Fib): Pieces {
  const pieces = piecesOf(fib)
  const narrow = decoderOf('windows-1252')
  const wide = decoderOf('utf-16le')
  const { main } = fib
  const text = pieces
    .map(({ first, end, offset, width }) => {
      const bytes = new Uint8Array(main.buffer, main.byteOffset + offset, (end - first) * width)
      return (width === 1 ? narrow : wide)(bytes)
    })
    .join('')
  let last = pieces[0]!
  return {
    text,
    offsetOf: cp => {
      if (cp < last.first || cp >= last.end) last = pieces[lastFrom(pieces, cp)]!
      return last.offset + (cp - last.first) * last.width
    },
  }
}

/** Where the characters of the text stand in the file. @throws `doc-damaged` where that cannot be. */
function piecesOf({ main, table }: Fib): Piece[] {
  const view = table('pieces')
  let at = 0
  // Changes of a fast save come first, each with its length.
  while (at + 3 <= view.byteLength && view.getUint8(at) === PROPERTIES) at += 3 + view.getUint16(at + 1, true)
  if (at + 5 > view.byteLength || view.getUint8(at) !== TABLE) throw unreadable('doc-damaged')
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
  const positions = at + 5
  if (count < 1 || positions + 4 + 12 * count > view.byteLength) throw unreadable('doc-damaged')
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const first = view.getUint32(positions + 4 * i, true)
    const end = view.getUint32(positions + 4 * i + 4, true)
    const coded = view.getUint32(positions + 4 * (count + 1) + 8 * i + 2, true)
    const width = coded & COMPRESSED ? 1 : 2
    const offset = width === 1 ? (coded & ~COMPRESSED) >>> 1 : coded
    const follows = first === (pieces.at(-1)?.end ?? 0)
    if (!follows || end < first || offset + (end - first) * width > main.byteLength) throw unreadable('doc-damaged')
    pieces.push({ first, end, offset, width })
  }
  // Pieces that share their bytes would make any length of text out of a small file.
  if (pieces.at(-1)!.end > main.byteLength) throw unreadable('doc-damaged')
  return pieces
}
