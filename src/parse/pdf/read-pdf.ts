/** Reads a `.pdf`: exact pages and boxes, paragraphs from lines, tables from ruling lines. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { root } from '../../tree/build.ts'
import type { Note } from '../../tree/document.ts'
import { unreadable } from '../../tree/document.ts'
import { limitsOf } from '../../tree/limits.ts'
import { rangesOf } from '../page-ranges.ts'
import type { Reading, ReadOptions } from '../reader.ts'
import { blocksOf } from './blocks.ts'
import { bookmarksOf, setOutline } from './bookmarks.ts'
import { type Damage, damageIn } from './damaged-streams.ts'
import { setOutlineByLook } from './heading-looks.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { inOrder, type NextPage } from './page-turns.ts'
import { type PageRead, readPages } from './read-pages.ts'
import { addRecognised, type PageInPicture } from './recognised.ts'
import { takeRunningHeads } from './running-heads.ts'
import { isUnread } from './unread-pages.ts'

/** Somebody else who reads pages of the same document meanwhile. */
export interface PageHelp {
  /** Which page is to be read here. */
  next: NextPage
  /** What was read there, when no page is left. It may lack some that were taken. */
  others(): Promise<PageRead[]>
}

/**
 * Reads the bytes of a PDF. Pages without text, with fonts that cannot be decoded, or that fail are said in `notes`.
 *
 * @throws unreadable `pdf-encrypted`, `pdf-wrong-password`, `pdf-damaged`, `no-text` (a scan), `garbled-font`.
 */
export async function readPdf(
  bytes: Uint8Array,
  { password, ocr, limits }: ReadOptions = {},
  help?: PageHelp,
): Promise<Reading> {
  const opened = await openDocument(bytes, password)
  const { pdf, close } = opened
  try {
    const most = limitsOf(limits).pages
    if (pdf.numPages > most) throw unreadable('limit-pages', { pages: pdf.numPages, limit: most })
    const all = await allPages(opened, help, ocr !== undefined)
    const garbled = all.filter(page => page.garbled).map(({ number }) => number)
    const failed = all.filter(({ flow }) => !flow).map(({ number }) => number)
    const pages: PageInPicture[] = all.flatMap(({ flow, content }) => (flow ? [{ flow, content }] : []))
    const flows = pages.map(({ flow }) => flow)
    const heads = takeRunningHeads(flows)
    const unread = new Set(flows.filter(isUnread).map(({ page }) => page))
    const notes: Note[] = []
    const missing = pages.filter(({ flow }) => unread.has(flow.page) || garbled.includes(flow.page))
    if (ocr && missing.length > 0) {
      const recognised = await addRecognised(bytes, missing, heads, { ocr, ...(password ? { password } : {}) })
      for (const page of recognised.read) unread.delete(page)
      notes.push(...recognised.notes)
      garbled.splice(0, garbled.length, ...garbled.filter(page => !recognised.read.has(page)))
    }
    const unreadNotes = notesOf(
      [...unread].filter(page => !garbled.includes(page)),
      garbled,
      failed,
    )
    if (flows.every(({ page, flow }) => unread.has(page) || flow.length === 0)) {
      throw unreadableAs(notes, garbled, failed, damageIn(bytes))
    }
    const damaged = await damageNotes(pdf, bytes, failed)
    notes.push(...unreadNotes, ...damaged, ...(await attachmentNotes(pdf)))
    const partial = unreadNotes.length + damaged.length > 0
    const blocks = blocksOf(flows, heads)
    setOutline(blocks, await bookmarksOf(pdf))
    setOutlineByLook(blocks)
    return { root: root(blocks), pages: pdf.numPages, notes, partial }
  } finally {
    await close()
  }
}

/** Every page, in order. */
async function allPages(opened: OpenDocument, help: PageHelp | undefined, drawn: boolean): Promise<PageRead[]> {
  const read = await readPages(opened, help?.next ?? inOrder(), drawn)
  if (!help) return read
  const all = [...read, ...(await help.others())]
  const numbers = new Set(all.map(({ number }) => number))
  const next = inOrder()
  const nextMissing: NextPage = count => {
    let number = next(count)
    while (number !== null && numbers.has(number)) number = next(count)
    return number
  }
  all.push(...(await readPages(opened, nextMissing, drawn)))
  return all.sort((one, other) => one.number - other.number)
}

function notesOf(empty: number[], garbled: number[], failed: number[]): Note[] {
  const notes: Note[] = []
  if (empty.length === 1) notes.push({ code: 'page-without-text', values: { page: empty[0]! } })
  if (empty.length > 1) notes.push({ code: 'pages-without-text', values: { pages: rangesOf(empty) } })
  if (garbled.length > 0) notes.push({ code: 'garbled-font', values: { pages: rangesOf(garbled) } })
  for (const page of failed) notes.push({ code: 'page-failed', values: { page } })
  return notes
}

/** What pdf.js passes over in silence. @param failed pages that are named already. */
async function damageNotes(pdf: PDFDocumentProxy, bytes: Uint8Array, failed: readonly number[]): Promise<Note[]> {
  const damage = damageIn(bytes)
  const pages: number[] = []
  for (const num of damage.pages) {
    // An object that is no page: an older one, or an annotation.
    const index = await pdf.getPageIndex({ num, gen: 0 }).catch(() => undefined)
    if (index !== undefined && !failed.includes(index + 1)) pages.push(index + 1)
  }
  const notes: Note[] = []
  if (pages.length > 0) notes.push({ code: 'page-damaged', values: { pages: rangesOf(pages.sort((a, b) => a - b)) } })
  if (damage.others > 0) notes.push({ code: 'streams-damaged', values: { count: damage.others } })
  return notes
}

/** Files that the PDF carries along: a person has to open them. */
async function attachmentNotes(pdf: PDFDocumentProxy): Promise<Note[]> {
  const attachments = (await pdf.getAttachments().catch(() => null)) as Record<string, { filename: string }> | null
  const names = Object.values(attachments ?? {}).map(({ filename }) => filename)
  return names.length > 0
    ? [{ code: 'attachment-not-read', values: { count: names.length, names: names.join('、') } }]
    : []
}

/** Of a scan that nothing could recognise, what is missing is said too. */
function unreadableAs(notes: Note[], garbled: number[], failed: number[], damage: Damage): Error {
  const missing = notes.find(({ code }) => code.startsWith('ocr-'))
  if (missing) return unreadable(missing.code, missing.values)
  if (garbled.length > 0) return unreadable('garbled-font', { pages: rangesOf(garbled) })
  if (failed.length > 0 || damage.pages.size > 0 || damage.others > 0)
    return unreadable('pdf-damaged', undefined, notes)
  return unreadable('no-text')
}
