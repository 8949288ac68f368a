/** Pages of a PDF as pictures, drawn by pdf-parse with the canvas that it brings along. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pdfJsFolder } from '../pdf/open-document.ts'

/** In dots an inch: the resolution that engines are made for. */
const RESOLUTION = 300
/** In pixels: width that a picture has at most. */
const WIDEST = 3500
const POINTS_AN_INCH = 72

export interface PagePictures {
  /** A PNG of a page and how many pixels one point is. @param width of the page, in points. */
  pictureOf(page: number, width: number): Promise<{ png: Uint8Array; scale: number }>
  close(): Promise<void>
}

/**
 * Opens a PDF for drawing; whoever opens it closes it.
 *
 * Nothing is read yet: it is `pictureOf` that fails, as pdf.js does, for a damaged file or a wrong password.
 */
export async function pagePictures(bytes: Uint8Array, password?: string): Promise<PagePictures> {
  const { PDFParse } = await import('pdf-parse')
  const folder = pdfJsFolder()
  const parser = new PDFParse({
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    cMapUrl: `${pathToFileURL(join(folder, 'cmaps')).href}/`,
    cMapPacked: true,
    standardFontDataUrl: `${pathToFileURL(join(folder, 'standard_fonts')).href}/`,
    isEvalSupported: false,
    verbosity: 0,
  })
  return {
    async pictureOf(page, width) {
      const scale = Math.min(RESOLUTION / POINTS_AN_INCH, WIDEST / width)
      const { pages } = await parser.getScreenshot({ partial: [page], scale, imageDataUrl: false })
      return { png: pages[0]!.data, scale }
    },
    close: () => parser.destroy(),
  }
}
