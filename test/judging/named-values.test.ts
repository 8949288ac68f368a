/** Tables of names and values: what a value asks of is named in another cell of its row. */
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

const found = async (chapter: string, rows: string) => {
  const { findings } = await judge(`# ${chapter}\n\n| 条款 | 内容 | 说明 |\n| --- | --- | --- |\n${rows}\n`)
  return findings.map(({ ruleId, match }) => [ruleId, match])
}

describe('a value is read behind the name of its row', () => {
  it.each([
    ['投标人须知前附表', '| 投标保证金 | 40万元（最高限价800万元） | 无 |', 'bid-bond'],
    ['投标人须知前附表', '| 投标保证金 | 保留至签约。中标通知书发出后60日内退还。 | 无 |', 'bid-bond'],
    ['投标人须知前附表', '| 现场踏勘 | 统一组织，未签到的不予接收投标文件 | 无 |', 'mandatory-site-visit'],
    ['投标人资格要求', '| 注册地 | 江北区 | 附复印件 |', 'locality'],
  ])('%s: %s', async (chapter, rows, rule) => {
    expect((await found(chapter, rows)).map(([ruleId]) => ruleId)).toEqual([rule])
  })

  it('and only that value is shown', async () => {
    const rows = '| 投标保证金 | 40万元（最高限价800万元） | 无 |'
    expect(await found('投标人须知前附表', rows)).toEqual([['bid-bond', '40万元（最高限价800万元）']])
  })
})

it('what the name says by itself is told once, at the name', async () => {
  const rows = '| 投标保证金追缴承诺函 | 提供承诺书 | 无 |'
  expect(await found('资格性审查表', rows)).toEqual([['bid-bond', '投标保证金追缴承诺函']])
})

it('a graver fault of the value stands beside a lighter one elsewhere in its row', async () => {
  const rows = '| 投标保证金 | 40万元（最高限价800万元） | 投标保证金只收电汇 |'
  expect((await found('投标人须知前附表', rows)).map(([, words]) => words)).toContain('40万元（最高限价800万元）')
})

it('what is merged down on the right is no name', async () => {
  const rows = ['投标保证金', '现场踏勘'].map((name, i) => {
    const value = ['40万元（最高限价800万元）', '统一组织，未签到的不予接收投标文件'][i]
    return `<tr><td>${name}</td><td>${value}</td>${i === 0 ? '<td rowspan="2">以系统为准</td>' : ''}</tr>`
  })
  const head = '<tr><td>条款</td><td>内容</td><td>说明</td></tr>'
  const html = `<html><body><h1>投标人须知前附表</h1><table>${head}${rows.join('')}</table></body></html>`
  const { findings } = await judge(new TextEncoder().encode(html))
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['bid-bond', 'mandatory-site-visit'])
})

it('each row of a long table is one finding', async () => {
  const rows = Array.from({ length: 200 }, () => '| 投标保证金 | 40万元（最高限价800万元） | 无 |').join('\n')
  const other = Array.from({ length: 200 }, () => '| 其他 | 投标保证金为预算的5% | 无 |').join('\n')
  expect(await found('投标人须知前附表', `${rows}\n${other}`)).toHaveLength(400)
})

it.each([
  ['投标人须知前附表', '| 投标保证金 | 8万元（最高限价800万元） | 保函亦可 |'],
  ['投标人须知前附表', '| 现场踏勘 | 自行前往 | 不统一组织 |'],
  // The last sentence of a long cell goes on to other things.
  ['评标办法', '| 项目经理 | 5 | 按到岗承诺评审。本项最高5分。 |'],
])('%s: lawful values pass: %s', async (chapter, rows) => {
  expect(await found(chapter, rows)).toEqual([])
})

it.each([
  ['高级工程师', ['personnel-credentials']],
  ['专职人员', []],
])('a count of the scoring is read behind %s, and not behind the group that holds it', async (name, rules) => {
  const rows = `| 资信分20分 | ${name} | 有3名得3分 |`
  expect((await found('第四章 评分办法', rows)).map(([ruleId]) => ruleId)).toEqual(rules)
})
