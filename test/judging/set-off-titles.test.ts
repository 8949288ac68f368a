import { describe, expect, it } from 'vitest'
import { buildDocx, p } from '../documents/build-docx.ts'
import { judge } from './judge.ts'
import { outlineOf } from './outline.ts'

describe('chapters that are numbered or set off as items and asides are elsewhere', () => {
  it('Ⅱ、 and 【四】 head chapters where their words or their look say so', async () => {
    const outline = await outlineOf([
      'Ⅰ、投标人须知',
      '按时到场。',
      ['Ⅱ、其他约定', { bold: true }],
      '综合评分。',
      'Ⅲ、评标办法',
      'Ⅰ、先看报价。',
      '【四】合同条款',
      '验收后付款。',
    ])
    expect(outline).toEqual([
      '2 Ⅰ、投标人须知',
      '  按时到场。',
      '2 Ⅱ、其他约定',
      '  综合评分。',
      '2 Ⅲ、评标办法',
      '  Ⅰ、先看报价。',
      '2 【四】合同条款',
      '  验收后付款。',
    ])
  })

  it('【投标人须知】 and ■评标办法 do by their words', async () => {
    const lines = ['【投标人须知】', '按时到场。', '■评标办法', '综合评分。', '【特别提醒】', '请早到。']
    expect(await outlineOf(lines)).toEqual([
      '2 【投标人须知】',
      '  按时到场。',
      '2 ■评标办法',
      '  综合评分。',
      '  【特别提醒】',
      '  请早到。',
    ])
  })

  it('what marks a title off leaves it the head of a chapter where it looks like one', async () => {
    for (const title of ['■评标办法', '【评标办法】', '评标办法']) {
      expect(await outlineOf([[title, { bold: true }], '综合评分。'])).toEqual([`1 ${title}`, '  综合评分。'])
    }
  })

  it('their words say what stands below them', async () => {
    const body = p('【合同条款】') + p('乙方按时供货。') + p('Ⅱ．评标办法') + p('资信好的得5分。')
    const { units } = await judge(buildDocx({ body }))
    const roles = units.filter(unit => unit.block.data.level === undefined).map(unit => unit.role)
    expect(roles).toEqual(['contract', 'evaluation'])
  })

  it.each(['■授予合同', '【授予合同】', '授予合同'])('and what sets them off does not change that: %s', async title => {
    const { units } = await judge(buildDocx({ body: p(title, '', '<w:b/>') + p('乙方按时供货。') }))
    expect(units.map(unit => unit.role)).toEqual(['instruction', 'instruction'])
  })

  it('three titles on end, as in a list of the parts, head nothing', async () => {
    const parts = ['投标人须知', '评标办法', '采购需求']
    expect(await outlineOf([...parts, '按时到场。'])).toEqual([...parts, '按时到场。'])
    expect(await outlineOf([...parts.slice(1), '按时到场。'])).toEqual(['2 评标办法', '2 采购需求', '  按时到场。'])
  })

  it('（一） heads a part by its look, though （二） follows at once', async () => {
    const lines = ['（一）历年的照片', '（二）历年的来信']
    expect(await outlineOf([...lines, '按时到场。'])).toEqual([
      '（一）历年的照片',
      '4 （二）历年的来信',
      '  按时到场。',
    ])
    const bold = lines.map((line): [string, { bold: true }] => [line, { bold: true }])
    expect(await outlineOf([...bold, '按时到场。'])).toEqual([
      '4 （一）历年的照片',
      '4 （二）历年的来信',
      '  按时到场。',
    ])
  })
})
