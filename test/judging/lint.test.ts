import { describe, expect, it } from 'vitest'
import { BUILT_IN, judge } from './judge.ts'
import { patternOf, ruleOf, rulesOf } from './make-rules.ts'

const reason = { zh: '文物', en: 'A relic' }
const WAX = ruleOf('火漆')
const relic = { guard: 'exception' as const, because: reason, any: [{ words: '文物' }] }

describe('what is found', () => {
  it('one finding for each rule and sentence, in reading order', async () => {
    const rules = rulesOf([ruleOf('封口', { id: 'b' }), ruleOf('火漆', { id: 'a' })])
    const { findings } = await judge('火漆封口，火漆。封口。\n\n| 项 | 求 |\n|---|---|\n| 火漆 | 封口 |\n', rules)
    expect(findings.map(one => [one.ruleId, one.location.line])).toEqual([
      ['a', 1],
      ['b', 1],
      ['b', 1],
      ['a', 3],
      ['b', 3],
    ])
  })

  it('a finding carries the rule’s facts and is a message with its place', async () => {
    const { file, findings } = await judge('# 第三章 采购需求\n\n投标文件须用火漆。\n', rulesOf([WAX]))
    const [message] = file.messages
    expect(message).toMatchObject({ ruleId: 'probe', source: 'tenderlint', fatal: false, line: 2 })
    expect(message!.place).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 2, column: 9 } })
    expect(findings[0]).toMatchObject({
      category: 'probe',
      limb: 'beyond-need',
      severity: 'warning',
      basis: ['article-3'],
      excerpt: '投标文件须用火漆。',
      suppressed: null,
    })
  })

  it('of two rules of one category the more severe one speaks', async () => {
    const kind = { category: 'wax' }
    const loud = { severity: { default: 'error' as const, places: {}, raise: [] } }
    const rules = rulesOf([ruleOf('火漆', { ...kind, id: 'a' }), ruleOf('火漆', { ...kind, ...loud, id: 'b' })])
    expect((await judge('火漆。\n', rules)).findings.map(one => one.ruleId)).toEqual(['b'])
  })

  it('a rule yields to another one of its category only in the same clause', async () => {
    const kind = { category: 'wax' }
    const rules = rulesOf([ruleOf('火漆', { ...kind, id: 'a', yieldsTo: ['b'] }), ruleOf('封套', { ...kind, id: 'b' })])
    const { findings } = await judge('使用火漆的封套。使用火漆，使用封套。\n', rules)
    expect(findings.map(one => one.ruleId)).toEqual(['b', 'a', 'b'])
  })

  it('words that two rules of one category share are one fault; other words and other clauses are others', async () => {
    const kind = { category: 'wax' }
    const loud = { severity: { default: 'error' as const, places: {}, raise: [] } }
    const rules = rulesOf([
      ruleOf('使用火漆', { ...kind, id: 'a' }),
      ruleOf('火漆的封套|使用封套|红绳', { ...kind, ...loud, id: 'b' }),
    ])
    const rulesOn = async (text: string) => (await judge(text, rules)).findings.map(one => one.ruleId)
    expect(await rulesOn('使用火漆的封套。')).toEqual(['b'])
    expect(await rulesOn('使用火漆，使用封套。')).toEqual(['a', 'b'])
    expect(await rulesOn('使用火漆和红绳。')).toEqual(['a', 'b'])
  })

  it('a step of a scoring item is reported on its criterion, and once', async () => {
    const rules = rulesOf([ruleOf('优|得2分|火漆', { id: 'a' })])
    const vocabulary = BUILT_IN.vocabulary
    const excerpts = async (lines: string[]) => {
      const { findings } = await judge(`# 评标办法\n\n${lines.join('\n\n')}\n`, { ...rules, vocabulary })
      return findings.map(one => one.excerpt)
    }
    const criterion = '对封套的印制方案进行评审。'
    const grades = ['优：9-10分', '良：7-8分', '差的得2分']
    expect(await excerpts([criterion, ...grades])).toEqual([`${criterion}${grades.join(' ')}`])
    expect(await excerpts(['提供火漆样品3件的得4分', '提供火漆样品1件的得2分'])).toHaveLength(1)
    // Whatever is beside its number: a unit of money, whether a bound counts, how it compares.
    const sums = [
      '火漆产值达到1亿元以上的（6分）',
      '火漆产值5000万元（含）至1亿元的（4分）',
      '火漆产值低于5000万元的（2分）',
    ]
    expect(await excerpts(sums)).toEqual([sums.join(' ')])
    // Another thing is another item; in the same paragraph the step stands beside its criterion; a heading is none.
    expect(await excerpts(['提供火漆样品的得2分', '提供封套样张的得2分'])).toHaveLength(2)
    expect(await excerpts([`${criterion}优：9-10分`])).toEqual([`${criterion}优：9-10分`])
    expect(await excerpts(['优：9-10分'])).toEqual(['优：9-10分'])
    expect(await excerpts(['对天气另附说明。', '样品', '优：9-10分'])).toEqual(['优：9-10分'])
  })

  it('a rule is silent where one that says more hits the same sentence', async () => {
    const rules = rulesOf([ruleOf('火漆', { id: 'a', yieldsTo: ['b'] }), ruleOf('红色火漆', { id: 'b' })])
    const { findings } = await judge('红色火漆。蓝色火漆。\n', rules)
    expect(findings.map(one => one.ruleId)).toEqual(['b', 'a'])
  })

  it('but not where that one is about another clause', async () => {
    const rules = rulesOf([ruleOf('火漆', { id: 'a', yieldsTo: ['b'] }), ruleOf('红色', { id: 'b' })])
    const { findings } = await judge('红色蜡封火漆。红色蜡封，火漆。\n', rules)
    expect(findings.map(one => one.ruleId)).toEqual(['b', 'b', 'a'])
  })

  it('nor about another item of an enumeration', async () => {
    const rules = rulesOf([ruleOf('火漆', { id: 'a', yieldsTo: ['b'] }), ruleOf('红色', { id: 'b' })])
    const { findings } = await judge('备有红色蜡封、火漆印章。备有红色火漆、封套。\n', rules)
    expect(findings.map(one => one.ruleId)).toEqual(['b', 'a', 'b'])
  })

  it('and its other demand in the sentence stands all the same', async () => {
    const rules = rulesOf([ruleOf('红木匣|青铜镜', { id: 'a', yieldsTo: ['b'] }), ruleOf('红木', { id: 'b' })])
    const document = '# 评标办法\n\n备有红木匣的得1.25分，备有青铜镜的得2分。\n'
    const { findings } = await judge(document, { ...rules, vocabulary: BUILT_IN.vocabulary })
    expect(findings.map(one => `${one.ruleId} ${one.match.slice(2, 5)}`)).toEqual(['b 红木匣', 'a 青铜镜'])
  })

  it('and to the other demand of a rule whose first one a graver rule of its category tells', async () => {
    const kind = { category: 'wax' }
    const loud = { severity: { default: 'error' as const, places: {}, raise: [] } }
    const rules = rulesOf([
      ruleOf('青铜镜', { id: 'a', yieldsTo: ['b'] }),
      ruleOf('红木匣|青铜镜', { ...kind, id: 'b' }),
      ruleOf('红木匣', { ...kind, ...loud, id: 'c' }),
    ])
    const document = '# 评标办法\n\n备有红木匣的得1.25分，备有青铜镜的得2分。\n'
    const { findings } = await judge(document, { ...rules, vocabulary: BUILT_IN.vocabulary })
    expect(findings.map(one => `${one.ruleId} ${one.match.slice(2, 5)}`)).toEqual(['c 红木匣', 'b 青铜镜'])
  })

  it('and on the further steps of an item whose first step that one hits', async () => {
    const rules = rulesOf([ruleOf('火漆', { id: 'a', yieldsTo: ['b'] }), ruleOf('火漆封套不少于', { id: 'b' })])
    const lines = ['火漆封套不少于9个的得4分', '火漆封套9个以下的得2分', '红色火漆印章的得2分']
    const document = `# 评标办法\n\n${lines.join('\n\n')}\n`
    const { findings } = await judge(document, { ...rules, vocabulary: BUILT_IN.vocabulary })
    const demands = [lines.slice(0, 2).join(' '), lines[2]]
    expect(findings.map(one => one.excerpt)).toEqual(demands)
    expect(findings.map(one => one.ruleId)).toEqual(['b', 'a'])
  })

  it('and on the next grade of an item counted within one line, whichever rule of the kind hits it', async () => {
    const rules = rulesOf([ruleOf('蓝漆', { id: 'a', category: 'c' }), ruleOf('红漆', { id: 'b', category: 'c' })])
    const told = async (line: string) => {
      const { findings } = await judge(`# 评标办法\n\n${line}\n`, { ...rules, vocabulary: BUILT_IN.vocabulary })
      return findings.map(one => one.ruleId)
    }
    expect(await told('信封评分：1.信封整齐且用红漆的得10分；2.信封整齐，用蓝漆的得6分；3.其他得2分。')).toEqual(['b'])
    // Another thing, or more points, is another factor.
    expect(await told('评分：1.投标人有红漆仓库的得5分；2.投标人自有蓝漆作坊的得4分。')).toEqual(['b', 'a'])
    expect(await told('评分：1.信封用红漆的得3分；2.信封用蓝漆的得6分。')).toEqual(['b', 'a'])
  })

  it('only in the places of the rule, a ★ among them', async () => {
    const rules = rulesOf([ruleOf('火漆', { in: ['contract', 'mark'] })])
    const document = '# 第三章 采购需求\n\n火漆甲。\n\n★火漆乙。\n\n# 第五章 合同条款\n\n火漆丙。\n'
    expect((await judge(document, rules)).findings.map(one => one.excerpt)).toEqual(['★火漆乙。', '火漆丙。'])
  })

  it('a second pattern of a rule, and a later match of the first, are tried', async () => {
    const find = [patternOf('火漆', { all: [{ after: '^封口' }] }), patternOf('蜡封')]
    const rules = rulesOf([ruleOf('', { find })])
    const { findings } = await judge('火漆印章和火漆封口。\n\n用蜡封。火漆印章。\n', rules)
    expect(findings.map(one => one.excerpt)).toEqual(['火漆印章和火漆封口。', '用蜡封。'])
  })
})

