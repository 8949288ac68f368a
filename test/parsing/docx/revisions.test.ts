/** Tracked changes as the document was before them: `revisions: 'original'`. */
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { checkSettings } from '../../../src/cli/options/check-settings.ts'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import { parse } from '../../../src/parse/parse.ts'
import type { Revisions } from '../../../src/parse/reader.ts'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { project } from '../../../src/tree/project.ts'
import { buildDocx, p, r, tbl, tc, tr } from '../../documents/build-docx.ts'

const read = (body: string, revisions?: Revisions, numbering?: string) =>
  readDocx(buildDocx(numbering === undefined ? { body } : { body, numbering }), revisions ? { revisions } : {})
const lines = async (body: string, revisions?: Revisions) =>
  project((await read(body, revisions)).root)
    .split('\n')
    .slice(0, -1)

const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const inserted = (content: string) => `<w:ins>${content}</w:ins>`

describe('revisions', () => {
  const changed = `<w:p>${r('质保')}${deleted('三年')}${inserted(r('五年'))}<w:moveTo>${r('，上门')}</w:moveTo></w:p>`

  it('are read as if accepted, unless the original is asked for', async () => {
    expect(await lines(changed)).toEqual(['质保五年，上门'])
    expect(await lines(changed, 'final')).toEqual(['质保五年，上门'])
    expect(await lines(changed, 'original')).toEqual(['质保三年'])
  })

  it('of paragraph marks join or part paragraphs', async () => {
    const marks = p('质保期', '<w:rPr><w:ins/></w:rPr>') + p('五年', '<w:rPr><w:del/></w:rPr>') + p('另付')
    expect(await lines(marks)).toEqual(['质保期', '五年另付'])
    expect(await lines(marks, 'original')).toEqual(['质保期五年', '另付'])
  })

  it('of rows and cells', async () => {
    const body = tbl([
      tr([tc('甲'), tc('乙', '<w:cellIns/>'), tc('丙', '<w:cellDel/>')]),
      tr([tc('新行')], '<w:ins/>'),
      tr([tc('旧行')], '<w:del/>'),
    ])
    expect(await lines(body)).toEqual(['甲 | 乙', '新行'])
    expect(await lines(body, 'original')).toEqual(['甲 | 丙', '旧行'])
  })

  it('of properties and numbering', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>' +
      '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const body =
      p('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins/></w:numPr>') +
      p('乙', '<w:jc w:val="left"/><w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>')
    const facts = async (revisions: Revisions) =>
      ((await read(body, revisions, numbering)).root.children as Paragraph[]).map(({ data }) => [
        data.number,
        data.centered,
      ])
    expect(await facts('final')).toEqual([
      ['1.', undefined],
      [undefined, undefined],
    ])
    expect(await facts('original')).toEqual([
      [undefined, undefined],
      [undefined, true],
    ])
  })

  it('of the look of characters', async () => {
    const was = (before: string, now: string) =>
      p('质保期', '', `${now}<w:rPrChange><w:rPr>${before}</w:rPr></w:rPrChange>`)
    const bold = async (revisions: Revisions) =>
      ((await read(was('<w:b/>', '') + was('', '<w:b/>'), revisions)).root.children as Paragraph[]).map(
        ({ data }) => data.bold,
      )
    expect(await bold('final')).toEqual([undefined, true])
    expect(await bold('original')).toEqual([true, undefined])
  })

  it('of fields: the instruction of one that was deleted is none of the words that come back', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const field =
      `<w:del>${mark('begin')}<w:r><w:delInstrText> REF 表一 </w:delInstrText></w:r>${mark('separate')}` +
      `<w:r><w:delText>见表一</w:delText></w:r>${mark('end')}</w:del>`
    const body = `<w:p>${r('参数')}${field}${r('。')}</w:p>`
    expect(await lines(body)).toEqual(['参数。'])
    expect(await lines(body, 'original')).toEqual(['参数见表一。'])
  })

  it('reach the reader through parse', async () => {
    const file = new VFile({ path: 'a.docx', value: buildDocx({ body: changed }) })
    await parse(file, { revisions: 'original' })
    expect(String(file.value)).toBe('质保三年\n')
  })

  it('are an option of the command line, in either language', () => {
    const settings = (revisions: string) => checkSettings(['a.docx'], { revisions }).reading.revisions
    expect([settings('original'), settings('原始'), checkSettings(['a.docx'], {}).reading.revisions]).toEqual([
      'original',
      'original',
      'final',
    ])
    expect(() => settings('both')).toThrow()
  })

  it('comments are not read', async () => {
    const body =
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>质保五年</w:t></w:r><w:commentRangeEnd w:id="0"/>' +
      '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    const bytes = buildDocx({
      body,
      files: {
        'word/comments.xml': `<w:comments xmlns:w="urn:x"><w:comment w:id="0">${p('太长了')}</w:comment></w:comments>`,
      },
      relationships: { c: ['comments', 'comments.xml'] },
    })
    const { root, notes } = await readDocx(bytes)
    expect(project(root)).toBe('质保五年\n')
    expect(notes).toEqual([])
  })
})
