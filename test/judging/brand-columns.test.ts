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
    ['a name with a code, in a column of both', '品牌型号', '铁岩T7', [['brand-designation', '铁岩T7']]],
    ['the maker beside the brand', '厂家/品牌', '铁岩', [['brand-designation', '铁岩']]],
    ['what all valves of a kind are called', '规格型号', 'Z41H-16C', []],
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

  it('the code of a maker is a name, that of a part is none', async () => {
    const coded = async (name: string, code: string) => {
      const table = `| 序号 | 名称 | 规格型号 | 数量 |\n| --- | --- | --- | --- |\n| 1 | ${name} | ${code} | 3 |\n`
      const { findings } = await judge(`# 第三章 采购需求\n\n## 一、货物清单\n\n${table}`)
      return findings.map(one => one.match)
    }
    expect(await coded('绞肉机', 'TKR-320S')).toEqual(['TKR-320S'])
    expect(await coded('热像仪', 'VHS640-A')).toEqual(['VHS640-A'])
    expect(await coded('动感单车', 'S7340Q')).toEqual(['S7340Q'])
    expect(await coded('电力电缆', 'YJV22-4')).toEqual([])
    expect(await coded('离心泵', 'ISG80-160')).toEqual([])
    expect(await coded('绞肉机', '320kg/h')).toEqual([])
  })

  it('what the buyer has is not bought', async () => {
    expect(await found('品牌', '铁岩', '一、维保设备清单')).toEqual([])
    const listed = async (heading: string) =>
      (await judge(`# 第三章 采购需求\n\n## ${heading}\n\n泵房有水泵3台，型号：KQW50-160。\n`)).findings
    expect(await listed('一、泵房现状')).toEqual([])
    expect(await listed('一、水泵参数')).toHaveLength(1)
  })
})

describe('brands below 概况', () => {
  const below = async (kind: string, heading: string) => {
    const { findings } = await judge(
      `# 公开招标文件\n\n项目类别：${kind}\n\n# 第三章 采购需求\n\n## ${heading}\n\n电梯为三菱品牌，共九台。\n`,
    )
    return findings.filter(one => one.ruleId === 'brand-designation').length
  }

  it('are what is bought where goods are, and what is there where it is serviced', async () => {
    expect(await below('货物', '一、项目概况')).toBe(1)
    expect(await below('货物', '一、设备现状')).toBe(0)
    expect(await below('服务', '一、项目概况')).toBe(0)
  })
})
