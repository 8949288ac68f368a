/** Highlighted copies of PDFs, made by the program and read back by pdf.js. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { buildPdf, type Draw, words } from '../../documents/build-pdf.ts'
import { readHighlights } from '../../documents/read-highlights.ts'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

async function highlighted(bytes: Uint8Array) {
  const folder = folderOf({ 'draft.pdf': bytes, 'rules/red-wax.yaml': RED_WAX })
  const args = ['draft.pdf', '--annotate', 'out', '--format', 'json', ...WITH_RED_WAX]
  const run = await tenderlint(folder, args)
  const path = join(folder, 'out/draft.pdf')
  const copy = existsSync(path) ? readFileSync(path) : null
  return { folder, run, copy, findings: JSON.parse(run.stdout).documents[0].findings as { match: string }[] }
}

const SIZE = 12
const LEFT = 72

/** Where a character stands that is the nth of a line at a base line, in the space of a page 842 points high. */
const placeOf = (n: number, baseLine: number) => [LEFT + n * SIZE, 842 - baseLine] as const

describe('words of a page', () => {
  const line = '一、投标文件的正本须用红色火漆封口，否则代理机构拒收。'

  it('are covered by a highlight that says why and is drawn for every viewer', async () => {
    const bytes = buildPdf([{ content: [words(LEFT, 100, '前言。')] }, { content: [words(LEFT, 200, line)] }])
    const { copy, findings } = await highlighted(bytes)
    expect(copy!.subarray(0, bytes.length).equals(bytes)).toBe(true)
    const { highlights } = await readHighlights(copy!)
    expect(highlights).toHaveLength(1)
    const [one] = highlights
    expect([one!.page, one!.author, one!.hasAppearance, one!.hasPopup]).toEqual([2, 'tenderlint', true, true])
    for (const text of [
      '错误 · 红色火漆封装要求（red-wax）',
      '用什么封口与能否履行合同无关。',
      '别的密封方式为什么不行',
    ])
      expect(one!.says).toContain(text)
    const at = line.indexOf(findings[0]!.match)
    const [left] = placeOf(at, 200)
    const [right, base] = placeOf(at + findings[0]!.match.length, 200)
    const [x0, y0, x1, y1] = one!.quads[0]!
    expect(one!.quads).toHaveLength(1)
    expect(Math.abs(x0 - left)).toBeLessThan(1)
    expect(Math.abs(x1 - right)).toBeLessThan(1)
    expect(y0).toBeLessThanOrEqual(base)
    expect(y1).toBeGreaterThan(base + SIZE / 2)
    expect(y1 - y0).toBeLessThan(2 * SIZE)
    // Without it the colour would hide the words.
    expect(copy!.subarray(bytes.length).toString('latin1')).toMatch(/\/BM \/Multiply/)
  })

  it('are covered exactly where Latin letters stand in front of them', async () => {
    const mixed = '型号ABCDEFG-12345的正本，投标文件须用红色火漆封口，否则拒收。'
    const { copy, findings } = await highlighted(buildPdf([{ content: [words(LEFT, 100, mixed)] }]))
    const before = mixed.slice(0, mixed.indexOf(findings[0]!.match))
    expect(before).toContain('ABCDEFG-12345')
    const wide = [...before].reduce((sum, character) => sum + (character < '\u0080' ? SIZE / 2 : SIZE), 0)
    const [x0] = (await readHighlights(copy!)).highlights[0]!.quads[0]!
    expect(Math.abs(x0 - (LEFT + wide))).toBeLessThan(1)
  })

  it('that go over a line end are covered on both lines', async () => {
    const first = '投标人递交的全部投标文件应当按照要求装订成册并且用上红色'
    const second = '火漆封口，否则拒收。'
    const bytes = buildPdf([{ content: [words(LEFT, 100, first), words(LEFT, 118, second), ...filling(136)] }])
    const { copy, findings } = await highlighted(bytes)
    expect(findings[0]!.match).toContain('红色火漆')
    const { highlights } = await readHighlights(copy!)
    const [upper, lower] = highlights[0]!.quads
    expect(highlights[0]!.quads).toHaveLength(2)
    expect(upper![2]).toBeGreaterThan(LEFT + (first.length - 1) * SIZE)
    expect(lower![0]).toBeCloseTo(LEFT, 0)
    expect(lower![3]).toBeLessThan(upper![3])
  })

  it('on a page that a viewer turns are covered where they are seen', async () => {
    // Upright when the page is turned by 90 degrees.
    const hex = Buffer.from(line, 'utf16le').swap16().toString('hex')
    const turned: Draw = () => `BT /F1 ${SIZE} Tf 0 1 -1 0 300 100 Tm <${hex}> Tj ET`
    const { copy, findings } = await highlighted(buildPdf([{ rotate: 90, content: [turned] }]))
    const [x0, y0, x1, y1] = (await readHighlights(copy!)).highlights[0]!.quads[0]!
    const at = line.indexOf(findings[0]!.match)
    expect(Math.abs(y0 - (100 + at * SIZE))).toBeLessThan(1)
    expect(Math.abs(y1 - (100 + (at + findings[0]!.match.length) * SIZE))).toBeLessThan(1)
    // The characters stand on the line x = 300 and reach to its left.
    expect(x0).toBeLessThan(300 - SIZE / 2)
    expect(x1).toBeGreaterThanOrEqual(300)
  })

  it.each([90, 180, 270] as const)(
    'on a page put in the wrong way up (%d°) are read, and covered where they stand',
    async rotate => {
      const content = [
        words(LEFT, 60, '第三章 投标人资格要求'),
        words(LEFT, 100, '资格证明应当齐全，并且应以红色火'),
        words(LEFT, 118, '漆密封，未密封的投标无效。'),
        words(LEFT, 160, line),
      ]
      const upright = await highlighted(buildPdf([{ content }]))
      const turned = await highlighted(buildPdf([{ rotate, content }]))
      const said = ({ findings }: typeof upright) => findings.map(one => one.match)
      expect(said(turned)).toEqual(said(upright))
      expect(said(turned)).toHaveLength(1)
      const quadsOf = async ({ copy }: typeof upright) => (await readHighlights(copy!)).highlights.map(one => one.quads)
      const [wanted, got] = [await quadsOf(upright), await quadsOf(turned)]
      expect(got.map(quads => quads.length)).toEqual([1])
      for (const [i, quads] of got.entries())
        for (const [j, quad] of quads.entries())
          for (const [k, edge] of quad.entries()) expect(Math.abs(edge - wanted[i]![j]![k]!)).toBeLessThan(0.2)
    },
  )

  /** More lines of the same width, so that the first is known to be full. */
  function filling(from: number): Draw[] {
    const text = '其他的各种要求按照招标文件前附表的规定执行并且不得有任何偏差和遗漏'.slice(0, 28)
    return [0, 1, 2].map(i => words(LEFT, from + 18 * i, text))
  }
})

