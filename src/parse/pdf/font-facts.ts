/** What the layout needs to know of a font, read from the record in which pdf.js's worker describes it. */

export interface FontFacts {
  bold: boolean
  vertical: boolean
  /** Units of the font to text space; 0.001 for all but Type 3 fonts. */
  scale: number
  /** Share of the size above and below the base line (descent is negative). */
  ascent: number
  descent: number
}

/** What is taken for true of a font that pdf.js says nothing of: the measures that most Chinese fonts have. */
export const UNKNOWN_FONT: FontFacts = { bold: false, vertical: false, scale: 0.001, ascent: 0.88, descent: -0.12 }

// Offsets of pdf.js 5.4 (FontInfo in src/shared/obj-bin-transform.js): 10 flags of 2 bits, 3 numbers, bounding box,
// font matrix, vertical metrics, then the strings, each with its length in front.
const FLAG_BOLD = 1
const FLAG_VERTICAL = 9
const ASCENT = 3
const DESCENT = 19
const MATRIX = 36
const STRINGS = 92
const NAME_INDEX = 3
const BOLD_NAME = /bold|black|heavy|hei(?!ght)|黑/i

/** Reads the record of one font; `UNKNOWN_FONT` where it has another shape. */
export function fontFactsOf(record: ArrayBuffer): FontFacts {
  try {
    const view = new DataView(record)
    const flag = (i: number) => ((view.getUint8(i >> 2) >> ((i * 2) % 8)) & 3) === 2
    const ascent = view.getFloat64(ASCENT)
    const descent = view.getFloat64(DESCENT)
    const sane = ascent > 0.5 && ascent < 1.2 && descent <= 0 && descent > -0.5
    return {
      bold: flag(FLAG_BOLD) || BOLD_NAME.test(nameOf(record, view)),
      vertical: flag(FLAG_VERTICAL),
      scale: view.getUint8(MATRIX) > 0 ? Math.abs(view.getFloat64(MATRIX + 1, true)) || 0.001 : 0.001,
      ascent: sane ? ascent : UNKNOWN_FONT.ascent,
      descent: sane ? descent : UNKNOWN_FONT.descent,
    }
  } catch {
    return UNKNOWN_FONT
  }
}

function nameOf(record: ArrayBuffer, view: DataView): string {
  let offset = STRINGS + 4
  for (let i = 0; i < NAME_INDEX; i++) offset += view.getUint32(offset) + 4
  return new TextDecoder().decode(new Uint8Array(record, offset + 4, view.getUint32(offset)))
}
