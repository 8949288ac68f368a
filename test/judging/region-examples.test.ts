import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { patternOf, ruleOf, rulesOf } from './make-rules.ts'

/** Values in 寸, of which one is enough. */
const find = (words = '\\d+(?:\\.\\d+)?寸') =>
  patternOf(words, { region: { open: ['[≥≤]\\d+寸'], least: 1, share: 0.6 } })
const shownBy = async (pattern: ReturnType<typeof patternOf>, values: readonly string[]) => {
  const table = `| 名称 | 参数 |\n|---|---|\n${values.map(one => `| 信封 | ${one} |`).join('\n')}\n`
  const { findings } = await judge(table, rulesOf([ruleOf('', { find: [pattern] })]))
  return findings[0]!.values!.examples
}
const shown = (...values: string[]) => shownBy(find(), values)

describe('examples of fixed values', () => {
  it('have whole units, their own names and each once', async () => {
    expect(await shown('1.长12寸/分', '规格：宽8寸*厚0.5寸·a', '板（高6寸）')).toBe('长12寸/分；规格：宽8寸；厚0.5寸·a')
    expect(await shown('长12寸', '长12寸', '宽8寸', '高6寸')).toBe('长12寸；宽8寸；高6寸')
  })

  it('begin at a value, where the name that several share is too far away', async () => {
    expect(await shown('外形12寸*8寸*6寸')).toBe('外形12寸；外形12寸*8寸；外形12寸*8寸*6寸')
    expect(await shown('外形（含把手和底座一起）：1200寸*800寸*600寸')).toBe(
      '外形（含把手和底座一起）：1200寸；外形（含把手和底座一起）：1200寸*800寸；1200寸*800寸*600寸',
    )
  })

  it('leave out the number of their item, where the pattern takes in their name', async () => {
    expect(await shownBy(find('重量：\\d+寸'), ['8.重量：12寸'])).toBe('重量：12寸')
  })

  it('show a cubic metre whole, and no mark in front', async () => {
    expect(await shownBy(find('\\d+m'), ['▲风量12m³/h'])).toBe('风量12m³/h')
    expect(await shownBy(find('\\d+m'), ['长12m'])).toBe('长12m')
  })
})
