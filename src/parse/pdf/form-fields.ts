/** What stands in the fields of a form, put on the page where it is seen; what other annotations draw is taken as drawn. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { emsOf, type Glyph, setLine } from './layout.ts'
import type { Matrix } from './operators.ts'
import type { PageContent } from './page-content.ts'

/** The facts of an annotation that are used here (pdf.js's `getAnnotations`). */
interface Annotation {
  id: string
  subtype: string
  rect: [number, number, number, number]
  hidden?: boolean
  noView?: boolean
  fieldType?: string | null
  fieldValue?: string | string[] | null
  password?: boolean
  pushButton?: boolean
  checkBox?: boolean
  radioButton?: boolean
  exportValue?: string
  buttonValue?: string | null
  multiLine?: boolean
  options?: { exportValue: string; displayValue: string }[]
  defaultAppearanceData?: { fontSize?: number }
}

/** In points: largest size of letters where the field leaves it to the viewer, which takes what fits. */
const USUAL_SIZE = 12
/** Share of the height of a line of a field that its letters take. */
const FILL = 0.7
/** Share of the height of letters that lies above the base line. */
const ABOVE = 0.85

/** True where a document has fields at all: pages without them need no second look. */
export async function hasForm(pdf: PDFDocumentProxy): Promise<boolean> {
  return (await pdf.getFieldObjects().catch(() => null)) !== null
}

/** Adds to the content of a page what its fields hold. `view` maps PDF space to the page as it is seen. */
export async function addFields(page: PDFPageProxy, content: PageContent, view: Matrix): Promise<void> {
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[]
  for (const one of annotations) {
    if (content.switchedOff.has(one.id)) continue
    const drawn = content.annotations.get(one.id) ?? []
    if (one.subtype !== 'Widget') content.glyphs.push(...drawn)
    else if (!one.hidden && !one.noView) content.glyphs.push(...filledIn(one, drawn, view))
  }
}

function filledIn(field: Annotation, drawn: Glyph[], view: Matrix): Glyph[] {
  // A signature says who signed and when, a push button what it does: neither is the document's text.
  if (field.password || field.pushButton || field.fieldType === 'Sig') return []
  if (field.checkBox || field.radioButton) return glyphsOf([isOn(field) ? '☑' : '☐'], field, view)
  const words = wordsIn(field)
  if (!words.trim()) return []
  const wordsDrawn = drawn.map(({ text }) => text).join('')
  // What is drawn may be old, or in a font without a code map; where it says the same, it stands more exactly.
  const same = !field.multiLine && bare(wordsDrawn) === bare(words)
  return same ? drawn : glyphsOf(words.split(/\r\n?|\n/), field, view)
}

function isOn({ checkBox, fieldValue, exportValue, buttonValue }: Annotation): boolean {
  if (!fieldValue || fieldValue === 'Off') return false
  return fieldValue === (checkBox ? exportValue : buttonValue)
}

/** What a person sees of a value: for a choice the words that stand for it. */
function wordsIn({ fieldValue, options = [] }: Annotation): string {
  const values = fieldValue ? [fieldValue].flat() : []
  return values.map(value => options.find(one => one.exportValue === value)?.displayValue ?? value).join('、')
}

const bare = (text: string) => text.replace(/\s+/g, '')

/** Sets lines of words into a field, as large as they fit. */
function glyphsOf(lines: string[], field: Annotation, view: Matrix): Glyph[] {
  const [left, top, right, bottom] = onPage(field.rect, view)
  const pitch = (bottom - top) / lines.length
  const size = Math.min(field.defaultAppearanceData?.fontSize || USUAL_SIZE, Math.max(1, pitch * FILL))
  return lines.flatMap((line, i) => {
    const em = Math.min(size, (right - left) / Math.max(1, emsOf(line)))
    const middle = top + (i + 0.5) * pitch
    const base = middle + (ABOVE - 0.5) * size
    return setLine(line, left, em, { top: middle - size / 2, bottom: middle + size / 2, base, size, bold: false })
  })
}

function onPage([x0, y0, x1, y1]: Annotation['rect'], [a, b, c, d, e, f]: Matrix): [number, number, number, number] {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e]
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
