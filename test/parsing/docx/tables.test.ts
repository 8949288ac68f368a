import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { Table } from '../../../src/tree/nodes.ts'
import { buildDocx, MERGE_BEGINS, MERGE_GOES_ON, p, tbl, tc, tr } from '../../documents/build-docx.ts'

async function readTable(body: string): Promise<Table> {
  const { root } = await readDocx(buildDocx({ body }))
  return root.children.find(node => node.type === 'table')!
}

/** Rows of cells as `text@column`, `+columns` and `↓rows` where a cell covers more than one. */
const grid = (table: Table) =>
  table.children.map(row =>
    row.children.map(cell => {
      const { column, columns, rows } = cell.data
      return `${textOf(cell)}@${column}${columns > 1 ? `+${columns}` : ''}${rows > 1 ? `↓${rows}` : ''}`
    }),
  )

const span = (columns: number | string) => `<w:gridSpan w:val="${columns}"/>`
const H_RESTART = '<w:hMerge w:val="restart"/>'
const H_CONTINUE = '<w:hMerge/>'

describe('tables', () => {
  it('cells have their grid column after spans and skipped columns', async () => {
    const table = await readTable(
      tbl([
        tr([tc('序号'), tc('评分因素', span(2)), tc('分值')]),
        tr([tc('价格'), tc('30')], '<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'),
      ]),
    )
    expect(grid(table)).toEqual([
      ['序号@1', '评分因素@2+2', '分值@4'],
      ['价格@3', '30@4'],
    ])
  })

  it('a cell covers as many columns as Word allows at most, and none stands in front of the first', async () => {
    const widths = ['Infinity', '1e9', '-7', '2.5', '', '0', '63', '1000000000'].map(value => tc('宽', span(value)))
    const table = await readTable(tbl([tr(widths), tr([tc('前')], '<w:gridBefore w:val="-7"/>')]))
    expect(table.children.map(row => row.children.map(({ data }) => data.columns))).toEqual([
      [1, 1, 1, 1, 1, 1, 63, 63],
      [1],
    ])
    expect(grid(table)[1]).toEqual(['前@1'])
  })

  it('a cell merged over rows stands once, and says how far it reaches', async () => {
    const table = await readTable(
      tbl([
        tr([tc('技术', MERGE_BEGINS), tc('方案')]),
        tr([tc('<w:p/>', MERGE_GOES_ON), tc('人员')]),
        tr([tc('<w:p/>', MERGE_GOES_ON), tc('设备')]),
        tr([tc('商务', MERGE_BEGINS), tc('业绩')]),
        tr([tc('<w:p/>', MERGE_GOES_ON), tc('信誉')]),
      ]),
    )
    expect(grid(table)).toEqual([['技术@1↓3', '方案@2'], ['人员@2'], ['设备@2'], ['商务@1↓2', '业绩@2'], ['信誉@2']])
  })

  it('keeps words under a merged cell as hidden text of that cell', async () => {
    const table = await readTable(tbl([tr([tc('看得见', MERGE_BEGINS)]), tr([tc('看不见', MERGE_GOES_ON)])]))
    const [shown, covered] = table.children[0]!.children[0]!.children
    expect(shown).toMatchObject({ children: [{ value: '看得见' }] })
    expect(covered).toMatchObject({ children: [{ value: '看不见', data: { hidden: true } }] })
  })

  it('words that a program wrote into every part of a merged cell are read once', async () => {
    const table = await readTable(
      tbl([
        tr([tc('序号', MERGE_BEGINS), tc('要求')]),
        tr([tc('序号', MERGE_GOES_ON), tc('参数')]),
        tr([tc('序号', MERGE_GOES_ON)]),
      ]),
    )
    expect(grid(table)).toEqual([['序号@1↓3', '要求@2'], ['参数@2'], []])
  })

  it('a continued cell with nothing above it is a cell of its own', async () => {
    const table = await readTable(tbl([tr([tc('孤', MERGE_GOES_ON), tc('乙')])]))
    expect(grid(table)).toEqual([['孤@1', '乙@2']])
  })

  it('what a deleted row begins takes no words from the rows below, which are merged among themselves', async () => {
    const table = await readTable(
      tbl([
        tr([tc('价格', MERGE_BEGINS), tc('报价')]),
        tr([tc('商务', MERGE_BEGINS), tc('注册资本')], '<w:del/>'),
        tr([tc('商务评分', MERGE_GOES_ON), tc('业绩')]),
        tr([tc('<w:p/>', MERGE_GOES_ON), tc('信誉')]),
      ]),
    )
    expect(grid(table)).toEqual([['价格@1', '报价@2'], ['商务评分@1↓2', '业绩@2'], ['信誉@2']])
  })

  it('a cell merged to the left widens its neighbour', async () => {
    const table = await readTable(tbl([tr([tc('合并', H_RESTART), tc('<w:p/>', H_CONTINUE), tc('旁')])]))
    expect(grid(table)).toEqual([['合并@1+2', '旁@3']])
  })

  it('keeps other words of a cell merged to the left as hidden text of its neighbour', async () => {
    const table = await readTable(
      tbl([tr([tc('看得见', H_RESTART), tc('看不见', H_CONTINUE), tc('看得见', H_CONTINUE), tc('旁')])]),
    )
    expect(table.children[0]!.children.map(({ data }) => data.columns)).toEqual([3, 1])
    const [shown, covered, ...more] = table.children[0]!.children[0]!.children
    expect(shown).toMatchObject({ children: [{ value: '看得见' }] })
    expect(covered).toMatchObject({ children: [{ value: '看不见', data: { hidden: true } }] })
    expect(more).toEqual([])
  })

  it('a block of cells merged over rows and columns is one cell, and its neighbours keep their width', async () => {
    const table = await readTable(
      tbl([
        tr([tc('甲'), tc('整块', H_RESTART + MERGE_BEGINS), tc('<w:p/>', H_CONTINUE + MERGE_BEGINS), tc('乙')]),
        tr([tc('丙'), tc('<w:p/>', H_RESTART + MERGE_GOES_ON), tc('藏', H_CONTINUE + MERGE_GOES_ON), tc('丁')]),
      ]),
    )
    expect(grid(table)).toEqual([
      ['甲@1', '整块 藏@2+2↓2', '乙@4'],
      ['丙@1', '丁@4'],
    ])
  })

  it('rows count from 1 and say whether they are repeated headings', async () => {
    const table = await readTable(
      tbl([tr([tc('名称')], '<w:tblHeader/>'), tr([tc('水泵')], '<w:tblHeader w:val="0"/>')]),
    )
    expect(table.children.map(({ data }) => [data.row, data.header])).toEqual([
      [1, true],
      [2, undefined],
    ])
  })

  it('a row whose end mark is hidden shows its words, as in Word (ISO/IEC 29500-1, 17.4.20)', async () => {
    const table = await readTable(tbl([`<w:tr><w:trPr><w:hidden/></w:trPr>${tc('看得见')}</w:tr>`]))
    const [paragraph] = table.children[0]!.children[0]!.children
    expect(paragraph).toMatchObject({ children: [{ value: '看得见' }] })
    expect(paragraph!.children[0]!.data).toBe(undefined)
  })

  it('nested tables stand in their cell', async () => {
    const inner = tbl([tr([tc('内')])])
    const { root } = await readDocx(
      buildDocx({ body: tbl([tr([tc(p('外') + inner + p('尾'))])]) + p('间') + tbl([tr([tc('后')])]) }),
    )
    const [outer] = root.children as [Table]
    const children = outer.children[0]!.children[0]!.children
    expect(children.map(node => node.type)).toEqual(['paragraph', 'table', 'paragraph'])
  })

  it('rows and cells inside content controls are read', async () => {
    const wrap = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const table = await readTable(tbl([wrap(tr([wrap(tc('甲')), tc('乙')]))]))
    expect(grid(table)).toEqual([['甲@1', '乙@2']])
  })

  it('paragraphs are counted through cells, empty ones too', async () => {
    const { root } = await readDocx(buildDocx({ body: p('零') + tbl([tr([tc('一'), tc('<w:p/>')])]) + p('三') }))
    expect(root.children[2]).toMatchObject({ data: { paragraph: 3 } })
  })
})
