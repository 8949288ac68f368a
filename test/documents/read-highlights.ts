/** Reads the annotations of a PDF with pdf.js, which the copies are not made with. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface ReadHighlight {
  page: number
  says: string
  author: string
  /** Bounds of each quad in the space of the PDF: left, bottom, right, top. */
  quads: [number, number, number, number][]
  hasAppearance: boolean
  hasPopup: boolean
}

/** All highlights in the order of pages, and the number of other annotations that are no pop-ups. */
export async function readHighlights(bytes: Uint8Array): Promise<{ highlights: ReadHighlight[]; others: number }> {
  const folder = dirname(
    createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json'),
  )
  const pdfjs = await import(pathToFileURL(join(folder, 'legacy/build/pdf.mjs')).href)
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const highlights: ReadHighlight[] = []
  let others = 0
  for (let page = 1; page <= pdf.numPages; page++) {
    const annotations = await (await pdf.getPage(page)).getAnnotations()
    for (const one of annotations) {
      if (one.subtype === 'Popup') continue
      if (one.subtype !== 'Highlight') {
        others++
        continue
      }
      highlights.push({
        page,
        says: one.contentsObj.str,
        author: one.titleObj.str,
        quads: quadsOf(Array.from(one.quadPoints)),
        hasAppearance: one.hasAppearance,
        hasPopup: annotations.some((other: { subtype: string; parentRect?: number[] }) => other.subtype === 'Popup'),
      })
    }
  }
  await task.destroy()
  return { highlights, others }
}

function quadsOf(numbers: number[]): ReadHighlight['quads'] {
  const quads: ReadHighlight['quads'] = []
  for (let i = 0; i < numbers.length; i += 8) {
    const quad = numbers.slice(i, i + 8)
    const [xs, ys] = [quad.filter((_, k) => k % 2 === 0), quad.filter((_, k) => k % 2 === 1)]
    quads.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
  }
  return quads
}
