/** What becomes of a .docx on which our own reader fails without knowing why. */
import { describe, expect, it } from 'vitest'
import { isUnreadable, unreadable } from '../../../src/facts/document.ts'
import { readWithMammoth } from '../../../src/parse/docx/second-reader.ts'
import { textOf } from '../../../src/tree/content.ts'
import { buildDocx, item, p, tbl, tc, tr } from '../../documents/build-docx.ts'

const ours = new TypeError('a fault of ours')
const NO_DOCX = new TextEncoder().encode('这不是文档')

const errorOf = (bytes: Uint8Array, cause: unknown) => readWithMammoth(bytes, cause).catch((error: unknown) => error)

describe('mammoth', () => {
  it('gives the words, paragraph by paragraph, and that pages and numbers are missing', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = p('封口须用火漆。') + item('蜡印清晰。', 1) + tbl([tr([tc(p('颜色')), tc(p('暗红'))])])
    const { root, pages, notes, partial } = await readWithMammoth(buildDocx({ body, numbering }), ours)
    expect(root.children.map(textOf)).toEqual(['封口须用火漆。', '蜡印清晰。', '颜色', '暗红'])
    expect({ pages, notes, partial }).toEqual({ pages: null, notes: [{ code: 'second-reader' }], partial: true })
  })

  it('where it fails too, what our reader said of the file stands', async () => {
    const cause = unreadable('docx-damaged', { part: 'word/styles.xml' })
    expect(await errorOf(NO_DOCX, cause)).toBe(cause)
  })

  it('where neither says why, the file is damaged', async () => {
    const error = await errorOf(NO_DOCX, ours)
    if (!isUnreadable(error)) throw error
    expect(error.unreadable).toEqual({ code: 'docx-damaged', values: { part: 'word/document.xml' } })
    expect(error.cause).toBe(ours)
  })
})
