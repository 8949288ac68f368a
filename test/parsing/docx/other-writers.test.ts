/** The XML of programs that are not Word: what it wraps, numbers and draws otherwise. */
import { expect, test } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { project } from '../../../src/tree/project.ts'
import { buildDocx, p, tbl, tc, tr } from '../../documents/build-docx.ts'

const read = async (body: string) => {
  const { root, notes } = await readDocx(buildDocx({ body }))
  const lines = project(root).split('\n').slice(0, -1)
  return { lines, notes, parts: root.children.map(node => (node as Paragraph).data.part ?? 'body') }
}

test('Google Docs: everything stands in content controls of its own, suggestions are tracked changes', async () => {
  let number = 0
  const held = (content: string) =>
    `<w:sdt><w:sdtPr><w:id w:val="${number}"/><w:tag w:val="goog_rdk_${number++}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  const run = (text: string) =>
    `<w:r w:rsidDel="00000000" w:rsidR="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const paragraph = (content: string) =>
    `<w:p w:rsidR="00000000" w:rsidDel="00000000"><w:pPr><w:pageBreakBefore w:val="0"/><w:rPr/></w:pPr>${content}</w:p>`
  const cell = (text: string, merge = '') => tc(paragraph(run(text)), merge)
  const plain = '<w:cantSplit w:val="0"/><w:tblHeader w:val="0"/>'
  const { lines, notes } = await read(
    paragraph(
      held('<w:del w:id="3"><w:r><w:delText>须在本市注册</w:delText></w:r></w:del>') +
        held(`<w:ins w:id="4">${run('应当依法注册')}</w:ins>`) +
        run('，并有健全的财务制度。'),
    ) +
      held(paragraph(run('须为信用企业。'))) +
      tbl([
        tr([cell('名称'), cell('要求')], '<w:cantSplit w:val="0"/><w:tblHeader w:val="1"/>'),
        held(tr([cell('主机', '<w:vMerge w:val="restart"/>'), cell('内存不小于16GB')], plain)),
        tr([cell('', '<w:vMerge w:val="continue"/>'), cell('硬盘不小于1TB')], plain),
      ]),
  )
  expect(lines).toEqual([
    '应当依法注册，并有健全的财务制度。',
    '须为信用企业。',
    '名称 | 要求',
    '主机 | 内存不小于16GB',
    '硬盘不小于1TB',
  ])
  expect(notes).toEqual([])
})

test('WPS: shapes in groups with an older drawing beside them, a drawing canvas, numbers in circles as fields', async () => {
  const shape = (text: string) => `<wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp>`
  const drawing = (content: string) =>
    `<w:drawing><wp:inline><wp:extent cx="3000000" cy="900000"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`
  const older = `<w:pict><v:group><v:shape><v:textbox><w:txbxContent>${p('报名须到场')}</w:txbxContent></v:textbox></v:shape></v:group></w:pict>`
  const group = `<wpg:wgp xmlns:wpg="urn:g">${shape('报名须到场')}${shape('开标须到场')}</wpg:wgp>`
  const { lines, notes, parts } = await read(
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg">${drawing(group)}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      `<w:p><w:r>${drawing(`<wpc:wpc xmlns:wpc="urn:c"><wpc:bg/>${shape('签约须到场')}</wpc:wpc>`)}</w:r></w:p>` +
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> = 1 \\* GB3 </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>①</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
      '<w:r><w:rPr><w:eastAsianLayout w:id="1" w:combine="1"/></w:rPr><w:t>须现场演示</w:t></w:r></w:p>',
  )
  expect(lines).toEqual(['报名须到场', '开标须到场', '签约须到场', '①须现场演示'])
  expect(parts).toEqual(['textbox', 'textbox', 'textbox', 'body'])
  expect(notes).toEqual([])
})

test('rows that a control repeats, and words in custom XML and smart tags, are read in their places', async () => {
  const held = (settings: string, content: string) =>
    `<w:sdt><w:sdtPr>${settings}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
  const repeated = held(
    `<w15:repeatingSection ${W15}/>`,
    ['甲', '乙'].map(name => held(`<w15:repeatingSectionItem ${W15}/>`, tr([tc(name), tc('须提供授权')]))).join(''),
  )
  const { lines, notes } = await read(
    tbl([tr([tc('名称'), tc('要求')]), repeated]) +
      `<w:customXml w:element="x">${p('注册资金不低于500万元。')}</w:customXml>` +
      '<w:p><w:smartTag w:element="y"><w:r><w:t>须在</w:t></w:r></w:smartTag><w:bdo w:val="ltr"><w:r><w:t>本地纳税。</w:t></w:r></w:bdo></w:p>',
  )
  expect(lines).toEqual([
    '名称 | 要求',
    '甲 | 须提供授权',
    '乙 | 须提供授权',
    '注册资金不低于500万元。',
    '须在本地纳税。',
  ])
  expect(notes).toEqual([])
})
