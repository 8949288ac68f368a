import { describe, expect, it } from 'vitest'
import { readTitles } from '../../src/transform/classify/table-titles.ts'
import { cell, paragraph, row, table } from '../../src/tree/build.ts'
import { judge } from './judge.ts'

describe('titles of tables', () => {
  const titlesOf = async (markdown: string) => {
    const { tree } = await judge(markdown)
    const [table] = tree.children
    return table?.type === 'table' ? table.data.titles : 'no table'
  }

  it('are the cells of the first row', async () => {
    expect(await titlesOf('| 序号 | 名称 |\n|---|---|\n| 1 | 信封 |\n')).toEqual(['序号', '名称'])
  })

  it('a table of one row has none', async () => {
    expect(await titlesOf('| 序号 | 名称 |\n|---|---|\n')).toBeUndefined()
  })

  it('a group above its columns is read with each of them', () => {
    const rowOf = (number: number, ...cells: [words: string, column: number, columns: number][]) =>
      row(
        cells.map(([words, column, columns]) => cell([paragraph(words, { page: null })], { column, columns, rows: 1 })),
        { row: number, page: null, header: number < 3 },
      )
    const grouped = table(
      [
        rowOf(1, ['名称', 1, 1], ['封蜡', 2, 2]),
        rowOf(2, ['名称', 1, 1], ['颜色', 2, 1], ['盒数', 3, 1]),
        rowOf(3, ['火漆', 1, 1], ['红', 2, 1], ['3', 3, 1]),
      ],
      { index: 0, page: null },
    )
    readTitles(grouped)
    expect(grouped.data).toMatchObject({ titleRows: 2, titles: ['名称', '封蜡 颜色', '封蜡 盒数'] })
  })
})
