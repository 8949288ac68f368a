/** Pages that are pictures → the characters on them, several pages at once. */
import type { Box } from '../../tree/box.ts'
import { emsOf, type Glyph, setLine } from '../pdf/layout.ts'
import type { Engine, RecognisedLine } from './engine.ts'
import { type PagePictures, pagePictures } from './page-pictures.ts'

export interface PageToRecognise {
  page: number
  /** In points. */
  width: number
}

/** Share of the height of a line that its characters take. */
const FILL = 0.95
/** Share of the height of a line that lies above the base line. */
const ABOVE = 0.85

/**
 * Recognises pages of a PDF.
 *
 * @returns the characters of each page in points; a page on which the engine failed is missing.
 */
export async function recognisePages(
  bytes: Uint8Array,
  pages: readonly PageToRecognise[],
  engine: Engine,
  password?: string,
): Promise<Map<number, Glyph[]>> {
  const pictures = await pagePictures(bytes, password)
  const read = new Map<number, Glyph[]>()
  const running = new Set<Promise<void>>()
  try {
    for (const page of pages) {
      // Drawing takes a moment, recognising seconds: the next page is drawn meanwhile.
      if (running.size >= engine.atOnce) await Promise.race(running)
      const picture = await pictures.pictureOf(page.page, page.width).catch(() => undefined)
      if (!picture) continue
      const work: Promise<void> = recognise(picture, engine)
        .then(glyphs => void read.set(page.page, glyphs))
        .catch(() => {})
        .finally(() => running.delete(work))
      running.add(work)
    }
    await Promise.all(running)
  } finally {
    await pictures.close()
  }
  return read
}

type Picture = Awaited<ReturnType<PagePictures['pictureOf']>>

async function recognise({ png, scale }: Picture, engine: Engine): Promise<Glyph[]> {
  return (await engine.recognise(png)).flatMap(line => glyphsOf(line, scale))
}

/** Spreads the characters of a line over its box: engines place lines well, characters less so. */
function glyphsOf(line: RecognisedLine, scale: number): Glyph[] {
  const [left, top, right, bottom] = [line.x0, line.y0, line.x1, line.y1].map(value => value / scale) as Box
  const em = (right - left) / emsOf(line.text)
  // A tall mark in the line makes the box higher than the characters are.
  const size = Math.min(FILL * (bottom - top), 1.3 * em)
  const base = top + ABOVE * (bottom - top)
  return setLine(line.text, left, em, { top, bottom, base, size, bold: false, confidence: line.confidence })
}
