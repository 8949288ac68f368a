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
    { to: 'info', in: ['contract'], not: [{ profile: { kind: 'works' } }, { place: 'mark' }] },
    {
      to: 'info',
      all: [{ 'share-of-budget': { of: '红', above: 2 } }, { profile: { regime: 'other', method: '红采' } }],
    },
  ],
}

it('says by what it rises and falls, each circumstance once and none that another one is enough for', () => {
  expect(severityWords(TABLE, 'zh')).toBe(
    '一般为警告；★号条款、采购公告为错误；合同为提示；有时为错误（依法必须招标的项目；资格要求；视写法而定）；有时为提示（合同，且除工程以外，且除★号条款以外；两法之外，且红采，且视情形而定）',
  )
  expect(severityWords(TABLE, 'en')).toBe(
    'warning by default; error in ★ clauses, notice; info in contract; error in some cases (tenders required by law; qualification; depending on the wording); info in some cases (contract and other than works and other than ★ clauses; outside both laws and 红采 and depending on the case)',
  )
})

it('says nothing of it where nothing changes it', () => {
  expect(severityWords({ default: 'error', places: {}, raise: [] }, 'zh')).toBe('一般为错误')
  const kept: SeverityTable = { default: 'error', places: {}, raise: [{ to: 'error', all: [{ words: ['红'] }] }] }
  expect(severityWords(kept, 'zh')).toBe('一般为错误')
})

it('says what must not hold, in whatever way it is put together', () => {
  const own: SeverityTable = {
    default: 'info',
    places: {},
    raise: [
      {
        to: 'warning',
        not: [{ profile: { kind: ['goods', 'services'], mandatory: true } }, { not: [{ place: ['notice'] }] }],
      },
      { to: 'error', not: [{ any: [{ profile: { innovation: false } }, { words: ['红'] }] }], any: [{ title: true }] },
    ],
  }
  expect(severityWords(own, 'zh')).toBe(
    '一般为提示；有时为错误（采购创新产品的项目，且视写法而定，且视情形而定）；有时为警告（除货物、服务以外，且采购公告；不是依法必须招标的项目，且采购公告）',
  )
})
