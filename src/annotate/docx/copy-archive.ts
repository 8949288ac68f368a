/** A zip archive with some members changed or added; all others are copied as they are, packed bytes and headers. */
import { crc32, deflateRawSync } from 'node:zlib'
import { dataViewOf } from '../../parse/data-view.ts'
import {
  DEFLATED,
  END,
  END_SIZE,
  ENTRY,
  ENTRY_SIZE,
  type Entry,
  IN_EXTRA_FIELD,
  LOCAL,
  LOCAL_SIZE,
  readEntries,
} from '../../parse/docx/zip-directory.ts'
import { unannotatable } from '../unannotatable.ts'

const VERSION = 20
/** Names are written in UTF-8. */
const UTF8 = 1 << 11
/** January 1st 1980, the first day that zip knows: a copy does not tell when it was made. */
const FIRST_DAY = 0x21
const LARGEST = 0xffffffff

/**
 * Copies an archive.
 *
 * @param bytes an archive that could be read.
 * @param changed content of members by name, compared without case; those that the archive has not are added at its end.
 */
export function copyArchive(bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const directory = readEntries(bytes)
  if (!directory) throw unannotatable('annotate-odd-archive')
  const contents = new Map(Array.from(changed, ([name, content]) => [name.toLowerCase(), content]))
  const pieces: Uint8Array[] = []
  let size = 0
  const write = (piece: Uint8Array) => {
    pieces.push(piece)
    size += piece.length
  }
  const written = new Map<Entry, { offset: number; packed?: Packed }>()
  const inFileOrder = [...directory.entries].sort((a, b) => a.member.offset - b.member.offset)
  inFileOrder.forEach((entry, i) => {
    const content = contents.get(entry.member.name.toLowerCase())
    const offset = size
    if (content) {
      const packed = pack(content)
      write(localHeader(nameIn(bytes, entry), packed))
      write(packed.bytes)
      written.set(entry, { offset, packed })
    } else {
      // Up to the next member: a description may stand behind the packed bytes.
      write(bytes.subarray(entry.member.offset, inFileOrder[i + 1]?.member.offset ?? directory.start))
      written.set(entry, { offset })
    }
  })
  const old = new Set(directory.entries.map(({ member }) => member.name.toLowerCase()))
  const added = Array.from(changed)
    .filter(([name]) => !old.has(name.toLowerCase()))
    .map(([name, content]) => {
      const packed = pack(content)
      const offset = size
      const encoded = new TextEncoder().encode(name)
      write(localHeader(encoded, packed))
      write(packed.bytes)
      return directoryEntry(encoded, packed, offset)
    })
  const start = size
  for (const entry of directory.entries) {
    const { offset, packed } = written.get(entry)!
    write(packed ? directoryEntry(nameIn(bytes, entry), packed, offset) : movedEntry(bytes, entry, offset))
  }
  for (const entry of added) write(entry)
  if (size > LARGEST) throw unannotatable('annotate-odd-archive')
  write(
    endRecord(bytes.subarray(directory.end + END_SIZE), directory.entries.length + added.length, start, size - start),
  )
  return Buffer.concat(pieces)
}

interface Packed {
  bytes: Uint8Array
  size: number
  crc: number
}

function pack(content: Uint8Array): Packed {
  return { bytes: deflateRawSync(content), size: content.length, crc: crc32(content) }
}

function nameIn(bytes: Uint8Array, { from }: Entry): Uint8Array {
  const length = dataViewOf(bytes).getUint16(from + 28, true)
  return bytes.subarray(from + ENTRY_SIZE, from + ENTRY_SIZE + length)
}

/** What the header in front of a member and its entry in the directory have alike (APPNOTE 4.3.7, 4.3.12). */
function describe(view: DataView, at: number, name: Uint8Array, { bytes, size, crc }: Packed): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8, true)
  view.setUint16(at + 4, DEFLATED, true)
  view.setUint16(at + 8, FIRST_DAY, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, bytes.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}

function localHeader(name: Uint8Array, packed: Packed): Uint8Array {
  const header = new Uint8Array(LOCAL_SIZE + name.length)
  const view = dataViewOf(header)
  view.setUint32(0, LOCAL, true)
  describe(view, 4, name, packed)
  header.set(name, LOCAL_SIZE)
  return header
}

function directoryEntry(name: Uint8Array, packed: Packed, offset: number): Uint8Array {
  const entry = new Uint8Array(ENTRY_SIZE + name.length)
  const view = dataViewOf(entry)
  view.setUint32(0, ENTRY, true)
  view.setUint16(4, VERSION, true)
  describe(view, 6, name, packed)
  view.setUint32(42, offset, true)
  entry.set(name, ENTRY_SIZE)
  return entry
}

/** The entry of a member that was copied to another offset; a large archive keeps it in extra field 1 (APPNOTE 4.5.3). */
function movedEntry(bytes: Uint8Array, { from, to }: Entry, offset: number): Uint8Array {
  // `slice` of Node's own kind of bytes would not copy them.
  const entry = new Uint8Array(bytes.subarray(from, to))
  const view = dataViewOf(entry)
  if (view.getUint32(42, true) !== IN_EXTRA_FIELD) {
    view.setUint32(42, offset, true)
    return entry
  }
  const before = [24, 20].filter(field => view.getUint32(field, true) === IN_EXTRA_FIELD).length
  const extra = ENTRY_SIZE + view.getUint16(28, true)
  for (let at = extra; at + 4 <= extra + view.getUint16(30, true); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) view.setBigUint64(at + 4 + 8 * before, BigInt(offset), true)
  }
  return entry
}

function endRecord(comment: Uint8Array, count: number, start: number, size: number): Uint8Array {
  if (count > 0xfffe) throw unannotatable('annotate-odd-archive')
  const end = new Uint8Array(END_SIZE + comment.length)
  const view = dataViewOf(end)
  view.setUint32(0, END, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, start, true)
  view.setUint16(20, comment.length, true)
  end.set(comment, END_SIZE)
  return end
}
