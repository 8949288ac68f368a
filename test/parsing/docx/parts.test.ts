import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { field, NAMESPACES, p, r, tbl, tc, tr, zip } from '../../documents/build-docx.ts'
import { lines, parted, read } from './read-body.ts'

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
  const drawn = (text: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp>` +
    '</a:graphicData></a:graphic></wp:anchor></w:drawing>'
  const old = (text: string) => `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`

  it('follow the paragraph that anchors them, and are read once of two alternatives', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawn('框内')}</mc:Choice><mc:Fallback>${old('框内')}</mc:Fallback></mc:AlternateContent>`
    const { root } = await read(`<w:p>${r('前半')}<w:r>${both}</w:r>${r('后半')}</w:p>${p('下一段')}`)
    expect(parted(root)).toEqual([
      ['body', '前半后半'],
      ['textbox', '框内'],
      ['body', '下一段'],
    ])
  })

  it('are read from the fallback where the first choice gives nothing', async () => {
    const body = `<mc:AlternateContent><mc:Choice Requires="x"><x:new xmlns:x="urn:x"/></mc:Choice><mc:Fallback>${old('旧框')}</mc:Fallback></mc:AlternateContent>`
    const { root } = await read(`<w:p><w:r>${body}</w:r></w:p>`)
    expect(parted(root)).toEqual([['textbox', '旧框']])
  })

  it('outside of Word’s own drawings hold paragraphs of DrawingML; letters along a line stand in an attribute', async () => {
    const shape =
      '<w:drawing><wp:inline><a:graphic><a:graphicData><a:txBody><a:p><a:r><a:t>形状</a:t></a:r><a:r><a:t>里</a:t></a:r></a:p>' +
      '<a:p><a:r><a:t>第二段</a:t></a:r></a:p></a:txBody></a:graphicData></a:graphic></wp:inline></w:drawing>'
    const art = '<w:pict><v:shape style="width:90pt;height:30pt"><v:textpath string="艺术字"/></v:shape></w:pict>'
    const { root, notes } = await read(`<w:p>${r('段落')}<w:r>${shape}</w:r></w:p><w:p><w:r>${art}</w:r></w:p>`)
    expect(parted(root)).toEqual([
      ['body', '段落'],
      ['textbox', '形状里'],
      ['textbox', '第二段'],
      ['body', '艺术字'],
    ])
    expect(notes).toEqual([])
  })

  it('stay inside the cell that anchors them and do not count as body paragraphs', async () => {
    const { root } = await read(`${tbl([tr([tc(`<w:p><w:r>${drawn('框')}</w:r></w:p>`)])])}${p('末段')}`)
    expect(lines(root)).toEqual(['框', '末段'])
    expect((root.children[1] as Paragraph).data.paragraph).toBe(1)
  })
})

describe('notes, headers and footers', () => {
  const sections = (ids: string[]) =>
    `<w:sectPr>${ids.map(id => `<w:${id.slice(0, 6)}Reference w:type="default" r:id="${id}"/>`).join('')}</w:sectPr>`

  it('footnotes and endnotes follow the body on the page of their reference; separators are left out', async () => {
    const { root } = await read(
      `${p('首页')}<w:p><w:r><w:br w:type="page"/><w:t>次页</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`,
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('——')}</w:footnote><w:footnote w:id="2">${p('脚注')}</w:footnote><w:footnote w:id="3">${p('无主')}</w:footnote>`,
      },
    )
    expect(parted(root).slice(2)).toEqual([['footnote', '脚注']])
    expect((root.children[2] as Paragraph).data.page).toBe(2)
  })

  it('a header that several sections repeat is read once, one that no section uses not at all', async () => {
    const { root } = await read(`${p('正文')}${sections(['header1', 'header2'])}`, {
      headers: [p('某某学院招标文件'), p('某某学院 招标文件'), p('没有用')],
    })
    expect(parted(root)).toEqual([
      ['body', '正文'],
      ['header', '某某学院招标文件'],
    ])
  })

  it('a footer with nothing but page numbers is left out, one that says more is kept', async () => {
    const { root } = await read(`${p('正文')}${sections(['footer1', 'footer2'])}`, {
      footers: [
        `<w:p>${r('第 ')}${field('PAGE', r('3'))}${r(' 页 共 ')}${field('NUMPAGES', r('9'))}${r(' 页')}</w:p>`,
        `<w:p>${r('招标代理：某公司 ')}${field('PAGE', r('3'))}</w:p>`,
      ],
    })
    expect(parted(root)).toEqual([
      ['body', '正文'],
      ['footer', '招标代理：某公司 3'],
    ])
  })
})

describe('tables of contents', () => {
  it('entries are known by style, and by a link to a heading with its page', async () => {
    const entry = (title: string) =>
      `<w:p><w:hyperlink w:anchor="_Toc1">${r(title)}${field('PAGEREF _Toc1 \\h', r('4'))}</w:hyperlink></w:p>`
    const { root } = await read(`${p('第一章', '<w:pStyle w:val="12"/>')}${entry('第二章')}${p('第三章')}`, {
      styles: '<w:style w:type="paragraph" w:styleId="12"><w:name w:val="toc 1"/></w:style>',
    })
    expect((root.children as Paragraph[]).map(node => node.data.toc)).toEqual([true, true, undefined])
  })
})

describe('other shapes of the package', () => {
  it('finds the main part through the relationships and reads Strict files with prefixes of their own', async () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const { root } = await readDocx(
      zip({
        '_rels/.rels': `<pr:Relationships xmlns:pr="http://schemas.openxmlformats.org/package/2006/relationships"><pr:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/text/main.xml"/></pr:Relationships>`,
        'text/main.xml': `<x:document xmlns:x="${strict}/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>`,
      }),
    )
    expect(lines(root)).toEqual(['严格'])
    expect((root.children[0] as Paragraph).data.centered).toBe(true)
  })

  it('finds the main part by its type where no relationship names it, and parts in folders beside its own', async () => {
    const office = 'http://schemas.openxmlformats.org'
    const { root } = await readDocx(
      zip({
        '[Content_Types].xml':
          `<Types xmlns="${office}/package/2006/content-types"><Override PartName="/text/styles.xml" ContentType="application/xml"/>` +
          '<Override PartName="/text/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        'text/main.xml': `<w:document ${NAMESPACES}><w:body><w:p>${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:body></w:document>`,
        'text/_rels/main.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="n" Type="${office}/officeDocument/2006/relationships/footnotes" Target="./../notes/all.xml"/></Relationships>`,
        'notes/all.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:id="2">${p('脚注')}</w:footnote></w:footnotes>`,
      }),
    )
    expect(parted(root)).toEqual([
      ['body', '正文'],
      ['footnote', '脚注'],
    ])
  })

  it('reads UTF-16 parts', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document ${NAMESPACES}><w:body>${p('双字节')}</w:body></w:document>`
    const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
    const { root } = await read('', { files: { 'word/document.xml': bytes } })
    expect(lines(root)).toEqual(['双字节'])
  })
})
