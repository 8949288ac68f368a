/** Points that stand apart from what they are for, and where that is reported. */
import { describe, expect, it } from 'vitest'
import { buildDocx, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { BUILT_IN, judge } from './judge.ts'
import { patternOf, ruleOf, rulesOf } from './make-rules.ts'

/** A rule that asks for points, as most rules on scoring do. */
const rules = rulesOf([ruleOf('火漆', { find: [patternOf('火漆', { any: [{ modality: ['score'] }] })] })])

const foundIn = async (lines: string[], set = rules) =>
  (await judge(`# 第四章 评标办法\n\n${lines.join('\n\n')}\n`, set)).findings.map(finding => finding.excerpt)

describe('points behind a list', () => {
  const list = ['投标人具有：', '（1）火漆证书；', '（2）封套证书；']

  it('are given for each of its items', async () => {
    expect(await foundIn([...list, '以上每提供一项得5分。'])).toEqual(['（1）火漆证书；'])
  })

  it('are given in a cell of several paragraphs too', async () => {
    const cell = [...list, '每提供一项得5分。'].map(text => p(text)).join('')
    const rows = [tr([tc(p('评审因素')), tc(p('评审标准'))]), tr([tc(p('证书')), tc(cell)])]
    const { findings } = await judge(buildDocx({ body: p('第四章 评标办法') + tbl(rows) }), rules)
    expect(findings.map(finding => finding.excerpt)).toEqual(['投标人具有：（1）火漆证书；'])
  })

  it('are not given for a list that has none, or for what stands elsewhere', async () => {
    expect(await foundIn([...list, '以上证书须在有效期内。'])).toEqual([])
    expect(await foundIn([...list, '一、封口', '封口整齐的得5分。'])).toEqual([])
    expect(await foundIn(['1、火漆证书。', '2、封套证书。', '整齐的得5分。'])).toEqual([])
  })

  it('are reported on the items, and not once more behind them', async () => {
    const lines = ['投标人具有下列证书：', '1、火漆甲证书；', '2、火漆乙证书；', '每提供一项火漆证书得5分。']
    expect(await foundIn(lines)).toEqual(['1、火漆甲证书；', '2、火漆乙证书；'])
  })

  it('are not reported on the line above that names no number', async () => {
    const items = ['1、火漆甲证书得3分；', '2、火漆乙证书得2分。']
    expect(await foundIn(['投标人提供火漆证书的情况：', ...items])).toEqual(items)
    expect(await foundIn(['提供5项火漆证书的情况：', ...items])).toEqual([
      '提供5项火漆证书的情况：1、火漆甲证书得3分；2、火漆乙证书得2分。',
      ...items,
    ])
  })

  it('are reported on a line above that asks for something itself', async () => {
    const items = ['1、有火漆甲证书的得3分；', '2、有火漆乙证书的得2分。']
    const found = await foundIn(['封口人应为投标人的火漆工：', ...items])
    expect(found).toHaveLength(3)
    expect(found[0]).toContain('封口人应为投标人的火漆工')
    expect(await foundIn(['封口人应为满足下列火漆条件的人：', ...items])).toEqual(items)
  })

  it('are not reported behind items of several sentences either', async () => {
    const items = ['1、火漆甲证书，红色。原件备查；', '2、火漆乙证书，蓝色。原件备查。']
    const lines = ['投标人具有下列证书：', ...items, '每提供一项火漆证书得5分。']
    expect(await foundIn(lines)).toEqual(['1、火漆甲证书，红色。', '2、火漆乙证书，蓝色。'])
  })
})

describe('points of the items below a line', () => {
  it('are given for what it names', async () => {
    expect(await foundIn(['获得火漆奖情况：', '1、金奖每个得4分；', '2、银奖每个得2分。'])).toEqual([
      '获得火漆奖情况：1、金奖每个得4分；2、银奖每个得2分。',
    ])
    expect(await foundIn(['获得火漆奖情况：', '1、金奖；', '2、银奖。'])).toEqual([])
  })
})

describe('a line that only announces what gives points', () => {
  const lead = '2、对投标人近3年的火漆工艺（0-4分）情况进行评价：'

  it('is not reported beside them, whichever rule of that kind they break', async () => {
    const kind = { category: 'wax' }
    const set = rulesOf([ruleOf('火漆', { ...kind, id: 'a' }), ruleOf('封口', { ...kind, id: 'b' })])
    expect(await foundIn([lead, '封口完整的得4分；', '封口有裂纹的得1分。'], set)).toEqual([
      '封口完整的得4分；',
      '封口有裂纹的得1分。',
    ])
  })

  it('is reported where they break another one or none, and where it asks for something itself', async () => {
    const other = rulesOf([ruleOf('火漆', { id: 'a' }), ruleOf('封口', { id: 'b' })])
    expect(await foundIn([lead, '封口完整的得4分。'], other)).toEqual([`${lead}封口完整的得4分。`, '封口完整的得4分。'])
    const demand = '投标人须有火漆作坊：'
    expect(await foundIn([demand, '火漆完整的得4分。'], rulesOf([ruleOf('火漆')]))).toHaveLength(2)
  })
})

describe('the name of a factor', () => {
  const criterion = '每提供一枚火漆印得2分。'

  it('is not reported beside its criterion, with its points or without', async () => {
    const plain = rulesOf([ruleOf('火漆')])
    for (const name of ['1.2 火漆工艺', '1.2 火漆工艺（8分）', '1.2 火漆工艺 (8.0分) ）'])
      expect(await foundIn([name, criterion], plain)).toEqual([criterion])
  })

  it('is reported where nothing below it is', async () => {
    expect(await foundIn(['1.2 火漆工艺（8分）', '封口整齐的得2分。'])).toEqual(['1.2 火漆工艺（8分）'])
  })
})

describe('the words of a line that introduces others', () => {
  it('are shown with these, as far as they stand in its section or cell and are not too long', async () => {
    const plain = rulesOf([ruleOf('火漆')])
    expect(await foundIn(['须有火漆：', '甲，红色；', '乙，蓝色。', '一、封口', '封口整齐。'], plain)).toEqual([
      '须有火漆：甲，红色；乙，蓝色。',
    ])
    const [shown] = await foundIn(['须有火漆：', `${'甲'.repeat(70)}；`, `${'乙'.repeat(70)}。`], plain)
    expect(shown).toBe(`须有火漆：${'甲'.repeat(70)}；${'乙'.repeat(9)}`)
  })
})

describe('the words of a short sentence', () => {
  const plain = rulesOf([ruleOf('火漆')])
  const name = '封套的样张应当平整。'

  it('are shown with the sentence above it in the same paragraph', async () => {
    expect(await foundIn([`${name}须附火漆样张。`], plain)).toEqual([`${name}须附火漆样张。`])
    expect(await foundIn([name, '须附火漆样张。'], plain)).toEqual(['须附火漆样张。'])
    const long = `须附${'红色'.repeat(25)}火漆样张。`
    expect(await foundIn([name + long], plain)).toEqual([long])
  })

  it('are shown with the end of a long one, from the beginning of a clause', async () => {
    const above = `${'封套平整'.repeat(15)}，颜色一致。`
    expect(await foundIn([`${above}须附火漆样张。`], plain)).toEqual(['颜色一致。须附火漆样张。'])
  })

  it('are not shown with another item of the list', async () => {
    expect(await foundIn(['1、封套平整；2、须附火漆样张。'], plain)).toEqual(['2、须附火漆样张。'])
  })
})

describe('the words of a grade', () => {
  const plain = rulesOf([ruleOf('光洁')])
  const criterion = '对火漆封套的印制方案进行评审：'
  const grades = ['1、封套光洁的得9分；', '2、封套尚可的得6分；', '3、封套粗糙的得3分。']

  it('are shown with the criterion above and the grades below, in one paragraph or in a cell', async () => {
    const whole = criterion + grades.join('')
    expect(await foundIn([whole], plain)).toEqual([whole])
    const { findings } = await judge(`# 评分标准\n\n| 因素 | 标准 |\n| --- | --- |\n| 封套 | ${whole} |\n`, plain)
    expect(findings.map(one => one.excerpt)).toEqual([whole])
  })

  it('end where another criterion begins, or one that is reported itself', async () => {
    const next = ['4、蜡封平整的得8分。', '5、蜡封不平的得2分。']
    expect(await foundIn([[...grades, ...next].join('')], plain)).toEqual([grades.join('')])
    const reported = ['1、封套光洁的得9分；', '2、蜡封光洁的得6分。']
    expect(await foundIn([reported.join('')], plain)).toEqual(reported)
  })

  it('stand alone in a paragraph of their own: what is next may be another factor', async () => {
    expect(await foundIn([...grades], plain)).toEqual([grades[0]])
  })
})

describe('what is reported once', () => {
  it('grades ① ② ③ with fewer and fewer points', async () => {
    const grades = ['①火漆完整、光洁的得9分；', '②火漆均匀、光滑的得6分；', '③火漆尚可、有瑕疵的得3分。']
    expect(await foundIn(grades)).toEqual([grades.join('')])
    // Items of equal points are criteria of their own.
    const criteria = ['①火漆完整、光洁的得3分；', '②火漆均匀、光滑的得3分。']
    expect(await foundIn(criteria)).toEqual(criteria)
  })

  it('numbered grades that measure much the same, with fewer and fewer points', async () => {
    const grades = ['1.火漆封面光洁处90%以上的得9分；', '2.封面光洁处60%以上的得6分；', '3.其他得3分。']
    const told = rulesOf([ruleOf('光洁|齐备')])
    expect(await foundIn(grades, told)).toEqual([grades.join('')])
    // What measures another thing, has a Latin name that stands nowhere above, or measures nothing is a criterion of its own.
    for (const other of ['2.印章齐备90%的得6分。', '2.火漆封面光洁处过WAX2级60%的得6分。', '2.封面印面光洁的得6分。'])
      expect(await foundIn([grades[0]!, other], told), other).toEqual([grades[0], other])
  })

  it('the grades of a factor, each factor by itself', async () => {
    const grades = ['优：得5分；', '良：得3分；', '差：得1分。']
    const factors = ['巡护方案', '养护队伍']
    const shown = factors.map(factor => `${factor} ${grades.join('')}`)
    expect(
      await foundIn(
        factors.flatMap(factor => [factor, ...grades]),
        BUILT_IN,
      ),
    ).toEqual(shown)
    // What explains the points is no factor.
    expect(await foundIn(['巡护方案', ...grades.slice(0, 2), '原件备查。', grades[2]!], BUILT_IN)).toHaveLength(1)
  })

  it('a criterion, and not what gives nothing for it', async () => {
    const item = '提供火漆样张的得4分。'
    const nothing = ['封套。', '火漆样张残缺的不得分。', '满分4分，如无火漆样张得0分。']
    expect(await foundIn([item, ...nothing])).toEqual([item + nothing.join('')])
    // Whatever rule told the criterion.
    const two = rulesOf([ruleOf('样张的', { id: 'sample' }), ruleOf('残缺', { id: 'torn' })])
    expect(await foundIn([item, nothing[1]!], two)).toHaveLength(1)
    expect(await foundIn(['封套。', nothing[1]!], two)).toHaveLength(1)
    // What asks for something, gives some points or stands alone is an item of its own.
    const others = ['火漆证书应当有效，否则不得分。', '火漆样张少于3份的不得分。', '火漆封套得2分，没有的得0分。']
    expect(await foundIn([item, ...others])).toEqual([item, ...others])
    expect(await foundIn(['火漆样张残缺的不得分。'])).toHaveLength(1)
  })

  it('the name of a factor and its criterion', async () => {
    const named = ['供应商类似业绩情况', '6', '供应商每提供一个类似业绩得2分，最高6分。']
    expect(await foundIn(named, BUILT_IN)).toEqual([named[2]])
    // Far above, or with a stop, it is a demand of its own.
    const plain = rulesOf([ruleOf('火漆')])
    const [name, criterion] = ['火漆情况', '火漆完整、光洁的，得5分。']
    const between = Array.from({ length: 8 }, (_, i) => `封套平整${'甲乙丙丁戊己庚辛'[i]}。`)
    expect(await foundIn([name, criterion], plain)).toEqual([criterion])
    expect(await foundIn([name, ...between, criterion], plain)).toEqual([name, criterion])
    expect(await foundIn(['须有火漆。', criterion], plain)).toEqual(['须有火漆。', criterion])
  })
})
