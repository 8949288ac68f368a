import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import type { Paragraph, Table } from '../../../src/tree/nodes.ts'
import { buildDocx, p, r, tbl, tc, tr } from '../../documents/build-docx.ts'
import { RENDERED, read } from './read-body.ts'

const BREAK = '<w:r><w:br w:type="page"/></w:r>'
const section = (type = '') => `<w:sectPr>${type && `<w:type w:val="${type}"/>`}</w:sectPr>`

/** `text@page` of the paragraphs. */
async function pagesOf(body: string): Promise<string[]> {
  const { root } = await read(body)
  return (root.children as Paragraph[]).map(
    node => `${node.children.map(child => (child.type === 'text' ? child.value : ' ')).join('')}@${node.data.page}`,
  )
}

describe('pages', () => {
  it('are counted from explicit and rendered breaks, and always an estimate', async () => {
    const { root, pages } = await read(`${p('一')}<w:p>${BREAK}</w:p>${p('二')}<w:p>${RENDERED}${r('三')}</w:p>`)
    expect((root.children as Paragraph[]).map(({ data }) => [data.page, data.pageIsEstimate])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ])
    expect(pages).toBe(3)
  })

  it('a rendered mark at the top of a page that a break began is the same break', async () => {
    expect(await pagesOf(`${p('一')}<w:p>${BREAK}</w:p><w:p>${RENDERED}${r('二')}</w:p>`)).toEqual(['一@1', '二@2'])
    expect(
      await pagesOf(`${p('一')}<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${RENDERED}${r('二')}</w:p>${p('又')}`),
    ).toEqual(['一@1', '二@2', '又@2'])
  })

  it('a paragraph that begins a page counts none at the top of one', async () => {
    const atTop = (text: string) => p(text, '<w:pageBreakBefore/>')
    expect(await pagesOf(`${atTop('封面')}${atTop('公告')}<w:p>${BREAK}</w:p>${atTop('须知')}`)).toEqual([
      '封面@1',
      '公告@2',
      '须知@3',
    ])
    expect(await pagesOf(p('一') + p('二', '<w:pageBreakBefore w:val="0"/>'))).toEqual(['一@1', '二@1'])
  })

  it('a break inside a paragraph gives the page to the words behind it', async () => {
    const { root } = await read(`<w:p>${r('前')}${RENDERED}${r('后')}</w:p><w:p>${r('左')}${BREAK}${r('右')}</w:p>`)
    const [rendered, explicit] = root.children as [Paragraph, Paragraph]
    expect(rendered.children).toEqual([
      { type: 'text', value: '前' },
      { type: 'text', value: '后', data: { page: 2 } },
    ])
    expect(explicit.children.map(({ type }) => type)).toEqual(['text', 'break', 'text'])
    expect(explicit.children[2]?.data).toEqual({ page: 3 })
    expect(explicit.data.page).toBe(2)
  })

  it('a section begins a page unless its own properties, at its end, say that it does not', async () => {
    const end = (text: string, type?: string) => p(text, section(type))
    expect(await pagesOf(end('一') + p('二') + end('三', 'oddPage') + p('四') + section('continuous'))).toEqual([
      '一@1',
      '二@2',
      '三@2',
      '四@2',
    ])
    expect(await pagesOf(end('一') + p('二') + end('三', 'continuous') + p('四') + section())).toEqual([
      '一@1',
      '二@1',
      '三@1',
      '四@2',
    ])
  })

  it('a row that breaks over pages is counted once, not once a cell', async () => {
    const long = tc(`<w:p>${r('上')}${RENDERED}${r('下')}</w:p>`)
    const { root } = await read(tbl([tr([long, long]), tr([tc('次行')])]) + p('末'))
    const table = root.children[0] as Table
    expect(table.data.page).toBe(1)
    expect(table.children.map(({ data }) => data.page)).toEqual([1, 2])
    expect((root.children[1] as Paragraph).data.page).toBe(2)
  })

  it('a table whose first words stand on a new page stands there', async () => {
    const { root } = await read(p('一') + tbl([tr([tc(`<w:p>${RENDERED}${r('二')}</w:p>`)])]))
    expect((root.children[1] as Table).data.page).toBe(2)
  })
})

describe('looks', () => {
  const style = (id: string, name: string, rest: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'a' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${rest}</w:style>`
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style('a', 'Normal', '') +
    style(
      'b',
      '章',
      '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
    ) +
    style('c', '节', '<w:basedOn w:val="b"/><w:pPr><w:outlineLvl w:val="1"/><w:ind w:left="420"/></w:pPr>') +
    style('d', 'heading 3', '') +
    '<w:style w:type="character" w:styleId="e"><w:name w:val="重"/><w:rPr><w:b/></w:rPr></w:style>'
  const look = async (paragraph: string) => {
    const { root } = await readDocx(buildDocx({ body: paragraph, styles }))
    const { bold, centered, size, indent, outline } = (root.children[0] as Paragraph).data
    return { bold, centered, size, indent, outline }
  }
  const PLAIN = { bold: undefined, centered: undefined, indent: undefined, outline: undefined }

  it('come from the defaults, the style and its ancestors, and the paragraph', async () => {
    expect(await look(p('正文'))).toEqual({ ...PLAIN, size: 10.5 })
    expect(await look(p('章', '<w:pStyle w:val="b"/>'))).toEqual({
      ...PLAIN,
      bold: true,
      centered: true,
      size: 16,
      outline: 1,
    })
    expect(await look(p('节', '<w:pStyle w:val="c"/><w:jc w:val="left"/>', '<w:b w:val="0"/>'))).toEqual({
      ...PLAIN,
      size: 16,
      indent: 21,
      outline: 2,
    })
  })

  it('a built-in heading has its level even where the file does not define it', async () => {
    expect((await look(p('标题', '<w:pStyle w:val="d"/>'))).outline).toBe(3)
  })

  it('bold needs all characters, size is that of most', async () => {
    expect(await look(`<w:p>${r('重点', '<w:b/><w:sz w:val="28"/>')}${r('以及其他说明')}</w:p>`)).toEqual({
      ...PLAIN,
      size: 10.5,
    })
  })

  it('bold of the paragraph style and of the character style cancel each other out', async () => {
    expect((await look(p('字', '', '<w:rStyle w:val="e"/>'))).bold).toBe(true)
    expect((await look(p('字', '<w:pStyle w:val="b"/>', '<w:rStyle w:val="e"/>'))).bold).toBeUndefined()
  })
})
