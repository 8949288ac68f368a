/** Reads a `.pdf`: exact pages and boxes, paragraphs from lines, tables from ruling lines. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type Note, unreadable } from '../../facts/document.ts'
import { limitsOf } from '../../facts/limits.ts'
import { rangesOf } from '../../text/ranges.ts'
import { root } from '../../tree/build.ts'
import type { PageLabels } from '../../tree/nodes.ts'
import type { ReadDocument, Reader } from '../reader.ts'
import { arrangeBlocks } from './arrange-blocks.ts'
import { bookmarksOf, setOutline } from './bookmarks.ts'
import { type Damage, damageIn } from './damaged-streams.ts'
import { setOutlineByLook } from './heading-looks.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { printedPages } from './printed-pages.ts'
import { readPages } from './read-pages.ts'
import { addRecognised, type PageInPicture } from './recognised.ts'
import { takeRunningHeads } from './running-heads.ts'
import { setTurned } from './turned-pages.ts'
import { isUnread } from './unread-pages.ts'

/**
 * Reads the bytes of a PDF. Pages without text, with fonts that cannot be decoded, or that fail are said in `notes`.
 *
 * @throws unreadable `pdf-encrypted`, `pdf-wrong-password`, `pdf-damaged`, `no-text` (a scan), `garbled-font`.
 */
export const readPdf: Reader = async (bytes, { password, ocr, limits } = {}) => {
  const opened = await openDocument(bytes, password)
  const { pdf, close } = opened
  try {
    const most = limitsOf(limits).pages
    if (pdf.numPages > most) throw unreadable('limit-pages', { pages: pdf.numPages, limit: most })
    const all = await readPages(opened, ocr !== undefined)
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
      ocr ? 'unrecognised' : 'without-text',
    )
    if (flows.every(({ page, flow }) => unread.has(page) || flow.length === 0)) {
      throw unreadableAs(notes, garbled, failed, damageIn(bytes, opened.unusedPrograms))
    }
    const damaged = await damageNotes(opened, bytes, failed)
    notes.push(...unreadNotes, ...damaged, ...(await attachmentNotes(pdf)))
    const partial = unreadNotes.length + damaged.length > 0
    const blocks = arrangeBlocks(flows, heads)
    setTurned(blocks, new Map(all.flatMap(({ number, turned }) => (turned ? [[number, turned]] : []))))
    setOutline(blocks, await bookmarksOf(pdf, all))
    setOutlineByLook(blocks)
    const labels = { ...printedPages(heads), ...(await pageLabelsOf(pdf)) }
    return { root: root(blocks, labels), pages: pdf.numPages, notes, partial } satisfies ReadDocument
  } finally {
    await close()
  }
}

/** Labels that a viewer shows in the place of numbers (ISO 32000-1, 12.4.2). */
async function pageLabelsOf(pdf: PDFDocumentProxy): Promise<PageLabels> {
  const labels = await pdf.getPageLabels().catch(() => null)
  const differing = (labels ?? []).map((label, i) => [i + 1, label.trim()] as const)
  return Object.fromEntries(
    differing.filter(([page, label]) => label !== '' && label !== String(page) && label.length <= LONGEST_LABEL),
  )
}
/** What is longer is a name. */
const LONGEST_LABEL = 12

/** @param state of the empty pages: whoever has not asked for it hears that pictures can be recognised. */
function notesOf(empty: number[], garbled: number[], failed: number[], state: 'without-text' | 'unrecognised'): Note[] {
  const notes: Note[] = []
  if (empty.length === 1) notes.push({ code: `page-${state}`, values: { page: empty[0]! } })
  if (empty.length > 1) notes.push({ code: `pages-${state}`, values: { pages: rangesOf(empty) } })
  if (garbled.length > 0) notes.push({ code: 'garbled-font', values: { pages: rangesOf(garbled) } })
  for (const page of failed) notes.push({ code: 'page-failed', values: { page } })
  return notes
}

/** What pdf.js passes over in silence. @param failed pages that are named already. */
async function damageNotes(
  { pdf, unusedPrograms }: OpenDocument,
  bytes: Uint8Array,
  failed: readonly number[],
): Promise<Note[]> {
  const damage = damageIn(bytes, unusedPrograms)
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
  return names.length > 0 ? [{ code: 'attachment-not-read', values: { count: names.length, names } }] : []
}

/** The error for a file without words: why there are none. For a scan that nothing could recognise it says what is missing. */
function unreadableAs(notes: Note[], garbled: number[], failed: number[], damage: Damage): Error {
  const missing = notes.find(({ code }) => code.startsWith('ocr-'))
  if (missing) return unreadable(missing.code, missing.values)
  if (garbled.length > 0) return unreadable('garbled-font', { pages: rangesOf(garbled) })
  if (failed.length > 0 || damage.pages.size > 0 || damage.others > 0)
    return unreadable('pdf-damaged', undefined, notes)
  return unreadable('no-text')
}
