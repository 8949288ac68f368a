/** Whole files inside of a .docx: what they really are, and their blocks. */
import type { Block } from '../../tree/nodes.ts'
import type { Vouch } from '../bounded.ts'
import type { Reader, Revisions } from '../reader.ts'
import { type Kind, namesWordDocument, sniff } from '../sniff.ts'
import { createUnread, type Unread } from './unread.ts'
import { readWorkbook } from './workbook.ts'

/** What a part gives to the body. */
export interface Insertion {
  blocks: Block[]
  /** What could not be read of it. */
  unread: Unread
}

/** How files inside of a document are read. */
export interface ForeignReading {
  /** Reads a document in a document; `undefined` where it stands too deep. */
  nested: ((bytes: Uint8Array) => Promise<Insertion>) | undefined
  /** How tracked changes are read. */
  revisions: Revisions | undefined
  /** Asked before one is read, where no deadline stands behind the reader. */
  vouch: Vouch | undefined
}

const READERS: Partial<Record<Kind, () => Promise<Reader>>> = {
  pdf: async () => (await import('../pdf/read-pdf.ts')).readPdf,
  ole: async () => (await import('../doc/read-doc.ts')).readDoc,
  rtf: async () => (await import('../rtf/read-rtf.ts')).readRtf,
  html: async () => (await import('../html/read-html.ts')).readHtml,
  mht: async () => (await import('../html/read-mhtml.ts')).readMhtml,
  txt: async () => (await import('../text/read-text.ts')).readText,
}

/**
 * Reads a file.
 *
 * @param part its name in the archive; the extension only tells kinds of text apart.
 * @returns `undefined` for a kind that is not read.
 * @throws an `unreadable` error where the file is damaged, and what `vouch` throws.
 */
export async function readForeign(
  bytes: Uint8Array,
  part: string,
  { nested, revisions, vouch }: ForeignReading,
): Promise<Insertion | undefined> {
  const extension = /\.[^./]+$/.exec(part)?.[0] ?? ''
  const kind = sniff(bytes, extension)
  if (kind === 'ole' && !namesWordDocument(bytes)) return undefined
  vouch?.(bytes, extension)
  if (kind === 'docx') return hasWorkbook(bytes) ? plain(await readWorkbook(bytes)) : await nested?.(bytes)
  const load = READERS[kind]
  if (!load) return undefined
  const reader = await load()
  const reading = await reader(bytes, revisions ? { revisions } : {})
  const read = plain(reading.root.children as Block[])
  if (reading.partial) read.unread.parts.push(part)
  return read
}

const plain = (blocks: Block[]): Insertion => ({ blocks, unread: createUnread() })

/** The name of the workbook's main part stands in the directory of the zip, unpacked. */
function hasWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('xl/workbook.xml')
}