describe('severity by place', () => {
  const severity = {
    default: 'info' as const,
    places: { requirement: 'warning' as const, mark: 'error' as const },
    raise: [{ to: 'error' as const, in: ['other' as const], any: [{ words: '红色' }] }],
  }
  it.each([
    ['a place that is named', '# 第三章 采购需求\n\n火漆。\n', 'warning'],
    ['a place that is not', '# 第二章 投标人须知\n\n火漆。\n', 'info'],
    ['a ★ outranks the place', '# 第三章 采购需求\n\n★火漆。\n', 'error'],
    ['but not in a contract', '# 第五章 合同条款\n\n★火漆。\n', 'info'],
    ['nor in a form', '# 第六章 投标文件格式\n\n★火漆。\n', 'info'],
    ['what raises it', '红色火漆。\n', 'error'],
    ['elsewhere it does not', '# 第二章 投标人须知\n\n红色火漆。\n', 'info'],
  ])('%s', async (_, document, wanted) => {
    const { file, findings } = await judge(document, rulesOf([{ ...WAX, severity }]))
    expect(findings.map(one => one.severity)).toEqual([wanted])
    expect(file.messages[0]!.fatal).toBe({ error: true, warning: false, info: undefined }[wanted])
  })
})

describe('what a guard lets pass', () => {
  it('is kept with the guard, the reason and the place', async () => {
    const { findings, dismissed } = await judge(
      '# 第三章 采购需求\n\n文物用火漆。\n',
      rulesOf([{ ...WAX, except: [relic] }]),
    )
    expect(findings).toEqual([])
    expect(dismissed).toMatchObject([{ ruleId: 'probe', guard: 'exception', reason, match: '文物用火漆' }])
    expect(dismissed[0]!.location).toMatchObject({ line: 2, role: 'requirement' })
  })

  it('a general guard stands in front of every rule that does not opt out', async () => {
    const guards = [{ name: 'form' as const, because: reason, any: [{ words: '文物' }] }]
    const free = ruleOf('火漆', { id: 'free', unguarded: ['form'] })
    const { findings, dismissed } = await judge('文物用火漆。\n', rulesOf([WAX, free], { guards }))
    expect(findings.map(one => one.ruleId)).toEqual(['free'])
    expect(dismissed.map(one => one.ruleId)).toEqual(['probe'])
  })

  it('a sentence with a finding of the rule is not dismissed as well', async () => {
    const near = { ...relic, any: [{ before: '文物.?$' }] }
    const { findings, dismissed } = await judge('文物用火漆，信封用火漆。\n', rulesOf([{ ...WAX, except: [near] }]))
    expect(findings).toHaveLength(1)
    expect(dismissed).toEqual([])
  })

  it('one for each rule and sentence, at most 200, the rest is counted', async () => {
    const sentences = Array.from({ length: 205 }, (_, i) => `文物${i}用火漆火漆。`).join('')
    const { file, dismissed } = await judge(`${sentences}\n`, rulesOf([{ ...WAX, except: [relic] }]))
    expect(dismissed).toHaveLength(200)
    expect(file.data.dismissedMore).toBe(5)
  })
})

