/** What `explain` says of how grave a finding is. */
import { expect, it } from 'vitest'
import { severityWords } from '../../src/cli/words/severity-words.ts'
import type { SeverityTable } from '../../src/rules/types.ts'

const TABLE: SeverityTable = {
  default: 'warning',
  places: { mark: 'error', contract: 'info', notice: 'error' },
  raise: [
    {
      to: 'error',
      in: ['notice', 'mark'],
      all: [{ profile: { method: ['公开招标', '邀请招标'] } }, { words: ['红'] }],
    },
    {
      to: 'error',
      any: [{ all: [{ profile: { mandatory: true } }] }, { place: ['qualification'] }, { words: ['蓝'] }],
    },
    { to: 'info', not: [{ profile: { kind: 'works' } }] },
  ],
}

it('says by what it rises and falls, each circumstance once', () => {
  expect(severityWords(TABLE, 'zh')).toBe(
    '一般为警告；★号条款、采购公告为错误；合同为提示；有时为错误（采购公告、★号条款；公开招标、邀请招标；视写法而定；依法必须招标的项目；资格要求）；有时为提示（视写法而定）',
  )
  expect(severityWords(TABLE, 'en')).toBe(
    'warning by default; error in ★ clauses, notice; info in contract; error at times (notice, ★ clauses; open tendering, invited tendering; as it is worded; tenders that the law demands; qualification); info at times (as it is worded)',
  )
})

it('says nothing of it where nothing changes it', () => {
  expect(severityWords({ default: 'error', places: {}, raise: [] }, 'zh')).toBe('一般为错误')
})
