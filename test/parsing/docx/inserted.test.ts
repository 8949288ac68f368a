/** Parts that a person sees as part of the document: SmartArt, charts, documents pasted in, embedded files. */
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import type { Paragraph, Table } from '../../../src/tree/nodes.ts'
import { buildDocx, p, r, tbl, tc, tr, zip } from '../../documents/build-docx.ts'
import { buildPdf, words } from '../../documents/build-pdf.ts'
import { judge } from '../../judging/judge.ts'
import { lines, parted, read } from './read-body.ts'

const MAIN = 'http://schemas.openxmlformats.org'
const DRAWING = `xmlns:a="${MAIN}/drawingml/2006/main"`

const graphic = (content: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const object = (id: string) =>
  `<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject r:id="${id}"/></w:object></w:r>`

describe('SmartArt', () => {
  const point = (id: string, text: string, type = 'node') =>
    `<dgm:pt modelId="${id}" type="${type}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`
  const below = (from: string, to: string, order: number) =>
    `<dgm:cxn modelId="${from}${to}" srcId="${from}" destId="${to}" srcOrd="${order}" destOrd="0"/>`
  const data =
    `<dgm:dataModel xmlns:dgm="${MAIN}/drawingml/2006/diagram" ${DRAWING}><dgm:ptLst>${point('3', '开标')}` +
    `${point('0', '', 'doc')}${point('2', '发售文件')}${point('1', '采购流程')}</dgm:ptLst><dgm:cxnLst>` +
    `${below('1', '3', 1)}${below('1', '2', 0)}${below('0', '1', 0)}</dgm:cxnLst></dgm:dataModel>`

  it('is read from the top of its tree down, behind the paragraph that anchors it', async () => {
    const diagram = graphic(`<dgm:relIds xmlns:dgm="${MAIN}/drawingml/2006/diagram" r:dm="d" r:lo="l"/>`)
    const { root, notes } = await read(`<w:p>${r('见图')}${diagram}</w:p>${p('下文')}`, {
      files: { 'word/diagrams/data1.xml': data },
      relationships: { d: ['diagramData', 'diagrams/data1.xml'] },
    })
    expect(parted(root)).toEqual([
      ['body', '见图'],
      ['textbox', '采购流程'],
      ['textbox', '发售文件'],
      ['textbox', '开标'],
      ['body', '下文'],
    ])
    expect(notes).toEqual([])
  })
})

describe('charts', () => {
  it('give their titles; that their data was not read is said', async () => {
    const chart =
      `<c:chartSpace xmlns:c="${MAIN}/drawingml/2006/chart" ${DRAWING}><c:chart><c:title><c:tx><c:rich><a:p><a:r>` +
      '<a:t>历年</a:t></a:r><a:r><a:t>用量</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:v>12</c:v></c:plotArea>' +
      '</c:chart></c:chartSpace>'
    const { root, notes, partial } = await read(
      `<w:p>${graphic(`<c:chart xmlns:c="${MAIN}/drawingml/2006/chart" r:id="c"/>`)}</w:p>`,
      { files: { 'word/charts/chart1.xml': chart }, relationships: { c: ['chart', 'charts/chart1.xml'] } },
    )
    expect(parted(root)).toEqual([['textbox', '历年用量']])
    expect(notes).toEqual([{ code: 'chart-not-read', values: { count: 1 } }])
    expect(partial).toBe(false)
  })
})

describe('documents pasted in (altChunk)', () => {
  const pasted = (name: string, content: string | Uint8Array) =>
    read(`${p('前')}<w:altChunk r:id="c"><w:altChunkPr/></w:altChunk>${p('后')}`, {
      files: { [`word/${name}`]: content },
      relationships: { c: ['aFChunk', name] },
    })

  it('a .docx is read in its place, without its headers', async () => {
    const inner = buildDocx({
      body:
        p('附件正文') +
        tbl([tr([tc('品名'), tc('数量')])]) +
        '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>',
      headers: [p('内页眉')],
    })
    const { root, notes, partial } = await pasted('afchunk.docx', inner)
    expect(lines(root)).toEqual(['前', '附件正文', '品名 | 数量', '后'])
    expect(parted(root).map(([part]) => part)).toEqual(['body', 'body', 'body', 'body'])
    // They are no paragraphs of the document's own body.
    expect((root.children as Paragraph[]).map(({ data }) => data.paragraph)).toEqual([0, undefined, undefined, 1])
    expect([notes, partial]).toEqual([[], false])
  })

  it('HTML and plain text too', async () => {
    const html = '<html><head><style>p {color: red}</style></head><body><p>一&amp;二</p><p>三</p></body></html>'
    expect(lines((await pasted('afchunk.html', html)).root)).toEqual(['前', '一&二', '三', '后'])
    expect(lines((await pasted('afchunk.txt', '甲\n乙')).root)).toEqual(['前', '甲', '乙', '后'])
  })

  it('one that several relationships name is read once, and stands where the first of them is', async () => {
    const body = `${p('前')}<w:altChunk r:id="c1"/>${p('中')}<w:altChunk r:id="c399"/>${p('后')}`
    const { root } = await read(body, {
      files: { 'word/a.txt': `甲\n${'封缄须按顺序核对。\n'.repeat(20_000)}` },
      relationships: Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`c${i}`, ['aFChunk', 'a.txt']])),
    })
    const all = lines(root)
    expect([all[0], all[1], ...all.slice(-2)]).toEqual(['前', '甲', '中', '后'])
    expect(all).toHaveLength(20_004)
  }, 20_000)

  it('one of a kind that is not read, or damaged, is named', async () => {
    for (const [name, content] of [
      ['afchunk.bin', '\0\0\0'],
      ['afchunk.docx', 'PK\x03\x04 cut off'],
    ] as const) {
      const { root, notes, partial } = await pasted(name, content)
      expect(lines(root)).toEqual(['前', '后'])
      expect(notes).toEqual([{ code: 'part-not-read', values: { part: `word/${name}` } }])
      expect(partial).toBe(true)
    }
  })
})

