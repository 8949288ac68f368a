/** Papers that correct a draft or answer questions about it: each line belongs to the part that it changes. */
import { describe, expect, it } from 'vitest'
import { rolesOf } from './roles-of.ts'

const paper = (title: string, body: string) => `# 县档案馆封蜡采购${title}\n\n## 二、更正内容\n\n${body}\n`

describe('roles in a correction', () => {
  it('a line names the part that it changes, or changes the notice', async () => {
    const lines = [
      '1、封套整齐的得2分。',
      '2、技术参数改为：封蜡≥2斤。',
      '3、投标人须具有制蜡的设备。',
      '4、开标时间不变。',
    ]
    const roles = await rolesOf(paper('更正公告', lines.join('\n\n')))
    expect(lines.map(line => roles[line])).toEqual(['evaluation', 'requirement', 'qualification', 'notice'])
  })

  it('a line above a list names it for those below, up to the next one that ends in a colon', async () => {
    const roles = await rolesOf(
      paper('答疑文件（一）', '1、评分办法修改为：\n\n封套整齐。\n\n2、另外说明：\n\n开标时间不变。'),
    )
    expect(roles).toMatchObject({ '封套整齐。': 'evaluation', '开标时间不变。': 'notice' })
  })

  it('so does a heading that names it, which as a heading of the draft would name none', async () => {
    const roles = await rolesOf(paper('更正公告', '### 型号的更正\n\n封套整齐。\n\n### 时间的更正\n\n漆色鲜红。'))
    expect(roles).toMatchObject({ '封套整齐。': 'requirement', '漆色鲜红。': 'notice' })
  })

  it('spaces in the title, ASCII colons and traditional characters are read as elsewhere', async () => {
    const roles = await rolesOf(paper('更 正 公 告', '1、評分辦法修改為:\n\n封套整齊。'))
    expect(roles).toMatchObject({ '封套整齐。': 'evaluation' })
  })

  it('a title or a heading that names the notice places no line of it', async () => {
    const lines = '1、封套整齐的得2分。\n\n2、开标时间不变。'
    const roles = { '1、封套整齐的得2分。': 'evaluation', '2、开标时间不变。': 'notice' }
    expect(await rolesOf(paper('采购公告更正公告', lines))).toMatchObject(roles)
    expect(await rolesOf(paper('更正公告', `### 采购公告的更正\n\n${lines}`))).toMatchObject(roles)
  })

  it('rows of its tables too', async () => {
    const table = '| 序号 | 说明 |\n| --- | --- |\n| 1 | 封套整齐的得2分。 |\n| 2 | 开标时间不变。 |'
    expect(await rolesOf(paper('澄清函', table))).toMatchObject({
      '封套整齐的得2分。': 'evaluation',
      '开标时间不变。': 'notice',
    })
  })

  it('in other papers nothing is placed so', async () => {
    expect(await rolesOf('# 说明\n\n封套整齐的得2分。\n')).toMatchObject({ '封套整齐的得2分。': 'other' })
  })
})
