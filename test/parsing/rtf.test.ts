import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRtf } from '../../src/parse/rtf/read-rtf.ts'
import { textOf } from '../../src/tree/content.ts'
import type { Paragraph, Table } from '../../src/tree/nodes.ts'
import { gridOf } from './block-lines.ts'

const bytesOf = (source: string) => Uint8Array.from(source, char => char.charCodeAt(0))

async function read(source: string | Uint8Array) {
  const { root, pages, notes, partial } = await readRtf(typeof source === 'string' ? bytesOf(source) : source)
  const blocks = root.children as (Paragraph | Table)[]
  return { blocks, pages, notes, partial, texts: blocks.map(textOf) }
}

describe('RTF', () => {
  it('characters in every way they are written', async () => {
    const { texts } = await read(
      '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}' +
        "{\\f0 \\'bb\\'f0\\'c6\\'e1}\\par " +
        "\\uc2\\u28779\\'bb\\'f0\\u28422\\'c6\\'e1\\par " +
        '\\uc1\\u-24702?\\par ' +
        '{\\f1 A\\{b\\}\\\\c\\~d\\emdash e\\_f\\-g}\\par}',
    )
    expect(texts).toEqual(['火漆', '火漆', String.fromCharCode(0x10000 - 24702), 'A{b}\\c\u00a0d—e-fg'])
  })

  it('bytes of a font without a Chinese character set follow the code page of the file', async () => {
    const { texts } = await read("{\\rtf1\\ansicpg936{\\fonttbl{\\f1\\fcharset0 Arial;}}\\f1 \\'bb\\'f0\\par}")
    expect(texts).toEqual(['火'])
  })

  it('quotation marks of Windows are none of the control characters that Node gives for them', async () => {
    expect((await read("{\\rtf1\\ansi\\ansicpg1252 \\'93A\\'94\\par}")).texts).toEqual(['“A”'])
  })

  it('a table of more cells than a function takes arguments has pages', async () => {
    const row = '\\trowd\\cellx1000\\pard\\intbl a\\cell\\row'
    const { blocks } = await read(`{\\rtf1 ${row.repeat(140_000)}}`)
    const { children } = blocks[0] as Table
    expect(children).toHaveLength(140_000)
    expect(children.at(-1)!.data.page).toBeGreaterThan(1000)
  })

  it('tables: spans, vertical merges, several paragraphs in a cell', async () => {
    const { blocks, texts } = await read(
      '{\\rtf1 before\\par\\trowd\\trhdr\\clvmgf\\cellx1000\\cellx3000\\cellx4000\\pard\\intbl a\\cell b\\par c\\cell d\\cell\\row' +
        '\\trowd\\clvmrg\\cellx1000\\cellx4000\\pard\\intbl\\cell e\\cell\\row\\pard after\\par}',
    )
    expect(texts).toEqual(['before', 'a | b c | d e', 'after'])
    expect(gridOf(blocks[1] as Table)).toEqual([
      [
        [1, 1, 2],
        [2, 1, 1],
        [3, 1, 1],
      ],
      [[2, 2, 1]],
    ])
    expect((blocks[1] as Table).children[0]!.data.header).toBe(true)
  })

  it('tables: a block of cells merged over rows and columns is one cell', async () => {
    const { blocks } = await read(
      '{\\rtf1\\trowd\\cellx1000\\clmgf\\clvmgf\\cellx2000\\clmrg\\clvmgf\\cellx3000\\pard\\intbl a\\cell b\\cell\\cell\\row' +
        '\\trowd\\cellx1000\\clmgf\\clvmrg\\cellx2000\\clmrg\\clvmrg\\cellx3000\\pard\\intbl c\\cell\\cell\\cell\\row\\pard x\\par}',
    )
    expect(gridOf(blocks[0] as Table)).toEqual([
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
      [[1, 1, 1]],
    ])
  })

  it('headings by the names that LibreOffice writes instead of their levels, and by the styles they are based on', async () => {
    const styles =
      '{\\s0 Normal;}{\\s1\\sbasedon3 heading 1;}{\\s3\\sbasedon0 heading 3;}{\\s5\\sbasedon1 Chapter;}{\\s6\\sbasedon7 a;}{\\s7\\sbasedon6 b;}' +
      '{\\s8\\sbasedon1\\outlinelevel9 heading list;}'
    const { blocks } = await read(
      `{\\rtf1{\\stylesheet${styles}}\\s1 a\\par\\s3 b\\par\\s5 c\\par\\s6 d\\par\\s8 e\\par\\s5\\outlinelevel1 f\\par}`,
    )
    expect(blocks.map(block => (block as Paragraph).data.outline)).toEqual([1, 3, 1, undefined, undefined, 2])
  })

  it('a table in a table', async () => {
    const { blocks } = await read(
      '{\\rtf1\\trowd\\cellx2000\\pard\\intbl\\itap1 outer\\par\\pard\\intbl\\itap2 in\\nestcell side\\nestcell' +
        '{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 end\\cell\\row\\pard x\\par}',
    )
    const outer = blocks[0] as Table
    const [words, inner, end] = outer.children[0]!.children[0]!.children
    expect([words, end].map(node => textOf(node!))).toEqual(['outer', 'end'])
    expect(gridOf(inner as Table)).toEqual([
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
  })

  it('numbers as they are printed, bullets not but for marks', async () => {
    const { blocks } = await read(
      '{\\rtf1{\\listtext 2.1\\tab}clause\\par{\\pntext\\bullet\\tab}point\\par{\\*\\listtext 3.\\tab}last\\par' +
        '{\\listtext\\u-3925?\\tab}must\\par{\\listtext\\u-3880?\\tab}may\\par}',
    )
    expect(blocks.map(block => (block as Paragraph).data.number)).toEqual(['2.1', undefined, '3.', '★', undefined])
  })

  it('styles say levels; entries of a table of contents are none', async () => {
    const { blocks } = await read(
      '{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 toc 1;}}' +
        '\\pard\\s2 chapter\\tab 3\\par{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt\\pard other\\par}}' +
        '\\pard\\s1\\qc{\\b\\fs32 chapter}\\par\\pard plain\\par}',
    )
    expect(blocks.map(block => [(block as Paragraph).data.toc, (block as Paragraph).data.outline])).toEqual([
      [true, undefined],
      [true, undefined],
      [undefined, 1],
      [undefined, undefined],
    ])
    expect(blocks[2]!.data).toMatchObject({ centered: true, bold: true, size: 16 })
  })

  it('what nobody sees is left out: codes, pictures, unknown groups, deleted words', async () => {
    const { notes, texts } = await read(
      '{\\rtf1{\\info{\\title secret}{\\upr{\\author a}{\\*\\ud{\\author b}}}}{\\*\\unknown secret}{\\*\\shppict{\\pict 00ff}}{\\nonshppict{\\pict 00ff}}' +
        '{\\field{\\*\\fldinst HYPERLINK "secret"}{\\fldrslt seen}}{\\deleted secret}\\bin3 \\}x words\\par}',
    )
    expect(texts).toEqual(['seen words'])
    expect(notes).toEqual([{ code: 'pictures-not-read', values: { count: 1 } }])
  })

  it('notes, headers and text boxes are parts', async () => {
    const { blocks } = await read(
      '{\\rtf1{\\header top\\par}{\\headerf top\\par}{\\footer {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par}' +
        'body{\\footnote note\\par} goes on{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}}\\par}',
    )
    expect(blocks.map(block => [block.data.part ?? 'body', textOf(block)])).toEqual([
      ['textbox', 'box'],
      ['body', 'body goes on'],
      ['footnote', 'note'],
      ['header', 'top'],
    ])
  })

  it('a note may stand at the end of the document, and an escaped line end is an old one of a paragraph', async () => {
    const { blocks } = await read("{\\rtf1 body{\\footnote\\ftnalt end note}\\\nnext\\'zz line\\\r\n}")
    expect(blocks.map(block => [block.data.part ?? 'body', textOf(block)])).toEqual([
      ['body', 'body'],
      ['body', 'next line'],
      ['endnote', 'end note'],
    ])
  })

  it('pages are estimated and begin at breaks', async () => {
    const { blocks, pages } = await read('{\\rtf1 one\\par\\page two\\par\\sect three\\par}')
    expect(blocks.map(({ data }) => [data.page, data.pageIsEstimate])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ])
    expect(pages).toBe(3)
  })

  it('a section that goes on upon the page begins no page', async () => {
    const { blocks } = await read(
      '{\\rtf1 one\\par\\sect\\sectd\\sbknone\\cols2 two\\par\\sect\\sectd\\sbkpage{\\header top\\par}three\\par\\sect\\sectd four\\par}',
    )
    const pages = blocks.map(block => [textOf(block), block.data.page])
    expect(pages.slice(0, 4)).toEqual([
      ['one', 1],
      ['two', 1],
      ['three', 2],
      ['four', 3],
    ])
  })

  it('a file that is cut off, or opens a hundred thousand groups, is read as far as it goes', async () => {
    expect((await read('{\\rtf1 whole\\par half')).texts).toEqual(['whole', 'half'])
    const deep = `{\\rtf1 ${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}\\par end\\par}`
    expect((await read(deep)).texts).toEqual(['deep', 'end'])
  })

  it.each([
    ['cut off', '{\\rtf1 one\\par two'],
    ['closed too early', '{\\rtf1 one\\par}} two\\par}'],
    ['with a block of zeros in it', `{\\rtf1 one\\par ${'\0'.repeat(50)}two\\par}`],
  ])('a file %s says that something may be missing', async (_, source) => {
    const { texts, notes, partial } = await read(source)
    expect(texts).toContain('one')
    expect({ notes, partial }).toEqual({ notes: [{ code: 'rtf-unbalanced' }], partial: true })
  })

  it('zeros behind the end are no damage; a damaged file without words is not called a scan', async () => {
    expect(await read(`{\\rtf1 one\\par}\r\n${'\0'.repeat(50)}`)).toMatchObject({ notes: [], partial: false })
    await expect(read('{\\rtf1{\\fonttbl{\\f0 Sim')).rejects.toMatchObject({ unreadable: { code: 'rtf-damaged' } })
  })

  it('a file of LibreOffice: numbers, merged cells, hidden words', async () => {
    const { blocks, texts } = await read(readFileSync(new URL('../files/kiln.rtf', import.meta.url)))
    const paragraph = (words: string) => blocks[texts.indexOf(words)] as Paragraph
    expect(paragraph('评审办法').data.number).toBe('第二章')
    expect(paragraph('窑炉采购文件').data).toMatchObject({ centered: true, bold: true })
    expect(gridOf(blocks.find(({ type }) => type === 'table') as Table)[1]![0]).toEqual([1, 1, 2])
    expect(paragraph('看得见看不见').children.map(({ data }) => data)).toEqual([undefined, { hidden: true }])
    expect(texts.join()).not.toContain('删掉')
  })
})
