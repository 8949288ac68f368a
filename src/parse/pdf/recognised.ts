/** Puts what was recognised on pages without text into their flow, beside what is text there. */
import type { Note } from '../../facts/document.ts'
import { rangesOf } from '../../text/ranges.ts'
import { findEngine } from '../ocr/find-engine.ts'
import { recognisePages } from '../ocr/recognise-pages.ts'
import type { OcrMode } from '../reader.ts'
import type { Glyph, PageFlow } from './layout.ts'
import type { PageContent } from './page-content.ts'
import { pageFlowOf } from './page-flow.ts'
import { type RunningHeads, takeRunningHeads } from './running-heads.ts'

/** A page that could not be read, and its characters that could. */
export interface PageInPicture {
  flow: PageFlow
  content: PageContent
}

/**
 * Recognises pages and adds their lines to their flow, their running heads to `heads`.
 *
 * @returns the pages that were read, and what is to be said of it.
 */
export async function addRecognised(
  bytes: Uint8Array,
  pages: readonly PageInPicture[],
  heads: RunningHeads,
  { ocr, password }: { ocr: OcrMode; password?: string },
): Promise<{ read: Set<number>; notes: Note[] }> {
  const engine = await findEngine(ocr)
  if (!engine) return { read: new Set(), notes: [{ code: `ocr-missing-${ocr}` }] }
  const wanted = pages.map(({ flow }) => ({ page: flow.page, width: flow.width }))
  const found = await recognisePages(bytes, wanted, engine, password)
  const added: { flow: PageFlow; made: PageFlow }[] = []
  for (const { flow, content } of pages) {
    const glyphs = found.get(flow.page)?.filter(glyph => !isText(glyph, content.glyphs))
    if (glyphs)
      added.push({ flow, made: pageFlowOf({ ...content, glyphs, turned: [] }, flow.page, flow.width, flow.height) })
  }
  const more = takeRunningHeads(added.map(({ made }) => made))
  heads.headers.push(...more.headers)
  heads.footers.push(...more.footers)
  for (const { flow, made } of added) flow.flow = [...flow.flow, ...made.flow].sort((a, b) => a.top - b.top)
  const failed = wanted.map(({ page }) => page).filter(page => !found.has(page))
  const notes: Note[] = []
  const { name } = engine
  if (found.size > 0) {
    notes.push({ code: 'ocr-read', values: { pages: rangesOf([...found.keys()].sort((a, b) => a - b)), engine: name } })
  }
  if (failed.length > 0) notes.push({ code: 'ocr-failed', values: { pages: rangesOf(failed), engine: name } })
  return { read: new Set(found.keys()), notes }
}

/** A stamp or a page number that is text is seen in the picture too. */
function isText({ x0, x1, top, bottom }: Glyph, glyphs: readonly Glyph[]): boolean {
  const x = (x0 + x1) / 2
  const y = (top + bottom) / 2
  return glyphs.some(other => other.x0 <= x && x <= other.x1 && other.top <= y && y <= other.bottom)
}
