import { describe, expect, it } from 'vitest'
import type { Paragraph, Root } from '../../../src/tree/nodes.ts'
import { field, p, r, tbl, tc, tr } from '../../documents/build-docx.ts'
import { lines, read } from './read-body.ts'

const paragraphs = (root: Root) => root.children.filter((node): node is Paragraph => node.type === 'paragraph')
const bodyText = async (runs: string) => lines((await read(`<w:p>${runs}</w:p>`)).root)[0]

describe('characters', () => {
  it('merges runs that differ in format only, so a word split by Word is one word', async () => {
    const { root } = await read(`<w:p>${r('投标人须', '<w:b/>')}<w:proofErr w:type="gramStart"/>${r('具备资质')}</w:p>`)
    expect(paragraphs(root)[0]?.children).toEqual([
      expect.objectContaining({ type: 'text', value: '投标人须具备资质' }),
    ])
  })

  it('reads tabs, hyphens and line breaks, but not tab stops among the properties', async () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>A</w:t>' +
      '<w:noBreakHyphen/><w:t>4</w:t><w:br/><w:t>乙</w:t></w:r></w:p>'
    const { root } = await read(body)
    expect(paragraphs(root)[0]?.children.map(node => (node.type === 'text' ? node.value : node.type))).toEqual([
      '甲\tA\u20114',
      'break',
      '乙',
    ])
  })

  it('what stands behind a text box in a run looks as the run does, and what stands in the box as its own runs do', async () => {
    const inner = `<w:p>${r('框内')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`
    const box = `<w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict>`
    const run = `<w:r><w:rPr><w:strike/></w:rPr><w:t>前</w:t>${box}<w:t>后</w:t></w:r>`
    const { root } = await read(`<w:p>${run}${r('末')}</w:p>`)
    const runs = paragraphs(root).flatMap(({ children }) => children)
    expect(runs.map(one => one.type === 'text' && [one.value, one.data?.struck])).toEqual([
      ['前后', true],
      ['末', undefined],
      ['框内x', undefined],
    ])
  })

  it('takes white space at the ends of a run only where the file says to keep it', async () => {
    expect(await bodyText('<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>')).toBe('甲 乙')
  })

  it('shows ticks of symbol fonts and of old form fields', async () => {
    const sym = (code: string) => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>' +
      '</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(await bodyText(`${sym('F0FE')}${r('是')}${sym('00A8')}${r('否')}${box}`)).toBe('☑是☐否☑')
  })

  it('shows signs of runs in a symbol font, with the offset of its codes and without, and no other words of theirs', async () => {
    const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="宋体"/>`
    const boxes = `${r('\uf0fe', fonts('Wingdings'))}${r('是')}${r('o', fonts('Wingdings'))}${r('否')}`
    expect(await bodyText(`${boxes}${r('\uf052', fonts('Wingdings 2'))}`)).toBe('☑是□否☑')
    expect(await bodyText(`${r('净重')}${r('\uf0b3', fonts('Symbol'))}${r('3kg')}`)).toBe('净重≥3kg')
    expect(await bodyText(`${r('正文', fonts('Wingdings'))}${r('oþ', fonts('宋体'))}`)).toBe('正文oþ')
  })

  it('takes a font with the name of something else for what it is: none of signs', async () => {
    const fonts = '<w:rFonts w:ascii="constructor" w:hAnsi="Symbol"/>'
    const sym = '<w:r><w:sym w:font="constructor" w:char="F0FF"/></w:r>'
    expect(await bodyText(`${r('甲', fonts)}${sym}`)).toBe('甲\uf0ff')
  })

  it('shows signs of a symbol font that a style of characters names; in one of paragraphs, runs have their own', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="s"><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style>'
    const { root } = await read(`<w:p>${r('\uf0ab', '<w:rStyle w:val="s"/>')}${r('须附回执')}</w:p>`, { styles })
    expect(lines(root)).toEqual(['★须附回执'])
    const ofParagraphs = styles.replace('w:type="character"', 'w:type="paragraph"')
    const words = r('one box', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')
    const body = `<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr>${r('\uf0ab')}${words}</w:p>`
    expect(lines((await read(body, { styles: ofParagraphs })).root)).toEqual(['★one box'])
  })

  it('reads a large first character in one with the paragraph that it begins', async () => {
    const frame = '<w:framePr w:dropCap="drop" w:lines="2" w:wrap="around" w:hAnchor="text"/>'
    const { root } = await read(p('须', frame) + p('附回执。') + p('另一段', '<w:framePr w:w="5000"/>') + p('末段'))
    expect(lines(root)).toEqual(['须附回执。', '另一段', '末段'])
  })

  it('reads formulas', async () => {
    expect(await bodyText(`${r('得分=')}<m:oMath><m:r><m:t>P/N</m:t></m:r></m:oMath>`)).toBe('得分=P/N')
  })

  it('marks hidden text', async () => {
    const { root } = await read(`<w:p>${r('看得见')}${r('看不见', '<w:vanish/>')}</w:p>`)
    expect(paragraphs(root)[0]?.children.map(node => node.data)).toEqual([undefined, { hidden: true }])
  })
})

describe('fields and controls', () => {
  it('reads the results of fields, not their instructions', async () => {
    const simple = `<w:fldSimple w:instr="DOCPROPERTY 预算">${r('三百万')}</w:fldSimple>`
    expect(await bodyText(`${field('REF 项目 \\h', r('实验台'))}${r('，')}${simple}`)).toBe('实验台，三百万')
  })

  it('leaves out a result that only serves an outer instruction', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    const rest =
      '<w:r><w:instrText> = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${r('首页')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(await bodyText(begin + field('PAGE', r('7')) + rest)).toBe('首页')
  })

  it('goes on reading after a field that never ends', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    const { root } = await read(`<w:p>${open}${r('甲')}</w:p><w:p>${field('REF x', r('乙'))}</w:p>`)
    expect(lines(root)).toEqual(['甲', '乙'])
  })

  it('reads the character that an EQ field circles', async () => {
    const eq =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(await bodyText(eq + r('质保期'))).toBe('3质保期')
  })

  it('reads a sign that an EQ field draws into a box as its tick, with a result that is empty too', async () => {
    expect(await bodyText(field('eq \\o\\ac(□,√)', '') + r('是'))).toBe('☑是')
    expect(await bodyText(field('EQ \\o\\ac(□,2)', '') + r('是'))).toBe('2是')
  })

  it('sees through hyperlinks, content controls, smart tags and elements it does not know', async () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="名称"/></w:sdtPr><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt>`
    const body =
      `<w:hyperlink r:id="x">${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag>${control}` +
      `<w:future>${r('丁')}</w:future>`
    expect(await bodyText(body)).toBe('甲乙丙丁')
  })
})

