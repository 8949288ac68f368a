import { describe, expect, it } from 'vitest'
import { judge, ruleOf, rulesOf } from './judge.ts'

const rules = rulesOf([ruleOf('火漆', { further: { all: [{ words: '^(?:注|[①②])' }] } })])
const foundIn = async (lines: string[]) =>
  (await judge(`# 第三章 采购需求\n\n${lines.join('\n\n')}\n`, rules)).findings.map(finding => finding.excerpt)

describe('a sentence that only says more of a demand', () => {
  const demand = '投标文件须用火漆封口。'
  const notes = ['①火漆应当完整；', '②火漆上须有印记。', '注：火漆样式自定。']

  it('is reported with the demand above it', async () => {
    expect(await foundIn([demand, ...notes])).toEqual([demand])
  })

  it('is a demand of its own where none stands above it', async () => {
    // The second note is below the first, which is now the demand.
    expect(await foundIn(notes)).toEqual([notes[0]])
  })

  it('is one where the demand is far above, or in another section', async () => {
    const between = Array.from({ length: 5 }, (_, i) => `封套第${i + 1}处平整。`)
    expect(await foundIn([demand, ...between, notes[2]!])).toEqual([demand, notes[2]])
    expect(await foundIn([demand, '## 二、其他', notes[2]!])).toEqual([demand, notes[2]])
  })

  it('does not swallow what begins like a demand, nor what another rule finds', async () => {
    expect(await foundIn([demand, '信封也须有火漆。'])).toEqual([demand, '信封也须有火漆。'])
    const two = rulesOf([ruleOf('封口', { id: 'seal', category: 'seal' }), ...rules.rules])
    const { findings } = await judge(`# 第三章 采购需求\n\n信封须封口。\n\n${notes[0]}\n`, two)
    expect(findings.map(finding => finding.excerpt)).toEqual(['信封须封口。', notes[0]])
  })
})
