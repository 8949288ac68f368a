import { expect, it } from 'vitest'
import { isOwnDocument } from '../../src/read/own-report.ts'
import { report } from '../../src/report/report.ts'
import { checkedFile, finding, RULES } from '../report/report-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it('a report of GitLab is known whatever marks the words of the draft hold', async () => {
  const drafts = ['须用红色火漆封口', '须用"红色\\火漆"封口，"\\"']
  for (const match of drafts) {
    const files = [checkedFile([finding({ match, excerpt: `${match}。` })])]
    const text = (await report(files, RULES, 'gitlab', { language: 'zh', date: '2026-01-01' })) as string
    expect(text).toContain(JSON.stringify(match).slice(1, -1))
    expect(isOwnDocument(bytes(text))).toBe(true)
  }
  expect(isOwnDocument(bytes('[{ "description": "\\", "check_name": "火漆" }]'))).toBe(false)
})
