/** Sentences that a paragraph or a row of a table ends amid are judged as one, and told where their words stand. */
import { describe, expect, it } from 'vitest'
import { buildDocx, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

const chapter = ['第三章 采购需求', '二、技术要求'].map(words => p(words)).join('')
const row = (...cells: string[]) => tr(cells.map(words => tc(p(words))))

const ORIGIN = ['origin-import', '压缩机为国产件的，']

async function found(body: string) {
  const { findings, text } = await judge(buildDocx({ body: chapter + body }))
  for (const { match, location } of findings) expect(text.slice(...location.offset).replace('\n', ' ')).toBe(match)
  return findings.map(({ ruleId, match }) => [ruleId, match])
}

describe('a paragraph that ends at a comma', () => {
  it('goes on in the next one', async () => {
    const rules = await found(p('2.压缩机为国产件的，') + p('取消其投标资格。'))
    expect(rules.map(([id]) => id)).toEqual([ORIGIN[0]])
    const { units } = await judge(buildDocx({ body: chapter + p('2.密封圈完好，') + p('不得漏水。') }))
    expect(units.map(({ text }) => text)).toContain('2.密封圈完好，不得漏水。')
  })

  it.each(['3.不得漏水。', '（2）不得漏水。', '★不得漏水。', '● 不得漏水。', '联系人：甲'])(
    'but not in front of %s',
    async next => {
      const { units } = await judge(buildDocx({ body: chapter + p('2.密封圈完好，') + p(next) }))
      expect(units.map(({ text }) => text)).toContain('2.密封圈完好，')
    },
  )
})

describe('a row that ends amid a sentence', () => {
  const table = (first: string, next: string, before = '2') =>
    tbl([row('序号', '项目', '要求'), row('1', '交货期', '30日'), row(before, '其他', first), row('', '', next)])

  it('goes on in a row whose other cells are empty', async () => {
    expect(await found(table('压缩机为国产件的，', '取消其投标资格。'))).toEqual([ORIGIN])
  })

  it('goes on as well where a word is cut', async () => {
    expect(await found(table('压缩机为国产件的，取', '消其投标资格。'))).toEqual([[ORIGIN[0], '压缩机为国产件的，取']])
  })

  it('is judged once, and told where its words stand', async () => {
    expect(await found(table('压缩机按时供货，', '喷淋头须经FM批准，报警阀须获得UL批准。'))).toHaveLength(1)
  })

  it('but not where the cell says all, or the row has a number of its own', async () => {
    expect(await found(table('压缩机为国产件的。', '取消其投标资格。'))).toEqual([])
    expect(await found(table('压缩机为国产件的，', '3.取消其投标资格。'))).toEqual([])
  })
})
