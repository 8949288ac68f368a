import { describe, expect, it } from 'vitest'
import { buildDocx, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'
import { patternOf, ruleOf, rulesOf } from './make-rules.ts'

/** Values in 寸 are one product's data where at least three are fixed, and at most a third leaves room. */
const FIND = patternOf('\\d+(?:\\.\\d+)?寸', {
  region: { open: ['[≥≤]\\d+(?:\\.\\d+)?寸', '\\d+-\\d+寸', '\\d+寸±\\d+'], least: 3, share: 0.6 },
})
const relic = { guard: 'exception' as const, because: { zh: '文物', en: 'A relic' }, any: [{ words: '文物' }] }
const RULES = rulesOf([ruleOf('', { find: [FIND], except: [relic] })])
const find = async (document: string | Uint8Array) => (await judge(document, RULES)).findings
const table = (...values: string[]) =>
  `| 名称 | 参数 |\n|---|---|\n${values.map(one => `| 信封 | ${one} |`).join('\n')}\n`

describe('fixed values together', () => {
  it('are one finding, at the first of them, with number and examples', async () => {
    const found = await find(table('长12寸', '宽8寸', '厚0.5寸', '重量适中'))
    expect(found).toHaveLength(1)
    expect(found[0]!.match).toBe('长12寸')
    expect(found[0]!.values).toMatchObject({ count: 3, examples: '长12寸；宽8寸；厚0.5寸' })
    expect(found[0]!.location.rows).toEqual([2, 4])
  })

  it('are shown at the first that is no round figure', async () => {
    const [finding] = await find(table('长12寸', '宽8寸', '厚0.5寸', '周长1265寸', '面宽80.5寸'))
    expect(finding!.match).toBe('周长1265寸')
    expect(finding!.values!.examples).toBe('周长1265寸；面宽80.5寸；长12寸')
  })

  it('have the same fingerprint in any order of the rows, and where one more stands among them', async () => {
    const known = async (...values: string[]) => (await find(table(...values))).map(one => one.fingerprint)
    const rows = ['长12.5寸', '宽815寸', '厚5.37寸', '重量适中']
    expect(await known(...rows.toReversed())).toEqual(await known(...rows))
    expect(await known('面宽80.5寸', ...rows)).toEqual(await known(...rows))
    expect(await known('长13.5寸', '宽825寸', '厚5.47寸')).not.toEqual(await known(...rows))
  })

  it('are not found once more as a sentence', async () => {
    const inOne = patternOf('\\d+寸，宽\\d+寸')
    const { findings } = await judge(table('长12寸，宽8寸', '厚0.5寸'), rulesOf([ruleOf('', { find: [FIND, inOne] })]))
    expect(findings.map(one => one.values?.count)).toEqual([3])
  })

  it('are not found once more in another clause of a sentence of theirs', async () => {
    const apart = patternOf('面宽\\d')
    const { findings } = await judge(
      table('长12寸，宽8寸，厚0.5寸，面宽5'),
      rulesOf([ruleOf('', { find: [FIND, apart] })]),
    )
    expect(findings.map(one => one.values?.count)).toEqual([3])
  })

  it('too few are none', async () => {
    expect(await find(table('长12寸', '宽8寸', '重量适中'))).toEqual([])
  })

  it.each([
    ['a lower bound', '长≥12寸'],
    ['an upper bound', '长≤12寸'],
    ['a range', '长10-12寸'],
    ['a tolerance', '长12寸±1'],
  ])('%s is no fixed value', async (_, value) => {
    expect(await find(table('宽8寸', '厚0.5寸', value))).toEqual([])
  })

  it('a range or a tolerance so narrow that it leaves no room is one', async () => {
    const range = { words: ['\\d+-\\d+寸'], below: 0.05 }
    const tolerance = { words: ['\\d+寸±\\d+'], below: 0.01 }
    const region = { ...FIND.region!, narrow: [range, tolerance] }
    const words = ['\\d+-\\d+寸|\\d+(?:\\.\\d+)?寸']
    const rules = rulesOf([ruleOf('', { find: [{ ...FIND, words, region }] })])
    const countIn = async (value: string) =>
      (await judge(table('宽8寸', '厚0.5寸', value), rules)).findings.map(one => one.values?.count)
    expect(await countIn('长480-490寸')).toEqual([3])
    expect(await countIn('长400-490寸')).toEqual([])
    expect(await countIn('长300寸±1')).toEqual([3])
    expect(await countIn('长300寸±30')).toEqual([])
  })

  it('what is written as a range and names one end alone leaves room', async () => {
    const region = { open: [...FIND.region!.open, '\\d+寸起'], least: 3, share: 0.6 }
    const narrow = [{ words: ['\\d+寸起'], below: 0.05 }]
    const rules = rulesOf([ruleOf('', { find: [{ ...FIND, region: { ...region, narrow } }] })])
    expect((await judge(table('宽8寸', '厚0.5寸', '长12寸起'), rules)).findings).toEqual([])
  })

  it('a range too wide to be a tolerance may be asked for as one', async () => {
    const region = { ...FIND.region!, narrow: [{ words: ['\\d+-\\d+寸'], from: 0.5 }] }
    const rules = rulesOf([ruleOf('', { find: [{ ...FIND, words: ['\\d+-\\d+寸|\\d+寸'], region }] })])
    const foundWith = async (value: string) => (await judge(table('宽8寸', '厚3寸', value), rules)).findings.length
    expect(await foundWith('行程10-480寸')).toBe(1)
    expect(await foundWith('行程400-480寸')).toBe(0)
  })

  it('are none where the section says of them, or the document of all, that others will do', async () => {
    const three = table('长12寸', '宽8寸', '厚0.5寸')
    const unless = { here: ['以上仅供参考'], anywhere: ['所有尺寸仅供参考'] }
    const pattern = { ...FIND, region: { ...FIND.region!, unless } }
    const rules = rulesOf([ruleOf('', { find: [pattern] })])
    const foundIn = async (document: string) => (await judge(document, rules)).findings.length
    expect(await foundIn(`# 一、信封\n\n${three}\n以上仅供参考。\n`)).toBe(0)
    expect(await foundIn(`# 一、信封\n\n${three}\n# 二、封套\n\n以上仅供参考。\n`)).toBe(1)
    expect(await foundIn(`# 一、信封\n\n${three}\n# 二、说明\n\n所有尺寸仅供参考。\n`)).toBe(0)
  })

  it('are none where too many leave room', async () => {
    const fixed = ['长12寸', '宽8寸', '厚0.5寸']
    expect(await find(table(...fixed, '高≥1寸', '深≥2寸'))).toHaveLength(1)
    expect(await find(table(...fixed, '高≥1寸', '深≥2寸', '角≤3寸'))).toEqual([])
  })

  it('are one where they stand together in one sentence, though all else leaves room', async () => {
    const open = ['高≥1寸', '深≥2寸', '角≤3寸', '边≤4寸', '口≥5寸', '底≥6寸']
    const [found] = await find(table(...open.slice(3), '长12寸，宽8寸，厚0.5寸', ...open))
    expect(found?.values).toMatchObject({ count: 3, examples: '长12寸；宽8寸；厚0.5寸' })
    expect(await find(`# 一章\n\n信封${open.join('，')}，长12寸，宽8寸，厚0.5寸。\n`)).toHaveLength(1)
    expect(await find(table(...open, '长12寸，宽8寸', ...open, '厚0.5寸'))).toEqual([])
  })

  it('are one though values of another kind leave room', async () => {
    const find = patternOf('\\d+寸', { region: { open: ['[≥≤]\\d+[寸斤]'], least: 3, share: 0.6 } })
    const rules = rulesOf([ruleOf('', { find: [find] })])
    const document = table('长12寸', '宽8寸', '厚5寸', '重≥3斤', '净重≤2斤', '毛重≥4斤')
    expect((await judge(document, rules)).findings).toHaveLength(1)
  })

  it('a value that is excepted does not count', async () => {
    expect(await find(table('长12寸', '宽8寸', '文物厚0.5寸'))).toEqual([])
  })
})

describe('a region is', () => {
  it('a section’s own paragraphs, not the next section’s', async () => {
    expect(await find('# 一章\n\n长12寸。\n\n宽8寸。\n\n厚0.5寸。\n')).toHaveLength(1)
    expect(await find('# 一章\n\n长12寸。\n\n宽8寸。\n\n# 二章\n\n厚0.5寸。\n')).toEqual([])
  })

  it('a cell that lists its values with commas, though the other rows leave room', async () => {
    const document = table('长≥12寸', '宽≥8寸', '厚≥0.5寸', '长12寸，宽8寸，厚0.5寸，封口平整', '重≥3寸')
    const { findings } = await judge(document, RULES)
    expect(findings.map(one => [one.match, one.location.rows])).toEqual([['长12寸', [5, 5]]])
  })

  it('a cell whose items all list values with commas, together', async () => {
    const items = ['盒', '盖', '底'].map(part => `${part}长12寸，宽8寸，厚0.5寸，耐磨。`)
    expect((await find(table(items.join('')))).map(one => one.values?.count)).toEqual([9])
  })

  it('a cell of several items, one finding a cell, the match in it', async () => {
    const document = table('长12寸；宽8寸；厚0.5寸；', '长13寸；宽9寸；厚0.6寸；')
    const { findings, text } = await judge(document, RULES)
    expect(findings.map(one => one.match)).toEqual(['长12寸', '长13寸'])
    expect(findings.map(one => one.location.rows)).toEqual([
      [2, 2],
      [3, 3],
    ])
    expect(findings.map(one => text.slice(...one.location.offset))).toEqual(['长12寸', '长13寸'])
  })

  it('what stands below the name of a product, where a section holds several', async () => {
    const values = ['长12寸。', '宽8寸。', '厚0.5寸。']
    const section = ['# 一章', '1、小号信封', ...values, '2、大号信封', ...values].join('\n\n')
    expect(await find(section)).toHaveLength(2)
    // Few values below each: all of them together.
    expect(
      await find(['# 一章', '1、小号信封', values[0], '2、大号信封', values[1], values[2]].join('\n\n')),
    ).toHaveLength(1)
  })

  it('what stands below a name that says how many, or in a line that lists the values behind the name', async () => {
    const values = ['长12寸。', '宽8寸。', '厚0.5寸。']
    const found = async (...names: string[]) =>
      (await find(['# 一章', ...names.flatMap(name => [name, ...values])].join('\n\n'))).length
    expect(await found('1、信封（大号）2个', '2、火漆30枚')).toBe(2)
    expect(await found('信封（200个）', '火漆（30枚）')).toBe(2)
    expect(await find('# 一章\n\n信封200个。长12寸，宽8寸，厚0.5寸。\n\n火漆30枚。长3寸，宽2寸，厚1寸。')).toHaveLength(
      2,
    )
    expect(await found('7\n\n信封', '8\n\n火漆')).toBe(2)
    expect(await found('信封', '火漆')).toBe(2)
    const sheets = ['名称：信封', '参数：长12寸，宽8寸，厚0.5寸，红色', '名称：火漆', '参数：长3寸，宽2寸，厚1寸，黄色']
    expect(await find(['# 一章', ...sheets].join('\n\n'))).toHaveLength(2)
    const counted = ['1、信封30个，长12寸，宽8寸，厚0.5寸', '2、火漆（9枚），长3寸，宽2寸，厚1寸']
    expect(await find(['# 一章', ...counted].join('\n\n'))).toHaveLength(2)
    const lists = ['1、信封：长12寸，宽8寸，厚0.5寸，重量适中', '2、火漆：长3寸，宽2寸，厚1寸，红色']
    expect(await find(['# 一章', ...lists].join('\n\n'))).toHaveLength(2)
  })

  it('the rows of one spanned name', async () => {
    const from = '<w:vMerge w:val="restart"/>'
    const rowsOf = (name: string, values: string[]) =>
      values.map((value, i) => tr([i === 0 ? tc(name, from) : tc('', '<w:vMerge/>'), tc(value)]))
    const document = (second: string[]) =>
      buildDocx({
        body: tbl([tr([tc('名称'), tc('参数')]), ...rowsOf('信封', ['长12寸', '宽8寸']), ...rowsOf('火漆', second)]),
      })
    expect(await find(document(['长3寸', '宽2寸']))).toEqual([])
    const [finding, ...others] = await find(document(['长3寸', '宽2寸', '厚1寸']))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ match: '长3寸', location: { rows: [4, 6] } })
  })

  it('a pattern in places of its own', async () => {
    const rules = rulesOf([ruleOf('', { find: [{ ...FIND, in: ['requirement'] }] })])
    const values = '长12寸。\n\n宽8寸。\n\n厚0.5寸。\n'
    expect((await judge(`# 第三章 采购需求\n\n${values}`, rules)).findings).toHaveLength(1)
    expect((await judge(`# 第五章 合同条款\n\n${values}`, rules)).findings).toEqual([])
  })
})

