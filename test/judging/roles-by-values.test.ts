import { describe, expect, it } from 'vitest'
import { rolesOf } from './roles-of.ts'

describe('roles by the values of goods', () => {
  it('lines that hold values of a product, with the points of their list', async () => {
    const press = ['1.压纸板：铸铁', '2.板面320×240mm', '3.行程35mm', '4.重量18kg', '5.国产品牌']
    const roles = await rolesOf([...press, '二、付款', '验收后付款。'].join('\n\n'))
    expect(press.map(line => roles[line])).toEqual(Array(5).fill('requirement'))
    expect(roles['验收后付款。']).not.toBe('requirement')
    // Two values say nothing of what stands around them.
    expect(await rolesOf('封套宽120mm。\n\n封蜡重5kg。\n')).toEqual({
      '封套宽120mm。': 'other',
      '封蜡重5kg。': 'other',
    })
    // In a list of six and more two are enough.
    const list = [
      '1、信封：牛皮纸',
      '2、火漆：重5kg',
      '3、封套：宽120mm',
      '4、蜡线：红色',
      '5、漆印：黄铜',
      '6、漆勺：铁',
    ]
    expect(new Set(Object.values(await rolesOf(list.join('\n\n'))))).toEqual(new Set(['requirement']))
    expect(await rolesOf(list.slice(0, 3).join('\n\n'))).toMatchObject({ '3、封套：宽120mm': 'other' })
    const placed = await rolesOf(`# 第五章 合同条款\n\n${press.join('\n\n')}\n`)
    expect(new Set(press.map(line => placed[line]))).toEqual(new Set(['contract']))
  })
})
