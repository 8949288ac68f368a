/** Formatting pages (MS-DOC 2.9.33 ChpxFkp, 2.9.178 PapxFkp): which bytes of the text have which modifiers. */
import { lastFrom } from './last-from.ts'

/** Bytes of the text that are formatted alike. */
export interface FormattedRun {
  first: number
  end: number
  /** Paragraph style; 0 (Normal) for characters. */
  style: number
  modifiers: DataView
}

export type RunFinder = (offset: number) => FormattedRun | undefined

const PAGE = 512
const NUMBER_BITS = 0x3fffff

/**
 * Reads the formatting pages that a bin table names.
 *
 * @param bins PlcBteChpx or PlcBtePapx: offsets, then a page number for each.
 */
export function readFormattedPages(main: DataView, bins: DataView, kind: 'paragraph' | 'character'): RunFinder {
  const runs: FormattedRun[] = []
  const count = Math.floor((bins.byteLength - 4) / 8)
  for (let i = 0; i < count; i++) {
    const page = (bins.getUint32(4 * (count + 1) + 4 * i, true) & NUMBER_BITS) * PAGE
    if (page + PAGE <= main.byteLength) readPage(new DataView(main.buffer, main.byteOffset + page, PAGE), kind, runs)
  }
  runs.sort((a, b) => a.first - b.first)
  let last = 0
  return offset => {
    const near = runs[last]
    if (!near || offset < near.first || offset >= near.end) last = lastFrom(runs, offset)
    const found = runs[last]
    return found && offset >= found.first && offset < found.end ? found : undefined
  }
}

function readPage(page: DataView, kind: 'paragraph' | 'character', runs: FormattedRun[]): void {
  const count = page.getUint8(PAGE - 1)
  const entry = kind === 'paragraph' ? 13 : 1
  if (4 * (count + 1) + entry * count > PAGE) return
  for (let i = 0; i < count; i++) {
    const at = 2 * page.getUint8(4 * (count + 1) + entry * i)
    const first = page.getUint32(4 * i, true)
    const end = page.getUint32(4 * i + 4, true)
    runs.push({ first, end, ...(kind === 'paragraph' ? paragraphAt(page, at) : characterAt(page, at)) })
  }
}

function characterAt(page: DataView, at: number): { style: number; modifiers: DataView } {
  return { style: 0, modifiers: at === 0 ? slice(page, 0, 0) : slice(page, at + 1, page.getUint8(at)) }
}

/** A length of 0 says that the next byte holds it, in words; else it counts words less one byte. */
function paragraphAt(page: DataView, at: number): { style: number; modifiers: DataView } {
  if (at === 0 || at + 4 > PAGE) return { style: 0, modifiers: slice(page, 0, 0) }
  const words = page.getUint8(at)
  const start = words === 0 ? at + 2 : at + 1
  const size = words === 0 ? 2 * page.getUint8(at + 1) : 2 * words - 1
  if (start + 2 > PAGE) return { style: 0, modifiers: slice(page, 0, 0) }
  return { style: page.getUint16(start, true), modifiers: slice(page, start + 2, size - 2) }
}

function slice(page: DataView, at: number, size: number): DataView {
  return new DataView(page.buffer, page.byteOffset + at, Math.max(0, Math.min(size, PAGE - at)))
}
