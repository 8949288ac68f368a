/** Fixed values in the layouts in which they are written: what is right is known by how each text is made. */
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

/** Name, value and unit. */
type Value = readonly [name: string, value: number, unit: string]

const PRODUCTS: Record<string, readonly Value[]> = {
  治疗推车: [
    ['台面宽', 486, 'mm'],
    ['立柱管径', 32, 'mm'],
    ['整车重', 27.5, 'kg'],
    ['脚轮直径', 125, 'mm'],
  ],
  回转窑: [
    ['炉膛深', 418, 'mm'],
    ['额定功率', 7.4, 'kW'],
    ['炉门重', 36.2, 'kg'],
    ['烟道直径', 160, 'mm'],
  ],
}

const range = ([name, value, unit]: Value) => `${name}：${Math.round(value * 0.8)}-${Math.round(value * 1.25)}${unit}`

/** How one value is written, and whether that leaves other products room. */
const FORMS: Record<string, { say: (value: Value) => string; fixed: boolean }> = {
  'a colon': { say: ([name, value, unit]) => `${name}：${value}${unit}`, fixed: true },
  'a verb': { say: ([name, value, unit]) => `${name}为${value}${unit}`, fixed: true },
  nothing: { say: ([name, value, unit]) => `${name}${value}${unit}`, fixed: true },
  'the unit in front': { say: ([name, value, unit]) => `${name}（${unit}）：${value}`, fixed: true },
  'a sign': { say: ([name, value, unit]) => `${name}：≥${value}${unit}`, fixed: false },
  'a sign behind': { say: ([name, value, unit]) => `${name}：${value}${unit}（≥）`, fixed: false },
  'a limit in words': { say: ([name, value, unit]) => `${name}不小于${value}${unit}`, fixed: false },
  'a limit behind': { say: ([name, value, unit]) => `${name}${value}${unit}以上`, fixed: false },
  'a tolerance': { say: ([name, value, unit]) => `${name}：${value}${unit}±5%`, fixed: false },
  'about so much': { say: ([name, value, unit]) => `${name}约${value}${unit}`, fixed: false },
  'a range': { say: range, fixed: false },
  'for reference': { say: ([name, value, unit]) => `${name}（参考值）：${value}${unit}`, fixed: false },
}

const LAYOUTS: Record<string, (product: string, values: string[]) => string> = {
  'numbered lines': (product, values) =>
    [`一、${product}（3台）`, ...values.map((value, i) => `${i + 1}、${value}；`)].join('\n\n'),
  'one paragraph': (product, values) => `1、${product}：3台。技术参数：${values.join('；')}。`,
  'commas, with a standard among them': (product, values) =>
    `2、${product}：${values.join('，')}，符合GB/T 3325的规定。`,
  'numbers run together': (product, values) => `${product}：${values.map((value, i) => `${i + 1}.${value}`).join(' ')}`,
  'a cell': (product, values) =>
    `| 序号 | 名称 | 技术参数 | 数量 |\n|---|---|---|---|\n| 1 | ${product} | ${values.join('；')} | 3台 |\n| 2 | 工具 | 通用 | 1套 |`,
  'behind another product': (product, values) =>
    [
      '1、货架',
      '（1）层高：≥400mm；',
      '（2）板厚：≥0.8mm；',
      `2、${product}`,
      ...values.map((value, i) => `（${i + 1}）${value}；`),
    ].join('\n\n'),
}

describe.each(Object.entries(LAYOUTS))('fixed values in %s', (_, layout) => {
  it.each(Object.entries(FORMS))('with %s', async (_, { say, fixed }) => {
    for (const [product, values] of Object.entries(PRODUCTS)) {
      const { findings } = await judge(`# 第二章 采购需求\n\n${layout(product, values.map(say))}\n`)
      const found = findings.filter(({ ruleId }) => ruleId === 'tailored-parameters')
      expect(found.length > 0, values.map(say).join('；')).toBe(fixed)
    }
  })
})
