/** What says nothing around a sentence changes nothing of what is found in it: names of lists, numbers, courtesy, where more stands. */
import { describe, expect, it } from 'vitest'
import { tenderAround } from '../../src/rules/test-rules.ts'
import type { RuleCase } from '../../src/rules/types.ts'
import { BUILT_IN, judgeOneByOne } from './judge.ts'

const before = (words: string) => (text: string) => words + text
const behind = (words: string) => (text: string) => text.replace(/[。；]?$/, stop => words + stop)
const atEnd = (words: string) => (text: string) => text.replace(/[。；]?$/, words)

const CHANGES = [
  ...['其他要求：', '商务要求：', '特别说明：', '2. 其他要求：', '条件一：', '内容：'].map(before),
  ...['另外，', '请注意，', '第一，', '一是', '其中：', '第2项：'].map(before),
  ...['为保证项目质量，', '根据项目实际需要，', '考虑到本项目的特殊性，'].map(before),
  ...['●', '■', '◆ ', '※', '√', '⑴', '（a）', 'B、'].map(before),
  ...['（详见附件）', '（见第三章）', '（下同）', '（原件备查）'].map(behind),
  ...['，以合同为准。', '，请各供应商知悉。', '，敬请谅解。', '，特此说明。', '，详见招标文件。', '.'].map(atEnd),
  (text: string) => text.replace(/，/, '（见附表），'),
  (text: string) => text.replace(/(不低于|不少于|至少|须为|应为)(?=[\d\u4e00-\u9fff])/, '$1：'),
  (text: string) => text.replace(/(?<![\d.])2(?=分)/, '二（2）'),
  // What joins points to what they are for, and who meets it.
  ...['的，', '者，', '的，则', '的即', '的投标人', '的供应商，'].map(
    words => (text: string) => text.replace(/的，?(?=[得加]\d)/, words),
  ),
  ...['=', '——'].map(words => (text: string) => text.replace(/的得(?=\d+分)/, words)),
  // How a duty is said, and with how much voice.
  ...['都要', '要'].map(words => (text: string) => text.replace(/(?<=投标人|供应商)须(?=[具在为提参])/, words)),
  (text: string) => text.replace(/^(投标人|供应商)须(?=具有|提供|为)/, '要求$1'),
  atEnd('！'),
]
/** Of all cases so many are changed, and so many of these may come out in another way. */
const EACH = 9
const MOST = 0.02

const PLACES = ['notice', 'instruction', 'qualification', 'evaluation', 'requirement']

describe('with words around it that say nothing', () => {
  const judgeAll = judgeOneByOne(BUILT_IN)
  const found = async (one: RuleCase) =>
    (await judgeAll(new TextDecoder().decode(tenderAround(one).value as Uint8Array))).findings
      .map(({ ruleId }) => ruleId)
      .join(' ')

  it('a case is found, or not, as it is without', { timeout: 120_000 }, async () => {
    const cases = BUILT_IN.rules
      .flatMap(({ cases: { hits, passes } }) => [...hits, ...passes])
      .filter(
        one => PLACES.includes(one.in) && !one.text.startsWith('|') && !/^[^\u4e00-\u9fff“]|：$|；./.test(one.text),
      )
    const chosen = cases.filter((_, i) => i % EACH === 0)
    const other: string[] = []
    let changed = 0
    for (const [i, one] of chosen.entries()) {
      const text = CHANGES[i % CHANGES.length]!(one.text)
      if (text === one.text) continue
      changed++
      const [plain, around] = [await found(one), await found({ ...one, text })]
      if (plain !== around) other.push(`${text}: ${plain} | ${around}`)
    }
    expect(changed).toBeGreaterThan(300)
    expect(other.length, other.join('\n')).toBeLessThan(changed * MOST)
  })
})
