/** What a factor of the scoring says of its proof, which is no demand of its own. */
import { expect, it } from 'vitest'
import { buildDocx, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { BUILT_IN, judge } from './judge.ts'
import { patternOf, ruleOf, rulesOf } from './make-rules.ts'

const rules = rulesOf([ruleOf('火漆', { find: [patternOf('火漆')] })])
const DEMAND = '投标人有火漆证书的，得5分。'

const foundIn = async (lines: string[]) =>
  (await judge(`# 第四章 评标办法\n\n${lines.join('\n\n')}\n`, rules)).findings.map(finding => finding.excerpt)

it('is reported with the demand that it shows', async () => {
  expect(await foundIn([DEMAND, '（二）评分依据：', '1.提供火漆证书扫描件。', '2.火漆证书须清晰。'])).toEqual([DEMAND])
  expect(await foundIn([DEMAND, '证明材料：火漆证书扫描件。'])).toEqual([DEMAND])
})

it('is reported with it in a cell', async () => {
  const cell = [`评分内容：${DEMAND}`, '评分依据：提供火漆证书扫描件。'].map(text => p(text)).join('')
  const rows = [tr([tc(p('评审因素')), tc(p('评审标准'))]), tr([tc(p('证书')), tc(cell)])]
  const { findings } = await judge(buildDocx({ body: p('第四章 评标办法') + tbl(rows) }), rules)
  expect(findings.map(finding => finding.match)).toEqual(['投标人有火漆证书的，得5分'])
})

it('is reported with it in a column of its own, unless that gives points or asks for more', async () => {
  const foundBeside = async (proof: string) => {
    const titles = tr(['评审因素', '评审标准', '说明'].map(text => tc(p(text))))
    const row = tr(['证书', DEMAND, proof].map(text => tc(p(text))))
    const { findings } = await judge(buildDocx({ body: p('第四章 评标办法') + tbl([titles, row]) }), rules)
    return findings.map(({ match }) => match)
  }
  const demand = '投标人有火漆证书的，得5分'
  expect(await foundBeside('附火漆证书扫描件')).toEqual([demand])
  expect(await foundBeside('火漆证书经年检的另得1分')).toEqual([demand, '火漆证书经年检的另得1分'])
  expect(await foundBeside('附近3个月的火漆证书扫描件')).toHaveLength(2)
})

it('is reported with it in a note, and under a title with a number', async () => {
  const note = '注：须提供火漆证书扫描件，已年检的火漆证书还应附年检页。'
  expect(await foundIn([`${DEMAND}${note}`])).toEqual([DEMAND])
  expect(await foundIn([DEMAND, '2.证明文件：提供火漆证书扫描件。'])).toEqual([DEMAND])
})

it('is reported itself where it asks for more, or for something else, or gives points', async () => {
  const lead = '评分依据：'
  for (const line of ['提供近3个月的火漆证书。', '火漆证书齐全的得2分。', '火漆证书缺页是扣分项。'])
    expect((await foundIn([DEMAND, lead, line])).length, line).toBe(2)
  expect(await foundIn(['封口整齐的，得5分。', lead, '提供火漆证书扫描件。'])).toEqual(['提供火漆证书扫描件。'])
})

it('ends where the next factor begins', async () => {
  const asked = '拟派者须有火漆证书，否则不得分，在此基础上：'
  const factor = (title: string) => [
    `### ${title}`,
    '（一）评分内容：',
    asked,
    '1.封口整齐。',
    '（二）评分依据：',
    '1.提供火漆证书扫描件。',
  ]
  const found = await foundIn([...factor('1 封口'), ...factor('2 印记')])
  expect(found.map(text => text.slice(0, asked.length))).toEqual([asked, asked])
})

it('has the row of its factor tell what the factor is called', async () => {
  const rows = [
    tr([tc(p('评审因素')), tc(p('评审标准'))]),
    tr([tc(p('类似业绩（9分）')), tc(p('供应商每提供一个类似业绩得3分，最高9分。'))]),
  ]
  const { findings } = await judge(buildDocx({ body: p('第四章 评标办法') + tbl(rows) }), BUILT_IN)
  expect(findings.map(({ location }) => location.table?.column)).toEqual([2])
})