describe('what a PDF has already', () => {
  it('stays: annotations in a list of their own, cross-references as a stream', async () => {
    const base = await PDFDocument.load(
      buildPdf([{ content: [words(LEFT, 200, '投标文件须用红色火漆封口，否则拒收。')] }]),
    )
    const { context } = base
    const page = base.getPages()[0]!
    const note = context.register(
      context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [10, 10, 20, 20], Contents: PDFString.of('old') }),
    )
    page.drawText('A', { font: await base.embedFont(StandardFonts.Helvetica) })
    page.node.set(PDFName.of('Annots'), context.register(context.obj([note])))
    const bytes = await base.save({ useObjectStreams: true })
    expect(Buffer.from(bytes).toString('latin1')).toContain('/XRef')
    const { copy } = await highlighted(bytes)
    expect(copy!.subarray(0, bytes.length).equals(bytes)).toBe(true)
    const update = copy!.subarray(bytes.length).toString('latin1')
    // The form of the table goes on, and the page itself is not written again.
    expect(update).toContain('/XRef')
    expect(update).not.toMatch(/\nxref\n/)
    expect(update).not.toContain('/MediaBox')
    const { highlights, others } = await readHighlights(copy!)
    expect([highlights.length, others]).toEqual([1, 1])
  })
})

describe('a PDF that must not be changed', () => {
  it('gets a page of its own that says so', async () => {
    const bytes = buildPdf([{ content: [words(LEFT, 200, '投标文件须用红色火漆封口，否则拒收。')] }], { password: '' })
    const { folder, run, copy } = await highlighted(bytes)
    expect(copy).toBe(null)
    expect(run.stderr.split('\n')[0]).toBe(
      'draft.pdf → out/draft.findings.html（PDF 设了保护，不许改动，1 条意见写在网页里）',
    )
    const page = readFileSync(join(folder, 'out/draft.findings.html'), 'utf8')
    expect(page).toContain('这份文件没有带批注的副本（PDF 设了保护，不许改动）')
    expect(page).toContain('用什么封口与能否履行合同无关。')
  })

  it('and one whose signature permits no comments too', async () => {
    const base = await PDFDocument.load(
      buildPdf([{ content: [words(LEFT, 200, '投标文件须用红色火漆封口，否则拒收。')] }]),
    )
    base.catalog.set(
      PDFName.of('Perms'),
      base.context.obj({
        DocMDP: { Type: 'Sig', Reference: [{ TransformMethod: 'DocMDP', TransformParams: { P: 2 } }] },
      }),
    )
    const { run, copy } = await highlighted(await base.save({ useObjectStreams: false }))
    expect(copy).toBe(null)
    expect(run.stderr).toContain('PDF 有签名，签名不许加批注')
  })
})
