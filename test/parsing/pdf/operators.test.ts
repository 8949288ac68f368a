/** Operators by which programs move and shape text (ISO 32000-1, 9.3, 9.4.2, 8.10): each makes words stand elsewhere. */
import { PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import type { Box } from '../../../src/tree/box.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { Paragraph, Text } from '../../../src/tree/nodes.ts'
import { buildPdf, type Draw, words } from '../../documents/build-pdf.ts'
import { utf16 } from '../../documents/pdf-strings.ts'

/** Text operators behind a place: 72 points from the left, 100 from the top, letters of 12 points. */
const text =
  (operators: string): Draw =>
  height =>
    `BT /F1 12 Tf 1 0 0 1 72 ${height - 100} Tm ${operators} ET`
const show = (line: string) => `<${utf16(line)}> Tj`

interface Shown {
  text: string
  box: Box
}

/** Paragraphs with the box of their first run. */
async function shownIn(bytes: Uint8Array): Promise<Shown[]> {
  const { root } = await readPdf(bytes)
  return (root.children as Paragraph[]).map(node => ({
    text: textOf(node),
    box: (node.children[0] as Text).data!.box!,
  }))
}

const shown = (...content: Draw[]) => shownIn(buildPdf([{ content }]))

/** Distances from each to the next, from top to top. */
const steps = (all: Shown[]) => all.slice(1).map(({ box }, i) => Math.round(box[1] - all[i]!.box[1]))

describe('operators of text', () => {
  test('lines follow each other at the leading, however the next one is begun', async () => {
    const lines = ['一、甲', '二、乙', '三、丙', '四、丁', '五、戊', '六、己']
    const [a, b, c, d, e, f] = lines.map(line => `<${utf16(line)}>`)
    const found = await shown(text(`30 TL ${a} Tj T* ${b} Tj ${c} ' 0 0 ${d} " 0 -40 TD ${e} Tj T* ${f} Tj`))
    expect(found.map(one => one.text)).toEqual(lines)
    expect(steps(found)).toEqual([30, 30, 30, 40, 40])
  })

  test('a number between strings moves what follows: far enough, a space stands there', async () => {
    const [one] = await shown(text(`[<${utf16('火漆')}> -50 <${utf16('封口')}> -4000 <${utf16('蜡印')}>] TJ`))
    expect(one!.text).toBe('火漆封口 蜡印')
  })

  test('letters that are stretched are as much wider, and the next ones stand behind them', async () => {
    const [usual] = await shown(text(show('火漆封口')))
    const [wide] = await shown(text(`150 Tz ${show('火漆封口')}`))
    expect(usual!.box[2] - usual!.box[0]).toBeCloseTo(48)
    expect(wide!.box[2] - wide!.box[0]).toBeCloseTo(72)
    expect(wide!.text).toBe('火漆封口')
  })

  test('letters of a vertical font stand below each other, each around the place it hangs from', async () => {
    const vertical = (strings: string): Draw => {
      return height => `BT /F5 12 Tf 1 0 0 1 300 ${height - 200} Tm [${strings}] TJ ET`
    }
    const found = await shown(vertical(`<${utf16('封口')}> 500 <${utf16('方式')}>`))
    expect(found.map(one => one.text).join('')).toBe('封口方式')
    const boxes = found.map(({ box }) => [Math.round(box[0]), Math.round(box[2])])
    expect(boxes).toEqual(found.map(() => [294, 306]))
  })

  test('raised letters belong to their line', async () => {
    const found = await shown(text(`${show('面积10m')} 5 Ts /F1 7 Tf ${show('2')} 0 Ts /F1 12 Tf ${show('以上')}`))
    expect(found.map(one => one.text)).toEqual(['面积10m2以上'])
  })

  test('what is set between q and Q does not count behind it', async () => {
    const found = await shown(height => `q 200 Tz Q ${text(show('火漆封口'))(height)}`)
    expect(found[0]!.box[2] - found[0]!.box[0]).toBeCloseTo(48)
  })
})

describe('what a page draws by name', () => {
  test('a form stands where its matrix puts it, with what it draws as large as that makes it', async () => {
    const outer = await PDFDocument.create()
    const [form] = await outer.embedPdf(buildPdf([{ width: 400, height: 400, content: [words(40, 80, '火漆封口')] }]))
    outer.addPage([595, 842]).drawPage(form!, { x: 100, y: 442, xScale: 0.5, yScale: 0.5 })
    const [one] = await shownIn(await outer.save())
    expect(one!.text).toBe('火漆封口')
    const [x0, , x1, bottom] = one!.box
    // The form is 200 points high and ends at the top of a page of 842: 842 - 442 - 200.
    expect([x0, x1].map(Math.round)).toEqual([120, 144])
    expect(bottom).toBeGreaterThan(240)
    expect(bottom).toBeLessThan(243)
  })

  test('a font that a graphics state sets is that of the text', async () => {
    const content: Draw[] = [height => `BT /G1 gs 1 0 0 1 72 ${height - 100} Tm <${utf16('火漆封口')}> Tj ET`]
    const pdf = await PDFDocument.load(buildPdf([{ content }]))
    const resources = pdf.getPage(0).node.Resources()!
    const font = resources.lookup(PDFName.of('Font'), PDFDict).get(PDFName.of('F2'))!
    const state = pdf.context.obj({ G1: pdf.context.obj({ Font: [font, PDFNumber.of(20)] }) })
    resources.set(PDFName.of('ExtGState'), state)
    const [one] = await shownIn(await pdf.save({ useObjectStreams: false }))
    expect(one!.text).toBe('火漆封口')
    expect(one!.box[2] - one!.box[0]).toBeCloseTo(80)
  })
})
