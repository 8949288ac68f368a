import { describe, expect, it } from 'vitest'
import { identityOf } from '../../src/transform/lint/report-hits/identity.ts'
import { judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

const WAX = rulesOf([ruleOf('火漆')])
const fingerprints = async (markdown: string) => (await judge(markdown, WAX)).findings.map(one => one.fingerprint)
const demands = async (markdown: string) => (await judge(markdown, WAX)).findings.map(one => one.demand)

describe('fingerprint: the same sentence in the same role', () => {
  const sentence = '信封须用红色火漆封口。'
  const plain = `# 第三章 采购需求\n\n${sentence}\n`

  it('is sixteen hex digits', async () => {
    expect((await fingerprints(plain))[0]).toMatch(/^[0-9a-f]{16}$/)
  })

  it.each([
    ['an edit elsewhere', `# 第三章 采购需求\n\n先行说明若干。\n\n${sentence}\n`],
    ['another title of the same role', `# 第九章 技术要求\n\n${sentence}\n`],
    ['an item number', `# 第三章 采购需求\n\n3、${sentence}\n`],
    ['another item number', `# 第三章 采购需求\n\n（12）${sentence}\n`],
    ['a circled number', `# 第三章 采购需求\n\n④${sentence}\n`],
    ['a Chinese number', `# 第三章 采购需求\n\n（三）${sentence}\n`],
    ['a clause number', `# 第三章 采购需求\n\n3.2.1 ${sentence}\n`],
    ['a ★', `# 第三章 采购需求\n\n★${sentence}\n`],
    ['white space and width', '# 第三章 采购需求\n\n信封　须用 红色 火漆封口．\n'],
    ['another sentence in front', `# 第三章 采购需求\n\n先行说明。${sentence}\n`],
    ['a move into a table', `# 第三章 采购需求\n\n| 序号 | 要求 |\n|---|---|\n| 7 | ${sentence} |\n`],
  ])('survives %s', async (_, markdown) => {
    expect(await fingerprints(markdown)).toEqual(await fingerprints(plain))
  })

  it.each([
    ['other words', `# 第三章 采购需求\n\n信封须用蓝色火漆封口。\n`],
    ['another number in the words', `# 第三章 采购需求\n\n信封须用3层红色火漆封口。\n`],
    ['another role', `# 第五章 合同条款\n\n${sentence}\n`],
  ])('changes with %s', async (_, markdown) => {
    expect(await fingerprints(markdown)).not.toEqual(await fingerprints(plain))
  })

  it('equal ones are told apart by their order', async () => {
    const [first, second, third] = await fingerprints(
      `# 第三章 采购需求\n\n${sentence}\n\n${sentence}\n\n1、${sentence}\n`,
    )
    expect([second, third]).toEqual([`${first}/2`, `${first}/3`])
  })

  it('differs by rule', () => {
    const identity = identityOf()
    expect(identity.fingerprint('a', 'other', ['火漆'])).not.toBe(identity.fingerprint('b', 'other', ['火漆']))
  })

  it('of several sentences is the same in any order', () => {
    const known = (...sentences: string[]) => identityOf().fingerprint('a', 'other', sentences)
    expect(known('1、长12寸', '2、宽8寸')).toBe(known('1、宽8寸', '2、长12寸'))
    expect(known('1、长12寸', '2、宽8寸', '3、高5寸')).toBe(known('1、宽8寸'))
  })

  it('a decimal in front is no item number', () => {
    const identity = identityOf()
    expect(identity.fingerprint('a', 'other', ['1.5寸火漆'])).not.toBe(
      identity.fingerprint('a', 'other', ['2.5寸火漆']),
    )
  })
})

describe('demand: places with the same wording', () => {
  it('share one, whatever their role, number and stops', async () => {
    const document =
      '# 第二章 投标人须知\n\n红色火漆。\n\n# 第三章 采购需求\n\n1、红色火漆；\n\n| 序号 | 要求 |\n|---|---|\n| ★2 | 红 色火漆 |\n'
    expect(await demands(document)).toEqual(['d1', 'd1', 'd1'])
  })

  it('other wording is another demand, numbered in reading order', async () => {
    expect(await demands('红色火漆。\n\n蓝色火漆。\n\n红色火漆。\n')).toEqual(['d1', 'd2', 'd1'])
  })

  it('differs by rule', () => {
    const identity = identityOf()
    expect([identity.demand('a', '火漆'), identity.demand('b', '火漆'), identity.demand('a', '火漆')]).toEqual([
      'd1',
      'd2',
      'd1',
    ])
  })
})
