import { expect, it } from 'vitest'
import { buildDocx, p } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

it('a demand in a running head holds for the whole tender', async () => {
  const body = `${p('校服采购招标文件')}${p('第一章 招标公告')}${p('采购校服六百套。')}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`
  const { findings } = await judge(buildDocx({ body, headers: [p('仅限本县供应商参加')] }))
  expect(findings.map(one => [one.ruleId, one.location.role])).toEqual([['locality', 'notice']])
})
