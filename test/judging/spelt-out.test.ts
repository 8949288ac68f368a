/** Terse cells and items, as the sentences that they are short for. */
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { patternOf, ruleOf, rulesOf } from './make-rules.ts'

const inSentence = (words: string, category = 'unrelated-factor') =>
  rulesOf([ruleOf('漆', { category, find: [patternOf(words)] })])

const scored = inSentence('具有[^，。；]{1,6}漆的得\\d|每有1[个份][^，。；]{1,6}漆得\\d|[^，。；]{1,4}漆工的得\\d')
const asked = inSentence(
  '投标人须(?:为|具有)[^，。；]{1,8}漆|投标人须为[^，。；]{1,4}漆厂|工匠须具有[^，。；]{1,4}漆证书',
)

const foundIn = async (chapter: string, lines: string[], rules: Parameters<typeof judge>[1]) =>
  (await judge(`# ${chapter}\n\n${lines.join('\n')}\n`, rules)).findings.map(finding => finding.match)

const scoring = (cell: string, factor = '封口') => [
  '| 评分因素 | 分值 | 评分标准 |',
  '| --- | --- | --- |',
  '| 价格 | 30 | 低价优先 |',
  `| ${factor} | 5 | ${cell} |`,
]
const needs = (name: string, cell: string) => [
  '| 名称 | 数量 | 技术要求 |',
  '| --- | --- | --- |',
  `| ${name} | 2 | ${cell} |`,
]

describe('a cell of the scoring', () => {
  it('gives points for having what it names', async () => {
    expect(await foundIn('第四章 评标办法', scoring('红火漆3分，白封套2分'), scored)).toEqual(['红火漆3分'])
  })

  it.each(['红火漆（3分）', '红火漆（满分3分）', '红火漆：3分', '红火漆+3分'])(
    'whose points stand apart: %s',
    async cell => {
      expect(await foundIn('第四章 评标办法', scoring(cell), scored)).toEqual([cell])
    },
  )

  it('counts what it names', async () => {
    expect(await foundIn('第四章 评标办法', scoring('红火漆1份2分'), scored)).toEqual(['红火漆1份2分'])
    expect(await foundIn('第四章 评标办法', scoring('红火漆2分/份'), scored)).toEqual(['红火漆2分/份'])
  })

  it('is read with the name of its row', async () => {
    expect(await foundIn('第四章 评标办法', scoring('红火3分', '漆工'), scored)).toEqual(['红火3分'])
  })

  it('is what the name of its row says of it', async () => {
    const kinds = inSentence('每有1名[^，。；]{1,4}工人员得\\d|获得[^，。；]{1,4}火漆称号的得\\d')
    expect(await foundIn('第四章 评标办法', scoring('封漆工2分/人', '人员'), kinds)).toEqual(['封漆工2分/人'])
    expect(await foundIn('第四章 评标办法', scoring('“金火漆”3分', '荣誉'), kinds)).toEqual(['“金火漆”3分'])
    expect(await foundIn('第四章 评标办法', scoring('封漆分工3分', '人员'), kinds)).toEqual([])
  })

  it('is left as it stands where it says what is asked, gives nothing or rates a plan', async () => {
    for (const cell of ['红火漆0分', '红火漆方案3分', '不限红火漆3分'])
      expect(await foundIn('第四章 评标办法', scoring(cell), scored)).toEqual([])
  })
})

