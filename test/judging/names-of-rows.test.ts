import { describe, expect, it } from 'vitest'
import { CHAPTERS } from './chapters.ts'
import { judge } from './judge.ts'

type Row = [place: 'qualification' | 'evaluation', row: (front: string, behind?: string) => string, kind: string]

/** Rows whose name says what their value is about; the value alone says nothing. */
const ROWS: Row[] = [
  ['qualification', (front, behind = '') => `| ${front}代理级别${behind} | 总代或一级 |`, 'manufacturer-authorization'],
  ['qualification', (front, behind = '') => `| ${front}法人形式${behind} | 独立法人 |`, 'ownership-restriction'],
  ['qualification', (front, behind = '') => `| ${front}现场勘察${behind} | 采购人签章的确认单 |`, 'access-barrier'],
  ['evaluation', (front, behind = '') => `| ${front}人员${behind} | 8 | 高级2 中级1 |`, 'personnel-restriction'],
]
const FRONTS = ['', '★', '▲', '* ', '1、', '2.', '3. ', '（3）', '三、', '（四）', '④', '3.1 ', '2.10.4']

const kindsOf = async (place: Row[0], row: string): Promise<string[]> => {
  const cells = row.split('|').slice(1, -1)
  const titles = `|${['项目', '内容', '标准'].slice(0, cells.length).join('|')}|\n|${cells.map(() => '---').join('|')}|`
  const text = `# 公开招标文件\n\n政府采购项目，货物类。\n\n${CHAPTERS[place]}\n\n${titles}\n${row}\n`
  return (await judge(text)).findings.map(({ category }) => category)
}

describe('a row is about what its name says, whatever stands behind that', () => {
  it.each([
    ['evaluation', '| 护士长： | 4 | 护理15年以上得4分 |', 'personnel-restriction'],
    ['evaluation', '| 职称： | 4 | 正高4分，副高2分 |', 'personnel-restriction'],
    ['evaluation', '| 品牌情况 | 5 | 一线 |', 'brand-tier'],
    ['evaluation', '| 品牌要求（5分） | 一线 |', 'brand-tier'],
  ] as const)('%s: %s', async (place, row, kind) => expect(await kindsOf(place, row)).toContain(kind))
})

describe('a row is about what its name says, whatever stands in front of that', () => {
  it.each(ROWS.flatMap(([place, row, kind]) => FRONTS.map(front => [row(front), place, kind] as const)))(
    '%s',
    async (row, place, kind) => expect(await kindsOf(place, row)).toContain(kind),
  )
})

describe('a row is about what its name says, whose that is and that it is asked for being understood', () => {
  const around = [
    ['投标人', ''],
    ['供应商', '要求'],
    ['', '要求'],
    ['', '条件'],
    ['3. 投标人的', '情况：'],
  ] as const
  it.each(
    ROWS.flatMap(([place, row, kind]) => around.map(([front, behind]) => [row(front, behind), place, kind] as const)),
  )('%s', async (row, place, kind) => expect(await kindsOf(place, row)).toContain(kind))

  it('no name is left of a name that says only whose the row is', async () =>
    expect(await kindsOf('qualification', '| 投标人名称 | 独立法人 |')).toEqual([]))
})
