import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { rolesOf } from './roles-of.ts'

describe('roles of tables by their columns', () => {
  const table = (titles: string, row: string) =>
    `| ${titles} |\n|${'---|'.repeat(titles.split('|').length)}\n| ${row} |\n`
  const roleOfRow = async (markdown: string, words = '火漆封口') => {
    const { units } = await judge(markdown)
    return units.find(unit => unit.text.includes(words))!.role
  }

  it('a scoring table is evaluation where the heading says nothing', async () => {
    expect(
      await roleOfRow(`# 第二章 投标人须知\n\n${table('评分因素 | 分值 | 评分标准', '包装 | 5 | 火漆封口')}`),
    ).toBe('evaluation')
    expect(await roleOfRow(table('评审内容 | 权重 | 说明', '包装 | 5 | 火漆封口'))).toBe('evaluation')
    expect(await roleOfRow(`# 附则\n\n${table('项目 | 分值 | 打分说明', '包装 | 5 | 火漆封口')}`)).toBe('evaluation')
  })

  it.each([
    '评审项 | 分数 | 打分标准',
    '类别 | 最高分 | 得分标准',
    '评比项目 | 评比内容 | 分值',
    '打分项 | 打分规则 | 分值',
    '评价指标 | 指标说明 | 分数',
    '因素 | 分值 | 评分方法',
  ])('so is one of %s', async titles => {
    const row = titles.replace(/[^|]+/g, ' 火漆封口 ')
    expect(await roleOfRow(`# 第二章 投标人须知\n\n${table(titles, row)}`)).toBe('evaluation')
  })

  it('a table most of whose rows give points is evaluation, whatever its columns are called', async () => {
    const own = '| 1 | 封口 | 火漆封口的得3分 |\n| 2 | 封套 | 齐全的得2分 |\n| 3 | 回执 | （5分）酌情 |\n'
    const unnamed = `|   |   |   |\n|---|---|---|\n${own}`
    expect(await roleOfRow(`# 附则\n\n${unnamed}`)).toBe('evaluation')
    expect(await roleOfRow(`# 第二章 投标人须知\n\n| 序号 | 内容 | 备注 |\n|---|---|---|\n${own}`)).toBe('evaluation')
    // How much the winner loses is no scoring of bids; nor is a table that mentions points once.
    expect(await roleOfRow(`# 第五章 合同条款\n\n${unnamed}`)).toBe('contract')
    expect(await roleOfRow(`# 附则\n\n${table('序号 | 内容', '1 | 火漆封口的得3分')}`)).toBe('other')
    const others = '| 4 | 回信 | 及时 |\n'.repeat(4)
    expect(await roleOfRow(`# 附则\n\n${unnamed}${others}`)).toBe('other')
  })

  it('a row that gives points several times is evaluation in a table of instructions', async () => {
    const front = table('条款号 | 条款名称 | 编列内容', '3.1 | 封口 | 火漆封口的得3分；无火漆的得1分；破损的不得分')
    expect(await roleOfRow(`# 第二章 投标人须知\n\n${front}`)).toBe('evaluation')
    expect(await roleOfRow(`# 第二章 投标人须知\n\n${front.replace(/得[13]分/g, '收下')}`)).toBe('instruction')
  })

  it('a row of the standards that is about qualification and gives no points is a condition', async () => {
    const rows = ['| 1 | 资格要求 | 火漆甲 |', '| 2 | 资格要求 | 火漆乙得3分 |', '| 3 | 包装 | 火漆丙 |']
    const titles = '| 条款号 | 评审内容 | 评审标准 |\n|---|---|---|'
    expect(await rolesOf(`# 第三章 评审办法\n\n${titles}\n${rows.join('\n')}\n`)).toMatchObject({
      火漆甲: 'qualification',
      火漆乙得3分: 'evaluation',
      火漆丙: 'evaluation',
    })
  })

  it('a summary of the instructions is one where it stands behind the contract, and its rows have the roles they name', async () => {
    const rows = ['项号 | 条款号 | 主要内容', '1 | 第三条 | 投标人资格标准：\n火漆甲', '2 | 第九条 | 火漆乙']
    expect(await rolesOf(`# 第九部分 合同\n\n火漆丙\n\n${rows.join('\n\n')}\n`)).toMatchObject({
      火漆甲: 'qualification',
      火漆乙: 'instruction',
      火漆丙: 'contract',
    })
  })

  it('rows that hold nothing but a heading head those below them', async () => {
    const rows = [
      ['一', '投标人资格要求', ''],
      ['1', '封口', '火漆甲'],
      ['二', '技术要求', ''],
      ['1', '封套', '火漆乙'],
      ['三', '其他', ''],
      ['1', '回执', '火漆丙'],
    ]
    const markdown = `# 第二章 投标人须知\n\n| 序号 | 名称 | 内容 |\n|---|---|---|\n${rows.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`
    expect(await rolesOf(markdown)).toMatchObject({
      火漆甲: 'qualification',
      火漆乙: 'requirement',
      火漆丙: 'instruction',
    })
  })

  it('rating the work of the winner is no scoring of bids', async () => {
    const rating = table('考核内容 | 分值 | 评分标准', '封口 | 5 | 火漆封口')
    expect(await roleOfRow(`# 第三章 采购需求\n\n${rating}`)).toBe('requirement')
    expect(await roleOfRow(`# 第五章 合同条款\n\n${rating}`)).toBe('contract')
  })

  it('services and posts are a requirement', async () => {
    for (const titles of ['服务内容 | 服务标准 | 频次', '岗位 | 人数 | 任职要求']) {
      const row = titles.replace(/[^|]+/g, ' 火漆封口 ')
      expect(await roleOfRow(`# 第二章 投标人须知\n\n${table(titles, row)}`), titles).toBe('requirement')
    }
  })

  it('a table of values is not', async () => {
    const values = table('序号 | 名称 | 技术参数', '1 | 信封 | 火漆封口')
    expect(await roleOfRow(`# 第三章 采购需求\n\n${values}`)).toBe('requirement')
  })

  it('the table changes nothing for what follows it', async () => {
    const scoring = table('评分因素 | 分值 | 评分标准', '包装 | 5 | 信封')
    expect(await roleOfRow(`# 第三章 采购需求\n\n${scoring}\n火漆封口。\n`)).toBe('requirement')
  })
})