it('every built-in rule orders its grounds by the regime of the document', async () => {
  const clause = '# 第二章 投标人须知\n\n## 二、投标人资格要求\n\n投标人须提供制造商出具的授权书原件。\n'
  const ground = async (law: string) => (await judge(`根据《${law}》招标。\n\n${clause}`)).findings[0]!.basis[0]!
  expect(BUILT_IN.laws[await ground('政府采购法')]!.regime).toMatch(/^GP/)
  expect(BUILT_IN.laws[await ground('中华人民共和国招标投标法')]!.regime).toMatch(/^TB/)
})

describe('across the clauses of a document', () => {
  const found = async (document: string, rule: string) =>
    (await judge(document)).findings.filter(one => one.ruleId === rule).map(one => one.excerpt)

  it('a bond is measured by the budget of the first pages', async () => {
    const tender = (bond: string) =>
      `# 招标公告\n\n本项目适用政府采购法。预算金额：150万元\n\n# 投标人须知\n\n| 条款 | 内容 |\n|---|---|\n| 投标保证金 | ${bond} |\n`
    expect(await found(tender('人民币4.5万元'), 'bid-bond')).toEqual(['人民币4.5万元'])
    expect(await found(tender('人民币3万元'), 'bid-bond')).toEqual([])
  })

  it('the deadline is measured from the day on which the documents go out', async () => {
    const tender = (last: string) =>
      `# 公开招标公告\n\n本项目适用政府采购法，采用公开招标。\n\n获取招标文件时间：2025年2月24日至2025年3月3日\n\n投标截止时间：${last}9时\n`
    expect(await found(tender('2025年3月12日'), 'short-deadline')).toEqual(['投标截止时间：2025年3月12日9时'])
    expect(await found(tender('2025年3月18日'), 'short-deadline')).toEqual([])
  })

  it('a certificate of a person that is asked for gives points again', async () => {
    const tender = (asked: string) =>
      `# 投标人资格要求\n\n1. 项目经理须具有${asked}。\n\n# 评分标准\n\n| 评分因素 | 分值 | 评分标准 |\n|---|---|---|\n| 团队 | 3 | 项目经理具有注册监理工程师的得3分 |\n`
    expect(await found(tender('注册监理工程师'), 'duplicate-qualification-score')).toHaveLength(1)
    expect(await found(tender('本科学历'), 'duplicate-qualification-score')).toEqual([])
  })
})
