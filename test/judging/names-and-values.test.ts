import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.ts'
import { readTitles } from '../../src/transform/classify/table-titles.ts'
import type { Table } from '../../src/tree/nodes.ts'
import { buildDocx, tbl, tc, tr } from '../documents/build-docx.ts'

async function titlesOf(...rows: string[][]) {
  const body = tbl(rows.map(cells => tr(cells.map(words => tc(words)))))
  const tree = (await parse(new VFile({ path: 'a.docx', value: buildDocx({ body }) })))!
  const table = tree.children[0] as Table
  readTitles(table)
  return table.data.titles ?? null
}

test('a first row of a name and a value holds no titles', async () => {
  expect(await titlesOf(['★报价方式', '人民币报价'], ['★付款方式', '签约后付款'])).toBeNull()
  expect(await titlesOf(['报价方式：', '人民币报价'], ['付款方式：', '签约后付款'])).toBeNull()
  expect(await titlesOf(['名称', '要求'], ['★付款方式', '签约后付款'])).toEqual(['名称', '要求'])
  expect(await titlesOf(['★名称', '要求'], ['付款方式', '签约后付款'])).toEqual(['★名称', '要求'])
})
