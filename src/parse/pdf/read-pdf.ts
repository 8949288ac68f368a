/** Reads a `.pdf`: exact pages and boxes, paragraphs from lines, tables from ruling lines. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { root } from '../../tree/build.ts'
import type { Note } from '../../tree/document.ts'
import { unreadable } from '../../tree/document.ts'
import { limitsOf } from '../../tree/limits.ts'
import { rangesOf } from '../page-ranges.ts'
import type { Reader, Reading } from '../reader.ts'
import { blocksOf } from './blocks.ts'
import { bookmarksOf, setOutline } from './bookmarks.ts'
import { type Damage, damageIn } from './damaged-streams.ts'
import type { FontFacts } from './font-facts.ts'
import { addFields, hasForm } from './form-fields.ts'
import { isJumble } from './garbled.ts'
import { setOutlineByLook } from './heading-looks.ts'
import { openDocument } from './open-document.ts'
import { emptyPage, type PageContent, pageContentOf } from './page-content.ts'
import { pageFlowOf } from './page-flow.ts'
import { addRecognised, type PageInPicture } from './recognised.ts'
import { takeRunningHeads } from './running-heads.ts'
import { isUnread } from './unread-pages.ts'

/**
 * Reads the bytes of a PDF. Pages without text, with fonts that cannot be decoded, or that fail are said in `notes`.
 *
 * @throws unreadable `pdf-encrypted`, `pdf-wrong-password`, `pdf-damaged`, `no-text` (a scan), `garbled-font`.
 */
export const readPdf: Reader = async (bytes, { password, ocr, limits } = {}) => {
  const { pdf, fonts, close } = await openDocument(bytes, password)
  try {
    const most = limitsOf(limits).pages
    if (pdf.numPages > most) throw unreadable('limit-pages', { pages: pdf.numPages, limit: most })
    const pages: PageInPicture[] = []
    const garbled: number[] = []
    const failed: number[] = []
    const form = await hasForm(pdf)
    for (let number = 1; number <= pdf.numPages; number++) {
      const read = await readPage(() => pdf.getPage(number), fonts, form)
      if (!read) {
        failed.push(number)
        continue
      }
      if (takeGarbled(read.content)) garbled.push(number)
      const flow = pageFlowOf(read.content, number, read.width, read.height)
      // Of most pages only the lines are kept.
      pages.push({ flow, content: ocr ? read.content : emptyPage() })
    }
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
    return { root: root(blocks), pages: pdf.numPages, notes, partial } satisfies Reading
  } finally {
    await close()
  }
}

type ReadPage = { content: PageContent; width: number; height: number }

async function readPage(
  getPage: () => Promise<PDFPageProxy>,
  fonts: ReadonlyMap<string, FontFacts>,
  form: boolean,
): Promise<ReadPage | undefined> {
  try {
    const page = await getPage()
    const { transform, width, height } = page.getViewport({ scale: 1 })
    // 1 is AnnotationMode.ENABLE: fields and typed notes are drawn too, each marked with its id.
    const operators = await page.getOperatorList({ annotationMode: 1 })
    const content = pageContentOf(operators, transform as never, { width, height }, fonts)
    if (form || content.annotations.size > 0) await addFields(page, content, transform as never)
    page.cleanup()
    return { content, width, height }
  } catch {
    return undefined
  }
}

/** Takes out the characters of fonts that cannot be decoded; true where there are any. */
function takeGarbled(content: PageContent): boolean {
  const fonts = new Set<object>([...content.fonts].filter(([, tally]) => tally.isGarbled()).map(([font]) => font))
  if (fonts.size > 0) content.glyphs = content.glyphs.filter(({ font }) => !font || !fonts.has(font))
  if (!isJumble(content.glyphs)) return fonts.size > 0
  content.glyphs = []
  return true
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
