/** Reads the pages of a PDF one by one: each is read without the others. */
import type { PDFPageProxy } from 'pdfjs-dist'
import { isJumble } from '../../text/jumble.ts'
import type { Turn, Turned } from '../../tree/box.ts'
import { canvasFor } from './canvas.ts'
import type { IsShown } from './drawing.ts'
import { addFields, hasForm } from './form-fields.ts'
import type { PageFlow } from './layout.ts'
import type { OpenDocument } from './open-document.ts'
import { emptyPage, type PageContent } from './page-content.ts'
import { pageFlowOf } from './page-flow.ts'
import { turnNeeded } from './turned-pages.ts'

/** One page, counted from 1; `flow` is `null` where it could not be read. */
export interface PageRead {
  number: number
  flow: PageFlow | null
  /** Set where it had to be turned to be read; the flow is that of the turned page. */
  turned: Turned | null
  /** Its object: `null` where the document does not have it. */
  ref: PageRef | null
  /** True where the characters of a font could not be decoded. They are left out. */
  garbled: boolean
  /** What is drawn, where it was asked for. */
  content: PageContent
}

/** How the objects of a PDF name a page (ISO 32000-1, 7.3.10). */
export interface PageRef {
  num: number
  gen: number
}

/** Reads all pages in order. @param drawn true where `content` is wanted: of most documents only the lines are kept. */
export async function readPages(document: OpenDocument, drawn: boolean): Promise<PageRead[]> {
  const form = await hasForm(document.pdf)
  const isShown = await layersOf(document)
  const read: PageRead[] = []
  for (let number = 1; number <= document.pdf.numPages; number++)
    read.push(await readPage(document, number, { form, drawn, isShown }))
  return read
}

/** Layers as a viewer opens the document: one that is switched off there is not seen. */
async function layersOf({ pdf }: OpenDocument): Promise<IsShown> {
  const layers = await pdf.getOptionalContentConfig().catch(() => null)
  return layer => layers?.isVisible(layer) ?? true
}

async function readPage(
  { pdf, fonts, drawing }: OpenDocument,
  number: number,
  { form, drawn, isShown }: { form: boolean; drawn: boolean; isShown: IsShown },
): Promise<PageRead> {
  try {
    const page: PDFPageProxy = await pdf.getPage(number)
    const draw = async (turn: Turn | 0) => {
      const { transform, width, height } = page.getViewport({ scale: 1, rotation: page.rotate + turn })
      // 1 is AnnotationMode.ENABLE: fields and typed notes are drawn too, each marked with its id.
      const canvas = canvasFor({ view: transform as never, page: { width, height }, fonts, isShown })
      drawing.take = canvas.draw
      await page.getOperatorList({ annotationMode: 1 })
      const content = canvas.content()
      if (form || content.annotations.size > 0) await addFields(page, content, transform as never)
      page.cleanup()
      return { content, width, height }
    }
    const shown = await draw(0)
    const turn = turnNeeded(shown.content)
    const { content, width, height } = turn === 0 ? shown : await draw(turn)
    const garbled = takeGarbled(content)
    const flow = pageFlowOf(content, number, width, height)
    const turned = turn === 0 ? null : { turn, width, height }
    return { number, flow, turned, ref: page.ref, garbled, content: drawn ? content : emptyPage() }
  } catch {
    return { number, flow: null, turned: null, ref: null, garbled: false, content: emptyPage() }
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