describe('the built-in rule of tailored parameters', () => {
  const cell = (items: string) =>
    `# 第三章 采购需求\n\n## 一、技术参数\n\n| 序号 | 名称 | 技术参数 |\n|---|---|---|\n| 1 | 文件柜 | ${items} |\n`
  const ids = async (items: string) => (await judge(cell(items))).findings.map(one => one.ruleId)

  it('counts the values of each row where the table lists goods, by their amounts or names', async () => {
    const rows = ['课椅 | 高420mm', '书柜 | 宽900mm', '讲台 | 深600mm', '脚凳 | 高180mm']
    const listed = (titles: string, end: string) =>
      judge(
        `# 第三章 采购需求\n\n| ${titles} |\n|${titles.replace(/[^|]+/g, '---')}|\n${rows.map(row => `| ${row}${end} |\n`).join('')}`,
      )
    expect((await listed('部件 | 要求', '')).findings).toHaveLength(1)
    expect((await listed('名称 | 规格 | 数量', ' | 40')).findings).toEqual([])
    expect((await listed('家具名称 | 技术参数', '')).findings).toEqual([])
    expect((await listed('设备名称 | 参数名称 | 参数值', ' | ')).findings).toHaveLength(1)
    rows[1] = '书柜 | 宽900mm，深350mm，高1800mm，层板厚18mm，净重42kg'
    const { findings } = await listed('名称 | 规格 | 数量', ' | 40')
    expect(findings.map(one => one.location.table?.row)).toEqual([3])
  })

  it('values whose unit stands in a column of its own', async () => {
    const rows = (values: string[]) => `| 名称 | 单位 | 参数 |\n|---|---|---|\n${values.join('\n')}\n`
    const listed = async (values: string[]) => {
      const { findings } = await judge(`# 第三章 采购需求\n\n## 一、技术参数\n\n${rows(values)}`)
      return findings.map(one => one.ruleId)
    }
    const fixed = ['| 炉膛深 | mm | 415 |', '| 炉膛宽 | mm | 385 |', '| 门高 | mm | 260 |', '| 净重 | kg | 173 |']
    expect(await listed(fixed)).toEqual(['tailored-parameters'])
    expect(await listed(fixed.map(row => row.replace(/(\d+) \|$/, '≥$1 |')))).toEqual([])
  })

  it('fixed sizes read as a data sheet, bounds do not', async () => {
    const fixed = '1、柜体1850mm；2、柜宽903mm；3、柜深412mm；4、板厚0.83mm；5、层高365mm；'
    expect(await ids(fixed)).toContain('tailored-parameters')
    expect(await ids(fixed.replace(/(\d+(?:\.\d+)?)mm/g, '≥$1mm'))).not.toContain('tailored-parameters')
    expect(await ids(fixed.replace(/(\d+(?:\.\d+)?)mm/g, '不小于$1mm'))).not.toContain('tailored-parameters')
    expect(await ids(fixed.replace(/mm/g, 'mm±5%'))).not.toContain('tailored-parameters')
  })
})
