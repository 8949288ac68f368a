/** The zip archive of a .docx: large parts are inflated piece by piece and never stand in memory as a whole. */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { beginningOf } from '../../facts/beginnings.ts'
import { unreadable } from '../../facts/document.ts'
import { isTooLarge, type Limits, limitsOf, MEGABYTE } from '../../facts/limits.ts'
import { DEFLATED, type Member, packedBytes, readDirectory } from './zip-directory.ts'

export interface Archive {
  limits: Limits
  has(part: string): boolean
  /**
   * Gives the bytes of a part to `take`, piece by piece.
   *
   * @throws `docx-damaged` when its bytes are not what the directory declares, `docx-encrypted`, `docx-part-too-large`.
   */
  inflate(part: string, take: (piece: Uint8Array) => void): Promise<void>
  /** All bytes of a part, for readers that need a whole file, up to `WHOLE_LIMIT_MB`. Throws what `inflate` throws. */
  bytes(part: string): Promise<Uint8Array>
}

/** An embedded file stands in memory as a whole. */
const WHOLE_LIMIT_MB = 64

/** Bytes unpacked, or given to the reader, at a time: small pieces keep the peak of memory low. */
const PIECE = 64 * 1024
/** In bytes: size up to which a part is unpacked at once; to wait for each piece would take longer than to unpack it. */
const SMALL = 4 * MEGABYTE
const STORED = 0

/**
 * Opens the archive.
 *
 * @throws `docx-not-a-zip` or `docx-truncated`.
 */
export function openArchive(bytes: Uint8Array, limits: Limits = limitsOf()): Archive {
  if (beginningOf(bytes) !== 'zip') throw unreadable('docx-not-a-zip')
  const members = readDirectory(bytes)
  if (!members) throw unreadable('docx-truncated')
  // Part names are compared without case (ECMA-376 part 2, 6.2.2.3).
  const byLowerName = new Map(Array.from(members.values(), member => [member.name.toLowerCase(), member]))
  const find = (part: string) => members.get(part) ?? byLowerName.get(part.toLowerCase())
  const budget: Budget = { limits, left: limits.allPartsMegabytes * MEGABYTE }
  const inflate: Archive['inflate'] = async (part, take) => {
    const member = find(part)
    if (!member) throw unreadable('docx-damaged', { part })
    await inflateMember(bytes, member, budget, take)
  }
  return {
    limits,
    has: part => find(part) !== undefined,
    inflate,
    bytes: async part => {
      if ((find(part)?.size ?? 0) > WHOLE_LIMIT_MB * MEGABYTE)
        throw unreadable('docx-part-too-large', { part, limit: WHOLE_LIMIT_MB })
      const pieces: Uint8Array[] = []
      await inflate(part, piece => {
        pieces.push(piece)
      })
      return Buffer.concat(pieces)
    },
  }
}

interface Budget {
  limits: Limits
  /** Bytes that all parts together may still unpack to. */
  left: number
}

async function inflateMember(
  bytes: Uint8Array,
  member: Member,
  budget: Budget,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const part = member.name
  if (member.encrypted) throw unreadable('docx-encrypted')
  const { limits } = budget
  const refuse = (limit: number) => unreadable('docx-part-too-large', { part, limit })
  if (isTooLarge(member.size, member.packedSize, limits)) throw refuse(limits.partMegabytes)
  if (member.size > budget.left) throw refuse(limits.allPartsMegabytes)
  const packed = packedBytes(bytes, member)
  if (!packed) throw unreadable('docx-damaged', { part })
  let size = 0
  let crc = 0
  const receive = (piece: Uint8Array) => {
    size += piece.length
    // The declared size is within the limits; a bomb understates it.
    if (size > member.size) throw unreadable('docx-damaged', { part })
    crc = crc32(piece, crc)
    take(piece)
  }
  if (member.method === STORED) receive(packed)
  else if (member.method === DEFLATED && member.size <= SMALL) inPieces(inflateWhole(packed, member), receive)
  else if (member.method === DEFLATED) await inflatePieces(packed, receive, part)
  else throw unreadable('docx-damaged', { part })
  budget.left -= size
  if (size !== member.size || crc !== member.crc) throw unreadable('docx-damaged', { part })
}

function inPieces(whole: Uint8Array, receive: (piece: Uint8Array) => void): void {
  for (let at = 0; at < whole.length; at += PIECE) receive(whole.subarray(at, at + PIECE))
}

function inflateWhole(packed: Uint8Array, { name, size }: Member): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    // More than its declared size is as wrong as bytes that do not unpack.
    throw unreadable('docx-damaged', { part: name }, error)
  }
}

/** Node's own inflater works beside the thread that reads, which holds one piece at a time. */
async function inflatePieces(packed: Uint8Array, receive: (piece: Uint8Array) => void, part: string): Promise<void> {
  const pieces = createInflateRaw({ chunkSize: PIECE })
  pieces.end(packed)
  try {
    for await (const piece of pieces) receive(piece)
  } catch (error) {
    throw isInflateError(error) ? unreadable('docx-damaged', { part }, error) : error
  }
}

/** Errors of zlib carry its constant as `code`; all others come from whoever took the piece. */
function isInflateError(error: unknown): boolean {
  return error instanceof Error && /^Z_/.test(String((error as { code?: unknown }).code))
}
