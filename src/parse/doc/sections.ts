/** Sections of a .doc (MS-DOC 2.8.26 PlcfSed): which of them begin on a page of their own. */
import { operandSize } from './sprms.ts'

/** Bytes of a section's descriptor (2.9.245 Sed), of which four say where its modifiers stand. */
const SED = 12
/** sprmSBkc (2.6.4), and the section that begins in the line after (2.9.247). */
const BREAK = 0x3009
const CONTINUOUS = 0
const NEXT_COLUMN = 1

/**
 * Tells of the mark at a position whether it ends a section after which text goes on upon the same page.
 *
 * @param main the stream WordDocument, where the modifiers of sections stand.
 * @param sections PlcfSed: positions, then a descriptor for each section.
 */
export function readSectionBreaks(main: DataView, sections: DataView): (cp: number) => boolean {
  const count = Math.max(0, Math.floor((sections.byteLength - 4) / (4 + SED)))
  const staying = new Set<number>()
  for (let i = 1; i < count; i++) {
    // What a section says is how it begins.
    const kind = breakOf(main, sections.getUint32(4 * (count + 1) + SED * i + 2, true))
    if (kind === CONTINUOUS || kind === NEXT_COLUMN) staying.add(sections.getUint32(4 * i, true) - 1)
  }
  return cp => staying.has(cp)
}

/** Its kind; undefined where the section says nothing, and begins on a new page. */
function breakOf(main: DataView, at: number): number | undefined {
  if (at === 0xffffffff || at + 2 > main.byteLength) return undefined
  const end = Math.min(main.byteLength, at + 2 + main.getUint16(at, true))
  for (let i = at + 2; i + 3 <= end; ) {
    const code = main.getUint16(i, true)
    if (code === BREAK) return main.getUint8(i + 2)
    i += 2 + operandSize(main, i + 2, code)
  }
  return undefined
}
