/** Papers that an item has asked for, named again where the bid is to hold them. */
import { expect, it } from 'vitest'
import type { OwnWording, RuleSet } from '../../src/rules/types.ts'
import { BUILT_IN, judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

const rule = ruleOf('火漆(?:报告|证书|打样)')
const rules = rulesOf([rule])
const foundBy = async (rules: RuleSet, ...lines: string[]) =>
  (await judge(`# 第三章 采购需求\n\n${lines.join('\n\n')}\n`, rules)).findings.map(finding => finding.excerpt)
const foundIn = (...lines: string[]) => foundBy(rules, ...lines)

const DEMAND = '▲提供信封的火漆报告，封口平整；并提供信封的《火漆证书》。'

it('are one demand where nothing stands in the bracket behind them, and where parts of the item are counted', async () => {
  const whole = rulesOf([ruleOf('火漆报告|（投标时附[^）]{1,30}）')])
  expect(await foundBy(whole, '▲信封须附火漆报告，封口平整。（投标时附CMA火漆报告复印件全本。）')).toHaveLength(1)
  const parts = '5.▲信封须附火漆报告：1、低温存放24h;2、自由跌落6次。试验后不开裂。（投标时附火漆报告。）'
  expect(await foundIn(parts)).toHaveLength(1)
})

it('are reported where they are asked for', async () => {
  const items = await foundIn(`${DEMAND}（投标时提供：①火漆报告扫描件（须清晰）；②火漆证书扫描件及查询截图。）`)
  expect(items).toHaveLength(2)
  expect(await foundIn(`${DEMAND}【响应文件中须附：1）火漆报告；2）火漆证书。】`)).toHaveLength(2)
  expect(await foundIn(`${DEMAND}投标时提供上述火漆报告、火漆证书的复印件。`)).toHaveLength(2)
  for (const open of ['（投标时提供：火漆报告扫描件', '投标时提供上述火漆报告的复印件'])
    expect(await foundIn(`${DEMAND}${open}`), open).toHaveLength(2)
})

it('are known without what their names hold in brackets', async () => {
  expect(await foundIn('▲提供信封的《红蜡（纯色）火漆证书》。（投标时提供：红蜡火漆证书扫描件。）')).toHaveLength(1)
})

it('are reported where the item asks for them nowhere else', async () => {
  const alone = '信封结实。（投标时提供：①火漆报告扫描件。）'
  expect(await foundIn(alone)).toHaveLength(1)
  expect(await foundIn(DEMAND, alone)).toHaveLength(3)
})

it('are one demand however the bracket calls them, and whatever more it asks of them', async () => {
  const known = '▲提供信封的检验火漆报告；并取得《中国红蜡产品火漆证书》。'
  const again = '①带CMA标识的火漆报告全本；②红蜡火漆证书及查询截图'
  expect(await foundIn(`${known}（投标时附：${again}。）`)).toHaveLength(2)
  for (const more of ['火漆报告原件', '火漆报告扫描件，委托单位为投标人', '近一年内的火漆报告'])
    expect(await foundIn(`${DEMAND}（投标时提供：${more}。）`), more).toHaveLength(2)
})

it('are reported where something more is asked for in other words of the rule', async () => {
  const more: OwnWording = {
    all: [{ words: '委托|不同|一年' }],
    zh: { message: '多要一样。' },
    en: { message: 'More is asked.' },
  }
  const speaksOtherwise = rulesOf([{ ...rule, wordings: [more] }])
  for (const papers of ['火漆报告，委托单位为投标人', '两家不同机构的火漆报告', '近一年内的火漆报告'])
    expect(await foundBy(speaksOtherwise, `${DEMAND}（投标时提供：${papers}。）`), papers).toHaveLength(3)
})

it('are others where they have another name, or stand behind the bracket', async () => {
  expect(await foundIn(`${DEMAND}（投标时提供：蓝色火漆证书扫描件。）`)).toHaveLength(3)
  expect(await foundIn(`${DEMAND}（投标时提供：火漆证书扫描件。）火漆打样另送。`)).toHaveLength(3)
})

it('are others where they belong to another item of the cell, or no paper is named', async () => {
  const cell = '1.▲提供信封的火漆报告；2.信纸平整（投标时提供：火漆报告扫描件）。'
  expect(await foundIn(cell)).toHaveLength(2)
  expect(await foundIn(`${DEMAND}（投标时提供火漆打样一份。）`)).toHaveLength(3)
})

it('are no other demand of one sentence', async () => {
  const line = '▲提供水带的检验报告，并提供水带的绿色产品认证证书（投标文件中附检验报告、证书复印件及官网截图）。'
  const { findings } = await judge(`# 第三章 采购需求\n\n${line}\n`, BUILT_IN)
  expect(findings.map(finding => finding.ruleId)).toEqual(['test-report-scope', 'voluntary-certification'])
})
