/** Pages of a .docx that carries no layout: an estimate, which begins pages where somebody put a break. */
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import type { Paragraph, Table } from '../../../src/tree/nodes.ts'
import { buildDocx, p, tbl, tc, tr } from '../../documents/build-docx.ts'

const BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
const LONG = '报价单位要把价格写清楚，再按顺序装好。'.repeat(12)
const counted = (pages: number) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${pages}</Pages></Properties>`

describe('pages without a layout', () => {
  it('grow with the text', async () => {
    const { pages: few } = await readDocx(buildDocx({ body: p(LONG).repeat(30) }))
    const { pages: many } = await readDocx(buildDocx({ body: p(LONG).repeat(300) }))
    expect(few).toBeGreaterThan(1)
    expect(many! / few!).toBeGreaterThan(7)
    expect(many! / few!).toBeLessThan(13)
  })

  it('are as many as Word counted, and never go back', async () => {
    const bytes = buildDocx({ body: p(LONG).repeat(60), files: { 'docProps/app.xml': counted(23) } })
    const { root, pages } = await readDocx(bytes)
    const numbers = (root.children as Paragraph[]).map(({ data }) => data.page!)
    expect(pages).toBe(23)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(new Set(numbers).size).toBe(23)
  })

  it('begin where somebody put a break', async () => {
    const { root } = await readDocx(buildDocx({ body: p('封面') + BREAK + p(LONG).repeat(40) + BREAK + p('附件') }))
    const [cover, first, ...rest] = root.children as Paragraph[]
    expect([cover?.data.page, first?.data.page]).toEqual([1, 2])
    expect(rest.at(-1)!.data.page).toBe(rest.at(-2)!.data.page! + 1)
  })

  it('run through a long row: what stands low in a cell stands on a later page', async () => {
    const cell = tc(p(LONG).repeat(30))
    const { root } = await readDocx(buildDocx({ body: tbl([tr([tc(p('名称')), cell])]) }))
    const [, long] = (root.children[0] as Table).children[0]!.children
    const pages = (long!.children as Paragraph[]).map(({ data }) => data.page!)
    expect(pages.at(-1)!).toBeGreaterThan(pages[0]!)
  })

  it('a layout that Word left is not touched', async () => {
    const rendered = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>次页</w:t></w:r></w:p>'
    const bytes = buildDocx({ body: p(LONG).repeat(60) + rendered, files: { 'docProps/app.xml': counted(9) } })
    expect((await readDocx(bytes)).pages).toBe(2)
  })
})
