/** `tenderlint read` shows the part that a rule sees, wherever the words stand. */
import { expect, test } from 'vitest'
import { listBlocks } from '../../src/transform/list-blocks.ts'
import { buildDocx, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

const title = (words: string) => p(words, '<w:outlineLvl w:val="0"/>')

test('each block has the part of its units: on the cover, in a head, a note, a column, a row and a nested table', async () => {
  const referring = (words: string) =>
    `<w:p><w:r><w:t>${words}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
  const lots = tbl([
    tr([tc('包号'), tc('名称'), tc('资格要求')]),
    tr([tc('甲包'), tc('木箱'), tc('持有火漆证书')]),
    tr([tc('乙包'), tc('竹筐'), tc('持有封口证书')]),
  ])
  const instructions = tbl([tr([tc('条款'), tc('内容')]), tr([tc('投标人资格要求'), tc('持有蜡染证书')])])
  const nested = tbl([tr([tc('外层'), `<w:tc>${tbl([tr([tc('内层')])])}${p('')}</w:tc>`])])
  const body = [
    p('封面一行'),
    title('第一章 招标公告'),
    lots,
    title('第二章 投标人须知'),
    instructions,
    title('第三章 投标人资格要求'),
    referring('须持有火漆证书'),
    title('第四章 采购需求'),
    nested,
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
  ].join('')
  const footnotes = `<w:footnote w:id="2">${p('指红色火漆')}</w:footnote>`
  const { tree, units } = await judge(buildDocx({ body, footnotes, headers: [p('某局木箱项目')] }))
  const blocks = listBlocks(tree)

  const seen = units.map(({ block, role }) => [block.children.map(one => 'value' in one && one.value).join(''), role])
  const shown = blocks.flatMap(({ text, cells = [text], role, roles }) =>
    cells.flatMap((cell, i) => (cell.trim() ? [[cell.trim(), roles?.[i] ?? role]] : [])),
  )
  expect(shown.map(pair => pair.join(' ')).sort()).toEqual(seen.map(pair => pair.join(' ')).sort())

  const roleOf = Object.fromEntries(shown)
  expect(roleOf).toMatchObject({
    封面一行: 'cover',
    某局木箱项目: 'notice',
    指红色火漆: 'qualification',
    木箱: 'notice',
    持有火漆证书: 'qualification',
    持有蜡染证书: 'qualification',
    内层: 'requirement',
  })
})