describe('embedded files', () => {
  const embedded = (name: string, bytes: Uint8Array, body = `<w:p>${r('见附件')}${object('e')}</w:p>${p('下文')}`) =>
    read(body, {
      files: { [`word/embeddings/${name}`]: bytes },
      relationships: { e: ['package', `embeddings/${name}`] },
    })

  it('a .docx is read behind the paragraph that shows it, on its page; its notes too', async () => {
    const inner = buildDocx({
      body: `<w:p>${r('内文')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      footnotes: `<w:footnote w:id="2">${p('内注')}</w:footnote>`,
    })
    const body = `${p('首页')}<w:p><w:r><w:lastRenderedPageBreak/></w:r>${r('见附件')}${object('e')}</w:p>${p('下文')}`
    const { root, notes } = await embedded('a.docx', inner, body)
    expect(parted(root)).toEqual([
      ['body', '首页'],
      ['body', '见附件'],
      ['embedded', '内文'],
      ['embedded', '内注'],
      ['body', '下文'],
    ])
    expect((root.children as Paragraph[]).map(({ data }) => data.page)).toEqual([1, 2, 2, 2, 2])
    expect(notes).toEqual([])
  })

  it('each sheet of a workbook is a table: shared and inline strings, numbers, merged cells, a hidden sheet', async () => {
    const sheet = (rows: string, after = '') =>
      `<worksheet xmlns="${MAIN}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${MAIN}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
    const relations = (content: string) =>
      `<Relationships xmlns="${MAIN}/package/2006/relationships">${content}</Relationships>`
    const workbook = zip({
      '_rels/.rels': relations(relation('a', 'officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}/spreadsheetml/2006/main" xmlns:r="${MAIN}/officeDocument/2006/relationships"><sheets><sheet name="一" r:id="s1"/><sheet name="二" state="hidden" r:id="s2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(
        relation('s1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('s2', 'worksheet', 'worksheets/sheet2.xml') +
          relation('t', 'sharedStrings', 'sharedStrings.xml'),
      ),
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}/spreadsheetml/2006/main"><si><t>品名</t></si><si><r><t>显</t></r><r><t>微镜</t></r><rPh sb="0" eb="1"><t>xian</t></rPh></si></sst>`,
      'xl/worksheets/sheet1.xml': sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>数量</t></is></c></row><row r="2"/>' +
          '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4"><f>1+2</f><v>3</v></c></row>',
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      ),
      'xl/worksheets/sheet2.xml': sheet('<row><c t="str"><v>底价</v></c></row>'),
    })
    const { root } = await embedded(
      'a.xlsx',
      workbook,
      `${tbl([tr([tc('外表')])])}<w:p>${r('见表')}${object('e')}</w:p>`,
    )
    expect(lines(root)).toEqual(['外表', '见表', '品名 | 数量', '显微镜 | 3', '底价'])
    const [outer, , first, second] = root.children as [Table, Paragraph, Table, Table]
    expect([outer, first, second].map(({ data }) => data.part)).toEqual([undefined, 'embedded', 'embedded'])
    expect(first.children[0]!.children.map(({ data }) => [data.column, data.columns])).toEqual([
      [1, 2],
      [3, 1],
    ])
    expect(second.children[0]!.children[0]!.children[0]).toMatchObject({ children: [{ data: { hidden: true } }] })
  })

  it('a .pdf is read, its places are those of the document around it', async () => {
    const { root } = await embedded('a.bin', buildPdf([{ content: [words(72, 100, '附件：安装要求')] }]))
    expect(parted(root)).toEqual([
      ['body', '见附件'],
      ['embedded', '附件：安装要求'],
      ['body', '下文'],
    ])
    const inside = root.children[1] as Paragraph
    expect(inside.data.page).toBe(1)
    expect(inside.children.every(child => child.type === 'break' || child.data?.box === undefined)).toBe(true)
  })

  it('belongs to the chapter in which it stands', async () => {
    const inner = buildDocx({ body: p('主机噪声应当低于四十分贝。') })
    const body = `${p('第三章 采购需求')}<w:p>${r('见附件')}${object('e')}</w:p>${p('第四章 合同条款')}${p('合同文本。')}`
    const { units } = await judge(
      buildDocx({
        body,
        files: { 'word/embeddings/a.docx': inner },
        relationships: { e: ['package', 'embeddings/a.docx'] },
      }),
    )
    const inside = units.find(({ text }) => text.startsWith('主机噪声'))
    expect([inside?.headings, inside?.role]).toEqual(['第三章采购需求', 'requirement'])
  })

  it('a workbook that repeats a long string without end is not read', async () => {
    const long = '长'.repeat(32_000)
    const cells = '<c t="s"><v>0</v></c>'.repeat(1000)
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`
    const workbook = zip({
      'xl/workbook.xml': '<workbook><sheets><sheet r:id="s"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation('s', 'worksheet', 'sheet1.xml')}${relation('t', 'sharedStrings', 'strings.xml')}</Relationships>`,
      'xl/strings.xml': `<sst><si><t>${long}</t></si></sst>`,
      'xl/sheet1.xml': `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
    })
    const { notes } = await embedded('a.xlsx', workbook)
    expect(notes).toEqual([{ code: 'object-not-read', values: { count: 1 } }])
  })

  it('one that cannot be read, or stands too deep, is counted', async () => {
    const { notes } = await embedded('a.xlsx', zip({ 'xl/workbook.xml': '<workbook' }))
    expect(notes).toEqual([{ code: 'object-not-read', values: { count: 1 } }])
    const around = (bytes: Uint8Array) =>
      buildDocx({
        body: `<w:p>${r('外')}${object('e')}</w:p>`,
        files: { 'word/embeddings/a.docx': bytes },
        relationships: { e: ['package', 'embeddings/a.docx'] },
      })
    const deep = await readDocx(around(around(around(buildDocx({ body: p('底') })))))
    expect(lines(deep.root)).toEqual(['外', '外', '外'])
    expect(deep.notes).toEqual([{ code: 'object-not-read', values: { count: 1 } }])
  })
})
