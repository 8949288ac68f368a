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
})
