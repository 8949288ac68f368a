/** The documents inside of a zip archive, one after another and within limits. Nothing is written to the disk. */
import type { Entry, ZipFile } from 'yauzl'
import type { Note } from '../facts/document.ts'
import { isTooLarge, type Limits, limitsOf, MEGABYTE } from '../facts/limits.ts'
import { ROOT_ENTRIES } from '../facts/root-entries.ts'
import { isDocumentName, isOtherName } from './document-names.ts'
import { isOwnDocument } from './own-report.ts'
import { zipName } from './zip-name.ts'

/** A document of an archive: its bytes, or why they could not be had. An empty name means the archive itself. */
export interface Member {
  name: string
  bytes?: Uint8Array
  problem?: Note
}

const MOST_MEMBERS = 1000
/** An archive in an archive is opened, one inside of that is not. */
const DEEPEST = 2

/** What is asked of an archive. */
export interface ZipWishes {
  limits?: Limits | undefined
  /** The only document that is wanted, or the folder of them. */
  only?: string | undefined
  /** Called with the path of each file that may belong to a tender and is not read. */
  onOther?: ((path: string) => void) | undefined
  /** Called with the path of each report or commented copy of ours, which is left out unless it is the one that is wanted. */
  onOwn?: ((path: string) => void) | undefined
}

/** Bytes that the archive and all archives in it may still unpack to. */
interface Budget {
  limits: Limits
  left: number
  only: string
  onOther: ((path: string) => void) | undefined
  onOwn: ((path: string) => void) | undefined
}

const MARKS_OF_DOCUMENT = new Set<string>(Object.values(ROOT_ENTRIES))

/**
 * Reads the documents of an archive; their names tell them, folders of macOS and lock files of Word are left out.
 *
 * @returns `null` where the archive is itself a document (Office, OpenDocument, OFD) by the name of something else.
 */
export async function readZip(
  bytes: Uint8Array,
  { limits = limitsOf(), only = '', onOther, onOwn }: ZipWishes,
): Promise<AsyncGenerator<Member> | null> {
  const entries = await listEntries(bytes)
  if (entries?.some(({ name }) => MARKS_OF_DOCUMENT.has(name))) return null
  return documentsOf(bytes, '', 1, { limits, left: limits.allPartsMegabytes * MEGABYTE, only, onOther, onOwn })
}

interface NamedEntry {
  name: string
  entry: Entry
}

/** The members by name, `null` where the directory is damaged. One more than allowed is enough to know. */
async function listEntries(bytes: Uint8Array): Promise<NamedEntry[] | null> {
  try {
    const entries: NamedEntry[] = []
    for await (const entry of (await open(bytes)).eachEntry()) {
      const { fileNameRaw, generalPurposeBitFlag, extraFields } = entry
      entries.push({ entry, name: zipName(fileNameRaw, generalPurposeBitFlag, extraFields) })
      if (entries.length > MOST_MEMBERS) break
    }
    return entries
  } catch {
    return null
  }
}

/** yauzl is loaded only when there is an archive: this file is bundled with what every check loads. */
async function open(bytes: Uint8Array): Promise<ZipFile> {
  const { fromBufferPromise } = await import('yauzl')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false })
}

async function* documentsOf(bytes: Uint8Array, above: string, depth: number, budget: Budget): AsyncGenerator<Member> {
  const entries = await listEntries(bytes)
  if (!entries) {
    yield { name: above, problem: { code: 'zip-damaged' } }
    return
  }
  if (entries.length > MOST_MEMBERS) {
    const values = { count: `${MOST_MEMBERS}+`, limit: MOST_MEMBERS }
    yield { name: above, problem: { code: 'zip-too-many', values } }
    return
  }
  const { only, onOther, onOwn } = budget
  const pathOf = (name: string) => (above === '' ? name : `${above}/${name}`)
  const documents = entries.filter(({ name }) => isWanted(pathOf(name), only))
  if (only === '') for (const { name } of entries) if (isOtherName(name)) onOther?.(pathOf(name))
  if (documents.length === 0) {
    yield only === ''
      ? { name: above, problem: { code: 'zip-no-documents' } }
      : { name: only, problem: { code: 'zip-no-member' } }
  }
  const archive = await open(bytes)
  let own = 0
  for (const { name, entry } of documents) {
    const path = pathOf(name)
    if (/\.zip$/i.test(name) && depth >= DEEPEST) {
      yield { name: path, problem: { code: 'zip-too-deep' } }
      continue
    }
    const member = await readMember(archive, entry, path, budget)
    if (member.bytes && /\.zip$/i.test(name)) yield* documentsOf(member.bytes, path, depth + 1, budget)
    else if (member.bytes && path !== only && isOwnDocument(member.bytes)) {
      own++
      onOwn?.(path)
    } else yield member
    if (member.problem?.code === 'zip-too-large') return
  }
  // An archive must not be passed over without a word.
  if (own > 0 && own === documents.length) yield { name: above, problem: { code: 'all-own', values: { count: own } } }
}

/** Like a file on the disk, one that is named is wanted whatever its name. */
function isWanted(path: string, only: string): boolean {
  if (path === only) return true
  return isDocumentName(path) && (only === '' || path.startsWith(`${only}/`) || only.startsWith(`${path}/`))
}

async function readMember(archive: ZipFile, entry: Entry, name: string, budget: Budget): Promise<Member> {
  if (entry.isEncrypted()) return { name, problem: { code: 'zip-member-encrypted' } }
  const problem = tooLarge(entry.uncompressedSize, entry.compressedSize, budget)
  if (problem) return { name, problem }
  const { crc32 } = await import('node:zlib')
  try {
    const pieces: Uint8Array[] = []
    let size = 0
    let checksum = 0
    for await (const piece of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      size += piece.length
      // A bomb understates its size; what really comes counts.
      const problem = tooLarge(size, entry.compressedSize, budget)
      if (problem) return { name, problem }
      checksum = crc32(piece, checksum)
      pieces.push(piece)
    }
    if (checksum !== entry.crc32) return { name, problem: { code: 'zip-member-damaged' } }
    budget.left -= size
    return { name, bytes: Buffer.concat(pieces) }
  } catch {
    return { name, problem: { code: 'zip-member-damaged' } }
  }
}

function tooLarge(size: number, packed: number, budget: Budget): Note | undefined {
  const { limits } = budget
  if (isTooLarge(size, packed, limits)) {
    const values = { limit: limits.partMegabytes, ratio: limits.ratio }
    return { code: 'zip-member-too-large', values }
  }
  return size > budget.left ? { code: 'zip-too-large', values: { limit: limits.allPartsMegabytes } } : undefined
}
