import { describe, expect, it } from 'vitest'
import { report } from '../../src/report/report.ts'
import type { RuleSet } from '../../src/rules/types.ts'
import { checkedFile, RULES } from './report-files.ts'

/** Of these one is a table of findings alone, and GitLab takes nothing else. */
const FORMATS = ['pretty', 'html', 'json', 'jsonl', 'sarif', 'junit', 'checkstyle', 'github', 'markdown'] as const

describe('a report that rules were left out of', () => {
  const narrowed: RuleSet = { ...RULES, leftOut: ['green-wax', 'grey-wax'] }
  const told = async (format: (typeof FORMATS)[number], rules = narrowed, language: 'zh' | 'en' = 'zh') => {
    const options = { language, date: '2026-01-01', columns: 500 }
    return report([checkedFile([])], rules, format, options)
  }

  it.each(FORMATS)('says so: %s', async format => {
    const total = RULES.rules.length + 2
    expect(await told(format)).toContain(`共 ${total} 条规则，有 2 条关掉了，没有查`)
    expect(await told(format, RULES)).not.toContain('关掉了')
    expect(await told(format, narrowed, 'en')).toContain(`2 of ${total} rules were switched off`)
  })

  it('tells what was switched off in some documents from what was in all', async () => {
    const total = RULES.rules.length + 1
    const partly: RuleSet = { ...RULES, leftOut: ['green-wax', 'red-wax'] }
    const text = await told('pretty', partly)
    expect(text).toContain(`共 ${total} 条规则，有 1 条关掉了，没有查`)
    expect(text).toContain(`共 ${total} 条规则，有 1 条在部分文件里关掉了`)
    expect(await told('pretty', { ...RULES, leftOut: ['red-wax'] }, 'en')).toContain(
      'was switched off for some documents',
    )
    expect(await told('pretty', { ...RULES, leftOut: ['red-wax'] })).not.toContain('有 1 条关掉了')
  })
})
