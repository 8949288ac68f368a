/** The central directory of a zip archive (PKWARE APPNOTE 4.3): which members there are and where their bytes stand. */
import { dataViewOf } from '../data-view.ts'

/** One member as the directory declares it. Sizes in bytes. */
export interface Member {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  encrypted: boolean
  crc: number
  packedSize: number
  size: number
  /** Offset of the local header from the start of the file. */
  offset: number
}

/** What the record begins with that ends an archive. */
export const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
/** What an entry of the directory begins with. */
export const ENTRY = 0x02014b50
/** Bytes of it in front of the name. */
export const ENTRY_SIZE = 46
/** What the header in front of the bytes of a member begins with. */
export const LOCAL = 0x04034b50
/** Bytes of it in front of the name. */
export const LOCAL_SIZE = 30
/** The method of a member that is packed. */
export const DEFLATED = 8
/** Size of the record at the end in bytes; its last two are the length of the comment behind it (APPNOTE 4.3.16). */
export const END_SIZE = 22
export const LONGEST_COMMENT = 0xffff
/** In place of a number of 32 bits that does not hold it: it stands in a field of 64. */
export const IN_EXTRA_FIELD = 0xffffffff

/** The members by name, or `undefined` where the directory is cut off or damaged. */
export function readDirectory(bytes: Uint8Array): Map<string, Member> | undefined {
  const entries = readEntries(bytes)?.entries
  return entries && new Map(entries.map(({ member }) => [member.name, member]))
}

/** A member and where its own entry of the directory stands. */
export interface Entry {
  member: Member
  from: number
  to: number
}

/**
 * All entries in the order of the directory, names that stand twice included, and where the directory and the record
 * that ends the archive begin.
 */
export function readEntries(bytes: Uint8Array): { entries: Entry[]; start: number; end: number } | undefined {
  const view = dataViewOf(bytes)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const { count, start } = directoryBounds(view, end)
  const entries: Entry[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) return undefined
    entries.push({ member: readEntry(bytes, view, at, nameLength, extraLength), from: at, to: next })
    at = next
  }
  return { entries, start, end }
}

/** The packed bytes of a member, or `undefined` where its header is not where the directory says. */
export function packedBytes(bytes: Uint8Array, member: Member): Uint8Array | undefined {
  const { offset } = member
  const view = dataViewOf(bytes)
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + member.packedSize > bytes.length ? undefined : bytes.subarray(start, start + member.packedSize)
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}

function directoryBounds(view: DataView, end: number): { count: number; start: number } {
  const bounds = {
    count: view.getUint16(end + 10, true),
    start: view.getUint32(end + 16, true),
  }
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return bounds
  const end64 = Number(view.getBigUint64(locator + 8, true))
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) return bounds
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    start: Number(view.getBigUint64(end64 + 48, true)),
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): Member {
  const nameStart = at + 46
  const member: Member = {
    // Some writers use Windows separators; the parts are named with slashes.
    name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  readLargeSizes(member, view, nameStart + nameLength, nameStart + nameLength + extraLength)
  return member
}

/** Sizes that do not fit 32 bits, or that a streaming writer declared as such, stand in extra field 1 (APPNOTE 4.5.3). */
function readLargeSizes(member: Member, view: DataView, from: number, to: number): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let value = at + 4
    for (const field of ['size', 'packedSize', 'offset'] as const) {
      if (member[field] !== IN_EXTRA_FIELD || value + 8 > to) continue
      member[field] = Number(view.getBigUint64(value, true))
      value += 8
    }
  }
}
