import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

/** Documents with as many findings of a rule, each of them a demand of its own. */
function folderWith(findings: number) {
  const clauses = Array.from({ length: findings }, (_, i) => `${i + 1}. 第${i}卷资格证明应以红色火漆密封。\n\n`)
  return folderOf({ 'a.md': TENDER + clauses.join(''), 'rules/red-wax.yaml': RED_WAX })
}

test.each([
  [2, ''],
  [600, /^markdown 报告有 \d{5,6} 个字符，GitHub 的一条评论最多 65536 个，放不下（作业摘要放得下）。.*\n$/],
  [4000, /^markdown 报告有 \d{6,7} 个字符，GitHub 的一条评论最多 65536 个，作业摘要最多 1 MB，都放不下。.*\n$/],
])('a Markdown report that GitHub would refuse is said to be too long for it: %i findings', async (findings, said) => {
  const folder = folderWith(findings)
  const args = ['a.md', ...WITH_RED_WAX, '--fail-on', 'never', '--format', 'markdown', '--output', 'markdown=x.md']
  const { code, stderr } = await tenderlint(folder, args)
  expect(code).toBe(0)
  expect(stderr).toMatch(said)
})
