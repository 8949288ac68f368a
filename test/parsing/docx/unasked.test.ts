import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import { unaskedTakenOut } from '../../../src/parse/docx/unasked.ts'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { project } from '../../../src/tree/project.ts'
import { buildDocx, p, r } from '../../documents/build-docx.ts'

const LOOK = '<w:rFonts w:ascii="宋体" w:hAnsi="宋体"/><w:color w:val="FF0000"/><w:lang w:eastAsia="zh-CN"/>'
/** More than one piece of XML, and more than is read before the prefixes are known. */
const clauses = (look: string) =>
  Array.from({ length: 600 }, (_, i) => p(r(`第${i}条须提供检测报告`, look) + r('复印件。', `<w:b/>${look}`))).join('')
const read = async (body: string) => {
  const { root } = await readDocx(buildDocx({ body }))
  return { words: project(root), last: root.children.at(-1) as Paragraph }
}

describe('taking out what nobody asks for', () => {
  const takeOut = () => unaskedTakenOut(['w:b', 'w:p', 'w:t'])

  /** As a file holds them: a character for each byte. */
  const asBytes = (xml: string) => Buffer.from(xml).toString('latin1')

  it('takes elements without handler and content, and those that are empty then', () => {
    expect(takeOut()(asBytes(`<w:p><w:rPr>${LOOK}</w:rPr><w:rPr><w:b/><w:bCs /></w:rPr><w:t></w:t></w:p>`))).toBe(
      '<w:p><w:rPr><w:b/></w:rPr><w:t></w:t></w:p>',
    )
  })

  it('leaves what may not be well-formed to the parser', () => {
    const doubtful = `<w:i w:val='1'/><w:i w:val="&x;"/><w:i w:val=1/><w:i w:val="\u0001"/><w:i w:val="<"/><i/><w:i`
    expect(takeOut()(doubtful)).toBe(doubtful)
  })

  it('leaves all of a string with a CDATA section', () => {
    expect(takeOut()('<w:i/><![CDATA[<w:i/>]]>')).toBe('<w:i/><![CDATA[<w:i/>]]>')
  })
})

describe('a long document', () => {
  it('says the same with all its looks as without', async () => {
    expect((await read(clauses(LOOK))).words).toBe((await read(clauses(''))).words)
  })

  it('shows words that look like a tag', async () => {
    const { last } = await read(`${clauses('')}<w:p><w:r><w:t><![CDATA[<w:lang w:val="zh"/>]]></w:t></w:r></w:p>`)
    expect(project({ type: 'root', children: [last] })).toBe('<w:lang w:val="zh"/>\n')
  })

  it('keeps what handlers ask for under another prefix', async () => {
    const bold = p(r('加粗的条款', '<w:b/>'))
    const main = buildDocx({ body: clauses(LOOK) + bold })
    expect((await readDocx(main)).root.children.at(-1)?.data).toMatchObject({ bold: true })
    const renamed = buildDocx({
      body: '',
      files: {
        'word/document.xml':
          '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body>' +
          `${(clauses(LOOK) + bold).replace(/(<\/?)w:/g, '$1ns0:').replace(/ w:/g, ' ns0:')}</ns0:body></ns0:document>`,
      },
    })
    expect((await readDocx(renamed)).root.children.at(-1)?.data).toMatchObject({ bold: true })
  })

  it('is damaged where one of its looks is', async () => {
    await expect(read(clauses(LOOK) + p(r('甲', '<w:color w:val=red/>')))).rejects.toMatchObject({
      unreadable: { code: 'docx-damaged' },
    })
  })
})
