/** Lines of one cell with breaks between them, most without a stop: each is a sentence, but where a break cuts one in two. */
import { expect, it } from 'vitest'
import { judge } from './judge.ts'

const sentences = async (...lines: string[]) => {
  const cells = ['1', '商务', lines.join('<br>')].map(cell => `<td>${cell}</td>`).join('')
  const head = '<tr><th>序号</th><th>评审因素</th><th>评分标准</th></tr>'
  const html = `<html><body><h1>第三章 评标办法</h1><table>${head}<tr>${cells}</tr></table></body></html>`
  const { units, findings } = await judge(new TextEncoder().encode(html))
  const read = units.filter(({ row, text }) => row && !row.isTitle && text.length > 2).map(({ text }) => text)
  return { read, told: findings.map(({ match }) => match) }
}

it('short lines that give points', async () => {
  const lines = ['火漆齐全得1分', '自有封装车间的加2分', '印章清楚（2分）']
  expect((await sentences(...lines)).read).toEqual(lines)
})

it('a long line among them that has no points is one, too', async () => {
  const lines = ['火漆齐全得1分', '封套所用的纸张由评委按照样张逐一核对后记入评审表', '印章清楚得2分']
  expect((await sentences(...lines)).read).toEqual(lines)
})

it('what is said on one line is found, and not together with the next one', async () => {
  const { told } = await sentences('火漆方案齐全得1分', '净资产3000万元以上得2分', '送货承诺完整得2分')
  expect(told).toHaveLength(1)
  expect(told[0]).not.toContain('送货')
})

it.each([
  ['a word', '封套所用的纸张由评委按照样张逐一核对后记入评', '审表，核对无误的得2分'],
  ['a bracket', '封套齐全（含内封、外', '封、骑缝章）且由评委逐一核对无误的得2分，否则不得分'],
  ['a long sentence', '封套所用的纸张由评委按照样张逐一核对后得出', '结论并记入评审表，核对无误的得2分'],
])('a break that cuts %s parts nothing', async (_, first, second) => {
  expect((await sentences(first, second)).read).toHaveLength(1)
})
