/** Step 3: bytes → flat tree. A reader for each format is one line in the table; its code is loaded only when needed. */
import type { VFile } from 'vfile'
import { type DocumentFacts, type Format, fail, isUnreadable, unreadable } from '../facts/document.ts'
import { limitsOf, MEGABYTE } from '../facts/limits.ts'
import { hanInForeign } from '../text/foreign.ts'
import { hashOfContent } from '../text/hash-of-content.ts'
import { isGarbled, isKorean } from '../text/jumble.ts'
import { eachParagraph } from '../tree/content.ts'
import type { Block, Paragraph, Root } from '../tree/nodes.ts'
import { onOneLine, project } from '../tree/project.ts'
import { isBriefEnough, isFinal, NEEDS_WATCH } from './bounded.ts'
import { markUnticked } from './choices.ts'
import { numberTables } from './number-tables.ts'
import { joinLines } from './paragraphs/lines-as-paragraphs.ts'
import { joinParted } from './paragraphs/parted-paragraphs.ts'
import { partAtBreaks } from './paragraphs/soft-breaks.ts'
import { setTypedTables } from './paragraphs/typed-tables.ts'
import type { ReadDocument, Reader, ReadOptions, StandIns } from './reader.ts'
import { type Kind, sniff } from './sniff.ts'
import { signsShown } from './symbols.ts'

/** Formats in which a paragraph of the file may hold several, or be no more than one line of several or a row of a typed table. */
const AS_PARAGRAPHS: ReadonlySet<Format> = new Set(['docx', 'doc', 'rtf', 'html'])

/** Formats that do not say in which encoding they are. */
const AS_TYPED: ReadonlySet<Format> = new Set(['txt', 'md'])

const READERS: Record<Format, () => Promise<Reader>> = {
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  txt: async () => (await import('./text/read-text.ts')).readText,
  md: async () => (await import('./text/read-markdown.ts')).readMarkdown,
}

/**
 * Reads a document: `file.value` becomes its text projection, `file.data.document` its facts.
 *
 * @param file its value holds the document's bytes.
 * @param options how a format that leaves a choice is read.
 * @param standIns readers to use in the place of the usual ones.
 * @returns the flat tree, each node with its place in the projection; `null` where the file could not be read, which is then a fatal message on the file.
 */
export async function parse(file: VFile, options: ReadOptions = {}, standIns: StandIns = {}): Promise<Root | null> {
  const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
  const facts: DocumentFacts = {
    format: null,
    sha256: hashOfContent(bytes),
    status: 'checked',
    pages: null,
    characters: 0,
    notes: [],
  }
  file.data.document = facts
  try {
    if (bytes.length === 0) throw unreadable('file-empty')
    const limits = limitsOf(options.limits)
    if (bytes.length > limits.fileMegabytes * MEGABYTE)
      throw unreadable('file-too-large', { size: Math.ceil(bytes.length / MEGABYTE), limit: limits.fileMegabytes })
    const reading = await read(bytes, file, facts, options, standIns)
    const blocks = reading.root.children as Block[]
    let paragraphs = 0
    eachParagraph(blocks, paragraph => {
      paragraphs++
      setPlain(paragraph)
    })
    if (paragraphs > limits.blocks) throw unreadable('too-many-paragraphs', { limit: limits.blocks })
    markUnticked(blocks)
    // Projected as it was read, before paragraphs are parted, joined and put into tables: a commented copy reads the file
    // again without that, and finds words by the offsets of this projection (annotate/docx/annotate-docx.ts).
    const words = project(reading.root)
    if (AS_PARAGRAPHS.has(facts.format!)) {
      partAtBreaks(reading.root)
      joinLines(reading.root)
      setTypedTables(reading.root)
    }
    const arranged = reading.root.children as Block[]
    joinParted(arranged)
    numberTables(arranged)
    facts.characters = words.replace(/\s/g, '').length
    facts.pages = reading.pages
    facts.notes.push(...reading.notes)
    if (facts.characters === 0) throw unreadable('no-text')
    if (isGarbled(words) || (AS_TYPED.has(facts.format!) && isKorean(bytes))) throw unreadable('garbled')
    if (options.unwatched && !isBriefEnough(words)) throw unreadable(NEEDS_WATCH)
    const han = hanInForeign(words)
    if (han !== undefined)
      facts.notes.push(han === 0 ? { code: 'no-chinese' } : { code: 'little-chinese', values: { count: han } })
    if (reading.partial || han !== undefined) facts.status = 'partial'
    file.value = words
    return reading.root
  } catch (error) {
    if (!isUnreadable(error)) throw error
    fail(file, error.unreadable, error)
    return null
  }
}

/** An ending that tells nothing. */
const NO_NAME = '.bin'

/** Reads the bytes by the reader of their format; a .docx that our own cannot read by another one. */
async function read(
  bytes: Uint8Array,
  file: VFile,
  facts: DocumentFacts,
  options: ReadOptions,
  standIns: StandIns,
): Promise<ReadDocument> {
  const kind = sniff(bytes, file.extname ?? '')
  if (kind === 'word-xml') throw unreadable('format-word-xml')
  // What is a .docx or a PDF by nothing but its name may be known as something else.
  const isByName = (kind === 'docx' || kind === 'pdf') && sniff(bytes, NO_NAME) === 'unknown'
  if (kind === 'unknown' || isByName) {
    if ((await import('./other-archives.ts')).isPacked(bytes)) throw unreadable('format-packed')
    const { isPicture } = await import('./picture-files.ts')
    if (isPicture(bytes)) throw unreadable('format-picture')
    if (kind === 'unknown') throw unreadable('format-unknown')
  }
  facts.format = formatOf(kind)
  const other = kind === 'docx' ? (await import('./other-archives.ts')).otherArchive(bytes) : undefined
  if (other) throw unreadable(other)
  const usual = async (format: Format) => (format === 'pdf' && standIns.pdf) || (await READERS[format]())
  const reader = kind === 'mht' ? (await import('./html/read-mhtml.ts')).readMhtml : await usual(facts.format)
  try {
    return await reader(bytes, options)
  } catch (error) {
    const final = isUnreadable(error) && isFinal(error.unreadable)
    if (facts.format !== 'docx' || final) throw error
    if (options.unwatched) throw unreadable(NEEDS_WATCH, undefined, error)
    return await (await import('./docx/second-reader.ts')).readWithMammoth(bytes, error)
  }
}

/** Sets the characters of a paragraph to those that the projection shows, one UTF-16 unit for one. */
function setPlain({ children }: Paragraph): void {
  for (const child of children) if (child.type === 'text') child.value = onOneLine(signsShown(child.value))
}

/** A compound file is a .doc, or its reader says what else it is. */
function formatOf(kind: Exclude<Kind, 'word-xml' | 'unknown'>): Format {
  if (kind === 'ole') return 'doc'
  return kind === 'mht' ? 'html' : kind
}