describe('tracked changes', () => {
  it('reads inserted text and leaves deleted and moved text out', async () => {
    const deleted = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>'
    const moved = `<w:moveFrom>${r('原处')}</w:moveFrom>`
    expect(await bodyText(`${r('质保')}${deleted}${moved}<w:ins>${r('五年')}</w:ins>`)).toBe('质保五年')
  })

  it('joins a paragraph whose mark is deleted with the next one', async () => {
    const { root } = await read(p('质保期', '<w:rPr><w:del/></w:rPr>') + p('不少于五年') + p('另一段'))
    expect(lines(root)).toEqual(['质保期不少于五年', '另一段'])
    expect(paragraphs(root)[0]?.children).toHaveLength(1)
  })

  it('ignores the properties a paragraph had before a change', async () => {
    const { root } = await read(p('正文', '<w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>'))
    expect(paragraphs(root)[0]?.data.centered).toBeUndefined()
  })

  it('leaves deleted rows out', async () => {
    const { root } = await read(tbl([tr([tc('留')]), tr([tc('删')], '<w:del/>'), tr([tc('也留')])]))
    expect(lines(root)).toEqual(['留', '也留'])
  })
})

describe('what is not read is said', () => {
  it('names an element that holds text in a way nobody knows', async () => {
    const { notes, partial } = await read('<w:p><w:r><w:newText>谁知道</w:newText></w:r></w:p>')
    expect(notes).toEqual([{ code: 'element-not-read', values: { element: 'w:newText', count: 1 } }])
    expect(partial).toBe(false)
  })

  it('counts characters that stand outside of any paragraph', async () => {
    const { notes } = await read(`${r('游离')}${p('正文')}`)
    expect(notes).toEqual([{ code: 'element-not-read', values: { element: 'w:t', count: 1 } }])
  })

  it('counts pictures that are larger than a logo, and embedded objects', async () => {
    const picture = (cm: number) =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="${cm * 360000}" cy="${cm * 360000}"/><a:graphic><a:graphicData>` +
      '<pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>'
    const { notes } = await read(`<w:p>${picture(2)}${picture(9)}${picture(12)}${object}</w:p>`)
    expect(notes).toEqual([
      { code: 'picture-not-read', values: { count: 2, pages: ['1'] } },
      { code: 'object-not-read', values: { count: 1 } },
    ])
  })

  it('says that a document pasted in as a part of its own was not read', async () => {
    const { notes, partial } = await read(`${p('正文')}<w:altChunk r:id="c"/>`, {
      relationships: { c: ['aFChunk', 'afchunk.html'] },
    })
    expect(notes).toEqual([{ code: 'part-not-read', values: { part: 'word/afchunk.html' } }])
    expect(partial).toBe(true)
  })

  it('names a chapter that lies in a file of its own, and parts that are named and not there', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument" Target="第三章.docx" TargetMode="External"/>' +
      '<Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>' +
      '<Relationship Id="l" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://x.cn/" TargetMode="External"/>' +
      '</Relationships>'
    const { notes, partial } = await read(`${p('第一章')}<w:p><w:subDoc r:id="s"/></w:p>`, {
      files: { 'word/_rels/document.xml.rels': relations },
    })
    expect(notes).toEqual([{ code: 'part-not-read', values: { part: '第三章.docx' } }, { code: 'numbering-missing' }])
    expect(partial).toBe(true)
  })

  it('a header that two relationships name is read once, and none is missing', async () => {
    const header = (id: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>`
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${header('a')}${header('b')}</Relationships>`
    const refer = (type: string, id: string) => `<w:headerReference w:type="${type}" r:id="${id}"/>`
    const { root, notes } = await read(
      `${p('正文')}<w:sectPr>${refer('default', 'a')}${refer('first', 'b')}</w:sectPr>`,
      {
        headers: [p('采购文件')],
        files: { 'word/_rels/document.xml.rels': relations },
      },
    )
    expect(lines(root)).toEqual(['正文', '采购文件'])
    expect(notes).toEqual([])
  })

  it('says how many notes, headers and inserted documents the text refers to that are not in the file', async () => {
    const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const body =
      `<w:p>${r('投标人应具备履约能力')}${refer(1)}${refer(2)}</w:p><w:altChunk r:id="none"/><w:p><w:subDoc r:id="lost"/></w:p>` +
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="gone"/></w:sectPr>'
    const footnotes = `<w:footnote w:id="1">${p('须在本地设有机构')}</w:footnote>`
    const { notes, partial } = await read(body, { footnotes, headers: [p('页眉')] })
    expect(notes).toEqual([{ code: 'content-missing', values: { count: 4 } }])
    expect(partial).toBe(true)
  })
})