describe('an item of the conditions', () => {
  it('is what a bidder must have, or be', async () => {
    expect(await foundIn('第二章 供应商资格要求', ['1、营业执照；', '', '2、红火漆两罐；'], asked)).toEqual([
      '红火漆两罐',
    ])
    expect(await foundIn('第二章 供应商资格要求', ['红火漆厂'], asked)).toEqual(['红火漆厂'])
  })

  it('is one at the end of its section, where a line without a stop is the name of nothing', async () => {
    const rules = rulesOf([
      ruleOf('漆', {
        find: [patternOf('红火漆[^，。；]{0,4}')],
        except: [{ guard: 'form', because: { zh: '名称', en: 'A name' }, all: [{ words: '^红火漆[^，。；]{0,4}$' }] }],
      }),
    ])
    expect(await foundIn('第二章 供应商资格要求', ['1、营业执照；', '', '红火漆两罐'], rules)).toEqual(['红火漆两罐'])
    expect(await foundIn('第二章 供应商资格要求', ['红火漆两罐', '', '1、营业执照；'], rules)).toEqual([])
  })

  it('names nothing where the next item of its list stands below it', async () => {
    const rules = rulesOf([
      ruleOf('漆', {
        find: [patternOf('红火漆[^，。；]{0,4}')],
        except: [
          {
            guard: 'form',
            because: { zh: '名称', en: 'A name' },
            all: [{ words: '^(?:\\d、)?红火漆[^，。；]{0,4}$' }],
          },
        ],
      }),
    ])
    expect(await foundIn('第二章 供应商资格要求', ['1、红火漆两罐', '', '2、营业执照'], rules)).toEqual(['红火漆两罐'])
  })

  it('stands behind a name that says nothing', async () => {
    expect(await foundIn('第二章 供应商资格要求', ['其他：红火漆两罐', '', '营业执照'], asked)).toEqual(['红火漆两罐'])
  })

  it('may be a cell that counts', async () => {
    const rows = (cell: string) => ['| 项目 | 要求 |', '| --- | --- |', `| 仓库 | ${cell} |`]
    expect(await foundIn('第二章 供应商资格要求', rows('红火漆2条'), asked)).toEqual(['红火漆2条'])
    expect(await foundIn('第二章 供应商资格要求', rows('红火漆情况'), asked)).toEqual([])
  })

  it('is none where it says that nothing is asked', async () => {
    expect(await foundIn('第二章 供应商资格要求', ['2、无红火漆要求；'], asked)).toEqual([])
  })
})

describe('a cell of the needs', () => {
  it('says what is asked of what its row names', async () => {
    expect(await foundIn('第三章 采购需求', needs('供货商', '红火漆厂'), asked)).toEqual(['红火漆厂'])
    expect(await foundIn('第三章 采购需求', needs('工匠', '火漆证书'), asked)).toEqual(['火漆证书'])
  })

  it('describes goods where it names no paper', async () => {
    expect(await foundIn('第三章 采购需求', needs('封条', '红火漆'), asked)).toEqual([])
  })
})

it('is judged as such only where its own words say nothing', async () => {
  const rules = rulesOf([
    ruleOf('封套', { id: 'words', find: [patternOf('红火漆')] }),
    ruleOf('漆', { id: 'short', category: 'named-product', find: [patternOf('具有红火漆的得')] }),
  ])
  const { findings } = await judge(`# 第四章 评标办法\n\n${scoring('红火漆3分').join('\n')}\n`, rules)
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['words'])
})

describe('what a row only seems to name is no factor of the firm', () => {
  it.each([
    ['质保年限', '满3年2分'],
    ['交货地点', '送货上门2分'],
    ['设备', '备用发电机2分'],
    ['奖惩机制', '奖罚分明3分'],
    ['用工性质', '长期用工2分'],
    ['花名册', '信息属实2分'],
    ['能效等级', '能效一级3分'],
    ['标识设计', '色彩协调3分'],
    ['服务对象', '老年人3分'],
    ['质检', '出厂质检站3分'],
    ['团队', '专职厨师3分'],
  ])('%s | %s', async (name, cell) => {
    const rows = `| 评审因素 | 评分标准 |\n| --- | --- |\n| ${name} | ${cell} |\n`
    expect((await judge(`# 第四章 评标办法\n\n## 评分标准\n\n${rows}`)).findings).toEqual([])
  })

  it.each(['火漆市国有资产经营公司', '火漆市本级预算单位', '火漆市中小企业协会', '火漆省封套集团有限公司'])(
    'who signs below the conditions is no condition: %s',
    async name => {
      expect((await judge(`# 供应商资格要求\n\n1、持有印刷经营许可证。\n\n${name}\n`)).findings).toEqual([])
    },
  )
})
