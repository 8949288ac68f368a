/** What pdf.js hands on of `ActualText` is changed when the program is built, so these run the program. */
import { describe, expect, it } from 'vitest'
import { buildPdf, type Draw, marked, type PdfPage, picture, unmapped, words } from '../../documents/build-pdf.ts'
import { textString } from '../../documents/pdf-strings.ts'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const given = (text: string, ...content: Draw[]) => marked(`<< /ActualText ${textString(text)} >>`, ...content)
const untold = (...content: Draw[]) => marked('<< /MCID 1 >>', ...content)

async function readPage(page: PdfPage): Promise<string[]> {
  const folder = folderOf({ 'tender.pdf': buildPdf([page]) })
  const { stdout, stderr, code } = await tenderlint(folder, ['read', 'tender.pdf', '--format', 'jsonl'])
  expect([code, stderr]).toEqual([0, ''])
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).text)
}

const read = (...content: Draw[]) => readPage({ content })

describe('words that a PDF gives for its glyphs', () => {
  it('stand for the one glyph that LibreOffice draws for all characters a font has not', async () => {
    const line = [...'须用红色火漆'].map((text, i) => given(text, words(96 + 12 * i, 100, '与')))
    expect(await read(words(72, 100, '文件'), ...line, words(168, 100, '封口。'))).toEqual(['文件须用红色火漆封口。'])
  })

  it('are read in UTF-16, in the code of PDF, and where the properties have a name', async () => {
    const coded = marked('<< /ActualText (GB/T \\(A\\) \\240) >>', unmapped(96, 100, [1, 2]))
    const named = marked('/P1', unmapped(96, 200, [1, 2]))
    const unknown = marked('/P2', words(120, 200, '整'))
    const content = [words(72, 100, '标准'), coded, words(72, 200, '金额'), named, unknown]
    const properties = `/P1 << /MCID 0 /ActualText ${textString('三万𠮷元')} >>`
    expect(await readPage({ content, properties })).toEqual(['标准GB/T (A) €', '金额三万𠮷元整'])
  })

  it('are those of the outer span where one stands in another; marks without words count for nothing', async () => {
    const outer = given(
      '红色火漆',
      untold(given('不算', words(96, 100, '与'))),
      () => '/Artifact BMC EMC',
      words(108, 100, '与'),
    )
    expect(await read(untold(words(72, 100, '须用'), outer, words(120, 100, '封口。')))).toEqual(['须用红色火漆封口。'])
  })

  it('go over the end of a line with their glyphs, and over the end of the page when nothing closes them', async () => {
    const twoLines = given(
      '投标文件须用红色火漆封口。',
      words(456, 100, '与'.repeat(6)),
      words(72, 118, '与'.repeat(7)),
    )
    const open: Draw = height => `/Span << /ActualText ${textString('电话')} >> BDC ${words(72, 300, '与与')(height)}`
    const content = [words(96, 100, '一、提交。'.repeat(6)), twoLines, words(156, 118, '否则无效。'), open]
    expect(await read(...content)).toEqual([`${'一、提交。'.repeat(6)}投标文件须用红色火漆封口。否则无效。`, '电话'])
  })

  it('take the place of glyphs that have no character and of fonts that nobody can decode', async () => {
    const nameless = Array.from({ length: 20 }, (_, i) => 600 + 7 * i)
    const line = given('供应商应当在截止时间之前递交全部投标文件', unmapped(72, 100, nameless))
    expect(await read(line)).toEqual(['供应商应当在截止时间之前递交全部投标文件'])
  })

  it('leave glyphs alone that say more than they do', async () => {
    const dots = given('\t', words(144, 100, '.'.repeat(40)))
    const line = given('文', words(72, 200, '须用红色火漆封口。'))
    const empty = given('', words(72, 300, '密封完好'))
    expect(await read(words(72, 100, '第一章'), dots, words(390, 100, '3'), line, empty)).toEqual([
      `第一章 ${'.'.repeat(40)} 3`,
      '须用红色火漆封口。',
      '密封完好',
    ])
  })

  it('of a picture without glyphs are not read, and the page is one without text', async () => {
    const folder = folderOf({ 'tender.pdf': buildPdf([{ content: [given('扫描的公告', picture(0, 0, 595, 842))] }]) })
    const { code, stderr } = await tenderlint(folder, ['read', 'tender.pdf'])
    expect(code).toBe(2)
    expect(stderr).toContain('tender.pdf')
  })

  it('have their own place among the words of a page', async () => {
    const line = [
      words(72, 100, '须用'),
      given('红色火漆', words(96, 100, '与与与与')),
      words(144, 100, '封口，否则投标无效。'),
    ]
    const files = { 'tender.pdf': buildPdf([{ content: line }]), 'rules/red-wax.yaml': RED_WAX }
    const { stdout } = await tenderlint(folderOf(files), ['tender.pdf', ...WITH_RED_WAX, '--format', 'json'])
    const [finding] = JSON.parse(stdout).documents[0].findings
    expect(finding).toMatchObject({ match: '须用红色火漆封口', location: { box: [72, 89.4, 168, 101.4] } })
  })
})
