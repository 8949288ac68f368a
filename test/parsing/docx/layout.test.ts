/** Ruby, columns, sections, turned cells; and the pages of what stands at paragraphs, also where pages are estimated. */
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../src/facts/document.ts'
import { parse } from '../../../src/parse/parse.ts'
import type { Paragraph, Root } from '../../../src/tree/nodes.ts'
import { project } from '../../../src/tree/project.ts'
import { p, r, tbl, tc, tr } from '../../documents/build-docx.ts'
import { lines, RENDERED, read } from './read-body.ts'

const LONG = '投标人应当把每一页都写上页码，然后装订成册。'.repeat(12)
const pageOf = (root: Root, words: string) =>
  (root.children as Paragraph[]).find(node => project({ type: 'root', children: [node] }).startsWith(words))?.data.page

describe('what stands in a line', () => {
  it('the base of a ruby is read, the reading aid is not', async () => {
    const ruby = `<w:ruby><w:rubyPr/><w:rt>${r('zhāo')}</w:rt><w:rubyBase>${r('招')}</w:rubyBase></w:ruby>`
    expect(lines((await read(`<w:p><w:r>${ruby}</w:r>${r('标')}</w:p>`)).root)).toEqual(['招标'])
  })

  it('a column break parts words and begins no page', async () => {
    const { root, pages } = await read(`<w:p>${r('左栏')}<w:r><w:br w:type="column"/></w:r>${r('右栏')}</w:p>`)
    expect(lines(root)).toEqual(['左栏 右栏'])
    expect(pages).toBe(1)
  })

  it('letters of a turned cell are read like all others', async () => {
    const { root } = await read(tbl([tr([tc('评审因素', '<w:textDirection w:val="tbRlV"/>'), tc('价格')])]))
    expect(lines(root)).toEqual(['评审因素 | 价格'])
  })

  it('text hidden by a style is read and marked', async () => {
    const { root } = await read(`<w:p>${r('明')}${r('暗', '<w:rStyle w:val="h"/>')}</w:p>`, {
      styles: '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>',
    })
    expect((root.children[0] as Paragraph).children).toMatchObject([{ value: '明' }, { data: { hidden: true } }])
  })
})

describe('sections', () => {
  const section = (type: string, more = '') =>
    `<w:p><w:pPr><w:sectPr>${more}<w:type w:val="${type}"/></w:sectPr></w:pPr></w:p>`

  it('with columns that go on on the same page begin none', async () => {
    const body = `${p('通栏')}${section('nextPage')}${p('两栏')}${section('continuous', '<w:cols w:num="2"/>')}${p('又通栏')}`
    const { root } = await read(
      `${body}<w:p>${RENDERED}${r('次页')}</w:p><w:sectPr><w:type w:val="continuous"/></w:sectPr>`,
    )
    expect((root.children as Paragraph[]).map(({ data }) => data.page)).toEqual([1, 1, 1, 2])
  })

  it('their headers stand on the page on which they begin, also where that is estimated', async () => {
    const header = (n: number) => `<w:headerReference w:type="default" r:id="header${n}"/>`
    const body = `${p(LONG).repeat(40)}${section('nextPage', header(1))}${p('第二节')}<w:sectPr>${header(2)}</w:sectPr>`
    const { root } = await read(body, { headers: [p('第一节页眉'), p('第二节页眉')] })
    expect(pageOf(root, '第二节')).toBeGreaterThan(3)
    expect(pageOf(root, '第一节页眉')).toBe(1)
    expect(pageOf(root, '第二节页眉')).toBe(pageOf(root, '第二节'))
  })
})

describe('pages of notes and pictures', () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const footnotes = `<w:footnote w:id="2">${p('脚注')}</w:footnote>`
  const picture =
    '<w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="3600000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData>' +
    '</a:graphic></wp:inline></w:drawing></w:r>'

  it('a footnote stands on the estimated page of its reference', async () => {
    const { root } = await read(`${p(LONG).repeat(40)}<w:p>${r('要点')}${note}</w:p>${p(LONG).repeat(20)}`, {
      footnotes,
    })
    expect(pageOf(root, '要点')).toBeGreaterThan(3)
    expect(pageOf(root, '脚注')).toBe(pageOf(root, '要点'))
  })

  it('one behind a page break inside its paragraph stands a page later', async () => {
    const broken = `<w:p>${r('上')}<w:r><w:br w:type="page"/></w:r>${r('下')}${note}</w:p>`
    const { root } = await read(p(LONG).repeat(40) + broken, { footnotes })
    expect(pageOf(root, '脚注')).toBe(pageOf(root, '上')! + 1)
  })

  it('pictures name their pages: rendered ones, and estimated ones', async () => {
    const alone = `<w:p>${picture}</w:p>`
    const rendered = await read(`${p('甲')}${alone}<w:p>${RENDERED}${picture}${r('乙')}</w:p>${alone}`)
    expect(rendered.notes).toEqual([{ code: 'picture-not-read', values: { count: 3, pages: ['1–2'] } }])
    const estimated = await read(`${p(LONG).repeat(40)}${alone}${p('图后')}`)
    const page = String(pageOf(estimated.root, '图后'))
    expect(estimated.notes).toEqual([{ code: 'picture-not-read', values: { count: 1, pages: [page] } }])
  })

  it('a picture that ends its page does not stand on the next one where pages are estimated', async () => {
    const ends = `<w:p>${picture}</w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>`
    const { root, notes } = await read(`${p(LONG).repeat(40)}${ends}${p('后')}`)
    const pages = [String(pageOf(root, '后')! - 1)]
    expect(notes).toEqual([{ code: 'picture-not-read', values: { count: 1, pages } }])
  })
})

describe('Word documents saved as one XML file', () => {
  const codeOf = async (path: string, value: string) => {
    const file = new VFile({ path, value: new TextEncoder().encode(value) })
    await parse(file)
    return documentOf(file).error?.code
  }

  it.each([
    [
      'Word 2003',
      '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body/></w:wordDocument>',
    ],
    ['Flat OPC', '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'],
  ])('%s: say to save it as .docx, whatever their name', async (_, content) => {
    const xml = `<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n${content}`
    for (const name of ['a.xml', 'a.doc', 'a.docx']) expect(await codeOf(name, xml)).toBe('format-word-xml')
  })
})
