/** What a file really is, from its first bytes: a name can lie, and officers rename files. */
import { beginningOf } from '../facts/beginnings.ts'
import type { Format } from '../facts/document.ts'
import { wideOf } from '../text/wide.ts'

/**
 * `ole`: a compound file, of which a closer look tells what it holds. `mht`: HTML in an envelope. `word-xml`: a document
 * saved as “Word XML”, of 2003 or in one file.
 */
export type Kind = Exclude<Format, 'doc'> | 'ole' | 'mht' | 'word-xml' | 'unknown'

/** Bytes in which the beginning of a PDF may stand (ISO 32000-1, implementation note 13). */
const PDF_BEGINS_WITHIN = 1024

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|p|div|table)\b/i
const WORD_XML =
  /^\s*<\?xml[^>]*>[^<]*(?:<\?mso-application\s+progid="Word\.Document"|<(?:w:wordDocument|pkg:package)\b)/
/** Headers of a message, of which one says that it is MIME (RFC 2045). */
const MIME = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:/i

/** Names by which word processors and their users keep text of any kind. */
const WORD_NAMES = new Set(['.doc', '.wps', '.rtf', '.dot', '.wpt'])
const TEXT_NAMES = new Set(['.md', '.markdown', '.txt', '.text'])
const HTML_NAMES = new Set(['.htm', '.html', '.xhtml'])

/**
 * The kind of a file. Text has no signature: the extension decides between .md and .txt, and bytes that no text holds make it unknown.
 */
export function sniff(bytes: Uint8Array, extension: string): Kind {
  const begins = beginningOf(bytes)
  if (begins) return begins === 'zip' ? 'docx' : begins
  const name = extension.toLowerCase()
  if (/%PDF-\d/.test(latin1(bytes, PDF_BEGINS_WITHIN)) && !(TEXT_NAMES.has(name) && lacksPdfEnd(bytes))) return 'pdf'
  return textKind(bytes, name)
}

/** True for a text that only speaks of `%PDF-1.7`: every PDF ends by saying where its table of objects is. */
function lacksPdfEnd(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('startxref')
}

/** False for a compound file that holds no Word document: one of another program, of which the directory is not even followed. */
export function namesWordDocument(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes(Buffer.from('WordDocument', 'utf16le'))
}

function textKind(bytes: Uint8Array, name: string): Kind {
  if (name === '.md' || name === '.markdown') return 'md'
  const isText = looksLikeText(bytes)
  const plain = name === '.txt' || name === '.text'
  if (isText && !plain) {
    const start = startOf(bytes)
    if (WORD_XML.test(start)) return 'word-xml'
    if (MIME.test(start)) return 'mht'
    if (HTML.test(start) || HTML_NAMES.has(name)) return 'html'
  }
  if (plain || name === '' || WORD_NAMES.has(name)) return isText ? 'txt' : 'unknown'
  if (name === '.docx') return 'docx'
  return name === '.pdf' ? 'pdf' : 'unknown'
}

/** Texts of several bytes a character are full of zero bytes; other text has none. */
function looksLikeText(bytes: Uint8Array): boolean {
  return wideOf(bytes) !== undefined || !bytes.subarray(0, 4096).includes(0)
}

/** The first characters, as far as they are ASCII: enough for tags and headers. */
function startOf(bytes: Uint8Array): string {
  return latin1(bytes, 4096)
    .replace(/^\0*(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)/, '')
    .replaceAll('\0', '')
}

/** A character for each byte. A TextDecoder for it would first load the tables of all code pages. */
const latin1 = (bytes: Uint8Array, most: number) => Buffer.from(bytes.subarray(0, most)).toString('latin1')
