import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

describe('match and excerpt', () => {
  const found = async (document: string, words: string) =>
    (await judge(document, rulesOf([ruleOf(words)]))).findings[0]!

  it('short words are widened to their clause', async () => {
    expect(await found('信封完好，须用红色火漆封口，并签字。\n', '火漆')).toMatchObject({
      match: '须用红色火漆封口',
      excerpt: '信封完好，须用红色火漆封口，并签字。',
    })
  })

  it('a word too short to point anywhere has the name in front of its colon', async () => {
    expect((await found('信封完好，封口用料：火漆；颜色：红色。\n', '火漆')).match).toBe('封口用料：火漆')
    expect((await found('（2）用料：火漆\n', '火漆')).match).toBe('用料：火漆')
  })

  it('in a long clause the words with what stands in front of them, up to a bracket', async () => {
    const clause = '为了保证信封在运输途中绝对不被任何一人以任何方式打开必须使用火漆对封口处加以严密的密封处理'
    expect((await found(`${clause}。\n`, '须使用火漆')).match).toBe('绝对不被任何一人以任何方式打开必须使用火漆')
    const bracketed = clause.replace('必须', '（必须')
    expect((await found(`${bracketed}）。\n`, '使用火漆对封口')).match).toBe('必须使用火漆对封口')
    expect((await found('信封（完好，须用火漆封口）。\n', '火漆')).match).toBe('须用火漆封口')
  })

  it('a word that is begun is ended, and little is not left alone', async () => {
    const clause = '为了保证信封在运输途中绝对不被任何人打开还须提供封口所用火漆的检验报告'
    expect((await found(`${clause}扫描件。\n`, '提供封口.*报告')).match).toBe(
      '任何人打开还须提供封口所用火漆的检验报告扫描件',
    )
    const little = '为了保证信封在运输途中（含水路）火漆封口处理并且派人看守信封等等各种各样的事'
    expect((await found(`${little}。\n`, '火漆')).match).toBe('火漆封口处理并且派人看守信封等等各种各样的事')
    const more = `${little}全都由投标单位自己办理`
    expect((await found(`${more}。\n`, '火漆')).match).toBe('火漆封口处理并且派人看守信封等等各种各样')
  })

  it('no word at the start of a clause is left out, and no name in Latin characters is cut', async () => {
    const clause = '投标供应商须在开标以前使用火漆对封口处加以密封处理并且派人整夜看守'
    expect((await found(`${clause}。\n`, '开标以前使用火漆对封口处加以密封')).match).toBe(
      '投标供应商须在开标以前使用火漆对封口处加以密封',
    )
    const names = '所附文件的封口材料应当取得依照GB/T31604-2016颁发的火漆ISO9001证书并且由专人保管直到开标'
    expect((await found(`${names}。\n`, '604-2016颁发的火漆ISO9')).match).toBe('GB/T31604-2016颁发的火漆ISO9001')
  })

  it.each([
    [
      'a word',
      '封口工作人员应由县里验收火漆经验丰富并且熟悉封口处各种密封做法的专人担任',
      '丰富.*做法',
      /^验收火漆经验丰富/,
    ],
    [
      'a number',
      '封口以前只许在所有封套送达截止时间13日前就火漆用料作出修改并且送达时间不变',
      '日前就火漆.*不变',
      /^13日前就/,
    ],
  ])('what is quoted does not begin inside %s', async (_, clause, words, wanted) => {
    expect((await found(`${clause}。\n`, words)).match).toMatch(wanted)
  })

  it('what stands in front does not begin inside a word that an 或 ends', async () => {
    const clause = '种类和数量不能够满足本次采购需要或使用不带任何封签的各种颜色火漆者'
    expect((await found(`${clause}。\n`, '使用不带.*火漆者')).match).toBe('使用不带任何封签的各种颜色火漆者')
  })

  it('what stands in front begins with the bracket where little of it is left out', async () => {
    const clause = '适用于“甲号”信封的规定（凡是使用火漆以外的材料封口者，一律予以退回）；'
    expect((await found(`${clause}\n`, '使用火漆以外.*退回')).match).toBe('凡是使用火漆以外的材料封口者，一律予以退回')
  })

  it('a mark that opens or closes what is quoted is quoted with it, and one that does neither is not', async () => {
    const clause = '为了保证信封在运输途中绝对不被打开须使用“红火漆”或“蓝火漆”对封口处加以密封处理并且派人看守'
    expect((await found(`${clause}。\n`, '红火漆”或“蓝火漆”对封口处')).match).toBe('“红火漆”或“蓝火漆”对封口处')
    expect((await found(`${clause}。\n`, '打开须使用“红火漆”或“蓝火漆')).match).toMatch(/“红火漆”或“蓝火漆”$/)
    expect((await found(`${clause}。\n`, '蓝火漆”对封口处加以密封处理并且')).match).toBe(
      '“蓝火漆”对封口处加以密封处理并且派人看守',
    )
    expect((await found('信封（完好，须用火漆封口）。\n', '须用火漆封口）')).match).toBe('须用火漆封口')
  })

  it('a bracket that opens in it is closed, or left out where that would be long', async () => {
    const clause = '为了保证信封在运输途中绝对不被打开须使用火漆封口（附封口用料'
    expect((await found(`${clause}的照片）并且派人看守直到开标。\n`, '须使用火漆.*用料')).match).toMatch(
      /须使用火漆封口（附封口用料的照片）$/,
    )
    const long = '的照片并且说明照片是由谁在什么时候用什么样的相机拍的以及由谁洗印出来又由谁保管到今天）'
    expect((await found(`${clause}${long}。\n`, '须使用火漆.*用料')).match).toMatch(/须使用火漆封口$/)
  })

  it('a single word behind a title and a 的 has its words in front, and no mark behind it', async () => {
    const clause =
      '投标文件由资格文件、《投标函》、《某市某区机关信封封口材料集中供应与更换服务投标书》用于封口的火漆、《承诺书》和报价文件组成'
    expect((await found(`${clause}。\n`, '火漆')).match).toBe('用于封口的火漆')
  })

  it('a closing day is quoted with its hour, not cut within it', async () => {
    const tender = '# 招标公告\n公告发布日期：2024-12-10\n# 投标人须知前附表\n| 投标截止时间 |'
    const closing = async (day: string) => (await judge(`${tender} ${day} |\n`)).findings[0]!.match
    expect(await closing('投标截止时间：2024-12-25 09:40')).toBe('2024-12-25 09:40')
    expect(await closing('投标截止时间为2024年12月25日上午9时30分')).toBe('投标截止时间为2024年12月25日上午9时30分')
  })

  it('at most sixty', async () => {
    const { match } = await found(`${'火漆'.repeat(50)}。\n`, '(?:火漆)+')
    expect(match).toBe('火漆'.repeat(30))
  })

  it('the excerpt of a cell is the item, never the cell', async () => {
    const items = Array.from({ length: 50 }, (_, i) => `${i + 1}、第${i}项须密封；`)
    const cell = [...items, '51、须用火漆；', ...items].join('')
    const { excerpt } = await found(`| 序号 | 要求 |\n|---|---|\n| 甲 | ${cell} |\n`, '火漆')
    expect(excerpt).toBe('51、须用火漆；')
  })

  it('the excerpt of a very long sentence is the part around the words', async () => {
    const { excerpt } = await found(`${'密封完好'.repeat(200)}须用火漆${'密封完好'.repeat(200)}。\n`, '火漆')
    expect(excerpt).toContain('须用火漆')
    expect(excerpt.length).toBeLessThanOrEqual(240)
  })
})
