/** Whether the words on either side of a line break belong together. */
import { describe, expect, it, vi } from 'vitest'
import { cutsSentence, isInsideWord } from '../../src/text/words-at-breaks.ts'

describe('a break inside a word', () => {
  it.each([
    ['由评委按照样张逐一核对后记入评', '审表，核对无误'],
    ['封套不少', '于三层'],
    ['火漆齐全的得2', '分'],
    ['火漆在2026', '年送达'],
    ['The seals are pressed by the mas', 'ter of the seals'],
  ])('%s / %s', (line, next) => expect(isInsideWord(line, next)).toBe(true))

  it.each([
    ['a mark in front', '火漆方案', '（含封套）齐全'],
    ['a bracket behind', '提交封套（如有）', '火漆须红色'],
    ['an indent', '封套须加盖公章', '　　火漆须红色'],
    ['a box', '评审方法：样张评审法', '☑样张评审法，是指'],
    ['a name and what it is', '评审方法：样张评审法', '样张评审法，是指逐一核对'],
    ['a short name and what it is', '附三年质保', '质保期内更换火漆'],
    ['a capital', 'Seals of red wax for all letters', 'Boxes of beech'],
    ['fields', '收件人：封套制作有限公司分部', '住址：码头路一号'],
  ])('none before or behind %s, for which no dictionary is loaded', async (_, line, next) => {
    vi.resetModules()
    const fresh = await import('../../src/text/words-at-breaks.ts')
    const dictionary = vi.spyOn(Intl, 'Segmenter')
    expect(fresh.isInsideWord(line, next)).toBe(false)
    expect(dictionary).not.toHaveBeenCalled()
    dictionary.mockRestore()
  })
})

it('a number in front of what it does not count is none', () => {
  for (const next of ['项目名称', '人员名单', '名称', '日期', '个人信息', '家具'])
    expect(isInsideWord('火漆封套样张共3', next)).toBe(false)
})

describe('a break inside a sentence', () => {
  const cuts = (first: string, next: string, eachWhole = false) =>
    cutsSentence({ first, last: first, size: first.length }, next, eachWhole)

  it('goes on where a long line ends nowhere, unless each line is one or the next is a field', () => {
    const long = '封套所用的纸张由评委按照样张逐一核对后得出'
    expect(cuts(long, '结论并记入')).toBe(true)
    expect(cuts(long, '结论并记入', true)).toBe(false)
    expect(cuts(long, '住址：码头路一号')).toBe(false)
  })
})
