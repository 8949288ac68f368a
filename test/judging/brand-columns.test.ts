import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

/** What is found in a table of goods whose third column is called `title`. */
async function found(title: string, cell: string, heading = '一、货物清单') {
  const table = `| 序号 | 名称 | ${title} | 数量 |\n| --- | --- | --- | --- |\n| 1 | 球阀 | ${cell} | 3 |\n`
  const { findings } = await judge(`# 第三章 采购需求\n\n## ${heading}\n\n${table}`)
  return findings.map(one => [one.ruleId, one.match])
}

describe('names in the columns of a list of goods', () => {
  it.each([
    ['a name no list holds, in the column of brands', '品牌', '铁岩', [['brand-designation', '铁岩']]],
    ['several', '品牌', '铁岩/云杉', [['brand-designation', '铁岩/云杉']]],
    ['the column of makers', '生产厂家', '铁岩泵业', [['brand-designation', '铁岩泵业']]],
    ['the column of reference brands', '参考品牌', '铁岩', [['reference-brand', '铁岩']]],
    ['a brand that is a common word, alone in a remark', '备注', '远东', [['brand-designation', '远东']]],
    ['where it comes from', '备注', '进口', [['origin-import', '进口']]],
    ['left to the bidder', '品牌', '自报', []],
    ['no limit', '参考品牌', '不限', []],
    ['whatever meets the need', '参考品牌', '满足指标要求', []],
    ['the same in the column of brands', '品牌', '符合需求即可', []],
    ['a quality', '品牌', '国产优质', []],
    ['a remark', '备注', '现场定制', []],
  ])('%s', async (_, title, cell, wanted) => {
    expect(await found(title, cell)).toEqual(wanted)
  })

  it('what the buyer has is not bought', async () => {
    expect(await found('品牌', '铁岩', '一、维保设备清单')).toEqual([])
    const listed = async (heading: string) =>
      (await judge(`# 第三章 采购需求\n\n## ${heading}\n\n泵房有水泵3台，型号：KQW50-160。\n`)).findings
    expect(await listed('一、泵房现状')).toEqual([])
    expect(await listed('一、水泵参数')).toHaveLength(1)
  })
})
