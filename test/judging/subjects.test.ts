/** Words whose subject is the name beside or above them. */
import { describe, expect, it } from 'vitest'
import { paragraph, root } from '../../src/tree/build.ts'
import { judge } from './judge.ts'

const told = async (chapter: string, text: string) => {
  const { findings } = await judge(`# 公开招标文件\n\n政府采购项目。\n\n# ${chapter}\n\n${text}\n`)
  return findings.map(({ ruleId, match }) => [ruleId, match])
}
const row = (name: string, says: string) =>
  `| 序号 | 项目 | 要求 |\n| --- | --- | --- |\n| 1 | 交货期 | 30日 |\n| 2 | ${name} | ${says} |`

describe('what a cell says without a subject is asked of the name of its row', () => {
  it.each([
    ['第三章 采购需求', '样品', '于评标前两日送到代理机构，逾期作无效处理', 'sample-requirement'],
    ['第三章 采购需求', '样品要求', '须于评标前两日送到代理机构，逾期作无效处理', 'sample-requirement'],
    ['第二章 投标人须知', '投标保证金', '须以本县农商行的汇票缴纳', 'bid-bond'],
    ['第二章 投标人须知', '讲标人', '公司法定代表人', 'personal-presence'],
    ['第三章 采购需求', '报告出具机构', '须为采购人认可的三家检测站之一', 'designated-testing-body'],
    ['第三章 采购需求', '水泥', '青峰建材厂产品', 'brand-designation'],
  ])('%s: %s | %s', async (chapter, name, says, rule) => {
    expect((await told(chapter, row(name, says))).map(([ruleId]) => ruleId)).toEqual([rule])
  })

  it('and the words of the cell are shown', async () => {
    const [found] = await told('第三章 采购需求', row('样品', '于评标前两日送到代理机构，逾期作无效处理'))
    expect(found).toEqual(['sample-requirement', '于评标前两日送到代理机构，逾期作无效处理'])
  })
})

describe('what it says of others than bidders is no demand', () => {
  it.each([
    ['第二章 投标人须知', '评审专家', '须亲自到场评审，不得委托他人'],
    ['第二章 投标人须知', '成交供应商', '应当在省工程建设监管平台的信用档案里登记合同信息'],
  ])('%s: %s | %s', async (chapter, name, says) => {
    expect(await told(chapter, row(name, says))).toEqual([])
  })
})

describe('what has a subject of its own, or says what is not asked, is not read so', () => {
  it.each([
    ['第三章 采购需求', '其他要求', '日志模块支持MySQL、达梦等多种数据库'],
    ['第三章 采购需求', '配件', '由厂家授权的服务站或有资质的修理厂负责维修'],
    ['第二章 投标人须知', '文件获取', '提供虚假业绩材料的，取消成交资格'],
    ['第三章 采购需求', '报告出具机构', `须为采购人认可的三家检测站之一，${'火漆封套样张木箱'.repeat(10)}另行商定`],
  ])('%s: %s | %s', async (chapter, name, says) => {
    expect(await told(chapter, row(name, says))).toEqual([])
  })
})

describe('a name with a colon on the line above', () => {
  it.each([
    ['第三章 采购需求', '1.摄像机芯片型号：\n\nHX3516DV', 'brand-designation'],
    ['第三章 采购需求', '1.摄像机芯片型号：\n\n（1）HX3516DV\n\n（2）由乙方安装', 'brand-designation'],
    ['第二章 投标人须知', '报名时间：\n\n2026年3月4日一天。', 'short-deadline'],
  ])('%s: %s', async (chapter, text, rule) => {
    expect((await told(chapter, text)).map(([ruleId]) => ruleId)).toEqual([rule])
  })

  it('and above items with automatic numbers, for each of one level', async () => {
    const rulesOf = async (first: string, second: string) => {
      const line = (text: string, number?: string) => paragraph(text, { page: null, ...(number && { number }) })
      const items = [line('由乙方安装', first), line('HX3516DV', second)]
      const { findings } = await judge(root([line('第三章 采购需求'), line('1.摄像机芯片型号：'), ...items]))
      return findings.map(({ ruleId }) => ruleId)
    }
    expect(await rulesOf('（1）', '（2）')).toEqual(['brand-designation'])
    expect(await rulesOf('（1）', '2.')).toEqual([])
  })

  it.each([
    ['第二章 投标人须知', '近三年同类业绩要求：\n\n（1）见采购邀请\n\n（2）按合同约定执行'],
    ['第二章 投标人须知', '报名时间：\n\n按公告执行。'],
  ])('%s: %s is lawful', async (chapter, text) => {
    expect(await told(chapter, text)).toEqual([])
  })
})
